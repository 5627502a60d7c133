import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createWeightReader, type UnitEntry } from '#normalize/weight.ts';

const units: UnitEntry[] = JSON.parse(readFileSync(new URL('../../data/units.json', import.meta.url), 'utf8'));
const weight = createWeightReader(units);

describe('weights', () => {
  test.each([
    ['12.5', undefined, 12.5],
    ['12.5 kg', undefined, 12.5],
    ['12,5 кг', undefined, 12.5],
    ['1 250,5 кг.', undefined, 1250.5],
    ['500 g', undefined, 0.5],
    ['500гр', undefined, 0.5],
    ['2 t', undefined, 2000],
    ['2MT', undefined, 2000],
    ['2 т', undefined, 2000],
    ['3公斤', undefined, 3],
    ['3千克', undefined, 3],
    ['3 斤', undefined, 1.5],
    ['10 lbs', undefined, 4.5359237],
    ['16 oz', undefined, 0.45359237],
    ['KGS 7', undefined, 7],
    ['7 (kg)', undefined, 7],
    ['500', 'g', 0.5],
    ['500 kg', 'g', 500],
    ['10', 'LBS', 4.5359237],
    ['0', undefined, 0],
  ])('%j with %s is %d kg', (raw, hint, kilograms) => {
    const read = weight(raw, hint);
    expect(read).toMatchObject({ kind: 'value', raw });
    expect(read.kind === 'value' ? read.value : undefined).toBeCloseTo(kilograms, 9);
  });

  test.each([
    ['-5 kg', 'a weight below zero'],
    ['5 m', '"m" is no unit of weight that is known'],
    ['5 pcs', '"pcs" is no unit of weight that is known'],
    ['5 kg / 6 kg', 'several numbers'],
    ['kg', 'no number'],
    ['n/a', 'no number'],
    [`5 ${'k'.repeat(1e5)}`, 'a text rather than a number'],
  ])('%# is invalid: %s', (raw, reason) => {
    expect(weight(raw)).toEqual({ kind: 'invalid', raw, reason });
  });

  test('a header whose unit is not known is not guessed, and nothing is absent', () => {
    expect(weight('5', 'carats').kind).toBe('invalid');
    expect(weight(' ').kind).toBe('absent');
  });
});
