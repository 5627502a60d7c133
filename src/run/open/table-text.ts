import type { ColumnNames } from '#columns/names.ts';
import type { FoundTable } from '#columns/tables.ts';
import { createTotalsCheck } from '#columns/totals.ts';
import type { TableResult } from '#model/result.ts';
import { MisreadRows, misreadIn } from '#read/misread.ts';
import { readText, type TextReading } from '#read/records.ts';
import type { LineState, Place } from '#run/notices/line-notice.ts';
import { type DataBatch, type PlacedText, RecordSorter, type RecordSorting, repeatTest } from './data-batches.ts';
import { UnreadTables } from './unread-tables.ts';

/** What is told of a table's records: plain data. */
export interface ToldRecords extends Pick<FoundTable, 'dataStart' | 'above'>, Pick<TableResult, 'columns'> {
  readonly headerLines: readonly (readonly string[])[];
  /** Records of data in the tables above. */
  readonly before: number;
  /** Cells that a record is filled up to. */
  readonly width: number;
}

/** How the text of a table is read and sorted, wherever that is done: plain data. */
export interface TableText extends ToldRecords {
  readonly reading: TextReading;
  /** Index of the first record from which headers of further tables are looked for; null where they are not. */
  readonly tablesFrom: number | null;
}

/** @returns the tests behind what is told of a table */
export const recordSorting = (
  { headerLines, columns, dataStart, above, before, width }: ToldRecords,
  names: ColumnNames,
  look: RecordSorting['look'],
): RecordSorting => ({
  isHeader: repeatTest(headerLines),
  isTotals: createTotalsCheck(columns, names.totals),
  look,
  dataStart,
  above,
  before,
  width,
});

/** Reads texts of one table, below its first goods, into what reading the table in one piece gives for them. */
export function createTextReader(
  text: TableText,
  place: Place,
  names: ColumnNames,
): (placed: PlacedText) => { readonly batch: DataBatch; readonly unread: LineState } {
  const misread = new MisreadRows();
  return (placed) => {
    const tables = text.tablesFrom === null ? undefined : new UnreadTables(place, names, text.tablesFrom);
    const read = readText(placed, text.reading);
    const sorter = new RecordSorter(recordSorting(text, names, tables?.look), true);
    const batch = sorter.sort({ ...read, misread: misreadIn(misread, read.records, placed), start: placed.start });
    return { batch, unread: tables?.state ?? { count: 0, lines: [] } };
  };
}
