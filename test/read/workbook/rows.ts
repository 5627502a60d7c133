import { readArchive } from '#read/archive.ts';
import { DEFAULT_LIMITS, type Limits, UnpackedBytes } from '#read/limits.ts';
import type { RandomAccess } from '#read/random-access.ts';
import { openOds } from '#read/workbook/ods.ts';
import type { Sheet, Workbook } from '#read/workbook/workbook.ts';
import { openXlsx } from '#read/workbook/xlsx.ts';

export const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: async (from, length) => bytes.subarray(from, from + length),
});

export async function open(bytes: Uint8Array, kind: 'xlsx' | 'ods', limits: Partial<Limits> = {}): Promise<Workbook> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const unpacked = new UnpackedBytes(all);
  const entries = await readArchive(inMemory(bytes), 'book', all, unpacked.meter(bytes.length));
  return (kind === 'ods' ? openOds : openXlsx)(entries, 'book', all, () => unpacked.meter());
}

/** A row as its number in the sheet and its cells. */
export type NumberedRow = readonly [line: number | null, ...cells: readonly string[]];

export async function rowsOf(sheet: Sheet | undefined): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  if (sheet === undefined) return rows;
  for await (const { records } of sheet.rows()) for (const { position, cells } of records) rows.push([position.line, ...cells]);
  return rows;
}

/** @returns the rows of the first sheet */
export const firstRows = async (bytes: Uint8Array, kind: 'xlsx' | 'ods', limits: Partial<Limits> = {}): Promise<NumberedRow[]> =>
  rowsOf((await open(bytes, kind, limits)).sheets[0]);
