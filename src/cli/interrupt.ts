import { removeUnfinished } from '#run/write/output-file.ts';
import { EXIT, tellFault } from './exit.ts';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

const cleanups = new Set<() => void>();

/** @returns a function that takes the cleanup back */
export function whenInterrupted(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** From now on neither a signal nor a fault that nobody caught leaves half a report or a progress bar behind. */
export function leaveNothingBehind(): void {
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      clean();
      // It dies of the signal itself: an exit would wait for a pipe that nobody opens, and a loop of the shell would go on.
      process.kill(process.pid, signal);
      // The first process of a container outlives that.
      process.exit(128 + number);
    });
  }
  process.once('uncaughtException', (error) => {
    clean();
    tellFault(process.stderr, error);
    process.exit(EXIT.fault);
  });
}

function clean(): void {
  for (const cleanup of cleanups) cleanup();
  removeUnfinished();
}
