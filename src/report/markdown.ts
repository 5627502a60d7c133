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
/** Of them, what notes may take from the rows. */
const MOST_OF_NOTES = 10_000;
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

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** @returns the blocks from the first on, as far as they fit into so many characters, each with a line end */
function fitting(blocks: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = blocks.findIndex((block) => {
    left -= block.length + 1;
    return left < 0;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** Markdown for a pull request or a job summary: counts, the gravest rows, and their reasons folded in. */
export const markdown: ReporterFactory = ({ docs, top }) =>
  rankedReporter(top, ({ head, tail, rows, rowsLeft, across }) => {
    const opening = ['## cargoscreen', '', `${tail.counts.rowsScreened === 0 ? `${NO_ROW_SCREENED} ` : ''}${plain(countsText(tail))}`, ''];
    const closing = ['', ...(notCheckedText(tail) === '' ? [] : [plain(notCheckedText(tail)), ''])];
    const last = `${NO_CLEARANCE} It is no legal advice. ${plain(toolText(head))}`;
    const notes = tail.notices.map(({ message }) => `Note: ${plain(message)}\n`);
    const blocks = [...across.map(acrossBlock), ...rows.map((row) => rowBlock(row, docs))];
    const room = MOST_CHARACTERS - lengthOf([...opening, ...closing, last]);
    const listed = fitting(blocks, room - Math.min(lengthOf(notes), MOST_OF_NOTES));
    const told = fitting(notes, room - lengthOf(listed));
    const shown = listed.length;
    const shownRows = Math.max(0, shown - across.length);
    const notesLeft = andMore(notes.length - told.length, 'note', LISTS_ALL).map((text) => `${text}\n`);
    const more = [
      ...andMore(across.length - shown, 'finding', LISTS_ALL),
      ...andMore(rows.length - shownRows + rowsLeft, 'row', shown < blocks.length ? LISTS_ALL : TOP_SHOWS),
    ];
    return `${[...opening, ...listed, ...(more.length > 0 ? ['', ...more] : []), ...closing, ...told, ...notesLeft, last].join('\n')}\n`;
  });
