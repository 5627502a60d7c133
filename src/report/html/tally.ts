import { LEVELS } from '#model/level.ts';
import type { RowResult } from '#model/result.ts';
import { shownCell } from '#report/row-words.ts';
import { mostFirst, RuleCounts } from '#report/rule-counts.ts';
import type { Bar, Flow } from './charts.ts';

/** Bars and stretches that are drawn; the rest stands together. */
const MOST_BARS = 15;
const MOST_STRETCHES = 24;
/** Stretches that are counted one by one, so that a hostile manifest can't fill the memory. */
const MOST_COUNTED = 5000;

/** Of the Okabe-Ito palette, which color-blind eyes tell apart; the level's word always stands beside. */
const LEVEL_COLORS: Readonly<Record<string, string>> = {
  critical: '#d55e00',
  high: '#cc79a7',
  medium: '#e69f00',
  low: '#56b4e9',
  none: '#999999',
};

/** Counts what the charts show over all rows of a report, also over those beyond its top. */
export class Tally {
  readonly #rules = new RuleCounts();
  readonly #stretches = new Map<string, { from: string; to: string; rows: number }>();

  add(row: RowResult): void {
    this.#rules.add(row);
    this.#addRoute(row);
  }

  get categories(): Bar[] {
    return barsOf(this.#rules.categories);
  }

  get indicators(): Bar[] {
    return barsOf(this.#rules.indicators);
  }

  /** The most used stretches, most rows first. */
  get routes(): Flow[] {
    return [...this.#stretches.values()].sort((a, b) => b.rows - a.rows).slice(0, MOST_STRETCHES);
  }

  get routesLeft(): number {
    return Math.max(0, this.#stretches.size - MOST_STRETCHES);
  }

  #addRoute(row: RowResult): void {
    const stops = [
      ['origin', shownCell(row, 'originCountry') || shownCell(row, 'dispatchCountry')],
      ['transit', shownCell(row, 'transitCountry')],
      ['destination', shownCell(row, 'destinationCountry')],
    ].flatMap(([stage, place]) => (place ? [`${stage} ${place.toUpperCase()}`] : []));
    for (const [index, to] of stops.entries()) {
      const from = stops[index - 1];
      if (from === undefined) continue;
      const key = JSON.stringify([from, to]);
      const stretch = this.#stretches.get(key);
      if (stretch !== undefined) stretch.rows++;
      else if (this.#stretches.size < MOST_COUNTED) this.#stretches.set(key, { from, to, rows: 1 });
    }
  }
}

function barsOf(counts: ReadonlyMap<string, number>): Bar[] {
  const sorted = mostFirst(counts);
  const rest = sorted.slice(MOST_BARS).reduce((sum, [, rows]) => sum + rows, 0);
  return [
    ...sorted.slice(0, MOST_BARS).map(([label, rows]) => ({ label, count: rows })),
    ...(rest > 0 ? [{ label: `the other ${sorted.length - MOST_BARS}`, count: rest }] : []),
  ];
}

/** @returns a bar for each level, gravest first */
export const levelBars = (levels: Readonly<Record<string, number>>): Bar[] =>
  [...LEVELS].reverse().map((level) => ({ label: level, count: levels[level] ?? 0, color: LEVEL_COLORS[level] }));
