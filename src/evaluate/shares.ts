import type { Share } from '#model/evaluation.ts';

/** @returns part of n with the quotient, which is null for no rows */
const share = (part: number, n: number): Share => ({ share: n === 0 ? null : part / n, part, n });

/** @returns the share of the items on which a condition holds */
export const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): Share =>
  share(items.filter(holds).length, items.length);

/** @returns the harmonic mean of precision and recall; null where either is unknown or both are 0 */
export function f1(precision: Share, recall: Share): number | null {
  if (precision.share === null || recall.share === null || precision.share + recall.share === 0) return null;
  return (2 * precision.share * recall.share) / (precision.share + recall.share);
}
