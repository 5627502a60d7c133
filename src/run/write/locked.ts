import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ScreenError } from '#errors/screen-error.ts';
import { reasonOf } from '#run/files.ts';
import { whileUnfinished } from './output-file.ts';
import { targetOf } from './write-conflicts.ts';

/** Milliseconds that a command waits for another one that changes the same file. */
const PATIENCE = 10_000;
const ATTEMPT_EVERY = 50;

/** The process that takes a lock, and what it can tell of others. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  /** @returns whether a process of this host runs; true where that can't be told */
  isRunning(pid: number): boolean;
}

/**
 * Reads and changes a file that several commands may change at once: each does so while none of the others does. A lock that a process of this host
 * left when it was killed is taken over.
 * @param patience milliseconds to wait for another command
 * @throws ScreenError E_LOCKED where the other does not end, E_OUTPUT where no lock can be made beside the file
 */
export async function locked<Result>(file: string, holder: LockHolder, work: () => Promise<Result>, patience = PATIENCE): Promise<Result> {
  const lock = `${targetOf(file)}.lock`;
  for (let left = patience; !take(lock, holder, file); left -= ATTEMPT_EVERY) {
    if (takeAwayLeft(lock, holder)) continue;
    if (left <= 0) throw new ScreenError('E_LOCKED', { file, lock, since: sinceOf(lock) });
    await pause(ATTEMPT_EVERY);
  }
  return whileUnfinished(lock, work);
}

/** @returns whether nobody else holds the lock */
function take(lock: string, { host, pid }: LockHolder, file: string): boolean {
  try {
    writeFileSync(lock, `${pid} ${host}\n`, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (reasonOf(cause) === 'EEXIST') return false;
    throw new ScreenError('E_OUTPUT', { file, reason: reasonOf(cause) }, { cause });
  }
}

/** @returns whether the lock was that of a process that is gone, and is now gone too */
function takeAwayLeft(lock: string, holder: LockHolder): boolean {
  const left = ownerOf(lock);
  if (left === undefined || left.host !== holder.host || holder.isRunning(left.pid)) return false;
  const aside = join(dirname(lock), `.${basename(lock, '.lock')}.${randomUUID()}.part`);
  try {
    renameSync(lock, aside);
    // Another command may have taken it over and made its own since it was read: that one goes back.
    const isLeft = ownerOf(aside)?.pid === left.pid;
    if (isLeft) rmSync(aside);
    else renameSync(aside, lock);
    return isLeft;
  } catch {
    return false;
  }
}

/** @returns undefined where the lock is gone, or does not say whose it is */
function ownerOf(lock: string): { readonly pid: number; readonly host: string } | undefined {
  try {
    const [, pid, host] = /^([1-9]\d{0,9}) (\S.*)\n$/.exec(readFileSync(lock, 'utf8')) ?? [];
    return pid === undefined || host === undefined ? undefined : { pid: Number(pid), host };
  } catch {
    return undefined;
  }
}

const sinceOf = (lock: string): string => statSync(lock, { throwIfNoEntry: false })?.mtime.toISOString() ?? 'just now';
