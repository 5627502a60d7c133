import { describe, expect, test } from 'vitest';
import { normalizePartNumber } from '#normalize/part-number.ts';

describe('part numbers for comparing', () => {
  test.each([
    ['XC7K325T-2FFG900I', 'XC7K325T2FFG900I'],
    ['xc7k325t 2ffg900i', 'XC7K325T2FFG900I'],
    ['XC7K325T–2FFG900I', 'XC7K325T2FFG900I'],
    ['ＸＣ７Ｋ', 'XC7K'],
    ['LM2596S-5.0/NOPB', 'LM2596S5.0/NOPB'],
    ['5962_89537', '596289537'],
    ['STM\u200b32', 'STM32'],
    [' - ', ''],
    ['', ''],
  ])('%j is %j', (raw, form) => {
    expect(normalizePartNumber(raw)).toBe(form);
  });

  test('dots and slashes tell parts apart', () => {
    expect(normalizePartNumber('LM317/3.3')).not.toBe(normalizePartNumber('LM317/33'));
  });

  test('hostile texts end soon', () => {
    for (const raw of ['-'.repeat(1e5), ' a'.repeat(5e4), '\u0000'.repeat(1e5)]) expect(typeof normalizePartNumber(raw)).toBe('string');
  });
});
