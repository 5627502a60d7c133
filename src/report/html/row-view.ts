import type { Field } from '#model/fields.ts';
import type { ReportDocs } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { ledgerId, ledgerText, settledText } from '#report/ledger-text.ts';
import { markedPieces } from '#report/marked-text.ts';
import { visible } from '#report/visible.ts';
import type { PointView, RowView, TextView } from './view.ts';

/** Longest text that is shown of a cell, in characters; the rest is told as left out. */
const LONGEST_TEXT = 600;
const LONGEST_CELL = 40;
const LONGEST_ABOUT = 80;
const ROUTE = ['originCountry', 'dispatchCountry', 'transitCountry', 'destinationCountry'] as const;
const IN_HEADLINE: ReadonlySet<Field> = new Set<Field>([...ROUTE, 'brand', 'hsCode', 'value', 'currency']);

const short = (text: string): string => (text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`);

const columnOf = ({ table }: RowResult, field: Field): number => table.columns.find((column) => column.field === field)?.index ?? -1;

/** @returns a cell by its field, made visible and shortened; '' where there is none */
export const shownCell = (row: RowResult, field: Field): string => short(visible(row.cells[columnOf(row, field)] ?? '').trim());

/** @returns where a row stands: `line 15`, with its file and sheet where there are several tables */
export const placeOf = ({ table, line, record }: RowResult, several: boolean): string =>
  `${several ? `${visible(table.file)} ` : ''}${table.sheet === null ? '' : `${visible(table.sheet)} `}${line === null ? `row ${record}` : `line ${line}`}`;

function textsOf(row: RowResult): TextView[] {
  const { cells, assessment } = row;
  const evidence = [...assessment.goods, ...assessment.indicators].flatMap((entry) => entry.evidence);
  const fields: Field[] = ['description', ...evidence.filter(({ kind }) => kind !== 'context').map(({ field }) => field)];
  const shown = [...new Set(fields)].filter((field) => !IN_HEADLINE.has(field) && (cells[columnOf(row, field)] ?? '').trim() !== '');
  return shown.map((field) => {
    const column = columnOf(row, field);
    const cell = cells[column] as string;
    const within = evidence.map((entry) => ({ ...entry, end: Math.min(entry.end, LONGEST_TEXT) }));
    const pieces = markedPieces(cell.slice(0, LONGEST_TEXT), column, within).map(visible);
    const left = cell.length - LONGEST_TEXT;
    return { label: field === 'description' ? '' : field, pieces: left > 0 ? [...pieces, '', ` … (${left} more characters)`] : pieces };
  });
}

function pointsOf({ assessment }: RowResult, docs: ReportDocs): PointView[] {
  const scored = new Set(assessment.points.map(ledgerId));
  return [
    ...assessment.points.map((line) => ({
      points: line.points,
      id: ledgerId(line),
      text: visible(ledgerText(line, assessment, docs)),
    })),
    ...assessment.indicators
      .filter(({ id }) => !scored.has(id))
      .map(({ id, message, settled }) => ({ points: 0, id, text: visible(message + settledText(settled)) })),
  ];
}

function aboutOf(row: RowResult): string {
  for (const field of ['partNumber', 'description', 'model', 'hsCode'] as const) {
    const cell = visible(row.cells[columnOf(row, field)] ?? '').trim();
    if (cell !== '') return cell.slice(0, LONGEST_ABOUT);
  }
  return '';
}

/** @returns a row as the page shows it: what it is, what matched where, every point, what to do next */
export function rowView(row: RowResult, docs: ReportDocs, several: boolean): RowView {
  const { goods, indicators, level, openLevel, score } = row.assessment;
  const route = ROUTE.map((field) => shownCell(row, field)).filter((place, index, all) => place !== '' && place !== all[index - 1]);
  const labelled = (label: string, cell: string): string => (cell === '' ? '' : `${label} ${cell}`);
  const points = pointsOf(row, docs);
  const found = new Set<string>(indicators.map(({ id }) => id));
  const gravest = [...points].filter(({ id }) => found.has(id)).sort((a, b) => b.points - a.points)[0]?.id ?? goods[0]?.category;
  return {
    level,
    openLevel,
    score,
    place: placeOf(row, several),
    about: aboutOf(row),
    categories: goods.map(({ category }) => category),
    indicators: indicators.map(({ id }) => id),
    facts: [
      labelled('brand', shownCell(row, 'brand')),
      labelled('HS', shownCell(row, 'hsCode')),
      [shownCell(row, 'value'), shownCell(row, 'currency')].filter(Boolean).join(' '),
    ].filter(Boolean),
    route: route.join(' > '),
    value: row.value,
    texts: textsOf(row),
    points,
    next: gravest === undefined ? '' : docs.next(gravest),
    open: [
      ...indicators.map(({ id, fingerprint, settled }) => ({ id: id as string, fingerprint, settled })),
      ...goods.map(({ category, fingerprint, settled }) => ({ id: category as string, fingerprint, settled })),
    ]
      .filter(({ settled }) => settled === null)
      .map(({ id, fingerprint }) => ({ id, fingerprint })),
  };
}
