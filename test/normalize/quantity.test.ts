import { describe, expect, test } from 'vitest';
import { parseQuantity } from '#normalize/quantity.ts';

describe('quantities', () => {
  test.each([
    ['10', 10, null],
    ['10 pcs', 10, 'pcs'],
    ['10PCS', 10, 'pcs'],
    ['10 PCS.', 10, 'pcs'],
    ['1 000 шт.', 1000, 'шт'],
    ['5件', 5, '件'],
    ['2 sets', 2, 'sets'],
    ['SET 2', 2, 'set'],
    ['1,200.00 EA', 1200, 'ea'],
    ['3 (ctns)', 3, 'ctns'],
    ['0', 0, null],
    ['2.5', 2.5, null],
  ])('%j', (raw, amount, unit) => {
    expect(parseQuantity(raw)).toEqual({ kind: 'value', raw, value: { amount, unit } });
  });

  test.each(['10 pcs / 2 ctn', '2 x 5', '-3', 'ten', 'N/M', `5 ${'x'.repeat(40)}`, 'p'.repeat(1e5), '\u0000'])('%# is invalid', (raw) => {
    expect(parseQuantity(raw).kind).toBe('invalid');
  });

  test('nothing is absent', () => {
    expect(parseQuantity(' ').kind).toBe('absent');
  });
});
