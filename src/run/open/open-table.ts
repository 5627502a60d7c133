import { firstData } from '#columns/header.ts';
import { filledCells } from '#columns/header-lines.ts';
import { mapColumns } from '#columns/map-columns.ts';
import type { ColumnNames } from '#columns/names.ts';
import { type FoundTable, findTables } from '#columns/tables.ts';
import { unsearchedTexts, unusedDestinations } from '#columns/unsearched.ts';
import type { Layout, ReadOptions } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { type Field, USABLE_FIELDS } from '#model/fields.ts';
import { ownCopy, ownCopyOf } from '#model/own-copy.ts';
import type { SourceRecord } from '#model/position.ts';
import type { ColumnResult, Notice, TableResult } from '#model/result.ts';
import { sourceName } from '#model/source-name.ts';
import type { Sheet } from '#read/workbook/workbook.ts';
import { columnNotices } from '#run/notices/column-notices.ts';
import type { LineState, Place } from '#run/notices/line-notice.ts';
import { aboveNotices, furtherTableNotice, sheetNotices, textNotices } from '#run/notices/table-notices.ts';
import { columnsChosenFor, configColumnsFor, headerOptions } from './chosen-header.ts';
import { type DataBatch, dataBatches, RecordSorter, repeatTest } from './data-batches.ts';
import { TableRecords } from './table-records.ts';
import type { TableSource } from './table-sources.ts';
import { recordSorting, type TableText } from './table-text.ts';
import { UnreadTables } from './unread-tables.ts';

/** First records, at least and at most, among which headers are looked for, and the text of them that is held, each cell one unit more. */
const LEAST_AHEAD = 250;
const MOST_AHEAD = 5000;
const MOST_AHEAD_LENGTH = 2_000_000;
/** Data records whose values help to map the columns. */
const SAMPLE_RECORDS = 200;
/** UTF-16 units of a cell that stands for its column. */
const LONGEST_EXAMPLE = 200;

/** Errors of a table that say no more than that it is no manifest. */
export const NO_MANIFEST = ['E_INPUT_EMPTY', 'E_NO_ROWS', 'E_NO_USABLE_COLUMN'];

/** A table whose header has been read and whose columns are mapped. */
export interface OpenTable {
  readonly result: TableResult;
  /** What a person must know of the table; final when its rows have been read. */
  readonly notices: readonly Notice[];
  /** The first cell with content of each column among the rows that helped to map them; '' where there is none. */
  readonly examples: readonly string[];
  /** Columns of text that is not searched. */
  readonly unsearched: readonly ColumnResult[];
  /** The next likeliest encoding, where that of the table was told by likelihood; null else. */
  readonly encodingRunnerUp: string | null;
  /** Whether it is a hidden sheet. */
  readonly isHidden: boolean;
  /**
   * Data records from the first on.
   * @param isTextWanted asked again and again whether what comes is to be given as text, to be read elsewhere
   */
  batches(isTextWanted?: () => boolean): AsyncGenerator<DataBatch>;
  /** How its text is read elsewhere; undefined for a sheet. */
  readonly text: TableText | undefined;
  /** Takes in headers of further tables that were seen elsewhere. */
  joinUnread(lines: LineState): void;
  /** Lets go of the table until its batches are asked for; what can be read only once stays open. */
  pause(): Promise<void>;
  /** Bytes of the whole input read so far. */
  readonly bytesRead: number;
}

/** The tables of a source, one below another; those that are no manifest are left out where others are. */
export interface OpenSource {
  readonly tables: readonly OpenTable[];
  /** Why tables were left out. */
  readonly left: readonly ScreenError[];
}

/** @returns the file's name, with that of the sheet, and the line on which the table begins where others stand above it */
export const tableName = ({ file, sheet, firstLine }: Pick<TableResult, 'file' | 'sheet' | 'firstLine'>): string =>
  `${sourceName({ file, sheet })}${firstLine === undefined ? '' : `, from line ${firstLine}`}`;

/** A source that was read ahead, and the tables found in it. */
interface SourceAhead {
  readonly source: TableSource;
  readonly records: TableRecords;
  readonly ahead: readonly SourceRecord[];
  readonly found: readonly FoundTable[];
  readonly names: ColumnNames;
  readonly settings: ReadOptions;
  readonly bytesRead: () => number;
}

