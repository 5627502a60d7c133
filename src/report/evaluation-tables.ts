import type { Evaluation, GroupFigures, Share } from '#model/evaluation.ts';

/** A table of an evaluation: the first column is a name, the others are figures. */
export interface FigureTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @returns a share in percent with the rows that it is of; two decimals, since bars lie at 0.1 % */
const shareText = ({ share, part, n }: Share): string => (share === null ? '- of 0' : `${(share * 100).toFixed(2)}% (${part} of ${n})`);

const numberText = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

const groupTable = (title: string, name: string, groups: readonly GroupFigures[]): FigureTable => ({
  title,
  header: [name, 'precision', 'recall', 'F1', 'any category', 'false alarms'],
  rows: groups.map(({ name, precision, recall, f1, anyCategory, falseAlarms }) => [
    name,
    shareText(precision),
    shareText(recall),
    numberText(f1),
    shareText(anyCategory),
    shareText(falseAlarms),
  ]),
});

/** @returns the figures of an evaluation as tables, empty ones left out */
export function evaluationTables(evaluation: Evaluation): FigureTable[] {
  const { overall, kinds, languages, strengths, categories, confusion, thresholds, reliability } = evaluation;
  const several = (groups: readonly GroupFigures[]): boolean => groups.length > 1 || groups.some(({ name }) => name !== '-');
  const tables: FigureTable[] = [
    groupTable('By kind', 'kind', several(kinds) ? [...kinds, overall] : [overall]),
    ...(several(languages) ? [groupTable('By language', 'language', languages)] : []),
    ...(several(strengths) ? [groupTable('By strength', 'strength', strengths)] : []),
    {
      title: 'By category (a second category on a row counts against its precision)',
      header: ['category', 'precision', 'recall', 'F1'],
      rows: categories.map(({ category, precision, recall, f1 }) => [category, shareText(precision), shareText(recall), numberText(f1)]),
    },
    {
      title: 'Taken for something else',
      header: ['labelled', 'found', 'rows'],
      rows: confusion.filter(({ labelled, found }) => labelled !== found).map(({ labelled, found, n }) => [labelled, found, String(n)]),
    },
    {
      title: 'By threshold',
      header: ['confidence from', 'precision', 'recall', 'F1', 'false alarms'],
      rows: thresholds.map(({ threshold, precision, recall, f1, falseAlarms }) => [
        threshold.toFixed(2),
        shareText(precision),
        shareText(recall),
        numberText(f1),
        shareText(falseAlarms),
      ]),
    },
    {
      title: 'Reliability of the most confident category',
      header: ['confidence', 'right'],
      rows: reliability.map(({ from, to, right }) => [`${from.toFixed(1)} to ${to.toFixed(1)}`, shareText(right)]),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
