import type { Evaluation, WrongRow } from '#model/evaluation.ts';
import type { ReportSettings } from '#model/report.ts';
import { counted } from './count.ts';
import { evaluationTables, type FigureTable } from './evaluation-tables.ts';
import { hang, padEnd } from './lines.ts';
import { shortened } from './shortened.ts';
import { visible } from './visible.ts';

const GAP = 2;
/** Part-number patterns can be long. */
const LONGEST_TERM = 40;

function summary({ file, rows, hsShown, threshold }: Evaluation): string {
  const { total, positive, negative, unknown } = rows;
  const leftOut = unknown === 0 ? '' : `, ${unknown} of unknown label left out`;
  return `${visible(file)}: ${counted(total, 'row')}: ${positive} positive, ${negative} negative${leftOut}; HS column ${hsShown ? 'shown' : 'hidden'}; found means confidence ${threshold} or more. A row is right where a category that it is labelled with is among those found; "any category" counts rows on which one is found at all.`;
}

function tableLines({ header, rows }: FigureTable): string[] {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  return [header, ...rows].map((row) =>
    row
      .map((cell, column) => padEnd(cell, (widths[column] ?? 0) + GAP))
      .join('')
      .trimEnd(),
  );
}

/** @returns what was found and by what, in words: `chips 0.72 ("FPGA" exact fpga 0.72)` */
function foundText({ goods }: WrongRow): string {
  if (goods.length === 0) return 'nothing';
  return goods
    .map(({ category, confidence, evidence }) => {
      const reasons = evidence.map(
        ({ kind, text, term, weight }) => `"${text}" ${kind} ${shortened(term, LONGEST_TERM)} ${weight.toFixed(2)}`,
      );
      return `${category} ${confidence.toFixed(2)} (${reasons.join(', ')})`;
    })
    .join('; ');
}

const placeText = ({ line, id, kind, lang }: WrongRow): string =>
  [line === null ? id : `line ${line}`, kind, lang].filter(Boolean).join(' ');
const rightText = ({ accepted }: WrongRow): string => (accepted.length === 0 ? 'none' : accepted.join(' or '));
const goodsText = ({ text, brand }: WrongRow): string => (brand === '' ? text : `${text} [brand ${brand}]`);

const LISTS = [
  { title: 'Worst misses', of: ({ misses }: Evaluation) => misses },
  { title: 'Worst false alarms', of: ({ falseAlarms }: Evaluation) => falseAlarms },
];

/** @returns an evaluation for a person at a terminal; tables keep their width, texts are wrapped */
export function evaluationText(evaluation: Evaluation, { width, paint }: Pick<ReportSettings, 'width' | 'paint'>): string {
  const lines = hang('', summary(evaluation), width);
  for (const table of evaluationTables(evaluation)) lines.push('', paint.strong(table.title), ...tableLines(table));
  for (const { title, of } of LISTS) {
    const rows = of(evaluation);
    if (rows.length > 0) lines.push('', paint.strong(title));
    for (const row of rows) {
      lines.push(...hang('', `${placeText(row)}: ${visible(goodsText(row))}`, width));
      lines.push(...hang('    ', `right: ${rightText(row)}; found: ${visible(foundText(row))}`, width));
    }
  }
  return `${lines.join('\n')}\n`;
}

const cellText = (text: string): string => visible(text).replaceAll(/[\\|<`*_[\]]/g, (character) => `\\${character}`);

const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [header, header.map(() => '---'), ...rows.map((row) => row.map(cellText))].map((row) => `| ${row.join(' | ')} |`);

/** @returns an evaluation as Markdown for a merge request */
export function evaluationMarkdown(evaluation: Evaluation): string {
  const blocks = [`${cellText(summary(evaluation))}`];
  for (const { title, header, rows } of evaluationTables(evaluation)) blocks.push(`### ${title}`, markdownTable(header, rows).join('\n'));
  for (const { title, of } of LISTS) {
    const rows = of(evaluation);
    if (rows.length === 0) continue;
    const cells = rows.map((row) => [placeText(row), goodsText(row), rightText(row), foundText(row)]);
    blocks.push(`### ${title}`, markdownTable(['row', 'text', 'right', 'found'], cells).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}
