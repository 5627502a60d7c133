import { expect, it } from 'vitest';
import { routeDiagram, routeTable, type Stretch } from '#report/html/routes.ts';

const stretch = (from: [Stretch['from']['stage'], string], to: [Stretch['to']['stage'], string], rows: number): Stretch => ({
  from: { stage: from[0], place: from[1] },
  to: { stage: to[0], place: to[1] },
  rows,
});
const headings = (svg: string): string[] => [...svg.matchAll(/class="heading[^>]*>([^<]*)</g)].map(([, text]) => text as string);

it('has a column for each stage that goods pass', () => {
  const direct = stretch(['origin', 'CN'], ['destination', 'RU'], 3);
  expect(headings(routeDiagram([direct]))).toEqual(['origin', 'destination']);
  const over = [stretch(['origin', 'CN'], ['transit', 'AE'], 2), stretch(['transit', 'AE'], ['destination', 'RU'], 2)];
  expect(headings(routeDiagram([direct, ...over]))).toEqual(['origin', 'transit', 'destination']);
});

it('draws a flow wider where more rows go, and counts the rows of a place', () => {
  const svg = routeDiagram([
    stretch(['origin', 'CN'], ['destination', 'RU'], 9000),
    stretch(['origin', 'CN'], ['destination', 'KZ'], 1000),
  ]);
  const [wide, narrow] = [...svg.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect((wide as number) / (narrow as number)).toBeCloseTo(9, 0);
  expect(svg).toContain('CN 10,000');
});

it('shows a place of one row among thousands', () => {
  const svg = routeDiagram([stretch(['origin', 'CN'], ['destination', 'RU'], 90_000), stretch(['origin', 'CN'], ['destination', 'KZ'], 1)]);
  for (const [, height] of svg.matchAll(/<rect[^>]* height="([\d.]+)"/g)) expect(Number(height)).toBeGreaterThanOrEqual(1.5);
});

it('cuts long labels by their width on the page, says them whole in the title, and escapes them', () => {
  const svg = routeDiagram([stretch(['origin', '俄罗斯联邦俄罗斯联邦'], ['destination', '<b onload="x">RU</b>'], 1)]);
  expect(svg).toContain('</title>俄罗斯联邦俄… 1<');
  expect(svg).toContain('<title>俄罗斯联邦俄罗斯联邦: 1 row</title>');
  expect(svg).not.toContain('<b');
  expect(routeTable([stretch(['origin', '<i>'], ['destination', 'RU'], 1)])).toContain('<td>origin &lt;i&gt;</td>');
});
