import { expect, it } from 'vitest';
import type { RowResult } from '#model/result.ts';
import { type Bar, bars } from '#report/html/bars.ts';
import { levelBars, Tally } from '#report/html/tally.ts';

const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text as string);
const widths = (svg: string): number[] => [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0l/g)].map(([, width]) => Number(width));
const LEVELS = { none: 30, low: 1, medium: 0, high: 2, critical: 15 };

it('stands for each count as long as it is, gravest level first', () => {
  const svg = bars('Rows by level', levelBars(LEVELS));
  expect(texts(svg)).toEqual(['critical', 'high', 'medium', 'low', 'none', '15', '2', '0', '1', '30']);
  const [critical, , medium, , none] = widths(svg) as [number, number, number, number, number];
  expect(none / critical).toBeCloseTo(2, 1);
  expect(medium).toBe(0);
});

it('is said in words, and colored by the theme of the page', () => {
  const svg = bars('Rows by level', levelBars(LEVELS));
  expect(svg).toMatch(/^<svg role="img" aria-label="Rows by level: critical 15, high 2, medium 0, low 1, none 30" viewBox="0 0 \d+ \d+">/);
  expect([...svg.matchAll(/fill="var\(--(\w+)\)"/g)].map(([, color]) => color)).toEqual(['critical', 'high', 'medium', 'low', 'none']);
  expect(bars('Rows by category', [{ label: 'chips', count: 1 }])).toContain('fill="var(--accent)"');
  expect(svg).not.toMatch(/#[0-9a-f]{3,}|rgb/i);
});

it('is the same byte for byte when a process draws it again, and has nothing that the policy of the page blocks', () => {
  const [first, second] = [bars('Rows', levelBars(LEVELS)), bars('Rows', levelBars(LEVELS))];
  expect(first).toBe(second);
  expect(first).not.toMatch(/style|class=| id=|zr\d|ecmeta/);
});

it('cuts a long label and escapes it', () => {
  const svg = bars('Rows', [{ label: `<i title="x">${'a'.repeat(60)}`, count: 1 }]);
  expect(texts(svg)[0]).toMatch(/^&lt;i title=&quot;x&quot;&gt;a+…$/);
  expect(svg).not.toContain('<i');
});

it.each([
  [16, 'id-16', 16],
  [17, 'the other 2', 16],
])('names a bar for each rule, and the others together where there are %i', (rules, last, count) => {
  const tally = new Tally({ country: () => undefined });
  const ids = Array.from({ length: rules }, (_, index) => `id-${String(index + 1).padStart(2, '0')}`);
  const goods = ids.map((category) => ({ category }));
  tally.add({ table: { columns: [] }, cells: [], assessment: { goods, indicators: [] } } as unknown as RowResult);
  const shown: readonly Bar[] = tally.categories;
  expect(shown).toHaveLength(count);
  expect(shown.at(-1)?.label).toBe(last);
});
