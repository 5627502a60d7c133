import { atLeast, LEVELS, type Level } from '#model/level.ts';
import type { ReportDocs } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { shownCell } from '#report/row-words.ts';
import { mostFirst, RuleCounts } from '#report/rule-counts.ts';
import type { Bar } from './bars.ts';
import { STAGES, type Stop, type Stretch } from './routes.ts';

/** Bars and stretches that are drawn; the rest stands together. */
const MOST_BARS = 15;
const MOST_STRETCHES = 24;
/** Stretches that are counted one by one, so that a hostile manifest can't fill the memory. */
const MOST_COUNTED = 5000;

/** Counts what the charts show over all rows of a report, also over those beyond its top. */
export class Tally {
  readonly #rules = new RuleCounts();
  readonly #stretches = new Map<string, Stretch>();
  readonly #docs: Pick<ReportDocs, 'country'>;

  constructor(docs: Pick<ReportDocs, 'country'>) {
    this.#docs = docs;
  }

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

  /** The stretches with the most rows of concern, and with the most rows where these are equal. */
  get routes(): Stretch[] {
    return [...this.#stretches.values()].sort((a, b) => b.ofConcern - a.ofConcern || b.rows - a.rows).slice(0, MOST_STRETCHES);
  }

  get routesLeft(): number {
    return Math.max(0, this.#stretches.size - MOST_STRETCHES);
  }

  #addRoute(row: RowResult): void {
    const [first, transit, last] = [
      shownCell(row, 'originCountry') || shownCell(row, 'dispatchCountry'),
      shownCell(row, 'transitCountry'),
      shownCell(row, 'destinationCountry'),
    ];
    const places = [first, transit, last];
    const stops = STAGES.flatMap((stage, index) => (places[index] ? [this.#stop(stage, places[index])] : []));
    const isOfConcern = atLeast(row.assessment.openLevel, 'high') || stops.some((stop) => stop.isOfConcern);
    for (const [index, to] of stops.entries()) {
      const from = stops[index - 1];
      if (from === undefined) continue;
      const key = JSON.stringify([from, to]);
      const known = this.#stretches.get(key);
      if (known === undefined && this.#stretches.size >= MOST_COUNTED) continue;
      const { rows, ofConcern } = known ?? { rows: 0, ofConcern: 0 };
      this.#stretches.set(key, { from, to, rows: rows + 1, ofConcern: ofConcern + Number(isOfConcern) });
    }
  }

  /** One place for all spellings of a country; what names none stands as it is. */
  #stop(stage: Stop['stage'], cell: string): Stop {
    const country = this.#docs.country(cell);
    return { stage, place: country?.code ?? cell.toUpperCase(), isOfConcern: stage !== 'origin' && country?.isOfConcern === true };
  }
}

function barsOf(counts: ReadonlyMap<string, number>): Bar[] {
  const sorted = mostFirst(counts).map(([label, count]) => ({ label, count }));
  const rest = sorted.slice(MOST_BARS);
  // A single one more takes no more room under its own name.
  if (rest.length < 2) return sorted;
  return [...sorted.slice(0, MOST_BARS), { label: `the other ${rest.length}`, count: rest.reduce((sum, { count }) => sum + count, 0) }];
}

/** @returns a bar for each level, gravest first */
export const levelBars = (levels: Readonly<Record<Level, number>>): Bar[] =>
  [...LEVELS].reverse().map((level) => ({ label: level, count: levels[level], level }));
