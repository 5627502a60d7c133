import { closeSync, openSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ScreenError } from '#errors/screen-error.ts';
import { reasonOf } from '#run/files.ts';
import { whileUnfinished } from './output-file.ts';
import { targetOf } from './write-conflicts.ts';

/** Milliseconds that a command waits for another one that changes the same file. */
const PATIENCE = 10_000;
const ATTEMPT_EVERY = 50;

/**
 * Reads and changes a file that several commands may change at once: each does so while none of the others does.
 * @param patience milliseconds to wait for another command
 * @throws ScreenError E_LOCKED where the other does not end, E_OUTPUT where no lock can be made beside the file
 */
export async function locked<Result>(file: string, work: () => Promise<Result>, patience = PATIENCE): Promise<Result> {
  const lock = `${targetOf(file)}.lock`;
  for (let left = patience; !take(lock, file); left -= ATTEMPT_EVERY) {
    if (left <= 0) throw new ScreenError('E_LOCKED', { file, lock, since: sinceOf(lock) });
    await pause(ATTEMPT_EVERY);
  }
  return whileUnfinished(lock, work);
}

/** @returns whether nobody else holds the lock */
function take(lock: string, file: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (cause) {
    if (reasonOf(cause) === 'EEXIST') return false;
    throw new ScreenError('E_OUTPUT', { file, reason: reasonOf(cause) }, { cause });
  }
}

const sinceOf = (lock: string): string => statSync(lock, { throwIfNoEntry: false })?.mtime.toISOString() ?? 'just now';
