import { readdirSync, readFileSync } from 'node:fs';
import { type MapOptions, mapColumns } from '#columns/map-columns.ts';
import { compileColumnNames } from '#columns/names.ts';
import { columnSchema } from '#lexicon/schema.ts';
import type { Field } from '#model/fields.ts';

const FOLDER = new URL('../../data/columns/', import.meta.url);

/** The files of data/columns, validated. */
export const entries = readdirSync(FOLDER).map((file) => columnSchema.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))));

/** The names of data/columns. */
export const names = compileColumnNames(entries);

/** @returns the header that each field was found in */
export function mapped(
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
  options: MapOptions = {},
): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  for (const { field, header } of mapColumns(headers, rows, names, options)) if (field !== null) found[field] = header;
  return found;
}
