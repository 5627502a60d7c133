import { expect, test } from 'vitest';
import { createCountUnitReader } from '#normalize/count-unit.ts';
import { data } from '../support/lexicon.ts';

const unit = createCountUnitReader(() => data.countUnits);

test.each([
  ['pcs', 'PCS'],
  ['pcs', 'шт.'],
  ['pcs', '件'],
  ['pcs', 'Stk.'],
  ['pcs', 'adet'],
  ['pcs', 'EA'],
  ['kg', 'кг'],
  ['m²', 'кв.м'],
])('reads %s and %s as one unit', (a, b) => {
  expect(unit(a)).toBeDefined();
  expect(unit(a)).toEqual(unit(b));
});

test('knows how many pieces a dozen, a pair and a thousand are', () => {
  expect(['dozen', 'пара', '千个'].map(unit)).toEqual([12, 2, 1000].map((factor) => ({ measure: 'piece', factor })));
});

test('keeps sets and boxes apart from pieces, since what they hold differs', () => {
  expect(unit('set')?.measure).not.toBe('piece');
  expect(unit('коробок')?.measure).not.toBe('piece');
});

test('knows no unit in other words', () => {
  expect(unit('router')).toBeUndefined();
  expect(unit('')).toBeUndefined();
});

test('has each spelling once', () => {
  const spellings = data.countUnits.flatMap(({ unit: name, aliases }) => [name, ...aliases]);
  expect(spellings.filter((text, index) => spellings.indexOf(text) !== index)).toEqual([]);
});
