/** Columns of a table that are looked at: no table of trade data is nearly as wide, and a torn quote makes lines of a million cells. */
export const MOST_COLUMNS = 2000;
/** UTF-16 units of a cell that tell what it is. */
const LONGEST_VALUE = 200;

/** @returns the cells of one column, as far as they tell what it is; '' where a row is shorter */
export const cellsOf = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.map((row) => (row[column] ?? '').slice(0, LONGEST_VALUE));
