import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { findHeader } from '#columns/header.ts';
import { mapColumns } from '#columns/map-columns.ts';
import { type ColumnEntry, compileColumnNames } from '#columns/names.ts';
import type { Field } from '#model/fields.ts';

/** A labelled field that got no column, or a field that got a wrong one. */
export interface ColumnMiss {
  readonly file: string;
  readonly field: string;
  readonly expected: readonly string[];
  readonly got: string | null;
}

export interface ColumnFigures {
  readonly files: number;
  /** Files whose header line was found where it is. */
  readonly headersRight: number;
  readonly labelled: number;
  readonly mapped: number;
  /** Labelled fields on a wrong column. */
  readonly wrong: readonly ColumnMiss[];
  /** Labelled fields without a column. */
  readonly missing: readonly ColumnMiss[];
  /** Fields on a column where the labels have none. */
  readonly extra: readonly ColumnMiss[];
  readonly headerMisses: readonly string[];
}

type Cells = readonly string[];

const read = (path: string): Record<string, string>[] => parse(readFileSync(path), { columns: true, bom: true });

const readTable = (path: string): Cells[] =>
  parse(readFileSync(path), { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });

const columnEntries = (folder: URL): ColumnEntry[] =>
  readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as ColumnEntry);

/**
 * Measures header detection and column mapping on labelled files.
 * @param folder holds `<name>/` with the files, `<name>.csv`, `<name>-files.csv` and `<name>-acceptable.csv`
 * @returns counts, and every miss
 */
export function evaluateColumns(folder: string, name = 'headers-dev'): ColumnFigures {
  const names = compileColumnNames(columnEntries(new URL('../data/columns/', import.meta.url)));
  const labels = new Map<string, Map<string, Set<number>>>();
  const add = (file: string, field: string, columns: readonly number[]): void => {
    const fields = labels.get(file) ?? new Map<string, Set<number>>();
    const set = fields.get(field) ?? new Set();
    for (const column of columns) set.add(column);
    labels.set(file, fields.set(field, set));
  };
  const required = new Map<string, Map<string, number>>();
  for (const { file = '', field = '', column_index: column } of read(join(folder, `${name}.csv`))) {
    if (field === 'other') continue;
    add(file, field, [Number(column)]);
    required.set(file, (required.get(file) ?? new Map<string, number>()).set(field, Number(column)));
  }
  for (const { file = '', field = '', column_indexes: columns = '' } of read(join(folder, `${name}-acceptable.csv`))) {
    add(file, field, columns.split(',').map(Number));
  }

  const wrong: ColumnMiss[] = [];
  const missing: ColumnMiss[] = [];
  const extra: ColumnMiss[] = [];
  const headerMisses: string[] = [];
  let labelled = 0;
  let mapped = 0;
  const files = read(join(folder, `${name}-files.csv`));
  for (const { file = '', header_row_index: headerRow } of files) {
    const rows = readTable(join(folder, name, file));
    const header = findHeader(rows.slice(0, 50), names);
    if (header.row !== Number(headerRow)) headerMisses.push(`${file}: line ${header.row}, should be ${headerRow}`);
    const columns = mapColumns(header.headers, rows.slice(header.dataStart), names);
    const found = new Map<Field, number>();
    for (const { field, index } of columns) if (field !== null) found.set(field, index);
    const expectedOf = (field: string): string[] => [...(labels.get(file)?.get(field) ?? [])].map((index) => header.headers[index] ?? '?');
    for (const [field, column] of required.get(file) ?? []) {
      labelled++;
      const index = found.get(field as Field);
      const miss = { file, field, expected: expectedOf(field), got: index === undefined ? null : (header.headers[index] ?? null) };
      const instead = columns[column]?.field ?? null;
      // A column that may rightly be either of two fields (a bare weight) is right as the other one.
      const isRightAsOther = instead !== null && instead !== field && labels.get(file)?.get(instead)?.has(column) === true;
      if (index === undefined && isRightAsOther) mapped++;
      else if (index === undefined) missing.push(miss);
      else if (labels.get(file)?.get(field)?.has(index)) mapped++;
      else wrong.push(miss);
    }
    for (const [field, index] of found) {
      if (required.get(file)?.has(field) || labels.get(file)?.get(field)?.has(index)) continue;
      extra.push({ file, field, expected: expectedOf(field), got: header.headers[index] ?? null });
    }
  }
  return { files: files.length, headersRight: files.length - headerMisses.length, labelled, mapped, wrong, missing, extra, headerMisses };
}
