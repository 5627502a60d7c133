import type { ManifestFindingResult, NamedRow } from '#model/result.ts';
import { sourceName } from '#model/source-name.ts';
import { andMore } from './count.ts';
import { visible } from './visible.ts';

/** Rows that are named in a line; the rest is counted. */
const MOST_NAMED = 6;

const numbersOf = (rows: readonly NamedRow[]): string => {
  const word = rows[0]?.line === null ? 'row' : 'line';
  const numbers = rows.map(({ line, record }) => line ?? record).sort((a, b) => a - b);
  return `${word}${rows.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
};

/**
 * @param named whether the tables stand with their names
 * @returns where a finding stands: `lines 4, 9 and 12 more rows`, `a.csv line 4; b.csv lines 7, 8`
 */
export function placesText({ rows, rowCount }: ManifestFindingResult, named: boolean): string {
  const shown = rows.slice(0, MOST_NAMED);
  const byTable = new Map<string, NamedRow[]>();
  for (const row of shown) byTable.set(sourceName(row), [...(byTable.get(sourceName(row)) ?? []), row]);
  const places = [...byTable].map(([table, of]) => `${named ? `${visible(table)} ` : ''}${numbersOf(of)}`);
  return [places.join('; '), ...andMore(rowCount - shown.length, 'row')].join(' ');
}
