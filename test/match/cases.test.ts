import { describe, expect, it } from 'vitest';
import { data } from '../support/lexicon.ts';
import { categories } from '../support/matching.ts';

describe.each(data.categories)('category $id', ({ id, cases }) => {
  it('finds every case that is of the category', () => {
    expect(cases.yes.map(({ text }) => text).filter((text) => !categories(text).includes(id))).toEqual([]);
  });

  it('leaves every near miss alone', () => {
    expect(cases.no.map(({ text }) => text).filter((text) => categories(text).includes(id))).toEqual([]);
  });
});
