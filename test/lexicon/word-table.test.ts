import { expect, it } from 'vitest';
import { named, partsOf } from '#lexicon/parts.ts';
import { compileLists, NumberLists } from '#lexicon/word-table.ts';

it('lists of numbers are empty beyond their end', () => {
  const lists = new NumberLists(partsOf(named('some', compileLists([[7], [], [8, 9]]))), 'some');
  expect([0, 1, 2, 3, 4, 400].map((number) => [...lists.list(number)])).toEqual([[7], [], [8, 9], [], [], []]);
});
