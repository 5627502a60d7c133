import type { SkippedIndicator, TableResult } from '#model/result.ts';
import type { Input } from './files.ts';
import { openTable, type ReadSettings } from './open-table.ts';
import type { Screening } from './screening.ts';
import { skippedIndicators } from './skipped.ts';

/** How a file is read and mapped, and what can't be evaluated on it. */
export interface TableDescription extends TableResult {
  readonly skippedIndicators: readonly SkippedIndicator[];
}

/** @throws ScreenError as openTable does */
export async function describeTable(input: Input, screening: Screening, settings: ReadSettings): Promise<TableDescription> {
  const table = await openTable(input, screening.columnNames, settings);
  await table.close();
  return { ...table.result, skippedIndicators: skippedIndicators([table.result], screening.indicators, { only: null, skip: [] }) };
}
