import { type MapOptions, mapColumns } from '#columns/map-columns.ts';
import { compileColumnNames } from '#columns/names.ts';
import type { Field } from '#model/fields.ts';
import { data } from '../support/lexicon.ts';

/** The names of data/columns, with the countries and units of data/. */
export const names = compileColumnNames(data);

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
