import { ScreenError } from '#errors/screen-error.ts';
import type { Limits } from '#read/limits.ts';
import type { RecordBatch } from '#read/records.ts';

/**
 * Passes the records of a text on as long as they keep to the limits.
 * @throws ScreenError E_TOO_MANY_COLUMNS, E_CELL_TOO_LONG
 */
export async function* checkedBatches(
  batches: AsyncGenerator<RecordBatch>,
  file: string,
  { maxColumns, maxCell }: Limits,
): AsyncGenerator<RecordBatch> {
  for await (const batch of batches) {
    for (const { position, cells } of batch.records) {
      const { line } = position;
      if (cells.length > maxColumns) throw new ScreenError('E_TOO_MANY_COLUMNS', { file, line, limit: maxColumns });
      for (const cell of cells) if (cell.length > maxCell) throw new ScreenError('E_CELL_TOO_LONG', { file, line, limit: maxCell });
    }
    yield batch;
  }
}
