import { type FoundHeader, findHeader } from '#columns/header.ts';
import { mapColumns } from '#columns/map-columns.ts';
import type { ColumnNames } from '#columns/names.ts';
import { createTotalsCheck } from '#columns/totals.ts';
import { unsearchedTexts } from '#columns/unsearched.ts';
import type { ReadOptions } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { type Field, USABLE_FIELDS } from '#model/fields.ts';
import type { SourceRecord } from '#model/position.ts';
import type { Notice, TableResult } from '#model/result.ts';
import { type DecodedText, decode } from '#read/decode.ts';
import { type Dialect, detectDialect } from '#read/dialect.ts';
import { type Misread, withMisread } from '#read/misread.ts';
import { resume } from '#read/peek.ts';
import { type RecordBatch, readRecords } from '#read/records.ts';
import { columnNotices } from './column-notices.ts';
import { encodingNotices, sheetNotices } from './table-notices.ts';
import type { TableSource } from './table-sources.ts';

/** Text from which the dialect is told, in UTF-16 units. */
const SAMPLE_LENGTH = 64 * 1024;
/** First records among which the header is looked for. */
const HEADER_RECORDS = 50;
/** Data records whose values help to map the columns. */
const SAMPLE_RECORDS = 200;

/** UTF-16 units of a cell that stands for its column. */
const LONGEST_EXAMPLE = 200;

/** How a person wants tables to be read. */
export type ReadSettings = ReadOptions;

/** Data records in order, numbered from 1 below the header. */
export interface DataBatch {
  readonly records: readonly SourceRecord[];
  readonly broken: RecordBatch['broken'];
  /** Rows whose letters are wrong. */
  readonly misread: readonly Misread[];
  /** Repeats of the header line, which are no data. */
  readonly repeatedHeaders: readonly number[];
  /** Lines of rows that sum up others, which are no data either. */
  readonly totals: readonly number[];
  /** Physical lines of the table read so far. */
  readonly lines: number;
}

/** A table whose header has been read and whose columns are mapped. */
export interface OpenTable {
  readonly result: TableResult;
  /** What a person must know of the table; final when its rows have been read. */
  readonly notices: readonly Notice[];
  /** The first cell with content of each column among the rows that helped to map them; '' where there is none. */
  readonly examples: readonly string[];
  /** The next likeliest encoding, where that of the table was told by likelihood; null else. */
  readonly encodingRunnerUp: string | null;
  /** Whether it is a hidden sheet. */
  readonly isHidden: boolean;
  /** Data records from the first on. */
  batches(): AsyncGenerator<DataBatch>;
  /** Lets go of the table until its batches are asked for; what can be read only once stays open. */
  pause(): Promise<void>;
  /** Bytes of the whole input read so far. */
  readonly bytesRead: number;
}

/** The records of a table from the first on, and how they are read. */
interface Reading {
  readonly batches: AsyncGenerator<RecordBatch>;
  readonly decoded: DecodedText | undefined;
  readonly dialect: Dialect | undefined;
}

