import type { DateOrder } from '#model/cell.ts';
import { dateOrderOf } from '#normalize/date.ts';

/**
 * Tells in which order a column writes day and month: as its own cells show, else as those of the other columns do, which the same program wrote.
 * @returns undefined where nothing shows it, or both are there
 */
export function columnDateOrder(column: number, rows: readonly (readonly string[])[]): DateOrder | undefined {
  const cellsOf = (index: number): string[] => rows.map((row) => row[index] ?? '');
  return dateOrderOf(cellsOf(column)) ?? dateOrderOf(rows.flatMap((row) => row.filter((_, index) => index !== column)));
}
