import { describe, expect, test } from 'vitest';
import { grouped, groupedTo } from '#model/grouped.ts';

describe('numbers for people', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1_234_567, '-1,234,567'],
    [1e21, '1,000,000,000,000,000,000,000'],
  ])('%d is grouped', (number, text) => expect(grouped(number)).toBe(text));

  test.each([
    [1234.5, 3, '1,230'],
    [1234.5, 5, '1,234.5'],
    [10.35, 3, '10.4'],
    [10.25, 3, '10.3'],
    [1.7249999999999999, 3, '1.72'],
    [0.8624999999999999, 3, '0.862'],
    [999.6, 3, '1,000'],
    [0.012345, 3, '0.0123'],
    [0.5, 2, '0.5'],
    [7, 2, '7'],
    [1.5e-9, 2, '0.0000000015'],
    [123_456_789, 2, '120,000,000'],
  ])('%d with %d significant digits', (number, digits, text) => expect(groupedTo(number, digits)).toBe(text));
});
