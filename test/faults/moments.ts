import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../../bench/random.js';
import type { Running } from './processes.ts';

const SEED = 20_260_131;

/** Where temporary files of reports stand, by their documented name: .report.json.<uuid>.part */
export const PART = /^\.(.+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

/** @returns milliseconds after which a process is hit: all over the time that a whole run took, and a little after it */
export function momentsOf(count: number, wholeRun: number): number[] {
  const random = createRandom(SEED);
  return Array.from({ length: count }, () => random() * wholeRun * 1.1);
}

/** Waits until a file of that name stands in the folder, or the process has ended. */
export async function seen(folder: string, name: RegExp, running: Running): Promise<void> {
  let isOver = false;
  void running.ended.then(() => {
    isOver = true;
  });
  while (!isOver && !readdirSync(folder).some((each) => name.test(each))) await pause(1);
}
