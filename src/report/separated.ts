import type { ReporterFactory } from '#model/report.ts';
import type { Head, RowResult } from '#model/result.ts';
import { APPENDED, appendedTo, JoinedTable } from './joined-table.ts';

/** A spreadsheet runs cells that begin like this; LibreOffice drops NUL characters before it looks. */
const RUNS = /^[\0=+\-@\t\r\n]/;
/** With any common mark between thousands. */
const NUMBER = /^[+-]?(?:\d[\d.,'’\u00a0\u202f ]*|[.,]\d+)(?:e[+-]?\d+)?%?$/i;

/** GitHub obeys a line of a log that begins so, whitespace of any kind before it; behind a quote it is a text, to readers of csv the same cell. */
const COMMAND = /^[\s\u0085]*::/;

/** @returns the cell as a spreadsheet shows it without running it: an apostrophe first where it would; numbers stay numbers */
export const neutralize = (cell: string): string => (RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

/** @returns the cells as one line of a file that a spreadsheet reads and does not run, with its line end */
export function separatedLine(cells: readonly string[], delimiter: string): string {
  const quoted = cells.map((cell, index) => {
    const safe = neutralize(cell);
    const isQuoted = safe.includes(delimiter) || /["\r\n]/.test(safe) || (index === 0 && COMMAND.test(safe));
    return isQuoted ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${quoted.join(delimiter)}\n`;
}

function appended(row: RowResult): string[] {
  const { level, score, categories, indicators, reasons, evidence } = appendedTo(row);
  return [level, String(score), categories.join('; '), indicators.join('; '), reasons.join(' '), evidence.join('; ')];
}

/** By this Excel knows UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Every original column, value and order, with the findings appended; for spreadsheets and pipes. */
const separated =
  (delimiterFor: (head: Head) => string): ReporterFactory =>
  ({ excel }) => {
    let joined = new JoinedTable({ tables: [] });
    let delimiter = ',';

    const line = (cells: readonly string[]): string => separatedLine(cells, delimiter);

    return {
      begin: (head) => {
        joined = new JoinedTable(head);
        delimiter = delimiterFor(head);
        return (excel ? BYTE_ORDER_MARK : '') + line([...joined.header, ...APPENDED]);
      },
      row: (row) => line([...joined.cells(row), ...appended(row)]),
      end: () => '',
    };
  };

/** Between the cells of csv where every input has it there; tabs are what tsv is for. */
const KEPT: ReadonlySet<string | null> = new Set([';', '|']);

/** Separated by commas, or as the inputs are. */
export const csv = separated(({ tables: [first, ...others] }) => {
  const delimiter = first?.delimiter ?? null;
  return delimiter !== null && KEPT.has(delimiter) && others.every((other) => other.delimiter === delimiter) ? delimiter : ',';
});

export const tsv = separated(() => '\t');
