import type { ColumnResult } from '#model/result.ts';
import { fold } from '#normalize/text.ts';
import type { KnownValues } from './known-values.ts';
import { cellsOf, MOST_COLUMNS } from './looked-at.ts';
import { profileValues } from './value-profile.ts';

/** Share of cells, and words in each, from which a column holds free text. */
const TEXT_SHARE = 0.6;
const TEXT_WORDS = 2;
const OTHER_SHARE = 0.5;

/**
 * @param rows the data rows that helped to map the columns
 * @returns columns of free text that no field took: what they say was not searched
 */
export const unsearchedTexts = (
  columns: readonly ColumnResult[],
  rows: readonly (readonly string[])[],
  values: KnownValues,
): readonly ColumnResult[] =>
  columns.slice(0, MOST_COLUMNS).filter(({ index, field }) => {
    if (field !== null) return false;
    const { text, words, eastern, country, date } = profileValues(cellsOf(rows, index), values);
    return text > TEXT_SHARE && (words >= TEXT_WORDS || eastern > TEXT_SHARE) && country < OTHER_SHARE && date < OTHER_SHARE;
  });

/** Letters from which on a cell spells a country out rather than giving its code. */
const SPELLED_OUT = 4;

/** Whether two cells name countries in the same kind of writing, and not the same: `TR` and `Turkey` may be one. */
const namesAnother = (cell: string, preferred: string, { isCountry }: KnownValues): boolean =>
  Math.min(cell.length, SPELLED_OUT) === Math.min(preferred.length, SPELLED_OUT) &&
  fold(cell) !== fold(preferred) &&
  isCountry(cell) &&
  isCountry(preferred);

/**
 * @param rows the data rows that helped to map the columns
 * @returns columns that could be the destination, were not taken, and name other countries than the one that was
 */
export function unusedDestinations(
  columns: readonly ColumnResult[],
  rows: readonly (readonly string[])[],
  values: KnownValues,
): readonly ColumnResult[] {
  const taken = columns.find(({ field }) => field === 'destinationCountry');
  if (taken === undefined) return [];
  const preferred = cellsOf(rows, taken.index);
  return columns
    .filter(({ field, candidateFor }) => field === null && candidateFor === 'destinationCountry')
    .filter(({ index }) => cellsOf(rows, index).some((cell, row) => namesAnother(cell.trim(), (preferred[row] as string).trim(), values)));
}
