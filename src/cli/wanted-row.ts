import { wholeNumber } from '#config/option-values.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { WantedRow } from '#run/explain-row.ts';

/** How a command line names a row. */
export interface RowFlags {
  readonly row?: string;
  readonly line?: string;
}

/**
 * @returns the row that --row or --line names
 * @throws ScreenError E_ROW_OR_LINE where none or both are given, E_NUMBER
 */
export function wantedRow({ row, line }: RowFlags): WantedRow {
  if (row !== undefined && line === undefined) return { record: wholeNumber('--row', row, 1) };
  if (line !== undefined && row === undefined) return { line: wholeNumber('--line', line, 1) };
  throw new ScreenError('E_ROW_OR_LINE', { isBoth: row !== undefined });
}
