import { CATEGORY_IDS } from '#model/category-ids.ts';
import type { CategoryFigures, ConfusionEntry } from '#model/evaluation.ts';
import { f1, shareOf } from './shares.ts';
import type { JudgedRow } from './verdict.ts';

/** @returns precision and recall of every category that is labelled or found; a second category on a row counts against precision */
export function categoryFigures(rows: readonly JudgedRow[]): CategoryFigures[] {
  return CATEGORY_IDS.map((category) => {
    const alarms = rows.filter(({ goods }) => goods.some((signal) => signal.category === category));
    const precision = shareOf(alarms, ({ accepted }) => accepted.includes(category));
    const recall = shareOf(
      rows.filter(({ accepted }) => accepted[0] === category),
      ({ verdict }) => verdict === 'TP',
    );
    return { category, precision, recall, f1: f1(precision, recall) };
  }).filter(({ precision, recall }) => precision.n + recall.n > 0);
}

/** @returns how many rows of each label count as which category, by label, then the most frequent first */
export function confusionOf(rows: readonly JudgedRow[]): ConfusionEntry[] {
  const order = [...CATEGORY_IDS, 'none'] as const;
  return order.flatMap((labelled) => {
    const group = rows.filter(({ accepted }) => (accepted[0] ?? 'none') === labelled);
    return order
      .map((found) => ({ labelled, found, n: group.filter((row) => countsAs(row) === found).length }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n);
  });
}

/** A row with another accepted category counts as its label. */
const countsAs = ({ verdict, accepted, found }: JudgedRow): ConfusionEntry['found'] => (verdict === 'TP' ? (accepted[0] ?? found) : found);
