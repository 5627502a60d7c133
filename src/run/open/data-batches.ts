import { sameHeaderTest } from '#columns/header-lines.ts';
import type { FoundTable } from '#columns/tables.ts';
import type { SourceRecord } from '#model/position.ts';
import type { Misread } from '#read/misread.ts';
import type { RecordBatch, UnreadText } from '#read/records.ts';
import type { PlacedBatch } from './table-records.ts';

/** Data records in order, numbered from 1 below the header. */
export interface DataBatch {
  readonly records: readonly SourceRecord[];
  readonly broken: RecordBatch['broken'];
  /** Rows whose letters are wrong. */
  readonly misread: readonly Misread[];
  /** Repeats of the header lines, which are no data. */
  readonly repeatedHeaders: readonly number[];
  /** Lines of rows that sum up others, which are no data either. */
  readonly totals: readonly number[];
  /** Physical lines of the table read so far. */
  readonly lines: number;
  /** Records that are to be read and sorted elsewhere; there are no others in the batch then. */
  readonly unread?: PlacedText;
}

/** A text of whole records, the first of them by its index in the source. */
export interface PlacedText extends UnreadText {
  readonly start: number;
}

type LineTest = (cells: readonly string[]) => boolean;

/** How the records of a table are told from what stands between them. */
export interface RecordSorting extends Pick<FoundTable, 'dataStart' | 'above'> {
  readonly isHeader: LineTest;
  readonly isTotals: LineTest;
  /** Cells that a record is filled up to. */
  readonly width: number;
  /** Sees each record that is none of these. */
  readonly look: ((record: SourceRecord, index: number) => void) | undefined;
  /** Records of data in the tables above. */
  readonly before: number;
}

/**
 * @param lines the lines of a header
 * @returns a test of lines for repeating one of them
 */
export function repeatTest(lines: readonly (readonly string[])[]): LineTest {
  const tests = lines.map(sameHeaderTest);
  return (cells) => tests.some((isSame) => isSame(cells));
}

/** Leaves out what stands above the data, numbers what follows, and fills rows with empty cells up to the width. */
export class RecordSorter {
  readonly #sorting: RecordSorting;
  /** Whether goods stand above: sums stand below what they sum up. */
  hasGoods: boolean;

  constructor(sorting: RecordSorting, hasGoods: boolean) {
    this.#sorting = sorting;
    this.hasGoods = hasGoods;
  }

  sort({ records: all, broken, misread = [], lines, start }: PlacedBatch): DataBatch {
    const { isHeader, isTotals, look, width } = this.#sorting;
    const records: SourceRecord[] = [];
    const repeatedHeaders: number[] = [];
    const totals: number[] = [];
    let index = start - 1;
    for (const record of all) {
      const { position, cells } = record;
      index++;
      const number = this.#numberOf(index);
      if (number === undefined) continue;
      const line = position.line ?? number;
      if (isHeader(cells)) repeatedHeaders.push(line);
      else if (this.hasGoods && isTotals(cells)) totals.push(line);
      else {
        this.hasGoods = true;
        look?.(record, index);
        // Written out: objects that are spread are slow to make, and this is made of every row.
        records.push({ position: { chunk: position.chunk, record: number, line: position.line }, cells: padded(cells, width) });
      }
    }
    return { records, broken, misread, repeatedHeaders, totals, lines };
  }

  /** @returns the number of a record among the data; undefined for what stands above them */
  #numberOf(index: number): number | undefined {
    const { dataStart, above, before } = this.#sorting;
    if (index >= dataStart) return before + above.length + index - dataStart + 1;
    const early = above.indexOf(index);
    return early < 0 ? undefined : before + early + 1;
  }
}

/** Sorts batch by batch; what is not read passes through. */
export async function* dataBatches(batches: AsyncIterable<PlacedBatch>, sorter: RecordSorter): AsyncGenerator<DataBatch> {
  for await (const batch of batches) {
    const { unread, start } = batch;
    yield unread === undefined ? sorter.sort(batch) : { ...sorter.sort(batch), unread: { ...unread, start } };
  }
}

const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length < width ? [...cells, ...new Array<string>(width - cells.length).fill('')] : cells;
