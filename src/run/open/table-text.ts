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

/** A text of a table as it is read. */
export interface TextBatches {
  /** @throws ScreenError behind the records above what is wrong with the text */
  readonly batches: Iterable<DataBatch>;
  /** Headers of further tables so far. */
  readonly unread: () => LineState;
}

/** Reads texts of one table, below its first goods, into what reading the table in one piece gives for them. */
export function createTextReader(text: TableText, place: Place, names: ColumnNames): (placed: PlacedText) => TextBatches {
  const rows = new MisreadRows();
  return (placed) => {
    const tables = text.tablesFrom === null ? undefined : new UnreadTables(place, names, text.tablesFrom);
    const sorter = new RecordSorter(recordSorting(text, names, tables?.look), true);
    const batches = sortedBatches(placed, text.reading, sorter, misreadIn(rows, placed));
    return { batches, unread: () => tables?.state ?? { count: 0, lines: [] } };
  };
}

/** A function by itself: where a generator function is made anew for each text, V8 keeps what it closes over until it collects all of its heap. */
function* sortedBatches(
  placed: PlacedText,
  reading: TextReading,
  sorter: RecordSorter,
  misreadAmong: ReturnType<typeof misreadIn>,
): Generator<DataBatch> {
  let { start } = placed;
  for (const batch of readText(placed, reading)) {
    yield sorter.sort({ ...batch, misread: misreadAmong(batch.records), start });
    start += batch.records.length;
  }
}
