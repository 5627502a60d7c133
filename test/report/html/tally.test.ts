import { expect, it } from 'vitest';
import type { Level } from '#model/level.ts';
import type { RowResult } from '#model/result.ts';
import { Tally } from '#report/html/tally.ts';

const COUNTRIES = new Map([
  ['Россия', { code: 'RU', isOfConcern: true }],
  ['RUS', { code: 'RU', isOfConcern: true }],
  ['Kazakhstan', { code: 'KZ', isOfConcern: false }],
]);
const FIELDS = ['originCountry', 'transitCountry', 'destinationCountry'] as const;
const COLUMNS = FIELDS.map((field, index) => ({ field, index }));

/** @returns the routes of rows with these countries of origin, transit and destination, and this open level */
function routesOf(...rows: readonly (readonly [origin: string, transit: string, destination: string, openLevel?: Level])[]) {
  const tally = new Tally({ country: (cell) => COUNTRIES.get(cell) });
  for (const [origin, transit, destination, openLevel = 'low'] of rows) {
    const assessment = { goods: [], indicators: [], level: 'critical', openLevel };
    tally.add({ table: { columns: COLUMNS }, cells: [origin, transit, destination], assessment } as unknown as RowResult);
  }
  return tally.routes.map(({ from, to, rows, ofConcern }) => [from.place, to.place, rows, ofConcern] as const);
}

it('counts all spellings of a country as one place, and keeps what names none', () => {
  expect(routesOf(['cn', '', 'Россия'], ['cn', '', 'RUS'], ['cn', '', 'Nowhere'])).toEqual([
    ['CN', 'RU', 2, 2],
    ['CN', 'NOWHERE', 1, 0],
  ]);
});

it('counts rows that reach or pass a place of concern, on the whole of their way', () => {
  expect(routesOf(['CN', 'AE', 'RUS'], ['CN', 'AE', 'Kazakhstan'], ['CN', 'RUS', 'Kazakhstan'])).toEqual([
    ['CN', 'AE', 2, 1],
    ['AE', 'RU', 1, 1],
    ['CN', 'RU', 1, 1],
    ['RU', 'KZ', 1, 1],
    ['AE', 'KZ', 1, 0],
  ]);
});

it('does not hold it against goods that they come from a place of concern', () => {
  expect(routesOf(['RUS', '', 'Kazakhstan'])).toEqual([['RU', 'KZ', 1, 0]]);
});

it('counts rows that are high or critical by what is open of them, wherever they go', () => {
  const rows = (['critical', 'high', 'medium', 'none'] as const).map((level) => ['CN', '', 'DE', level] as const);
  expect(routesOf(...rows)).toEqual([['CN', 'DE', 4, 2]]);
});

it('shows a single row to a place of concern before the most used ways', () => {
  const places = Array.from({ length: 30 }, (_, index) => ['CN', '', `P${index}`] as const);
  const routes = routesOf(...places, ...places, ['CN', '', 'RUS']);
  expect(routes).toHaveLength(24);
  expect(routes[0]).toEqual(['CN', 'RU', 1, 1]);
});
