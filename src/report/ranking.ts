import { levelRank } from '#model/level.ts';
import type { RowResult } from '#model/result.ts';

const TIERS = ['1', '2', '3.A', '3.B', '4.A', '4.B'];

const tierRank = (tier: string | null): number => (tier === null ? TIERS.length : TIERS.indexOf(tier));

/** Orders rows as a queue: level, score, priority-list tier, declared value, then as they stand in the input. */
function compare(a: Ranked, b: Ranked): number {
  return (
    levelRank(b.row.assessment.level) - levelRank(a.row.assessment.level) ||
    b.row.assessment.score - a.row.assessment.score ||
    tierRank(a.row.assessment.tier) - tierRank(b.row.assessment.tier) ||
    (b.row.value ?? 0) - (a.row.value ?? 0) ||
    a.order - b.order
  );
}

interface Ranked {
  readonly row: RowResult;
  readonly order: number;
}

/** Keeps the gravest rows of a stream; memory is bounded by how many are kept. */
export class Ranking {
  readonly #most: number;
  #kept: Ranked[] = [];
  #seen = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(row: RowResult): void {
    this.#kept.push({ row, order: this.#seen++ });
    if (this.#kept.length >= 2 * this.#most + 64) this.#cut();
  }

  /** Rows that were added and are not among those kept. */
  get left(): number {
    return this.#seen - Math.min(this.#seen, this.#most);
  }

  /** @returns the gravest rows, gravest first */
  rows(): readonly RowResult[] {
    this.#cut();
    return this.#kept.map(({ row }) => row);
  }

  #cut(): void {
    this.#kept.sort(compare);
    this.#kept = this.#kept.slice(0, this.#most);
  }
}
