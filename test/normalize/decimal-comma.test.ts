import { describe, expect, it } from 'vitest';
import { usesDecimalComma, withDecimalPoint } from '#normalize/decimal-comma.ts';

describe('a column of numbers', () => {
  it.each([[['12.000', '1.234,56']], [['12.000', '12,5']], [['EUR 1.234.567']], [['0,125 kg', '1.000']], [['1234,567', '1.000']]])(
    'has a decimal comma: %s',
    (cells) => {
      expect(usesDecimalComma(cells)).toBe(true);
    },
  );

  it.each([[['12,000', '1,234.56']], [['12.5', '1,000']], [['1,23,456']], [['0.125', '1.000']], [['1234.567']]])(
    'has a decimal point: %s',
    (cells) => {
      expect(usesDecimalComma(cells)).toBe(false);
    },
  );

  it.each([[['12.000', '1.500']], [['12,000']], [['12', '4000']], [['12,5', '12.5']], [['', 'n/a', 'router']], [[]]])(
    'shows neither: %s',
    (cells) => {
      expect(usesDecimalComma(cells)).toBeUndefined();
    },
  );
});

describe('a number with a decimal comma', () => {
  it.each([
    ['12.000', '12000'],
    ['1.234,56', '1234.56'],
    ['1,234', '1.234'],
    ['USD 1.234.567,8 CIF', 'USD 1234567.8 CIF'],
    ['12,5 kg', '12.5 kg'],
    ['(1.000)', '(1000)'],
  ])('%s is %s with a point', (cell, expected) => {
    expect(withDecimalPoint(cell)).toBe(expected);
  });

  it.each(['12', '12.5', '1,234.56', '1.2.3', '10 pcs / 2 ctn', '', 'router'])('stays as it is where it is none: %s', (cell) => {
    expect(withDecimalPoint(cell)).toBe(cell);
  });
});