/**
 * Reads a source up to its headers and maps the columns of its tables.
 * @param bytesRead tells how much of the input has been read
 * @throws ScreenError for everything that makes the source unusable: no rows, no usable column, a limit exceeded
 */
export async function openTables(
  source: TableSource,
  names: ColumnNames,
  settings: ReadOptions,
  bytesRead: () => number,
): Promise<OpenSource> {
  const place = tableName({ file: source.file, sheet: sheetOf(source)?.name ?? null });
  const records = await TableRecords.open(source, settings);
  try {
    const ahead = await records.ahead(enoughAhead());
    if (ahead.length === 0 && settings.layout?.mayBeEmpty !== true) throw new ScreenError('E_INPUT_EMPTY', { file: place });
    const found =
      settings.layout === undefined
        ? findTables(
            ahead.map(({ cells }) => cells),
            names,
            headerOptions(ahead, place, settings),
          )
        : [
            wholeSource(
              settings.layout,
              ahead.map(({ cells }) => cells),
            ),
          ];
    return usableTables({ source, records, ahead, found, names, settings, bytesRead });
  } catch (error) {
    await records.close();
    throw error;
  }
}

/** @returns a table that takes all of its source; where the first line repeats the header, that is its own */
function wholeSource({ columns }: Layout, rows: readonly (readonly string[])[]): FoundTable {
  const headers = columns.map(({ header }) => header);
  const [firstLine] = rows;
  const isHeader = firstLine !== undefined && repeatTest([headers])(firstLine);
  const row = isHeader ? 0 : -1;
  return { first: row, row, headers, dataStart: isHeader ? firstData(rows, 1) : 0, above: [], end: null };
}

const sheetOf = (source: TableSource): Sheet | undefined => (source.kind === 'sheet' ? source.sheet : undefined);

/** A few hundred records tell what columns hold; further ones, as far as they are short, whether other tables follow. */
function enoughAhead(): (records: readonly SourceRecord[]) => boolean {
  let [counted, length] = [0, 0];
  return (records) => {
    for (; counted < records.length; counted++) for (const cell of records[counted]?.cells ?? []) length += cell.length + 1;
    return counted >= MOST_AHEAD || (counted >= LEAST_AHEAD && length >= MOST_AHEAD_LENGTH);
  };
}

function usableTables(opened: SourceAhead): OpenSource {
  const { found } = opened;
  const [tables, left]: [OpenTable[], ScreenError[]] = [[], []];
  let before = 0;
  for (const table of found) {
    try {
      tables.push(openTable(opened, table, before));
    } catch (error) {
      if (!(error instanceof ScreenError) || found.length === 1 || !NO_MANIFEST.includes(error.code)) throw error;
      left.push(error);
    }
    before += table.above.length + (table.end ?? 0) - table.dataStart;
  }
  if (tables.length === 0) throw left[0];
  return { tables, left };
}

/** What is known of a table before its rows are read. */
interface MappedTable {
  readonly result: TableResult;
  readonly place: Place;
  readonly examples: readonly string[];
  readonly notices: readonly Notice[];
  readonly unsearched: readonly ColumnResult[];
  /** The lines of its header as they stand. */
  readonly headerLines: readonly (readonly string[])[];
}

/** @returns the first of the records that fill as many cells as any */
const fullest = (records: readonly SourceRecord[]): SourceRecord | undefined => {
  const filled = records.map(({ cells }) => filledCells(cells));
  return records[filled.indexOf(Math.max(...filled))];
};

