import { type Block, type BrokenRecord, readBlock } from './block.ts';
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
  for await (const batch of batches) {
    const broken = [...batch.broken];
    const records = batch.records.map((record) => {
      const line = unwrap(record.cells, rules, maxColumns);
      for (const inner of line.broken) broken.push({ ...inner, line: record.position.line as number });
      return { ...record, cells: line.cells };
    });
    yield { ...batch, records, broken };
  }
}

/** @returns the cells of the line that a single cell holds, and its quotes out of place; the cell as it is where it holds several lines, or too many cells */
export function unwrap(
  cells: readonly string[],
  rules: QuoteRules,
  maxColumns: number,
): { readonly cells: readonly string[]; readonly broken: readonly BrokenRecord[] } {
  const [line = ''] = cells;
  if (cells.length !== 1) return { cells, broken: [] };
  const { records, broken } = readBlock(line, true, { ...rules, maxRecordLength: line.length, maxColumns, maxLine: line.length }, FIRST);
  return records.length === 1 ? { cells: records[0]?.cells ?? cells, broken } : { cells, broken: [] };
}
