import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SightingLog } from '#indicators/sighting-log.ts';
import { addSighting, type Bounds, mergeSightings, sightedGroups, startSightings } from '#indicators/sightings.ts';
import type { Variant } from '#model/manifest.ts';

/** Bounds at which some of what is seen must go. */
const BOUNDS: Bounds = { keys: 6, variants: 2 };

/** Texts of which many are equal, and many begin alike for longer than texts are kept. */
const texts = fc
  .tuple(fc.constantFrom('', 'ж', 'x'.repeat(159), 'x'.repeat(160), 'я'.repeat(400)), fc.nat(4))
  .map((parts) => parts.join(''));
const sightings = fc.record({ key: texts, variant: texts, shown: fc.array(texts, { maxLength: 3 }), sum: fc.nat() });

test('a log that is taken in, now and then, says what was seen as the store itself does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(sightings, fc.boolean()), { maxLength: 60 }), (seen) => {
      const [direct, taken, log] = [startSightings(), startSightings(), new SightingLog()];
      const takeIn = (): void => mergeSightings(taken, structuredClone(log.take()), BOUNDS);
      for (const [record, [sighting, isTakenIn]] of seen.entries()) {
        for (const taker of [direct, log]) addSighting(taker, sighting, [0, 0, record, record + 1], BOUNDS);
        if (isTakenIn) takeIn();
      }
      takeIn();
      const said = [direct, taken].map((state) => {
        const { groups, all } = sightedGroups(state, BOUNDS);
        return { all, groups: groups.map(({ key, variants }) => ({ key, variants: variants.map(plain) })) };
      });
      expect(said[1]).toEqual(said[0]);
    }),
    { numRuns: 500 },
  );
});

const plain = ({ variant, shown, count, sum, places }: Variant): Variant => ({ variant, shown, count, sum, places });