async function take<T>(iterator: AsyncIterator<T>, enough: (taken: readonly T[]) => boolean): Promise<T[]> {
  const taken: T[] = [];
  while (!enough(taken)) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

function exampleOf(rows: readonly (readonly string[])[], column: number): string {
  const row = rows.find((cells) => (cells[column] ?? '').trim() !== '');
  return (row?.[column] ?? '').slice(0, LONGEST_EXAMPLE).trim();
}

type LineTest = (cells: readonly string[]) => boolean;

function isHeaderOf({ row, headers }: FoundHeader): LineTest {
  if (row < 0 || headers.every((header) => header.trim() === '')) return () => false;
  const folded = (text: string): string => text.trim().toLowerCase();
  const wanted = headers.map(folded);
  const [first = ''] = wanted;
  // Cells that are left out at the end are empty ones.
  const isSame = (cells: readonly string[]): boolean =>
    Array.from({ length: Math.max(cells.length, wanted.length) }).every((_, index) => folded(cells[index] ?? '') === (wanted[index] ?? ''));
  return (cells) => folded(cells[0] ?? '') === first && isSame(cells);
}

/** @returns the file's name, with that of the sheet */
export const tableName = ({ file, sheet }: Pick<TableResult, 'file' | 'sheet'>): string => (sheet === null ? file : `${file} (${sheet})`);

/**
 * Reads a table up to its header and maps the columns.
 * @param bytesRead tells how much of the input has been read
 * @throws ScreenError for everything that makes the table unusable: no rows, no usable column, a limit exceeded
 */
export async function openTable(
  source: TableSource,
  names: ColumnNames,
  settings: ReadSettings,
  bytesRead: () => number,
): Promise<OpenTable> {
  const sheet = source.kind === 'sheet' ? source.sheet : undefined;
  const place = tableName({ file: source.file, sheet: sheet?.name ?? null });
  let reading = await beginReading(source, settings);
  const wanted = HEADER_RECORDS + SAMPLE_RECORDS;
  try {
    const first = await take(reading.batches, (taken) => taken.reduce((count, { records }) => count + records.length, 0) >= wanted);
    const rows = first.flatMap(({ records }) => records).slice(0, wanted);
    if (rows.length === 0) throw new ScreenError('E_INPUT_EMPTY', { file: place });
    const headerRecord = chosenHeader(rows, place, settings);
    const header = findHeader(
      rows.slice(0, Math.max(HEADER_RECORDS, headerRecord + 1)).map(({ cells }) => cells),
      names,
      {
        ...(headerRecord < 0 ? {} : { headerRow: headerRecord }),
        noHeader: settings.noHeader,
      },
    );
    const data = rows.slice(header.dataStart);
    const headerLine = header.row < 0 ? null : (rows[header.row]?.position.line ?? null);
    if (data.length === 0) throw new ScreenError('E_NO_ROWS', { file: place, headerRow: headerLine });
    const sample = data.slice(0, SAMPLE_RECORDS).map(({ cells }) => cells);
    const columns = mapColumns(header.headers, sample, names, { columns: settings.columns, configColumns: settings.configColumns });
    const result: TableResult = {
      file: source.file,
      sheet: sheet?.name ?? null,
      encoding: reading.decoded?.encoding ?? null,
      delimiter: reading.dialect?.delimiter ?? null,
      headerRow: headerLine,
      columns,
    };
    if (!columns.some(({ field }) => (USABLE_FIELDS as readonly (Field | null)[]).includes(field))) {
      throw new ScreenError('E_NO_USABLE_COLUMN', { file: place, headerRow: headerLine, headers: header.headers });
    }
    const unsearched = unsearchedTexts(columns, sample, names.values);
    let isOpen = true;
    return {
      result,
      examples: columns.map(({ index }) => exampleOf(sample, index)),
      get encodingRunnerUp() {
        return reading.decoded?.runnerUp ?? null;
      },
      isHidden: sheet?.hidden === true,
      get notices() {
        return [
          ...columnNotices(result, unsearched),
          ...aboveNotices({ file: result.file, place }, header, rows),
          ...encodingNotices({ file: result.file, place }, reading.decoded),
          ...(sheet === undefined ? [] : sheetNotices({ file: result.file, place }, sheet.remarks)),
        ];
      },
      async *batches() {
        let batches = resume(first, reading.batches);
        if (!isOpen) {
          reading = await beginReading(source, settings);
          batches = reading.batches;
        }
        isOpen = false;
        // Sheets leave out empty cells at the end of a row; those of a text that are not there are missing.
        const width = sheet === undefined ? 0 : columns.length;
        const sort = { isHeader: isHeaderOf(header), isTotals: createTotalsCheck(columns, names.totals) };
        yield* dataBatches(batches, header, sort, width);
      },
      async pause() {
        if (!source.isRepeatable) return;
        isOpen = false;
        await reading.batches.return(undefined);
      },
      get bytesRead() {
        return bytesRead();
      },
    };
  } catch (error) {
    await reading.batches.return(undefined);
    throw error;
  }
}

async function beginReading(source: TableSource, { encoding, delimiter, limits }: ReadSettings): Promise<Reading> {
  if (source.kind === 'sheet') return { batches: source.sheet.rows(), decoded: undefined, dialect: undefined };
  const decoded = decode(source.bytes(), { encoding, file: source.file });
  const pieces = decoded.text[Symbol.asyncIterator]();
  const sample = await take(pieces, (taken) => taken.reduce((length, piece) => length + piece.length, 0) >= SAMPLE_LENGTH);
  const dialect = detectDialect(sample.join(''), delimiter === undefined ? {} : { delimiter });
  const records = readRecords(resume(sample, pieces), dialect, { file: source.file, limits });
  return { batches: withMisread(records, decoded), decoded, dialect };
}

/** Rows above the header that are named in a notice; the rest is counted. */
const MOST_ABOVE = 5;

function aboveNotices(
  { file, place }: { readonly file: string; readonly place: string },
  { above }: FoundHeader,
  rows: readonly SourceRecord[],
): Notice[] {
  if (above.length === 0) return [];
  const lines = above.slice(0, MOST_ABOVE).map((index) => rows[index]?.position.line ?? index + 1);
  const more = above.length - lines.length;
  const named = `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const message = `${place}: ${above.length === 1 ? 'one row stands' : `${above.length} rows stand`} above the header and ${above.length === 1 ? 'reads' : 'read'} like data (${named}); screened all the same.`;
  return [{ code: 'rows-above-header', message, file, line: lines[0] ?? null }];
}

/**
 * @returns the record that --header-row, or the headers that --column names, point at; -1 where they point at none
 * @throws ScreenError E_HEADER_ROW where no record begins on the line of --header-row
 */
function chosenHeader(rows: readonly SourceRecord[], place: string, { headerRow, columns, configColumns, noHeader }: ReadSettings): number {
  if (headerRow !== undefined) {
    const found = rows.findIndex(({ position }) => position.line === headerRow);
    if (found < 0) throw new ScreenError('E_HEADER_ROW', { file: place, row: headerRow, last: rows.at(-1)?.position.line ?? rows.length });
    return found;
  }
  const named = Object.values({ ...configColumns, ...columns }).filter((header) => !header.startsWith('#'));
  if (noHeader || named.length === 0) return -1;
  return rows.slice(0, HEADER_RECORDS).findIndex(({ cells }) => named.every((header) => cells.some((cell) => cell.trim() === header)));
}

/** Leaves out what stands above the data, numbers what follows from 1, and fills rows with empty cells up to the width. */
async function* dataBatches(
  batches: AsyncIterable<RecordBatch>,
  { dataStart, above }: Pick<FoundHeader, 'dataStart' | 'above'>,
  { isHeader, isTotals }: { readonly isHeader: LineTest; readonly isTotals: LineTest },
  width: number,
): AsyncGenerator<DataBatch> {
  const early = new Set(above);
  let index = -1;
  let number = 0;
  let hasGoods = false;
  for await (const batch of batches) {
    const records: SourceRecord[] = [];
    const repeatedHeaders: number[] = [];
    const totals: number[] = [];
    for (const { position, cells } of batch.records) {
      index++;
      if (index < dataStart && !early.has(index)) continue;
      number++;
      const line = position.line ?? number;
      if (isHeader(cells)) repeatedHeaders.push(line);
      // Sums stand below what they sum up.
      else if (hasGoods && isTotals(cells)) totals.push(line);
      else {
        hasGoods = true;
        records.push({ position: { ...position, record: number }, cells: padded(cells, width) });
      }
    }
    yield { records, broken: batch.broken, misread: batch.misread ?? [], repeatedHeaders, totals, lines: batch.lines };
  }
}

const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length < width ? [...cells, ...new Array<string>(width - cells.length).fill('')] : cells;
