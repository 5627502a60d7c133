import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { textOf } from './corpus.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets.ts';

/** What the thread is told. */
interface Task {
  readonly target: string;
  readonly seed: number;
  readonly milliseconds: number;
  /** Processor time that a case may take. */
  readonly most: number;
  /** The case at hand: its number, the length of its input, and that as JSON; who watches reads it when the case never ends. */
  readonly shared: SharedArrayBuffer;
}

const HEAD = 2;

const { target: name, seed, milliseconds, most, shared } = workerData as Task;
const head = new Int32Array(shared, 0, HEAD);
const place = new Uint8Array(shared, HEAD * Int32Array.BYTES_PER_ELEMENT);
const encoder = new TextEncoder();

let cases = 0;
let slowest = 0;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function tryOne(target: Target<unknown>, input: unknown): Promise<void> {
  head[1] = encoder.encodeInto(textOf(input), place).written;
  Atomics.store(head, 0, ++cases);
  let spent = await timeOf(target, input);
  // What else the machine does may show in one measure: what is slow is slow again.
  if (spent > most) spent = Math.min(spent, await timeOf(target, input));
  slowest = Math.max(slowest, spent);
  if (spent > most) throw new Error(`a case took more than ${most} ms of processor time`);
}

async function timeOf(target: Target<unknown>, input: unknown): Promise<number> {
  const before = processorTime();
  await target.check(input);
  return processorTime() - before;
}

const target = TARGETS.find((one) => one.name === name);
if (target === undefined) throw new Error(`no target ${name}`);
const details = await fc.check(
  fc.asyncProperty(target.inputs, (input) => tryOne(target, input)),
  { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: milliseconds },
);
const failure = details.counterexample === null ? null : { input: textOf(details.counterexample[0]), why: whyOf(details.errorInstance) };
parentPort?.postMessage({ cases, slowest, failure });

function whyOf(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
}
