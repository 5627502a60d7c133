import { describe, expect, it } from 'vitest';
import { data } from '../support/lexicon.ts';
import { match } from '../support/matching.ts';

const DULL = 'goods as per contract';
const signals = (hs: string) => match({ description: DULL, hsCode: hs });

describe('an HS code beside a text that says nothing', () => {
  it('is silent for a text without a code', () => {
    expect(match(DULL)).toMatchObject({ goods: [], hs: null });
  });

  it.each(['0401.10', '6302.60', '9503.00', '9401.30'])('is silent for %s', (hs) => {
    expect(signals(hs)).toMatchObject({ goods: [], hs: null });
  });

  const primary = data.hsCategories.filter(({ strength }) => strength === 'primary');
  it('names the category of every primary code', () => {
    const missed = primary.filter(({ hs, category }) => !signals(hs).goods.some((goods) => goods.category === category));
    expect(missed.map(({ hs, category }) => `${hs} ${category}`)).toEqual([]);
  });

  it('names the category of every primary code in ten digits, with the basis', () => {
    const missed = primary.filter(
      ({ hs, category }) => !signals(hs.padEnd(10, '0')).goods.some((goods) => goods.category === category && goods.basis === 'code'),
    );
    expect(missed.map(({ hs, category }) => `${hs} ${category}`)).toEqual([]);
  });

  it('tells the tier of every code of the priority list', () => {
    const entries = data.hsPriority.entries.map(({ hs6, tier }) => `${hs6} ${tier}`);
    expect(data.hsPriority.entries.map(({ hs6 }) => `${hs6} ${signals(hs6).hs?.priority?.tier}`)).toEqual(entries);
  });

  it('tells the code of 2017 whose goods are listed now', () => {
    const missed = data.hsPriority.ancestors.filter(({ hs6 }) => signals(hs6).hs?.priority?.ancestor !== true);
    expect(missed.map(({ hs6 }) => hs6)).toEqual([]);
  });
});
