import type { ColumnNames } from '#columns/names.ts';
import type { Layout, ReadOptions } from '#config/read-options.ts';
import { checkFile } from '#run/files.ts';
import { openOnlyTable } from './open-input.ts';

/**
 * @returns how the only table of a file is read, for parts of the table that have no header
 * @throws ScreenError for everything that makes the file unusable, E_SEVERAL_TABLES
 */
export async function layoutOf(file: string, names: ColumnNames, settings: ReadOptions): Promise<Omit<Layout, 'mayBeEmpty'>> {
  checkFile(file);
  const { table, seal } = await openOnlyTable({ kind: 'file', file }, names, settings);
  await seal(false);
  const { columns, delimiter, encoding } = table.result;
  return { columns, delimiter, encoding, unsearched: table.unsearched };
}
