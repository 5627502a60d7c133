import { describe, expect, it } from 'vitest';
import { scoreHeader } from '#columns/name-scores.ts';
import { headerWords } from '#columns/words.ts';
import { FIELDS } from '#model/fields.ts';
import { data } from '../support/lexicon.ts';
import { names } from './names.ts';

describe('data/columns', () => {
  it('has one file a field', () => {
    expect(data.columns.map(({ field }) => field).sort()).toEqual([...FIELDS].sort());
  });

  for (const { field, names: own, not = [] } of data.columns) {
    it(`${field}: names are sorted, and none stands there twice`, () => {
      const texts = own.map(({ text }) => text);
      expect(texts).toEqual([...texts].sort((a, b) => (a < b ? -1 : 1)));
      expect(not).toEqual([...not].sort((a, b) => (a < b ? -1 : 1)));
      const keys = own.map(({ text }) => `${headerWords(text).words.join(' ')}|${headerWords(text).han}`);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    });

    it(`${field}: each name finds it, whatever speaks against it`, () => {
      expect(own.filter(({ text }) => !scoreHeader(text, names).has(field)).map(({ text }) => text)).toEqual([]);
    });

    it(`${field}: no other field is surer of a name that is preferred here`, () => {
      const lost = own.filter(({ text, rank }) => {
        const scores = scoreHeader(text, names);
        return rank === 'first' && [...scores.values()].some(({ score }) => score > (scores.get(field)?.score ?? 0));
      });
      expect(lost.map(({ text }) => text)).toEqual([]);
    });
  }
});
