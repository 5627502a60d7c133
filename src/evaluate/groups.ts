import type { GroupFigures } from '#model/evaluation.ts';
import { f1, shareOf } from './shares.ts';
import type { JudgedRow } from './verdict.ts';

/** @returns precision, recall and false alarms of the rows */
export function figuresOf(name: string, rows: readonly JudgedRow[]): GroupFigures {
  const positive = rows.filter(({ label }) => label === 'positive');
  const isFound = ({ found }: JudgedRow): boolean => found !== 'none';
  const precision = shareOf(rows.filter(isFound), ({ verdict }) => verdict === 'TP');
  const recall = shareOf(positive, ({ verdict }) => verdict === 'TP');
  return {
    name,
    precision,
    recall,
    f1: f1(precision, recall),
    anyCategory: shareOf(positive, isFound),
    falseAlarms: shareOf(
      rows.filter(({ label }) => label === 'negative'),
      isFound,
    ),
  };
}

/** @returns figures for each value of a column, in the order of the values; rows without one are `-` */
export function figuresBy(rows: readonly JudgedRow[], keyOf: (row: JudgedRow) => string): GroupFigures[] {
  const groups = new Map<string, JudgedRow[]>();
  for (const row of rows) {
    const value = keyOf(row) || '-';
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, group]) => figuresOf(name, group));
}
