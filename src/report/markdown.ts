import type { ReportDocs, ReporterFactory } from '#model/report.ts';
import type { ManifestFindingResult, RowResult } from '#model/result.ts';
import { sourceName } from '#model/source-name.ts';
import { andMore, LISTS_ALL, TOP_SHOWS } from './count.ts';
import { settledText } from './ledger-text.ts';
import { rankedReporter } from './ranked-reporter.ts';
import { cellOf, headlineOf, reasonsOf } from './row-words.ts';
import { countsText, NO_CLEARANCE, NO_ROW_SCREENED, notCheckedText, toolText } from './run-text.ts';
import { shortened } from './shortened.ts';
import { signed } from './signed.ts';
import { visible } from './visible.ts';

/** A comment of a pull request holds 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const LONGEST_CELL = 160;

/** Nothing of a manifest is markup, a mention, a link or a reference: every character that Markdown or HTML reads inside a line is escaped. */
const plain = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]|~^$#!]/g, '\\$&')
    .replace(/[&<>@]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, 'www&#46;');

function rowBlock(row: RowResult, docs: ReportDocs): string {
  const { table, line, record, assessment } = row;
  const { goods, open } = headlineOf(row, false);
  const place = `${sourceName(table)}:${line ?? record}`;
  const grade = [`${assessment.level.toUpperCase()} ${assessment.score}`, ...(open === '' ? [] : [open])];
  return [
    `- **${[...grade, plain(place), goods || 'no listed goods'].join(' · ')}**`,
    `  Goods: ${plain(shortened(cellOf(row, 'description') || cellOf(row, 'partNumber') || cellOf(row, 'model'), LONGEST_CELL))}`,
    ...reasonsOf(row, docs).map(({ points, id, text }) => `  - ${signed(points)} ${plain(id)}: ${plain(text)}`),
  ].join('\n');
}

const acrossBlock = ({ id, level, message, settled }: ManifestFindingResult): string =>
  `- **${level.toUpperCase()} · ${plain(id)}** ${plain(message + settledText(settled))}`;

/** Markdown for a pull request or a job summary: counts, the gravest rows, and their reasons folded in. */
export const markdown: ReporterFactory = ({ docs, top }) =>
  rankedReporter(top, ({ head, tail, rows, rowsLeft, across }) => {
    const opening = ['## cargoscreen', '', `${tail.counts.rowsScreened === 0 ? `${NO_ROW_SCREENED} ` : ''}${plain(countsText(tail))}`, ''];
    const closing = [
      '',
      ...(notCheckedText(tail) === '' ? [] : [plain(notCheckedText(tail)), '']),
      ...tail.notices.map(({ message }) => `Note: ${plain(message)}\n`),
      `${NO_CLEARANCE} It is no legal advice. ${plain(toolText(head))}`,
    ];
    const blocks = [...across.map(acrossBlock), ...rows.map((row) => rowBlock(row, docs))];
    let room = MOST_CHARACTERS - [...opening, ...closing].join('\n').length;
    let shown = 0;
    for (const block of blocks) {
      room -= block.length + 1;
      if (room < 0) break;
      shown++;
    }
    const shownRows = Math.max(0, shown - across.length);
    const more = [
      ...andMore(across.length - shown, 'finding', LISTS_ALL),
      ...andMore(rows.length - shownRows + rowsLeft, 'row', shown < blocks.length ? LISTS_ALL : TOP_SHOWS),
    ];
    return `${[...opening, ...blocks.slice(0, shown), ...(more.length > 0 ? ['', ...more] : []), ...closing].join('\n')}\n`;
  });
