import { type Block, readBlock } from './block.ts';
import type { QuoteRules } from './quoted.ts';
import type { RecordBatch } from './records.ts';

const FIRST: Block['next'] = { chunk: 0, record: 1, line: 1 };

/**
 * Reads lines that stand in quotes as a whole, as programs write them that take a line of a table for a cell.
 * @param rules how the text of such a line is parted
 */
export async function* withoutWrapping(
  batches: AsyncIterable<RecordBatch>,
  rules: QuoteRules,
  maxColumns: number,
): AsyncGenerator<RecordBatch> {
  for await (const batch of batches)
    yield { ...batch, records: batch.records.map((record) => ({ ...record, cells: unwrap(record.cells, rules, maxColumns) })) };
}

/** @returns the cells of the line that a single cell holds; the cell as it is where it holds several lines, or too many cells */
export function unwrap(cells: readonly string[], rules: QuoteRules, maxColumns: number): readonly string[] {
  const [line = ''] = cells;
  if (cells.length !== 1) return cells;
  const { records } = readBlock(line, true, { ...rules, maxRecordLength: line.length, maxColumns, maxLine: line.length }, FIRST);
  return records.length === 1 ? (records[0]?.cells ?? cells) : cells;
}
