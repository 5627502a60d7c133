import { sameHeaderTest } from '#columns/header-lines.ts';
import type { FoundTable } from '#columns/tables.ts';
import type { SourceRecord } from '#model/position.ts';
import type { Misread } from '#read/misread.ts';
import type { RecordBatch } from '#read/records.ts';
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
}

type LineTest = (cells: readonly string[]) => boolean;

/** How the records of a table are told from what stands between them. */
export interface RecordSorting {
  readonly isHeader: LineTest;
  readonly isTotals: LineTest;
  /** Cells that a record is filled up to. */
  readonly width: number;
  /** Sees each record that is none of these. */
  readonly look: ((record: SourceRecord, index: number) => void) | undefined;
  /** Records of data in the tables above. */
  readonly before: number;
  /** Whether goods stand above: sums stand below what they sum up. */
  readonly hasGoods: boolean;
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
export async function* dataBatches(
  batches: AsyncIterable<PlacedBatch>,
  { dataStart, above }: Pick<FoundTable, 'dataStart' | 'above'>,
  { isHeader, isTotals, look, width, before, hasGoods: hasGoodsAbove }: RecordSorting,
): AsyncGenerator<DataBatch> {
  const early = new Set(above);
  let number = before;
  let hasGoods = hasGoodsAbove;
  for await (const batch of batches) {
    const records: SourceRecord[] = [];
    const repeatedHeaders: number[] = [];
    const totals: number[] = [];
    let index = batch.start - 1;
    for (const record of batch.records) {
      const { position, cells } = record;
      index++;
      if (index < dataStart && !early.has(index)) continue;
      number++;
      const line = position.line ?? number;
      if (isHeader(cells)) repeatedHeaders.push(line);
      else if (hasGoods && isTotals(cells)) totals.push(line);
      else {
        hasGoods = true;
        look?.(record, index);
        records.push({ position: { ...position, record: number }, cells: padded(cells, width) });
      }
    }
    yield { records, broken: batch.broken, misread: batch.misread ?? [], repeatedHeaders, totals, lines: batch.lines };
  }
}

const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length < width ? [...cells, ...new Array<string>(width - cells.length).fill('')] : cells;
