import type { ReportDocs } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { aboutOf, gravestOf, headlineOf, reasonsOf, shownTexts } from '#report/row-words.ts';
import type { RowView } from './view.ts';

/** @param shipment what the rows of its shipment share; '' where there is none */
export function rowView(row: RowResult, docs: ReportDocs, several: boolean, shipment: string): RowView {
  const { goods, indicators, level, score } = row.assessment;
  const found = [...indicators, ...goods.map(({ category, ...entry }) => ({ id: category, ...entry }))];
  return {
    level,
    score,
    headline: headlineOf(row, several),
    about: aboutOf(row),
    categories: goods.map(({ category }) => category),
    indicators: indicators.map(({ id }) => id),
    value: row.value,
    texts: shownTexts(row),
    reasons: reasonsOf(row, docs),
    next: gravestOf(row) ?? '',
    shipment,
    open: found.filter(({ settled }) => settled === null).map(({ id, fingerprint }) => ({ id, fingerprint })),
  };
}
