import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ScreenError } from '#errors/screen-error.ts';
import { reasonOf } from '#run/files.ts';
import { whileUnfinished } from './output-file.ts';
import { targetOf } from './write-conflicts.ts';

/** Milliseconds that a command waits for another one that changes the same file. */
const PATIENCE = 10_000;
const ATTEMPT_EVERY = 50;
/** Stands in a lock for a realm that is not known. */
const NO_REALM = '-';

/** The process that takes a lock, and what it can tell of others. */
export interface LockHolder {
  readonly host: string;
  /** What tells the processes that it sees from those of another container or an earlier start of the host; null where that can't be told. */
  readonly realm: string | null;
  readonly pid: number;
  /** @returns whether a process of this realm runs; true where that can't be told */
  isRunning(pid: number): boolean;
}

/**
 * Reads and changes a file that several commands may change at once: each does so while none of the others does. A lock of a process that is gone is
 * taken over where it can be known to be gone: it was killed.
 * @param patience milliseconds to wait for another command
 * @throws ScreenError E_LOCKED where the other does not end, E_OUTPUT where no lock can be made beside the file
 */
export async function locked<Result>(file: string, holder: LockHolder, work: () => Promise<Result>, patience = PATIENCE): Promise<Result> {
  const lock = `${targetOf(file)}.lock`;
  for (let waited = 0; !take(lock, holder, file); waited += ATTEMPT_EVERY) {
    if (removeAbandoned(lock, holder)) continue;
    if (waited >= patience) throw new ScreenError('E_LOCKED', { file, lock, since: sinceOf(lock) });
    await pause(ATTEMPT_EVERY);
  }
  return whileUnfinished(lock, work);
}

/** @returns whether nobody else holds the lock */
function take(lock: string, { host, realm, pid }: LockHolder, file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(lock, 'wx');
  } catch (cause) {
    if (reasonOf(cause) === 'EEXIST') return false;
    throw new ScreenError('E_OUTPUT', { file, reason: reasonOf(cause) }, { cause });
  }
  try {
    writeSync(descriptor, `${pid} ${realm ?? NO_REALM} ${host}\n`);
  } catch {
    // On a full disk it excludes all the same; it only can't say whose it is.
  } finally {
    closeSync(descriptor);
  }
  return true;
}

/**
 * Removes the lock of a process that is gone. Only who holds a second name does so, and looks at the lock anew when it has it: between that look and the
 * removal nobody else can remove the lock, so that none can be made there.
 * @returns whether it was removed
 */
function removeAbandoned(lock: string, holder: LockHolder): boolean {
  if (!isAbandoned(lock, holder)) return false;
  const turn = `${lock}.removal`;
  try {
    closeSync(openSync(turn, 'wx'));
  } catch {
    return false;
  }
  try {
    if (!isAbandoned(lock, holder)) return false;
    rmSync(lock);
    return true;
  } finally {
    rmSync(turn);
  }
}

function isAbandoned(lock: string, { host, realm, isRunning }: LockHolder): boolean {
  const owner = ownerOf(lock);
  return owner !== undefined && realm !== null && owner.realm === realm && owner.host === host && !isRunning(owner.pid);
}

/** @returns undefined where the lock is gone, or does not say whose it is */
function ownerOf(lock: string): { readonly pid: number; readonly realm: string; readonly host: string } | undefined {
  try {
    const [, pid, realm, host] = /^([1-9]\d{0,9}) (\S+) (\S.*)\n$/.exec(readFileSync(lock, 'utf8')) ?? [];
    return pid === undefined || realm === undefined || host === undefined ? undefined : { pid: Number(pid), realm, host };
  } catch {
    return undefined;
  }
}

const sinceOf = (lock: string): string => statSync(lock, { throwIfNoEntry: false })?.mtime.toISOString() ?? 'just now';
