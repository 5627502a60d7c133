import { describe, expect, it } from 'vitest';
import { mayBeDamaged, spreadsheetDamage } from '#columns/spreadsheet-damage.ts';
import type { Field } from '#model/fields.ts';

describe('spreadsheetDamage', () => {
  it.each<[Field, string, string]>([
    ['hsCode', '8.54231E+9', 'digits-lost'],
    ['hsCode', ' 8,54E+09 ', 'digits-lost'],
    ['serialNumber', '1.23457e+14', 'digits-lost'],
    ['transportDocument', '123456789012345000', 'digits-lost'],
    ['hsCode', '1012100', 'zero-lost'],
    ['hsCode', '85423', 'zero-lost'],
    ['partNumber', '12-Mar', 'made-a-date'],
    ['model', 'Mar-12', 'made-a-date'],
    ['partNumber', '5-may-2026', 'made-a-date'],
    ['partNumber', '2026-03-12', 'made-a-date'],
    ['serialNumber', '12.03.2026', 'made-a-date'],
  ])('in %s "%s" is seen: %s', (field, cell, damage) => {
    expect(spreadsheetDamage(field, cell)).toBe(damage);
  });

  it.each<[Field, string]>([
    ['hsCode', '854231'],
    ['hsCode', '8542.31.9'],
    ['hsCode', '854231900'],
    ['hsCode', '85423190000'],
    ['hsCode', 'HS 85423'],
    ['partNumber', 'MAR-12'],
    ['partNumber', '12-MAR'],
    ['partNumber', 'Mar-12A'],
    ['partNumber', '1-Mark'],
    ['partNumber', '1E5'],
    ['partNumber', '2N2222'],
    ['partNumber', '74-00-12'],
    ['partNumber', '12345'],
    ['serialNumber', '123456789012345678'],
    ['serialNumber', '100000000000'],
    ['invoiceNumber', '12-Mar'],
    ['hsCode', ''],
  ])('in %s "%s" is none', (field, cell) => {
    expect(spreadsheetDamage(field, cell)).toBeUndefined();
  });

  it('is looked for in codes only', () => {
    expect((['hsCode', 'partNumber', 'date', 'description', 'value', null] as const).filter(mayBeDamaged)).toEqual([
      'hsCode',
      'partNumber',
    ]);
  });
});
