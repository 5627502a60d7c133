import type { Assessment } from '#model/assessment.ts';
import type { Field } from '#model/fields.ts';
import type { ReportDocs } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { counted } from './count.ts';
import { goodsText, ledgerId, ledgerText, settledMark, settledText } from './ledger-text.ts';
import { markedPieces } from './marked-text.ts';
import { shortened } from './shortened.ts';
import { visible } from './visible.ts';

/** Longest text that is shown of a cell, in characters; the rest is told as left out. */
const LONGEST_TEXT = 600;
const LONGEST_CELL = 40;
/** Characters of the goods' name by which a decision on a row is known. */
const LONGEST_ABOUT = 80;
const ROUTE = ['originCountry', 'dispatchCountry', 'transitCountry', 'destinationCountry'] as const;

/** Cells that stand whole in the headline. */
const IN_HEADLINE: ReadonlySet<Field> = new Set<Field>([...ROUTE, 'brand', 'hsCode', 'value', 'currency']);

/** What names a row, each '' where there is nothing to say; every text is visible. */
export interface Headline {
  readonly place: string;
  readonly goods: string;
  readonly route: string;
  readonly brand: string;
  readonly hsCode: string;
  readonly money: string;
  readonly open: string;
}

/** A cell that is shown because something matched in it, or because it tells the goods. */
export interface ShownText {
  /** '' for the description. */
  readonly label: string;
  /** Stretches of the cell in order, every second one matched: plain, matched, plain ... */
  readonly pieces: readonly string[];
}

/** A line of the ledger, or a finding without points of its own. */
export interface Reason {
  readonly points: number;
  /** Of an indicator, a category, a reinforcement; `cap` for a cap. */
  readonly id: string;
  readonly text: string;
}

type Placed = Pick<RowResult, 'table' | 'cells'>;

const columnOf = ({ table }: Placed, field: Field): number => table.columns.find((column) => column.field === field)?.index ?? -1;

/** @returns a cell by its field, made visible and trimmed; '' where there is none */
export const cellOf = (row: Placed, field: Field): string => visible(row.cells[columnOf(row, field)] ?? '').trim();

/** @returns a cell by its field, made visible and shortened; '' where there is none */
export const shownCell = (row: Placed, field: Field): string => shortened(cellOf(row, field), LONGEST_CELL);

/** @returns where a row stands: `line 15, row 14`, with its file where there are several tables, and its sheet */
const placeOf = ({ table, line, record }: RowResult, several: boolean): string =>
  `${several ? `${visible(table.file)} ` : ''}${table.sheet === null ? '' : `${visible(table.sheet)} `}${line === null ? '' : `line ${line}, `}row ${record}`;

/** @param several whether the report is of several tables, so that a place names its file */
export function headlineOf(row: RowResult, several: boolean): Headline {
  const { goods, level, openLevel } = row.assessment;
  const labelled = (label: string, cell: string): string => (cell === '' ? '' : `${label} ${cell}`);
  const route = ROUTE.map((field) => shownCell(row, field)).filter((place, index, all) => place !== '' && place !== all[index - 1]);
  return {
    place: placeOf(row, several),
    goods: goods.map(({ category }) => category).join(', '),
    route: route.join(' > '),
    brand: labelled('brand', shownCell(row, 'brand')),
    hsCode: labelled('HS', shownCell(row, 'hsCode')),
    money: [shownCell(row, 'value'), shownCell(row, 'currency')].filter(Boolean).join(' '),
    open: openLevel === level ? '' : `open: ${openLevel}`,
  };
}

/** @returns the description, and other cells that evidence points into */
export function shownTexts(row: RowResult): readonly ShownText[] {
  const { goods, indicators } = row.assessment;
  const evidence = [...goods, ...indicators].flatMap((entry) => entry.evidence);
  const within = evidence.map((entry) => ({ ...entry, end: Math.min(entry.end, LONGEST_TEXT) }));
  const fields: Field[] = ['description', ...evidence.filter(({ kind }) => kind !== 'context').map(({ field }) => field)];
  return [...new Set(fields)].flatMap((field) => {
    const column = columnOf(row, field);
    const cell = row.cells[column] ?? '';
    if (IN_HEADLINE.has(field) || cell.trim() === '') return [];
    const pieces = markedPieces(cell.slice(0, LONGEST_TEXT), column, within).map(visible);
    const left = cell.length - LONGEST_TEXT;
    const more = left > 0 ? ` … (${counted(left, 'more character')})` : '';
    pieces[0] = pieces[0]?.trimStart() ?? '';
    const last = pieces.pop()?.trimEnd() ?? '';
    return [{ label: field === 'description' ? '' : field, pieces: [...pieces, last + more] }];
  });
}

/** @returns every point of a row; findings that stand without points of their own are said all the same */
export function reasonsOf({ assessment }: RowResult, docs: ReportDocs): readonly Reason[] {
  const scored = new Set(assessment.points.map(ledgerId));
  return [
    ...assessment.points.map((line) => ({ points: line.points, id: ledgerId(line), text: visible(ledgerText(line, assessment, docs)) })),
    ...assessment.indicators
      .filter(({ id }) => !scored.has(id))
      .map(({ id, message, settled }) => ({ points: 0, id, text: visible(message + settledText(settled)) })),
  ];
}

/**
 * @returns what the next step is about: of what no decision settles, the indicator that weighs most, before the tier of the priority list
 * that goods have by themselves; else the category
 */
export function gravestOf({ assessment: { indicators, points, goods } }: RowResult): string | undefined {
  const weighed = indicators.map(({ id, settled }) => {
    const line = points.find((entry) => ledgerId(entry) === id);
    return { id, isOpen: settled === null, isSign: line?.source === 'indicator', points: line?.points ?? 0 };
  });
  weighed.sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || Number(b.isSign) - Number(a.isSign) || b.points - a.points);
  return weighed[0]?.id ?? goods[0]?.category;
}

/** @returns level and score of a row, and what is open of it where a decision settles a part: `critical 90, open: low` */
const gradeText = ({ level, openLevel, score }: Assessment): string =>
  `${level} ${score}${openLevel === level ? '' : `, open: ${openLevel}`}`;

/** @returns a row in a line: its grade and its goods, else its first finding, with what was decided on them */
export function titleOf({ assessment }: RowResult): string {
  const goods = assessment.goods.map(({ category, settled }) => category + settledMark(settled)).join(', ');
  return `${gradeText(assessment)}: ${goods || assessment.indicators[0]?.id || 'no finding'}`;
}

/** @returns the findings of a row and its goods, a line each, with what was decided on them */
export const findingTexts = ({ assessment: { indicators, goods } }: RowResult, docs: ReportDocs): string[] => [
  ...indicators.map(({ id, message, settled }) => `${id}: ${message}${settledText(settled)}`),
  ...goods.map((entry) => `${entry.category}: ${goodsText(entry, docs)}${settledText(entry.settled)}`),
];

/** @returns what a person knows the goods of a row by, as waivers quote it */
export function aboutOf(row: Placed): string {
  const names = (['partNumber', 'description', 'model', 'hsCode'] as const).map((field) => cellOf(row, field));
  return (names.find((name) => name !== '') ?? '').slice(0, LONGEST_ABOUT);
}
