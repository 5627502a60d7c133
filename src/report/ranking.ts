import { levelRank } from '#model/level.ts';
import type { ManifestFindingResult, NamedRow, RowResult } from '#model/result.ts';

const TIERS = ['1', '2', '3.A', '3.B', '4.A', '4.B'];
/** Rows that tie with the last on level and score and are kept beyond those asked for: at the end one of them may turn out to be named. */
const MOST_TIES = 2000;

const tierRank = (tier: string | null): number => (tier === null ? TIERS.length : TIERS.indexOf(tier));

interface Ranked {
  readonly row: RowResult;
  readonly order: number;
}

const byRisk = (a: Ranked, b: Ranked): number =>
  levelRank(b.row.assessment.level) - levelRank(a.row.assessment.level) || b.row.assessment.score - a.row.assessment.score;

const byWorth = (a: Ranked, b: Ranked): number =>
  tierRank(a.row.assessment.tier) - tierRank(b.row.assessment.tier) || (b.row.value ?? 0) - (a.row.value ?? 0) || a.order - b.order;

const placeOf = (file: string, sheet: string | null | undefined, record: number): string => JSON.stringify([file, sheet ?? null, record]);
const placeOfNamed = ({ file, sheet, record }: NamedRow): string => placeOf(file, sheet, record);
const placeOfRow = ({ row: { table, record } }: Ranked): string => placeOf(table.file, table.sheet, record);

/**
 * Keeps the gravest rows of a stream as a queue: level, score, whether a finding of several rows names the row, priority-list tier, declared
 * value, then as they stand in the input. Memory is bounded by how many are kept.
 */
export class Ranking {
  readonly #most: number;
  #kept: Ranked[] = [];
  #seen = 0;
  #room: number;

  constructor(most: number) {
    this.#most = most;
    this.#room = 2 * most + 64;
  }

  add(row: RowResult): void {
    this.#kept.push({ row, order: this.#seen++ });
    if (this.#kept.length >= this.#room) this.#cut();
  }

  /** Rows that were added and are not among those kept. */
  get left(): number {
    return this.#seen - Math.min(this.#seen, this.#most);
  }

  /** @returns the gravest rows, gravest first */
  rows(findings: readonly ManifestFindingResult[]): readonly RowResult[] {
    const named = new Set(findings.flatMap(({ rows }) => rows.map(placeOfNamed)));
    const rank = (entry: Ranked): number => (named.has(placeOfRow(entry)) ? 0 : 1);
    return [...this.#kept]
      .sort((a, b) => byRisk(a, b) || rank(a) - rank(b) || byWorth(a, b))
      .slice(0, this.#most)
      .map(({ row }) => row);
  }

  #cut(): void {
    this.#kept.sort((a, b) => byRisk(a, b) || byWorth(a, b));
    const last = this.#kept[this.#most - 1];
    const end = last === undefined ? 0 : this.#kept.findLastIndex((entry) => byRisk(entry, last) === 0) + 1;
    this.#kept = this.#kept.slice(0, Math.min(end, this.#most + MOST_TIES));
    this.#room = 2 * this.#kept.length + 64;
  }
}
