import { describe, expect, it } from 'vitest';
import { builtInFormat, numberFormat } from '#read/workbook/number-format.ts';

const shown = (code: string, value: number, from1904 = false): string => numberFormat(code)(value, from1904);

describe('numberFormat', () => {
  it.each([
    ['General', 8542310000, '8542310000'],
    ['General', 8.54231e9, '8542310000'],
    ['0.00E+00', 8542310000, '8542310000'],
    ['General', 0.1 + 0.2, '0.3'],
    ['#,##0.00', 48000, '48000'],
    ['[Red]0.00;[Blue]-0.00', 12.5, '12.5'],
    ['0.00" days"', 3, '3'],
    ['[$USD] #,##0.00', 5, '5'],
    ['0%', 0.05, '0.05'],
    ['@', 17, '17'],
  ])('gives %s of %d with all its digits: %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it.each([
    ['0000000000', 102210010, '0102210010'],
    ['0000', 12345, '12345'],
    ['0000\\.00', 10221, '0102.21'],
    ['0000"."00"."00', 85423190, '8542.31.90'],
    ['00-00', 7, '00-07'],
  ])('puts the zeros of a code of fixed length (%s) before %d: %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it('does not pad what is no whole number', () => {
    expect(shown('0000', 1.5)).toBe('1.5');
    expect(shown('0000', -5)).toBe('-5');
  });

  it.each([
    ['yyyy-mm-dd', 45_000, '2023-03-15'],
    ['dd/mm/yyyy;@', 45_000, '2023-03-15'],
    ['[$-409]d-mmm-yy', 45_000, '2023-03-15'],
    ['m/d/yy h:mm', 45_000.5, '2023-03-15 12:00:00'],
    ['m/d/yy h:mm', 45_000, '2023-03-15'],
    ['yyyy"年"m"月"d"日"', 45_000, '2023-03-15'],
    ['d-mmm', 45_728, '12-Mar'],
    ['mmm-yy', 40_969, 'Mar-12'],
    ['mm/yyyy', 40_969, '03/2012'],
    ['h:mm:ss', 0.75, '18:00:00'],
    ['[h]:mm', 1.5, '36:00:00'],
    ['yyyy-mm-dd', 59, '1900-02-28'],
    ['yyyy-mm-dd', 60, '1900-02-29'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    ['yyyy-mm-dd', 1, '1900-01-01'],
    ['yyyy-mm-dd', 2_958_465, '9999-12-31'],
  ])('reads %s of %d as a date: %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it('leaves numbers alone that are no day of a calendar', () => {
    expect(shown('yyyy-mm-dd', -1)).toBe('-1');
    expect(shown('yyyy-mm-dd', 3_000_000)).toBe('3000000');
  });

  it('counts from 1904 where the workbook does', () => {
    expect(shown('yyyy-mm-dd', 0, true)).toBe('1904-01-01');
    expect(shown('yyyy-mm-dd', 43_538, true)).toBe('2023-03-15');
  });

  it('knows the dates among the formats that have a number only', () => {
    expect(builtInFormat(14)(45_000, false)).toBe('2023-03-15');
    expect(builtInFormat(17)(40_969, false)).toBe('Mar-12');
    expect(builtInFormat(31)(45_000, false)).toBe('2023-03-15');
    expect(builtInFormat(2)(45_000, false)).toBe('45000');
  });
});
