import { levelRank } from '#model/level.ts';
import { ownCopyOf } from '#model/own-copy.ts';
import type { ManifestFindingResult, NamedRow, RowResult } from '#model/result.ts';

const TIERS = ['1', '2', '3.A', '3.B', '4.A', '4.B'];
/** Rows that tie with the last on levels and score and are kept beyond those asked for: at the end one of them may turn out to be named. */
const MOST_TIES = 2000;

const tierRank = (tier: string | null): number => (tier === null ? TIERS.length : TIERS.indexOf(tier));

interface Ranked {
  readonly row: RowResult;
  readonly order: number;
}

/** What a decision settles needs no review: rows go by what is open of them, and only then by what they would be without decisions. */
const byRisk = ({ row: { assessment: a } }: Ranked, { row: { assessment: b } }: Ranked): number =>
  levelRank(b.openLevel) - levelRank(a.openLevel) || levelRank(b.level) - levelRank(a.level) || b.score - a.score;

const byWorth = (a: Ranked, b: Ranked): number =>
  tierRank(a.row.assessment.tier) - tierRank(b.row.assessment.tier) || (b.row.value ?? 0) - (a.row.value ?? 0) || a.order - b.order;

const placeOf = (file: string, sheet: string | null | undefined, record: number): string => JSON.stringify([file, sheet ?? null, record]);
const placeOfNamed = ({ file, sheet, record }: NamedRow): string => placeOf(file, sheet, record);
const placeOfRow = ({ row: { table, record } }: Ranked): string => placeOf(table.file, table.sheet, record);

/** @returns the findings as they stand, those first that no decision settles, so that no cut takes them before the others */
export const openFirst = <Decided extends Pick<ManifestFindingResult, 'settled'>>(findings: readonly Decided[]): Decided[] => [
  ...findings.filter(({ settled }) => settled === null),
  ...findings.filter(({ settled }) => settled !== null),
];

/**
 * Keeps the gravest rows of a stream as a queue: open level, level, score, whether a finding of several rows names the row, priority-list tier, declared
 * value, then as they stand in the input. Memory is bounded by how many are kept.
 */
export class Ranking {
  readonly #most: number;
  #kept: Ranked[] = [];
  #seen = 0;
  #room: number;
  /** The last of those asked for, as far as is known: what is less grave is not kept. */
  #last: Ranked | undefined;

  constructor(most: number) {
    this.#most = most;
    this.#room = 2 * most + 64;
  }

  add(row: RowResult): void {
    const order = this.#seen++;
    if (this.#last !== undefined && byRisk({ row, order }, this.#last) > 0) return;
    // The texts of a row are pieces of a block of the file.
    const own = { ...row, cells: ownCopyOf(row.cells), assessment: ownCopyOf(row.assessment) };
    this.#kept.push({ row: own, order });
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
    this.#last = last;
    const end = last === undefined ? 0 : this.#kept.findLastIndex((entry) => byRisk(entry, last) === 0) + 1;
    this.#kept = this.#kept.slice(0, Math.min(end, this.#most + MOST_TIES));
    this.#room = 2 * this.#kept.length + 64;
  }
}
