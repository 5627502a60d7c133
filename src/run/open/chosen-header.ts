import { hasHeader } from '#columns/chosen-columns.ts';
import type { HeaderOptions } from '#columns/header.ts';
import type { FoundTable } from '#columns/tables.ts';
import type { ReadOptions } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Field } from '#model/fields.ts';
import type { SourceRecord } from '#model/position.ts';

/** First records among which the headers that --column names are looked for. */
const HEADER_RECORDS = 50;

type ChosenColumns = Readonly<Partial<Record<Field, string>>>;

/** Of several tables, the place of a column is that of the first's. */
const isPlace = (header: string): boolean => header.startsWith('#');

/**
 * @returns the line that --header-row points at, or the one that holds all headers that --column names
 * @throws ScreenError E_HEADER_ROW where no record begins on the line of --header-row
 */
export function headerOptions(
  rows: readonly SourceRecord[],
  place: string,
  { headerRow, columns, configColumns, noHeader }: ReadOptions,
): HeaderOptions {
  if (noHeader) return { noHeader };
  const named = Object.values({ ...configColumns, ...columns }).filter((header) => !isPlace(header));
  const holdsAll = ({ cells }: SourceRecord): boolean =>
    named.length > 0 && named.every((header) => cells.some((cell) => cell.trim() === header));
  if (headerRow === undefined) {
    const holder = rows.slice(0, HEADER_RECORDS).findIndex(holdsAll);
    return holder < 0 ? {} : { namedRow: holder };
  }
  const chosen = rows.findIndex(({ position }) => position.line === headerRow);
  const record = rows[chosen];
  if (record === undefined)
    throw new ScreenError('E_HEADER_ROW', { file: place, row: headerRow, last: rows.at(-1)?.position.line ?? rows.length });
  return { headerRow: chosen, ...(holdsAll(record) ? { namedRow: chosen } : {}) };
}

/** @returns the columns that a config names and the table has */
const columnsInBoth = ({ headers }: FoundTable, columns: ChosenColumns): ChosenColumns =>
  Object.fromEntries(Object.entries(columns).filter(([, header]) => !isPlace(header) && hasHeader(headers, header)));

/** @returns the columns of a config that hold for a table of a file */
export const configColumnsFor = (
  table: FoundTable,
  tables: readonly FoundTable[],
  { configColumns, sparesColumns }: ReadOptions,
): ChosenColumns => (sparesColumns === true ? columnsInBoth(table, configColumns) : columnsChosenFor(table, tables, configColumns));

/** @returns the columns that a person chose, without those that another table of the same file has and this one lacks */
export function columnsChosenFor(table: FoundTable, tables: readonly FoundTable[], columns: ChosenColumns): ChosenColumns {
  if (tables.length === 1) return columns;
  const isOfOther = (header: string): boolean =>
    isPlace(header) ? table !== tables[0] : !hasHeader(table.headers, header) && tables.some(({ headers }) => hasHeader(headers, header));
  return Object.fromEntries(Object.entries(columns).filter(([, header]) => !isOfOther(header)));
}
