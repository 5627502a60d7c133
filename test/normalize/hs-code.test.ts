import { describe, expect, test } from 'vitest';
import type { HsCode } from '#model/cell.ts';
import { chapterOf, headingOf, hs6Of, parseHsCode } from '#normalize/hs-code.ts';

describe('HS codes', () => {
  test.each([
    ['8542', '8542'],
    ['854231', '854231'],
    ['8542.31', '854231'],
    ['8542.31.0000', '8542310000'],
    ['8542 31 900 9', '8542319009'],
    ['8542-31-00', '85423100'],
    [' 8542.31 ', '854231'],
    ['HS 8542.31', '854231'],
    ['HS8542.31', '854231'],
    ['HS code: 85423100', '85423100'],
    ['HTSUS: 8542.31.0001', '8542310001'],
    ['ТН ВЭД 8542 31 901 0', '8542319010'],
    ['Код ТН ВЭД ЕАЭС: 8517620009', '8517620009'],
    ['商品编码：8542311190', '8542311190'],
    ['８５４２．３１', '854231'],
    ["'085423", '085423'],
    ['="0901110000"', '0901110000'],
    ['854231.00', '854231'],
    ['8542310000.0', '8542310000'],
    ['8.54231E+5', '854231'],
    ['8.54231E+9', '854231'],
    ['8,51762E+09', '851762'],
    ['8.5423E+9', '8542'],
    ['8.5423199E+9', '854231'],
    ['8.54231E5', '854231'],
    ['8542.31 - processors and controllers', '854231'],
    ['8542.31 (EU)', '854231'],
    ['8542.3', '85423'],
    ['853400', '853400'],
    ['98020000', '98020000'],
    ['123456789012', '123456789012'],
  ])('%j is %s', (raw, code) => {
    expect(parseHsCode(raw)).toEqual({ kind: 'value', raw, value: code });
  });

  test.each([
    ['8.5E+09', 'a spreadsheet rounded the code to 2 digits of 10; format the column as text'],
    ['1e99', 'a number in scientific notation, out of the range of HS codes'],
    ['85', 'fewer than 4 digits'],
    ['1234567890123', 'more than 12 digits'],
    ['0012', 'there is no HS chapter 00'],
    ['7712.00', 'there is no HS chapter 77'],
    ['8542.31, 8517.62', 'several codes in one cell'],
    ['85423100/85176200', 'several codes in one cell'],
    ['8542XX', 'text among the digits'],
    ['XC7K325T', 'text among the digits'],
    ['integrated circuits', 'no digits'],
    ['-', 'no digits'],
    ['N/A', 'no digits'],
  ])('%j is invalid: %s', (raw, reason) => {
    expect(parseHsCode(raw)).toEqual({ kind: 'invalid', raw, reason });
  });

  test('nothing is absent', () => {
    for (const raw of ['', '  ', '\u200b', '\u00a0']) expect(parseHsCode(raw).kind).toBe('absent');
  });

  test('a lost leading zero is put back only when certain', () => {
    const isHeading = (heading: string) => ['0207', '0901', '9011', '8542'].includes(heading);
    expect(parseHsCode('2071400', isHeading)).toMatchObject({ value: '02071400' });
    expect(parseHsCode('9011100', isHeading)).toMatchObject({ value: '9011100' });
    expect(parseHsCode('9011100')).toMatchObject({ value: '9011100' });
    expect(parseHsCode('854231', isHeading)).toMatchObject({ value: '854231' });
    expect(parseHsCode('207', isHeading)).toMatchObject({ kind: 'invalid' });
  });

  test('chapter, heading and subheading are beginnings of the code', () => {
    const code = '8542310000' as HsCode;
    expect([chapterOf(code), headingOf(code), hs6Of(code)]).toEqual(['85', '8542', '854231']);
    expect(hs6Of('8542' as HsCode)).toBeUndefined();
  });

  test('hostile cells end soon', () => {
    for (const raw of [
      '.'.repeat(1e5),
      `${' '.repeat(1e5)}1`,
      '8 '.repeat(5e4),
      '1'.repeat(1e5),
      `${'a.'.repeat(5e4)}1`,
      "='".repeat(5e4),
      '\u0000'.repeat(1e5),
    ]) {
      expect(parseHsCode(raw).kind).toBe('invalid');
    }
  });
});
