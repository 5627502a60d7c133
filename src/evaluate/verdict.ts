import type { CategoryId } from '#model/category-ids.ts';
import type { TriedRow, Verdict } from '#model/evaluation.ts';

/** A row whose label is known, with the verdict on it at a threshold. */
export interface JudgedRow extends TriedRow {
  readonly verdict: Verdict;
  /** The category that the row counts as: an accepted one where it is found, else the most confident. */
  readonly found: CategoryId | 'none';
}

/** Categories that count for another: {routers: ['data-center']} takes data-center for right where routers is labelled. */
export type Accept = Readonly<Partial<Record<CategoryId, readonly CategoryId[]>>>;

/** @returns the row with the categories that the label may stand for added to those accepted */
export function accepting<Row extends TriedRow>(row: Row, accept: Accept): Row {
  const accepted = [...new Set(row.accepted.flatMap((category) => [category, ...(accept[category] ?? [])]))];
  // The labelled category stays first.
  return accepted.length === row.accepted.length ? row : { ...row, accepted: [...new Set([...row.accepted, ...accepted])] };
}

/** @returns the row with goods of the confidence, 0..1, and the verdict on them */
export function judge(row: TriedRow, threshold: number): JudgedRow {
  const goods = row.goods.filter(({ confidence }) => confidence >= threshold);
  const right = goods.find(({ category }) => row.accepted.includes(category));
  const found = (right ?? goods[0])?.category ?? 'none';
  if (row.label === 'positive') return { ...row, goods, found, verdict: right !== undefined ? 'TP' : found === 'none' ? 'FN' : 'wrong' };
  return { ...row, goods, found, verdict: found === 'none' ? 'TN' : 'FP' };
}
