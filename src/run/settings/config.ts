import { dirname, join, resolve } from 'node:path';
import { CONFIG_NAMES, type Config, formatConfig, parseConfig, starterConfig } from '#config/config-file.ts';
import { type ReadOptions, toldOfReading } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { TableResult } from '#model/result.ts';
import { isThere, readSideFile } from '#run/files.ts';
import { whileOpen } from '#run/write/output-file.ts';

/** @returns the names under which a folder has a config */
export const configsIn = (folder: string): readonly string[] => CONFIG_NAMES.filter((name) => isThere(join(folder, name)));

/**
 * @returns the nearest config in a folder or above it; the search ends at the root of a repository
 * @throws ScreenError E_CONFIG_TWICE
 */
function discover(folder: string): string | undefined {
  const [found, another] = configsIn(folder);
  if (another !== undefined) throw new ScreenError('E_CONFIG_TWICE', { folder, names: configsIn(folder) });
  if (found !== undefined) return join(folder, found);
  const above = dirname(folder);
  return above === folder || isThere(join(folder, '.git')) ? undefined : discover(above);
}

/**
 * @param named the file of --config; without it the working folder and those above it are searched
 * @throws ScreenError E_CONFIG, E_CONFIG_TWICE, E_SIDE_FILE
 */
export function readConfig(named: string | undefined): Config | undefined {
  const file = named ?? discover(resolve('.'));
  if (file === undefined) return undefined;
  return parseConfig(readSideFile(file, 'config'), file);
}

/** Headers by field, by their place where they are empty or stand twice. */
function columnsOf({ columns }: TableResult): Readonly<Record<string, string>> {
  const headers = columns.map(({ header }) => header.trim());
  const nameOf = (index: number): string => {
    const header = headers[index] ?? '';
    return header === '' || headers.indexOf(header) !== index || header.startsWith('#') ? `#${index + 1}` : header;
  };
  const mapped = columns.flatMap(({ field, index }) => (field === null ? [] : [[field, nameOf(index)] as const]));
  return Object.fromEntries(mapped);
}

/** How one table was read, as a config says it. */
function mappingOf(table: TableResult): Readonly<Record<string, unknown>> {
  const { delimiter, encoding, headerRow, sheet } = table;
  return {
    columns: columnsOf(table),
    ...(delimiter === null ? {} : { delimiter }),
    ...(encoding === null ? {} : { encoding }),
    ...(headerRow === null ? { header: false } : { headerRow }),
    ...(sheet === null ? {} : { sheet }),
  };
}

function onlyTable(file: string, tables: readonly TableResult[]): TableResult {
  const [table, another] = tables;
  if (table === undefined || another !== undefined) throw new ScreenError('E_MAPPING_SEVERAL', { file, tables: tables.length });
  return table;
}

/**
 * @param file where it goes, for errors
 * @returns a config that reads the only table as it was read
 * @throws ScreenError E_MAPPING_SEVERAL
 */
export const mappingText = (file: string, tables: readonly TableResult[]): string => formatConfig(mappingOf(onlyTable(file, tables)));

/**
 * Writes a config to start from, in YAML with comments: the columns of a sample, and how to read files as far as that was told. What was found
 * out is left to be found out for each file.
 * @param tables the tables of a sample; none writes thresholds only
 * @throws ScreenError E_MAPPING_SEVERAL, E_OUTPUT
 */
export async function writeStarterConfig(file: string, tables: readonly TableResult[], told: ReadOptions): Promise<void> {
  const table = tables.length === 0 ? undefined : onlyTable(file, tables);
  const text = starterConfig({
    ...(table === undefined ? {} : { columns: columnsOf(table), ...(table.headerRow === null ? { header: false } : {}) }),
    ...toldOfReading(told),
  });
  await whileOpen(file, [], (put) => put(text));
}
