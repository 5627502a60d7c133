import type { ReporterFactory } from '#model/report.ts';
import type { Head, RowResult } from '#model/result.ts';
import { ledgerId, ledgerText } from './ledger-text.ts';
import { manifestFindings } from './listed-findings.ts';
import { Ranking } from './ranking.ts';
import { countsText, NO_CLEARANCE, notCheckedText, toolText } from './run-text.ts';
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

const short = (text: string): string => (text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`);

const cellOf = ({ table, cells }: RowResult, field: string): string =>
  (cells[table.columns.find((column) => column.field === field)?.index ?? -1] ?? '').trim();

/** Markdown for a pull request or a job summary: counts, the gravest rows, and their reasons folded in. */
export const markdown: ReporterFactory = ({ docs, top }) => {
  const ranking = new Ranking(top);
  let head: Head;

  const rowBlock = (row: RowResult): string => {
    const { table, line, record, assessment } = row;
    const { level, score, goods, points } = assessment;
    const place = `${table.file}${table.sheet === null ? '' : ` (${table.sheet})`}:${line ?? record}`;
    const title = `${level.toUpperCase()} ${score} · ${plain(place)} · ${goods.map(({ category }) => category).join(', ') || 'no listed goods'}`;
    const reasons = points.map(
      (entry) =>
        `  - ${entry.points > 0 ? '+' : ''}${entry.points} ${plain(ledgerId(entry))}: ${plain(ledgerText(entry, assessment, docs))}`,
    );
    return [
      `- **${title}**`,
      `  Goods: ${plain(short(cellOf(row, 'description') || cellOf(row, 'partNumber') || cellOf(row, 'model')))}`,
      ...reasons,
    ].join('\n');
  };

  return {
    begin: (known) => {
      head = known;
      return '';
    },
    row: (row) => {
      ranking.add(row);
      return '';
    },
    end: (tail) => {
      const { rowsScreened } = tail.counts;
      const opening = ['## cargoscreen', '', `${rowsScreened === 0 ? 'No row was screened. ' : ''}${plain(countsText(tail))}`, ''];
      const closing = [
        '',
        ...(notCheckedText(tail) === '' ? [] : [plain(notCheckedText(tail)), '']),
        ...tail.notices.map(({ message }) => `Note: ${plain(message)}\n`),
        `${NO_CLEARANCE} It is no legal advice. ${plain(toolText(head))}`,
      ];
      const blocks = [
        ...manifestFindings(tail).map(({ rule, level, message }) => `- **${level.toUpperCase()} · ${plain(rule)}** ${plain(message)}`),
        ...ranking.rows(tail.manifestFindings).map(rowBlock),
      ];
      let room = MOST_CHARACTERS - [...opening, ...closing].join('\n').length;
      let shown = 0;
      for (const block of blocks) {
        room -= block.length + 1;
        if (room < 0) break;
        shown++;
      }
      const left = blocks.length - shown + ranking.left;
      const more = left === 0 ? [] : ['', `and ${left.toLocaleString('en-US')} more`];
      return `${[...opening, ...blocks.slice(0, shown), ...more, ...closing].join('\n')}\n`;
    },
  };
};
