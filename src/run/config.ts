import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_NAMES, type Config, formatConfig, parseConfig } from '#config/config-file.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { TableResult } from '#model/result.ts';
import { checkFile } from './files.ts';
import { openOutput } from './output-file.ts';

/** @returns the nearest config in a folder or above it; the search ends at the root of a repository */
function discover(folder: string): string | undefined {
  const found = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, '.git')) ? undefined : discover(above);
}

/**
 * @param named the file of --config; without it the working folder and those above it are searched
 * @throws ScreenError E_CONFIG, and what checkFile throws
 */
export function readConfig(named: string | undefined): Config | undefined {
  const file = named ?? discover(resolve('.'));
  if (file === undefined) return undefined;
  checkFile(file);
  return parseConfig(readFileSync(file, 'utf8'), file);
}

/**
 * Writes a config that reads a table as it was read.
 * @throws ScreenError E_MAPPING_SEVERAL where there are several tables, E_OUTPUT
 */
export async function saveMapping(file: string, tables: readonly TableResult[]): Promise<void> {
  const [table, another] = tables;
  if (table === undefined || another !== undefined) throw new ScreenError('E_MAPPING_SEVERAL', { file, tables: tables.length });
  const { columns, delimiter, encoding, headerRow, sheet } = table;
  const headers = columns.map(({ header }) => header.trim());
  const nameOf = (index: number): string => {
    const header = headers[index] ?? '';
    return header === '' || headers.indexOf(header) !== index || header.startsWith('#') ? `#${index + 1}` : header;
  };
  const mapped = columns.flatMap(({ field, index }) => (field === null ? [] : [[field, nameOf(index)] as const]));
  const output = await openOutput(file, [table.file]);
  await output.write(
    formatConfig({
      columns: Object.fromEntries(mapped),
      ...(delimiter === null ? {} : { delimiter }),
      ...(encoding === null ? {} : { encoding }),
      ...(headerRow === null ? { header: false } : { headerRow }),
      ...(sheet === null ? {} : { sheet }),
    }),
  );
  await output.finish();
}
