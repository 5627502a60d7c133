import { describe, expect, it } from 'vitest';
import { fitOf } from '#read/dialect-fit.ts';

const ALL = [',', ';', '\t', '|'];
const score = (delimiter: string, ...lines: readonly string[]): number =>
  fitOf(
    lines.map((line) => line.split(delimiter)),
    delimiter,
    ALL,
  );

describe('how well a delimiter fits', () => {
  it('is more the more rows have one number of columns', () => {
    const even = score(',', 'a,b,c', '1,2,3', '4,5,6', '7,8,9');
    const uneven = score(',', 'a,b,c', '1,2,3', '4,5,6', '7,8');
    expect(even).toBeGreaterThan(uneven);
    expect(uneven).toBeGreaterThan(0);
  });

  it('is more the more columns there are', () => {
    expect(score(',', 'a,b,c,d', '1,2,3,4')).toBeGreaterThan(score(',', 'a,b', '1,2'));
  });

  it('is less where cells hold another delimiter, but not for decimal commas and lists', () => {
    const whole = score(';', 'a;b', 'x;1', 'y;2');
    expect(score(';', 'a;b', 'x,y;1', 'y,z;2')).toBeLessThan(whole);
    expect(score(';', 'a;b', 'x;1,5', 'y;2,5')).toBe(whole);
    expect(score(';', 'a;b', 'bolt, steel;1', 'nut, brass;2')).toBe(whole);
  });

  it('is nothing without columns, or for sentences', () => {
    expect(score(',', 'a', 'b')).toBe(0);
    expect(score(',')).toBe(0);
    expect(score(',', 'description', 'router, black', 'bolt, steel')).toBe(0);
  });

  it('is a little for rows of different widths under a header, less than for any even ones', () => {
    const ragged = score(',', 'name,code,qty', 'router', 'bolt,steel,M8,7318,4', 'nut,1');
    expect(ragged).toBeGreaterThan(0);
    expect(ragged).toBeLessThan(score(',', 'a,b', '1,2'));
  });
});