function mapTable({ source, records, ahead, found, names, settings }: SourceAhead, table: FoundTable): MappedTable {
  const lineOf = (index: number): number | null => ahead[index]?.position.line ?? null;
  const firstLine = table === found[0] ? null : lineOf(table.first);
  const headerRow = lineOf(table.row);
  const own = { file: source.file, sheet: sheetOf(source)?.name ?? null, ...(firstLine === null ? {} : { firstLine }) };
  const place = { file: source.file, place: tableName(own) };
  const data = ahead.slice(table.dataStart, table.end ?? undefined);
  if (data.length === 0 && settings.layout?.mayBeEmpty !== true) throw new ScreenError('E_NO_ROWS', { file: place.place, headerRow });
  const sample = data.slice(0, SAMPLE_RECORDS).map(({ cells }) => cells);
  const columns =
    settings.layout?.columns ??
    mapColumns(table.headers, sample, names, {
      columns: columnsChosenFor(table, found, settings.columns),
      configColumns: configColumnsFor(table, found, settings),
      file: place.place,
    });
  if (!columns.some(({ field }) => (USABLE_FIELDS as readonly (Field | null)[]).includes(field)))
    throw new ScreenError('E_NO_USABLE_COLUMN', {
      file: place.place,
      headerRow,
      headers: table.headers,
      delimiter: records.dialect,
      lastLine: ahead.at(-1)?.position.line ?? null,
      fullestLine: fullest(ahead)?.position.line ?? null,
    });
  const unsearched =
    settings.layout?.unsearched ??
    ownCopyOf([...new Set([...unsearchedTexts(columns, sample, names.values), ...unusedDestinations(columns, sample, names.values)])]);
  const { decoded, dialect } = records;
  return {
    result: {
      ...own,
      encoding: decoded?.encoding ?? null,
      delimiter: (dialect?.wrapped ?? dialect)?.delimiter ?? null,
      headerRow,
      columns: ownCopyOf(columns),
    },
    place,
    examples: columns.map(({ index }) => ownCopy(exampleOf(sample, index))),
    notices: [
      ...(firstLine === null ? [] : [furtherTableNotice(place, firstLine)]),
      ...columnNotices(place, columns, unsearched, names.summaryHeaders(table.headers)),
      ...aboveNotices(place, table.above.map(lineOf)),
    ],
    unsearched,
    headerLines: ownCopyOf(
      settings.layout !== undefined ? [table.headers] : ahead.slice(Math.max(0, table.first), table.row + 1).map(({ cells }) => cells),
    ),
  };
}

function exampleOf(rows: readonly (readonly string[])[], column: number): string {
  const row = rows.find((cells) => (cells[column] ?? '').trim() !== '');
  return (row?.[column] ?? '').slice(0, LONGEST_EXAMPLE).trim();
}

/** What is returned must not hold on to the records that were read ahead. @param before records of data in the tables above */
function openTable(opened: SourceAhead, table: FoundTable, before: number): OpenTable {
  const { records, names, bytesRead, settings } = opened;
  const { result, place, examples, notices, unsearched, headerLines } = mapTable(opened, table);
  const sheet = sheetOf(opened.source);
  const { dataStart, above, end } = table;
  const isFirst = table === opened.found[0];
  // What holds for the source is told once, when the last of its tables has been read.
  const isLast = end === null;
  const unread =
    isLast && !settings.noHeader && settings.layout === undefined ? new UnreadTables(place, names, opened.ahead.length) : undefined;
  // Sheets leave out empty cells at the end of a row; those of a text that are not there are missing.
  const told = { headerLines, columns: result.columns, dataStart, above, before, width: sheet === undefined ? 0 : result.columns.length };
  return {
    result,
    examples,
    unsearched,
    get encodingRunnerUp() {
      return records.decoded?.runnerUp ?? null;
    },
    isHidden: sheet?.hidden === true,
    get notices() {
      if (!isLast) return notices;
      const ofSheet = sheet === undefined ? [] : sheetNotices(place, sheet.remarks);
      return [...notices, ...(unread?.notices() ?? []), ...textNotices(place, records), ...ofSheet];
    },
    batches(isTextWanted) {
      const sorter = new RecordSorter(recordSorting(told, names, unread?.look), settings.layout !== undefined);
      const wanted = (): boolean => isTextWanted?.() === true && sorter.hasGoods;
      return dataBatches(records.between(isFirst ? 0 : dataStart, end, wanted), sorter);
    },
    get text() {
      const { text } = records;
      return text === undefined ? undefined : { ...told, reading: text, tablesFrom: unread?.from ?? null };
    },
    joinUnread: (lines) => unread?.join(lines),
    pause: () => records.pause(),
    get bytesRead() {
      return bytesRead();
    },
  };
}
