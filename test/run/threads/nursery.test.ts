import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { holdNurseries, NURSERY_LIMITS, NURSERY_MIB } from '#run/threads/nursery.ts';

const SIZE = `
  const { getHeapSpaceStatistics } = require('node:v8');
  const size = () => getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size;
  const first = size();
  const kept = [];
  for (let count = 0; count < 2e6; count++) if (count % 20 === 0) kept.push({ count }); else ({ count });
  require('node:worker_threads').parentPort.postMessage([first, size()]);
`;

describe('the nursery of a thread', () => {
  it('begins at the size of that of a long run, and stays there', async () => {
    holdNurseries();
    const worker = new Worker(SIZE, { eval: true, resourceLimits: NURSERY_LIMITS });
    const [sizes] = (await once(worker, 'message')) as [number[]];
    await worker.terminate();
    expect(sizes).toEqual([NURSERY_MIB * 2 ** 20, NURSERY_MIB * 2 ** 20]);
  });
});
