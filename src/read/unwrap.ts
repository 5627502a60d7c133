import { type Block, type BrokenRecord, readBlock } from './block.ts';
import type { QuoteRules } from './quoted.ts';
import type { RecordBatch } from './records.ts';

const FIRST: Block['next'] = { chunk: 0, record: 1, line: 1 };

/** How lines are parted, and the delimiter by which their records were read. */
export interface Wrapping {
  readonly rules: QuoteRules;
  readonly outer: string;
}

/**
 * Reads lines that stand in one cell, as programs write them that take a line of a table for a cell: Excel, where it expects another delimiter.
 */
export async function* withoutWrapping(
  batches: AsyncIterable<RecordBatch>,
  wrapping: Wrapping,
  maxColumns: number,
): AsyncGenerator<RecordBatch> {
  for await (const batch of batches) {
    const broken = [...batch.broken];
    const records = batch.records.map((record) => {
      const line = unwrap(record.cells, wrapping, maxColumns);
      for (const inner of line.broken) broken.push({ ...inner, line: record.position.line as number });
      return { ...record, cells: line.cells };
    });
    yield { ...batch, records, broken };
  }
}

/** @returns the cells of the line that the filled cells make, and its quotes out of place; the cells as they are where they hold several lines, or too many cells */
export function unwrap(
  cells: readonly string[],
  { rules, outer }: Wrapping,
  maxColumns: number,
): { readonly cells: readonly string[]; readonly broken: readonly BrokenRecord[] } {
  const line = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join(outer);
  const { records, broken } = readBlock(line, true, { ...rules, maxRecordLength: line.length, maxColumns, maxLine: line.length }, FIRST);
  return records.length === 1 ? { cells: records[0]?.cells ?? cells, broken } : { cells, broken: [] };
}
