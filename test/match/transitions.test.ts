import fc from 'fast-check';
import { expect, test } from 'vitest';
import { named, partsOf } from '#lexicon/parts.ts';
import { NO_STATE, Transitions } from '#match/transitions.ts';

/** A few states and symbols far apart, so that some fall into one group and most questions have no answer. */
const state = fc.constantFrom(0, 1, 2, 31, 4000, 70_000);
const symbol = fc.constantFrom(0, 1, 32, 33, 64, 40_000, 40_001);

test('transitions answer as a map of pairs does, when they are built and when they are opened again', () => {
  const added = fc.uniqueArray(fc.tuple(state, symbol), { selector: (pair) => pair.join(), maxLength: 40 });
  fc.assert(
    fc.property(added, (pairs) => {
      const built = new Transitions();
      for (const [index, [from, by]] of pairs.entries()) built.add(from, by, index);
      const opened = Transitions.of(partsOf(named('next', built.compiled())), 'next');
      for (const from of [0, 1, 2, 3, 31, 4000, 70_000])
        for (const by of [0, 1, 2, 32, 33, 64, 40_000, 40_001]) {
          const index = pairs.findIndex((pair) => pair[0] === from && pair[1] === by);
          const expected = index < 0 ? NO_STATE : index;
          expect([built.next(from, by), opened.next(from, by)]).toEqual([expected, expected]);
        }
    }),
    { numRuns: 50 },
  );
});
