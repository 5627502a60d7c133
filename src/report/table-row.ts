import type { ReportSettings } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { flow, hang, padEnd } from './lines.ts';
import { gravestOf, headlineOf, reasonsOf, shownTexts } from './row-words.ts';
import { signed } from './signed.ts';

const ID_WIDTH = 24;

function headlineLines(row: RowResult, { paint, width }: ReportSettings, several: boolean): string[] {
  const { level, score } = row.assessment;
  const { place, goods, route, brand, hsCode, money, open } = headlineOf(row, several);
  const lead = paint.level(level, ` ${padEnd(level.toUpperCase(), 8)} ${String(score).padStart(3)} `);
  return flow(`${lead}  `, [place, goods, route, brand, hsCode, money, open].filter(Boolean), 3, width);
}

const textLines = (row: RowResult, { paint, width }: ReportSettings): string[] =>
  shownTexts(row).flatMap(({ label, pieces }) => {
    const text = pieces.map((piece, index) => (index % 2 === 1 ? paint.mark(piece) : piece)).join('');
    return hang('   ', `${label === '' ? '' : paint.dim(`${label}: `)}${text}`, width);
  });

const reasonLines = (row: RowResult, { docs, width }: ReportSettings): string[] =>
  reasonsOf(row, docs).flatMap(({ points, id, text }) => hang(`${signed(points).padStart(6)}  ${padEnd(id, ID_WIDTH)} `, text, width));

function nextLines(row: RowResult, { docs, paint, width }: ReportSettings): string[] {
  const id = gravestOf(row);
  return id === undefined ? [] : hang('   Next: ', `${docs.next(id)} ${paint.dim(`(cargoscreen explain ${id})`)}`, width);
}

/** @returns the lines of one row for a person: what it is, what matched where, every point, what to do next */
export const rowLines = (row: RowResult, settings: ReportSettings, several: boolean): string[] => [
  '',
  ...headlineLines(row, settings, several),
  ...textLines(row, settings),
  ...reasonLines(row, settings),
  ...nextLines(row, settings),
];
