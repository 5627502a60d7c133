import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** @returns bytes that are still in use after some work and were not before, garbage left out */
export function heapGrowth(work: () => void): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return memoryUsage().heapUsed;
  };
  const before = used();
  work();
  return used() - before;
}
