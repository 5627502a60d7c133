import type { ReportDocs } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { aboutOf, gravestOf, headlineOf, reasonsOf, shownTexts } from '#report/row-words.ts';
import type { RowView } from './view.ts';

/** @returns a row as the page shows it: what it is, what matched where, every point, what to do next */
export function rowView(row: RowResult, docs: ReportDocs, several: boolean): RowView {
  const { goods, indicators, level, openLevel, score } = row.assessment;
  const gravest = gravestOf(row);
  const found = [...indicators, ...goods.map(({ category, ...entry }) => ({ id: category, ...entry }))];
  return {
    level,
    openLevel,
    score,
    headline: headlineOf(row, several),
    about: aboutOf(row),
    categories: goods.map(({ category }) => category),
    indicators: indicators.map(({ id }) => id),
    value: row.value,
    texts: shownTexts(row),
    reasons: reasonsOf(row, docs),
    next: gravest === undefined ? '' : docs.next(gravest),
    open: found.filter(({ settled }) => settled === null).map(({ id, fingerprint }) => ({ id, fingerprint })),
  };
}
