import { describe, expect, test } from 'vitest';
import { parseNumber, readNumberInText } from '#normalize/number.ts';

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['1200', 1200],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u202f567', 1234567],
    ["1'234.56", 1234.56],
    ['1’234’567', 1234567],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['12,34,567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['1234,567', 1234.567],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['-12.5', -12.5],
    ['−12,5', -12.5],
    ['- 12', -12],
    ['12-', -12],
    ['(1,200.00)', -1200],
    ['+3', 3],
    ['1.2E+3', 1200],
    ['1E-2', 0.01],
    ['１２３．４', 123.4],
    ['٣٫٥', 3.5],
    ['۱۲', 12],
    ["'007", 7],
  ])('%j is %d', (raw, value) => {
    expect(parseNumber(raw)).toEqual({ kind: 'value', raw, value });
  });

  test.each([
    'abc',
    '12a',
    '1,23,4',
    '1.23.456',
    '1,234.567,8',
    '12 34',
    '--5',
    '1e999',
    'NaN',
    'Infinity',
    '0x10',
    '½½',
    '1..2',
    '-',
    ',',
    '5%',
  ])('%j is no number', (raw) => {
    expect(parseNumber(raw).kind).toBe('invalid');
  });

  test('a number among words stands between them', () => {
    expect(readNumberInText('usd 1,200.00')).toEqual({ value: { before: 'usd', value: 1200, after: '' } });
    expect(readNumberInText('5件')).toEqual({ value: { before: '', value: 5, after: '件' } });
    expect(readNumberInText('3 eur')).toEqual({ value: { before: '', value: 3, after: 'eur' } });
    expect(readNumberInText('2 x 3')).toEqual({ reason: 'several numbers' });
    expect(readNumberInText('none')).toEqual({ reason: 'no number' });
  });

  test('hostile cells end soon', () => {
    for (const raw of [
      '1'.repeat(1e5),
      '1,'.repeat(5e4),
      ' 1'.repeat(5e4),
      '-'.repeat(1e5),
      '('.repeat(1e5),
      "1'".repeat(5e4),
      `${'='.repeat(1e5)}1`,
    ]) {
      expect(parseNumber(raw).kind).toBe('invalid');
      expect('reason' in readNumberInText(raw)).toBe(true);
    }
  });
});
