import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptOf } from './corpus.ts';
import { TARGETS } from './targets.ts';

// `npm run fuzz` looks for new inputs; here the same ones are tried each time.
const SEED = 20260131;

describe.each(TARGETS)('$name', (target) => {
  it(`keeps its promise: ${target.promise}`, async () => {
    await fc.assert(fc.asyncProperty(target.inputs, target.check), { numRuns: target.runs, seed: SEED });
  });

  const kept = keptOf(target.name);
  it.runIf(kept.length > 0).each(kept)('holds for $file, which broke it once', async ({ input }) => {
    await expect(target.check(input)).resolves.toBeUndefined();
  });
});
