import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { LockHolder } from '#run/write/locked.ts';

/** This process as the holder of a lock. */
export const thisProcess = (): LockHolder => ({ host: hostname(), realm: realmOf(), pid: process.pid, isRunning });

/** Two containers may share a host's name and a folder, and number their processes alike. @returns null where the system does not tell them apart */
function realmOf(): string | null {
  try {
    const namespace = readlinkSync('/proc/self/ns/pid');
    const start = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${namespace}/${start}`;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may run and be another user's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
