import { open, rowsOf } from '../read/workbook/rows.ts';

/** Rows of cells. */
export type Table = readonly (readonly string[])[];

/** @returns the cells of each sheet by its name */
export async function sheetsOf(bytes: Uint8Array, kind: 'xlsx' | 'ods' = 'xlsx'): Promise<ReadonlyMap<string, Table>> {
  const { sheets } = await open(bytes, kind);
  const cells = new Map<string, Table>();
  // One after the other: sheets of an ods file stand in one stream.
  for (const sheet of sheets)
    cells.set(
      sheet.name,
      (await rowsOf(sheet)).map(([, ...row]) => row.map(String)),
    );
  return cells;
}

/** Empty cells at the end of a row are no cells. */
export const padded = (rows: Table): Table =>
  rows.map((cells) => Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => cells[index] ?? ''));
