import { removeUnfinished } from '#run/write/output-file.ts';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

const cleanups = new Set<() => void>();

/** @returns a function that takes the cleanup back */
export function whenInterrupted(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** From now on a signal ends the process with 128 and its number, without half a report or a progress bar left behind. */
export function heedSignals(): void {
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      for (const cleanup of cleanups) cleanup();
      removeUnfinished();
      process.exit(128 + number);
    });
  }
}
