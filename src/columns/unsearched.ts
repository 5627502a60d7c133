import type { ColumnResult } from '#model/result.ts';
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
