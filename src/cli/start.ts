import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { holdNurseries, letNurseriesGrow, NURSERY_MIB } from '#run/threads/nursery.ts';
import { runThread } from '#run/threads/thread.ts';
import { EXIT } from './exit.ts';
import { leaveNothingBehind } from './interrupt.ts';
import { main } from './main.ts';

export { main };

/** Runs shorter than this end before their garbage matters, in milliseconds. */
const SHORT_RUN = 200;

/** In bytes. */
const NURSERY = NURSERY_MIB * 2 ** 20;
/** Numbers of an array that is made to outlive the nursery, and how many of them are made at most, should it never grow: 16 MiB. */
const PIECE = 4096;
const MOST_PIECES = 512;

const nurserySize = (): number => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? NURSERY;

/**
 * Lets the nursery grow to its size, which V8 does when as much as it holds has outlived it. That is brought about here, so that it grows
 * now and no further: left to the run it doubled once more where the machine was busy, for good.
 */
function growNursery(): void {
  letNurseriesGrow();
  const alive: number[][] = [];
  while (nurserySize() < NURSERY && alive.length < MOST_PIECES) alive.push(new Array<number>(PIECE).fill(alive.length));
  holdNurseries();
}

// V8 would let garbage grow to several times what is alive: memory halves for the same time.
const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=15');

// V8 would copy up to 920 bytes of bytecode of others into a function that it optimizes: with less it compiles in less time, and what it made takes less memory.
const inlineLess = (): void => setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

// Marked beside the program, all garbage waited for threads that were late or had no processor: some runs then held 32 MB more, for good.
const markInTurn = (): void => setFlagsFromString('--no-concurrent-marking');

/** What a run that is not short does about its memory. */
function settleMemory(): void {
  growNursery();
  keepHeapSmall();
}

/**
 * Runs the command line of this process, which then ends with the exit code.
 * @param threadProgram the file that screening threads run, which calls `startThread`
 */
export async function start(threadProgram: string): Promise<void> {
  leaveNothingBehind();
  holdNurseries();
  inlineLess();
  markInTurn();
  setTimeout(settleMemory, SHORT_RUN).unref();
  const { stdout, stderr, env } = process;
  const terminal = {
    // A stream takes time to be made, and few runs read this one.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    env,
    now: () => new Date(),
    threadProgram,
  };
  // Should nothing be left to wait for before the end, that must not look like a run without findings.
  process.exitCode = EXIT.fault;
  process.exitCode = await main(process.argv.slice(2), terminal);
}

/** Runs a screening thread of this process. */
export async function startThread(): Promise<void> {
  // A new thread sets some flags of the whole process back.
  holdNurseries();
  inlineLess();
  markInTurn();
  keepHeapSmall();
  await runThread();
}
