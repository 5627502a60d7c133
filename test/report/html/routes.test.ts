import { expect, it } from 'vitest';
import { routeDiagram, routeLegend, routeTable, type Stretch } from '#report/html/routes.ts';

const stretch = (
  from: [Stretch['from']['stage'], string],
  to: [Stretch['to']['stage'], string],
  rows: number,
  ofConcern = 0,
  isOfConcern = false,
): Stretch => ({
  from: { stage: from[0], place: from[1], isOfConcern: false },
  to: { stage: to[0], place: to[1], isOfConcern },
  rows,
  ofConcern,
});
const direct = stretch(['origin', 'CN'], ['destination', 'RU'], 3);
const overDubai = [stretch(['origin', 'CN'], ['transit', 'AE'], 2), stretch(['transit', 'AE'], ['destination', 'RU'], 2)];

const headings = (svg: string): string[] => [...svg.matchAll(/font-weight="600"[^>]*>([^<]*)</g)].map(([, text]) => text as string);
/** Heights of what is drawn as a rectangle in the accent's color: places at full strength, flows on their way through a column weaker. */
const heights = (svg: string, isPlace: boolean): number[] =>
  [...svg.matchAll(/d="M[\d.]+ [\d.]+l12 0l0 ([\d.]+)l-12 0Z"([^>]*)>/g)]
    .filter(([, , paint]) => isPlace !== (paint as string).includes('fill-opacity'))
    .map(([, height]) => Number(height));

it('has a column for each stage that goods pass', () => {
  expect(headings(routeDiagram([direct]))).toEqual(['origin', 'destination']);
  expect(headings(routeDiagram([direct, ...overDubai]))).toEqual(['origin', 'transit', 'destination']);
});

it('leads a direct flow beside the places of transit, not through them', () => {
  expect(heights(routeDiagram([direct]), false)).toEqual([]);
  const svg = routeDiagram([direct, ...overDubai]);
  expect(heights(svg, true)).toHaveLength(3);
  expect(heights(svg, false)).toHaveLength(1);
});

it('draws a place higher where more rows go, and counts them', () => {
  const svg = routeDiagram([
    stretch(['origin', 'CN'], ['destination', 'RU'], 9000),
    stretch(['origin', 'CN'], ['destination', 'KZ'], 1000),
  ]);
  const [all, most, few] = heights(svg, true) as [number, number, number];
  expect(most / few).toBeCloseTo(9, 0);
  expect(all).toBeCloseTo(most + few, 0);
  expect(svg).toContain('>CN 10,000<');
});

it('shows a place of one row among thousands', () => {
  const svg = routeDiagram([stretch(['origin', 'CN'], ['destination', 'RU'], 90_000), stretch(['origin', 'CN'], ['destination', 'KZ'], 1)]);
  expect(heights(svg, true)).toHaveLength(3);
  for (const height of heights(svg, true)) expect(height).toBeGreaterThanOrEqual(1.5);
});

/** What flows are painted with, of concern or not: a frame and the color of the gravest level, or the accent alone. */
const flowsOf = (svg: string): boolean[] =>
  [...svg.matchAll(/<path d="[^"]*C[^"]*"([^>]*)>/g)].map(([, paint]) => {
    const isFramed = /stroke="currentColor"/.test(paint as string);
    expect(paint).toContain(`fill="var(--${isFramed ? 'critical' : 'accent'})"`);
    return isFramed;
  });

it('frames and colors what is of concern of a flow, and leaves the rest', () => {
  const way = (ofConcern: number) => stretch(['origin', 'CN'], ['destination', 'DE'], 4, ofConcern);
  expect(flowsOf(routeDiagram([way(0)]))).toEqual([false]);
  expect(flowsOf(routeDiagram([way(4)]))).toEqual([true]);
  expect(flowsOf(routeDiagram([way(1)])).sort()).toEqual([false, true]);
  expect(heights(routeDiagram([way(1)]), true)).toHaveLength(2);
});

it('marks a place of concern by a sign before its name, in the diagram and in the table, and says what it means', () => {
  const toRussia = stretch(['origin', 'CN'], ['destination', 'RU'], 3, 3, true);
  expect(routeDiagram([toRussia])).toContain('>▲ RU 3<');
  expect(routeDiagram([toRussia])).toContain('>CN 3<');
  expect(routeTable([toRussia])).toContain('<td>origin CN</td><td>▲ destination RU</td><td class="value">3</td><td class="value">3</td>');
  expect(routeLegend([toRussia])).toContain('pass or reach a place of concern (▲)');
});

it('marks nothing and has no legend where nothing is of concern', () => {
  expect(routeDiagram([direct])).not.toMatch(/▲|critical/);
  expect(routeTable([direct])).not.toContain('▲');
  expect(routeLegend([direct])).toBe('');
});

it('cuts long names by their width on the page, never the count, and says them whole in the table', () => {
  const long = stretch(['origin', '俄罗斯联邦俄罗斯联邦'], ['destination', 'UNITED ARAB EMIRATES'], 1204);
  const svg = routeDiagram([long]);
  expect(svg).toContain('>俄罗斯… 1,204<');
  expect(svg).toContain('>UNITED … 1,204<');
  expect(routeTable([long])).toContain('<td>origin 俄罗斯联邦俄罗斯联邦</td>');
});

it.each(['<b onload="x">', '{b} {c} {a|x}', '" style="fill:red', "$&$`$'", '__PROTO__', '&amp;'])(
  'shows a place by its name, whatever that says: %s',
  (name) => {
    const passed = stretch(['origin', name], ['transit', name], 1);
    const svg = routeDiagram([passed]);
    const escaped = name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
    const labels = [...svg.matchAll(/>([^<>]*) 1<\/text>/g)].map(([, label]) => (label as string).replace('…', ''));
    expect(labels).toHaveLength(2);
    for (const label of labels) expect(escaped.startsWith(label.replace(/&[^;]*$/, ''))).toBe(true);
    expect(svg).not.toMatch(/<b|<\/b|<[^>]* (style|on\w+)=/);
    expect(routeTable([passed])).toContain(`<td>origin ${escaped}</td>`);
  },
);
