import { hostname } from 'node:os';
import type { LockHolder } from '#run/write/locked.ts';

/** This process as the holder of a lock. */
export const thisProcess = (): LockHolder => ({ host: hostname(), pid: process.pid, isRunning });

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may run and be another user's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
