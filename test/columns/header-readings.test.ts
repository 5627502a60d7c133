import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HeaderReadings } from '#columns/header-readings.ts';
import { names } from './names.ts';

const CELLS = ['Description', 'HS code', 'Qty', 'Consignee', 'Brand', 'Total', 'router', '2026-01-31', '851762', '19.5', '1,200.00', ''];

it('is never worth a point where it holds too much data', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 20 }), (line) => {
      const readings = new HeaderReadings([line], names);
      fc.pre(readings.hasTooMuchData(0));
      expect(readings.single(0, line.length).points).toBe(0);
    }),
    { numRuns: 2000 },
  );
});

it('is worth points with as many figures as a header may have', () => {
  const line = ['Description', 'HS code', 'Qty', 'Consignee', 'Brand', 'Origin', 'Value', 'Port of loading', '2025', '2026-01-31'];
  const readings = new HeaderReadings([line], names);
  expect(readings.hasTooMuchData(0)).toBe(false);
  expect(readings.single(0, line.length).points).toBeGreaterThan(0);
});
