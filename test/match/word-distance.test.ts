import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '#errors/edit-distance.ts';
import { MOST_UNITS, WordDistance } from '#match/word-distance.ts';

/** Few letters, so that words have many in common. */
const word = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж'), minLength: 1, maxLength });

test('counts the edits that filling the whole table counts, word after word', () => {
  const distance = new WordDistance();
  fc.assert(
    fc.property(word(MOST_UNITS), fc.array(word(MOST_UNITS + 4), { minLength: 1, maxLength: 8 }), (from, others) => {
      distance.from(from);
      expect(others.map((other) => distance.to(other))).toEqual(others.map((other) => editDistance(from, other)));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['router', 'router', 0],
  ['router', 'roter', 1],
  ['router', 'ruoter', 1],
  ['router', 'rotuer', 1],
  ['router', 'ruotre', 2],
  ['ca', 'abc', 3],
  ['маршрутизатор', 'маршрутзатор', 1],
  ['x'.repeat(MOST_UNITS), `y${'x'.repeat(MOST_UNITS)}`, 1],
])('%s to %s is %i', (from, other, edits) => {
  const distance = new WordDistance();
  distance.from(from);
  expect(distance.to(other)).toBe(edits);
});
