import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSpellings, Spellings } from '#columns/spellings.ts';
import { editDistance } from '#errors/edit-distance.ts';
import { named, partsOf } from '#lexicon/parts.ts';

const opened = (words: readonly string[]): Spellings => new Spellings(partsOf(named('spellings', compileSpellings(words))), 'spellings');

const letters = fc.constantFrom(...'abcжя漢');
const words = fc.string({ unit: letters, minLength: 1, maxLength: 9 });

test('every word that is so few edits away, begins alike and has the length is there, with its place', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words, { maxLength: 40 }), words, fc.integer({ min: 0, max: 2 }), (all, word, edits) => {
      const spellings = opened(all);
      for (const [place, known] of all.entries()) {
        const isNear = known.length >= 4 && known.charAt(0) === word.charAt(0) && editDistance(word, known) <= edits;
        if (isNear) expect(spellings.like(word, known.length, edits)).toContainEqual([known, place]);
      }
    }),
    { numRuns: 500 },
  );
});

test('what is too far off for its letters, begins otherwise, is of another length or too short is left out', () => {
  const spellings = opened(['weight', 'weigth', 'wobbly', 'height', 'weights', 'wei']);
  expect(spellings.like('weigt', 6, 1).map(([word]) => word)).toEqual(['weight', 'weigth']);
  expect(spellings.like('weight', 7, 1)).toEqual([['weights', 4]]);
  expect(spellings.like('wei', 3, 2)).toEqual([]);
  expect(spellings.like('xeight', 6, 2)).toEqual([]);
});
