import { findHeader } from '#columns/header.ts';
import { mapColumns } from '#columns/map-columns.ts';
import type { ColumnNames } from '#columns/names.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { type Field, USABLE_FIELDS } from '#model/fields.ts';
import type { SourceRecord } from '#model/position.ts';
import type { Notice, TableResult } from '#model/result.ts';
import { decode } from '#read/decode.ts';
import { detectDialect } from '#read/dialect.ts';
import { type RecordBatch, readRecords } from '#read/records.ts';
import { textBytes } from '#read/source.ts';
import { type Input, openInput } from './files.ts';

/** Text from which the dialect is told, in UTF-16 units. */
const SAMPLE_LENGTH = 64 * 1024;
/** First records among which the header is looked for. */
const HEADER_RECORDS = 50;
/** Data records whose values help to map the columns. */
const SAMPLE_RECORDS = 200;

export interface ReadSettings {
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly delimiter: string | undefined;
  readonly encoding: string | undefined;
  readonly headerRow: number | undefined;
  readonly noHeader: boolean;
}

/** Data records in order, numbered from 1 below the header. */
export interface DataBatch {
  readonly records: readonly SourceRecord[];
  readonly broken: RecordBatch['broken'];
  /** Repeats of the header line, which are no data. */
  readonly repeatedHeaders: readonly number[];
}

/** An input whose header has been read and whose columns are mapped. */
export interface OpenTable {
  readonly input: Input;
  readonly result: TableResult;
  readonly notices: readonly Notice[];
  batches(): AsyncGenerator<DataBatch>;
  /** Lets go of the input before it is read to its end. */
  close(): Promise<void>;
  /** Bytes read so far. */
  readonly bytesRead: number;
  /** Characters so far that the encoding could not hold. */
  readonly replaced: number;
  digest(): string;
}

async function* resume<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
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

const isHeader = (cells: readonly string[], headers: readonly string[]): boolean =>
  cells.length === headers.length &&
  headers.some((header) => header.trim() !== '') &&
  cells.every((cell, index) => cell === headers[index]);

/**
 * Reads an input up to its header and maps the columns.
 * @throws ScreenError for everything that makes the input unusable: empty, binary, no rows, no usable column
 */
export async function openTable(input: Input, names: ColumnNames, settings: ReadSettings): Promise<OpenTable> {
  const source = openInput(input);
  const decoded = decode(textBytes(source.bytes, input.file), settings.encoding === undefined ? {} : { encoding: settings.encoding });
  const pieces = decoded.text[Symbol.asyncIterator]();
  const sample = await take(pieces, (taken) => taken.reduce((length, piece) => length + piece.length, 0) >= SAMPLE_LENGTH);
  const dialect = detectDialect(sample.join(''), settings.delimiter === undefined ? {} : { delimiter: settings.delimiter });
  const batches = readRecords(resume(sample, pieces), dialect, { file: input.file });
  const wanted = HEADER_RECORDS + SAMPLE_RECORDS;
  const first = await take(batches, (taken) => taken.reduce((count, { records }) => count + records.length, 0) >= wanted);
  const rows = first.flatMap(({ records }) => records).slice(0, wanted);
  const close = async (): Promise<void> => {
    await batches.return(undefined);
  };
  try {
    if (rows.length === 0) throw new ScreenError('E_INPUT_EMPTY', { file: input.file });
    const headerRecord = chosenHeader(rows, settings);
    const header = findHeader(
      rows.slice(0, HEADER_RECORDS).map(({ cells }) => cells),
      names,
      {
        ...(headerRecord < 0 ? {} : { headerRow: headerRecord }),
        noHeader: settings.noHeader,
      },
    );
    const data = rows.slice(header.dataStart);
    const headerLine = header.row < 0 ? null : (rows[header.row]?.position.line ?? null);
    if (data.length === 0) throw new ScreenError('E_NO_ROWS', { file: input.file, headerRow: headerLine });
    const columns = mapColumns(
      header.headers,
      data.slice(0, SAMPLE_RECORDS).map(({ cells }) => cells),
      names,
      { columns: settings.columns },
    );
    const result: TableResult = {
      file: input.file,
      sheet: null,
      encoding: decoded.encoding,
      delimiter: dialect.delimiter,
      headerRow: headerLine,
      columns,
    };
    if (!columns.some(({ field }) => (USABLE_FIELDS as readonly (Field | null)[]).includes(field))) {
      throw new ScreenError('E_NO_USABLE_COLUMN', { file: input.file, headerRow: headerLine, headers: header.headers });
    }
    return {
      input,
      result,
      notices: noticesOf(result),
      batches: () => dataBatches(resume(first, batches), header.dataStart, header.row < 0 ? [] : header.headers),
      close,
      get bytesRead() {
        return source.count;
      },
      get replaced() {
        return decoded.replaced;
      },
      digest: () => source.digest(),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function noticesOf({ file, columns }: TableResult): Notice[] {
  if (columns.some(({ field }) => field === 'description')) return [];
  return [
    {
      code: 'no-description',
      message: `${file}: no column holds a description; its rows are screened by their codes and part numbers alone.`,
      file,
      line: null,
    },
  ];
}

/** @returns the record that --header-row, or the headers that --column names, point at; -1 where they point at none */
function chosenHeader(rows: readonly SourceRecord[], { headerRow, columns, noHeader }: ReadSettings): number {
  if (headerRow !== undefined) return rows.findIndex(({ position }) => (position.line ?? 0) >= headerRow);
  const named = Object.values(columns);
  if (noHeader || named.length === 0) return -1;
  return rows.slice(0, HEADER_RECORDS).findIndex(({ cells }) => named.every((header) => cells.some((cell) => cell.trim() === header)));
}

/** Leaves out what stands above the data, and numbers what follows from 1. */
async function* dataBatches(batches: AsyncIterable<RecordBatch>, dataStart: number, headers: readonly string[]): AsyncGenerator<DataBatch> {
  let skip = dataStart;
  let number = 0;
  for await (const batch of batches) {
    const above = Math.min(skip, batch.records.length);
    skip -= above;
    const records: SourceRecord[] = [];
    const repeatedHeaders: number[] = [];
    for (const { position, cells } of above === 0 ? batch.records : batch.records.slice(above)) {
      number++;
      if (isHeader(cells, headers)) repeatedHeaders.push(position.line ?? number);
      else records.push({ position: { ...position, record: number }, cells });
    }
    yield { records, broken: batch.broken, repeatedHeaders };
  }
}
