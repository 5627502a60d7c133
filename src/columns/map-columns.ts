import type { Field } from '#model/fields.ts';
import type { ColumnResult, MappedBy } from '#model/result.ts';
import { fieldsByValues, type UnnamedColumn } from './by-values.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { chosenColumns } from './chosen-columns.ts';
import { columnDateOrder } from './date-order.ts';
import { decimalCommaColumns } from './decimal-comma.ts';
import { cellsOf, MOST_COLUMNS } from './looked-at.ts';
import type { ColumnNames } from './names.ts';
import { passedDestination, spareTexts } from './spare-columns.ts';
import { profileValues, type ValueProfile } from './value-profile.ts';

export interface MapOptions {
  /** Headers that a person chose, by field (--column). */
  readonly columns?: Readonly<Partial<Record<Field, string>>>;
  /** Headers that a config chose; one that is not there is passed over where the other was chosen for its field. */
  readonly configColumns?: Readonly<Partial<Record<Field, string>>>;
  /** The table, for errors. */
  readonly file?: string;
}

const SAMPLE_ROWS = 200;
/** No header, or what software writes in its stead: `Column1`, `Unnamed: 3`, `_c0`, `F2`. */
const BARE_HEADER = /^(?:(?:column|col|field|unnamed|_c|f)?[\s:._-]*\d*)$/i;

/**
 * Finds the field of each column by its name, in the languages of data/columns, with the values as tie-break and last resort.
 * @param rows data rows; the first 200 are looked at
 * @returns one result a header; each field at most once
 * @throws ScreenError E_COLUMN_FIELD, E_COLUMN_OPTION or E_USAGE for a chosen column that can't be
 */
export function mapColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  names: ColumnNames,
  options: MapOptions = {},
): readonly ColumnResult[] {
  const { file = 'the table' } = options;
  const chosen = chosenColumns(headers, options.columns ?? {}, file, 'option');
  const byHand = new Set(chosen.values());
  const configured = Object.entries(options.configColumns ?? {}).filter(([field]) => !byHand.has(field as Field));
  const byConfig = chosenColumns(headers, Object.fromEntries(configured), file, 'config');
  const sample = rows.slice(0, SAMPLE_ROWS);
  const looked = headers.slice(0, MOST_COLUMNS);
  const profiles = looked.map((_, column) => profileValues(cellsOf(sample, column), names.values));
  const { all: candidates, unfit } = candidatesOf(looked, profiles, names, sample.length);
  const candidatesByColumn = new Map<number, Candidate[]>();
  for (const candidate of candidates)
    candidatesByColumn.set(candidate.column, [...(candidatesByColumn.get(candidate.column) ?? []), candidate]);

  const fields = new Map<number, { field: Field; how: MappedBy }>();
  const taken = new Set<Field>();
  const take = (column: number, field: Field, how: MappedBy): void => {
    fields.set(column, { field, how });
    taken.add(field);
  };
  for (const [column, field] of chosen) take(column, field, 'option');
  for (const [column, field] of byConfig) if (!fields.has(column)) take(column, field, 'config');
  for (const { column, field, how } of candidates)
    if (!fields.has(column) && !taken.has(field) && field !== 'furtherDescription') take(column, field, how);
  const passed = passedDestination(candidates, profiles, fields, taken);
  if (passed !== undefined) take(passed.column, 'transitCountry', passed.how);
  for (const { column, field, how } of spareTexts(candidates, profiles, fields, taken)) take(column, field, how);
  const unnamed: UnnamedColumn[] = [];
  for (const [index, header] of looked.entries()) {
    if (fields.has(index) || candidatesByColumn.has(index)) continue;
    unnamed.push({ index, bare: BARE_HEADER.test(header.trim()), profile: profiles[index] as ValueProfile });
  }
  for (const [column, field] of fieldsByValues(unnamed, taken)) take(column, field, 'values');

  const withComma = decimalCommaColumns(fields, sample);
  return headers.map((header, index) => {
    const found = fields.get(index);
    const other = candidatesByColumn.get(index)?.find(({ field }) => field !== found?.field);
    const candidateFor = other?.field ?? (found === undefined ? unfit.get(index) : undefined) ?? null;
    const result = { index, header, field: found?.field ?? null, how: found?.how ?? 'none', candidateFor };
    const dateOrder = found?.field === 'date' ? columnDateOrder(index, sample) : undefined;
    return { ...result, ...(dateOrder === undefined ? {} : { dateOrder }), ...(withComma.has(index) ? { decimalComma: true } : {}) };
  });
}
