import type { ReporterFactory } from '#model/report.ts';
import type { Head, RowResult, TableResult } from '#model/result.ts';
import { settledMark, settledText } from './ledger-text.ts';
import { visible } from './visible.ts';

/** Columns that cargoscreen appends, in this order. */
const APPENDED = ['risk_level', 'risk_score', 'categories', 'indicators', 'reasons', 'evidence'] as const;
const SOURCE_FILE = 'source_file';

/** A spreadsheet runs cells that begin like this. */
const RUNS = /^[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d[\d.,\u00a0 ]*(?:e[+-]?\d+)?%?$/i;

/** @returns the cell as a spreadsheet shows it without running it: an apostrophe first where it would; numbers stay numbers */
export const neutralize = (cell: string): string => (RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

/** @returns the cells as one line of a file that a spreadsheet reads and does not run, with its line end */
export function separatedLine(cells: readonly string[], delimiter: string): string {
  const quoted = cells.map((cell) => {
    const safe = neutralize(cell);
    return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${quoted.join(delimiter)}\n`;
}

const sourceOf = ({ file, sheet }: TableResult): string => (sheet === null ? file : `${file} (${sheet})`);

const headerOf = (table: TableResult): string[] =>
  table.columns.map(({ header, index }) => (header.trim() === '' ? `column_${index + 1}` : header));

/** Places of each table's columns in the joined header: the n-th column of a name goes to the n-th column of that name. */
class Layout {
  readonly header: string[] = [];
  readonly #places = new Map<TableResult, readonly number[]>();

  constructor(tables: readonly TableResult[]) {
    for (const table of tables) {
      const taken = new Set<number>();
      const places = headerOf(table).map((name) => {
        let place = this.header.findIndex((other, index) => other === name && !taken.has(index));
        if (place < 0) place = this.header.push(name) - 1;
        taken.add(place);
        return place;
      });
      this.#places.set(table, places);
    }
  }

  cells({ table, cells }: RowResult): string[] {
    const places = this.#places.get(table) ?? [];
    const row = new Array<string>(this.header.length).fill('');
    const beyond: string[] = [];
    cells.forEach((cell, index) => {
      const place = places[index];
      if (place === undefined) beyond.push(cell);
      else row[place] = cell;
    });
    if (beyond.length > 0 && row.length > 0) row[row.length - 1] = [row[row.length - 1], ...beyond].join(' ');
    return row;
  }
}

function appended({ assessment }: RowResult): string[] {
  const evidence = [...assessment.goods, ...assessment.indicators].flatMap((entry) => entry.evidence);
  return [
    assessment.level,
    String(assessment.score),
    assessment.goods.map(({ category, settled }) => category + settledMark(settled)).join('; '),
    assessment.indicators.map(({ id, settled }) => id + settledMark(settled)).join('; '),
    visible(assessment.indicators.map(({ message, settled }) => message + settledText(settled)).join(' ')),
    visible([...new Set(evidence.map(({ text }) => text))].join('; ')),
  ];
}

/** Every original column, value and order, with the findings appended; for spreadsheets and pipes. */
const separated =
  (delimiterFor: (head: Head) => string): ReporterFactory =>
  () => {
    let layout = new Layout([]);
    let several = false;
    let delimiter = ',';

    const line = (cells: readonly string[]): string => separatedLine(cells, delimiter);

    return {
      begin: (head) => {
        layout = new Layout(head.tables);
        several = head.tables.length > 1;
        delimiter = delimiterFor(head);
        return line([...(several ? [SOURCE_FILE] : []), ...layout.header, ...APPENDED]);
      },
      row: (row) => line([...(several ? [sourceOf(row.table)] : []), ...layout.cells(row), ...appended(row)]),
      end: () => '',
    };
  };

/** Comma-separated, or by semicolons where the input is. */
export const csv = separated(({ tables }) => (tables.length > 0 && tables.every(({ delimiter }) => delimiter === ';') ? ';' : ','));

export const tsv = separated(() => '\t');
