import { delimiterName, entry, meant, some } from './entry.ts';

/** How the character between cells was chosen: the one that was told, and the one that the columns speak for where it is another. */
export interface Delimiter {
  readonly told: string | null;
  readonly likelier: string | null;
}

function delimiterWay(delimiter: Delimiter | undefined): string {
  if (delimiter === undefined) return '';
  if (delimiter.told === null)
    return 'If its cells are parted by another character than comma, semicolon, tab or pipe, name it: --delimiter "^". ';
  return delimiter.likelier === null
    ? 'Leave --delimiter out: the character between cells is found by the columns. '
    : `Its cells look parted by ${delimiterName(delimiter.likelier)}: leave --delimiter out. `;
}

/** A table of one line has no other line to name. */
function headerWay(lastLine: number | null, fullestLine: number | null): string {
  return lastLine === 1
    ? 'If that is the header, export the manifest again: it has no row. '
    : `Name the line of the header: --header-row ${fullestLine ?? '<line>'}. `;
}

/** Tables whose header or columns can not be used as they are, or as they were told. */
export const COLUMN_ERRORS = {
  E_NO_ROWS: entry<{ file: string; headerRow: number | null }>({
    what: ({ file, headerRow }) => `${file}: there is a header${headerRow === null ? '' : ` on line ${headerRow}`} but no row below it.`,
    why: () => 'With no rows screened nothing can be said about the goods.',
    way: () => 'Export the manifest again; if the first row is data, pass --no-header.',
  }),
  E_NO_USABLE_COLUMN: entry<{
    file: string;
    headerRow: number | null;
    headers: readonly string[];
    delimiter: Delimiter | undefined;
    /** Line of the last row that was looked at; null where lines are not counted. */
    lastLine: number | null;
    /** Line of the first row that fills as many cells as any. */
    fullestLine: number | null;
  }>({
    what: ({ file, headerRow }) =>
      `${file}${headerRow === null ? '' : `:${headerRow}`}: no column for description, hsCode, partNumber or model.`,
    why: ({ headerRow, headers }) =>
      `One of them is needed to tell goods. ${headerRow === null ? 'No line looks like a header; columns are called' : 'The header has'}: ${some(headers)}.`,
    way: ({ headerRow, headers, delimiter, lastLine, fullestLine }) =>
      `${headers.length === 1 ? delimiterWay(delimiter) : ''}${headerRow === null ? headerWay(lastLine, fullestLine) : ''}Or map it yourself: --column "description=${headers.find((header) => header.trim() !== '') ?? 'Goods'}" (cargoscreen columns <file> shows how columns were read).`,
  }),
  E_LONE_COLUMN: entry<{ file: string }>({
    what: ({ file }) => `${file}: it has one column and no header.`,
    why: () => 'Beside tables with headers that is mostly a note.',
    way: () => 'If it holds goods, name its sheet with --sheet, or unpack it and name the file.',
  }),
  E_REPORT_SHEET: entry<{ file: string }>({
    what: ({ file }) => `${file}: it is a sheet of a report of cargoscreen, whose rows stand on another sheet.`,
    why: () => 'What it says of goods is said of them; it holds none.',
    way: () => 'If it was filled with goods since, name it with --sheet.',
  }),
  E_HEADER_ROW: entry<{ file: string; row: number; last: number }>({
    what: ({ file, row }) => `${file}: --header-row ${row}: no row begins on that line.`,
    why: ({ last }) =>
      `The header is looked for in the first rows, which end on line ${last}; blank lines, and lines inside a quoted cell, are none.`,
    way: () => 'Give the physical line of the header: cargoscreen columns <file> shows where it was found.',
  }),
  E_COLUMN_OPTION: entry<{
    file: string;
    by: 'option' | 'config';
    field: string;
    header: string;
    headers: readonly string[];
    nearest: string | undefined;
  }>({
    what: ({ file, by, field, header }) =>
      `${file}: there is no column "${header}", as ${by === 'option' ? `--column ${field}=${header}` : `the config (columns.${field})`} says.`,
    why: ({ headers }) => `The header has: ${some(headers)}.`,
    way: ({ by, nearest }) =>
      `${meant(nearest)}Give the header as it stands in the file${by === 'config' ? ', or take the field out of the config: cargoscreen --print-config names it' : ''}.`,
  }),
  E_COLUMN_FIELD: entry<{ field: string; nearest: string | undefined; fields: readonly string[] }>({
    what: ({ field }) => `--column: there is no field "${field}".`,
    why: ({ fields }) => `Fields are: ${fields.join(', ')}.`,
    way: ({ nearest }) => `${meant(nearest)}Write --column field=header, for example --column "description=Goods name".`,
  }),
  E_COLUMN_SYNTAX: entry<{ text: string }>({
    what: ({ text }) => `--column ${text}: that is not field=header.`,
    why: () => 'A column is mapped by the field, an equals sign and the header as it stands in the file.',
    way: () => 'For example: --column "description=Goods name"',
  }),
  E_DELIMITER: entry<{ delimiter: string }>({
    what: ({ delimiter }) => `--delimiter ${JSON.stringify(delimiter)}: that can't part cells.`,
    why: () => 'It takes one character other than a quote or a line end, or a word: comma, semicolon, tab, pipe.',
    way: () => 'For example: --delimiter ";"',
  }),
  E_ENCODING_UNKNOWN: entry<{ encoding: string; nearest: string | undefined }>({
    what: ({ encoding }) => `--encoding ${encoding}: there is no such encoding.`,
    why: () => 'It takes a WHATWG label such as utf-8, windows-1251 or gb18030.',
    way: ({ nearest }) => meant(nearest).trim(),
  }),
  E_REQUIRE: entry<{ name: string; missing: readonly string[]; tables: readonly string[]; reason: string | undefined }>({
    what: ({ name, tables }) => `--require ${name}: it could not be evaluated on ${some(tables)}.`,
    why: ({ missing, reason }) =>
      missing.length > 0
        ? `No column was found for: ${missing.join(' or ')}.`
        : reason === undefined
          ? '--only or --skip switches it off.'
          : `Here ${reason}.`,
    way: ({ missing, reason }) =>
      missing.length > 0
        ? `Map the column: --column "${missing[0]}=<header>"`
        : reason === undefined
          ? 'Leave it on, or do not require it.'
          : 'Screen a file that shows more, or do not require it.',
  }),
} as const;
