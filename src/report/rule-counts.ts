import type { RowResult } from '#model/result.ts';

/** Counts the rows on which each category and each indicator stands. */
export class RuleCounts {
  readonly categories = new Map<string, number>();
  readonly indicators = new Map<string, number>();

  add({ assessment: { goods, indicators } }: Pick<RowResult, 'assessment'>): void {
    for (const id of new Set(goods.map(({ category }) => category))) count(this.categories, id);
    for (const id of new Set(indicators.map((finding) => finding.id))) count(this.indicators, id);
  }
}

const count = (counts: Map<string, number>, id: string): void => {
  counts.set(id, (counts.get(id) ?? 0) + 1);
};

/** @returns ids with their rows, most rows first, then by id */
export const mostFirst = (counts: ReadonlyMap<string, number>): readonly (readonly [id: string, rows: number])[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
