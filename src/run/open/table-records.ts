import type { ReadOptions } from '#config/read-options.ts';
import type { SourceRecord } from '#model/position.ts';
import { type DecodedText, decode } from '#read/decode.ts';
import { type Dialect, detectDialect, SAMPLE_LENGTH } from '#read/dialect.ts';
import { withMisread } from '#read/misread.ts';
import { resume } from '#read/peek.ts';
import { type RecordBatch, readRecords, type TextReading, textReading } from '#read/records.ts';
import { withoutWrapping } from '#read/unwrap.ts';
import type { TableSource } from './table-sources.ts';

/** The records of a source, and how they are read. */
interface Reading {
  readonly batches: AsyncGenerator<RecordBatch>;
  readonly decoded: DecodedText | undefined;
  readonly dialect: Dialect | undefined;
  /** How its text is read; undefined for a sheet. */
  readonly text: TextReading | undefined;
}

/** Records of a part of a source, the first of them by its index in the source. */
export interface PlacedBatch extends RecordBatch {
  readonly start: number;
}

async function take<T>(iterator: AsyncIterator<T>, isEnough: (taken: readonly T[]) => boolean): Promise<T[]> {
  const taken: T[] = [];
  while (!isEnough(taken)) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

async function beginReading(source: TableSource, { limits, layout, ...told }: ReadOptions, isTextWanted: () => boolean): Promise<Reading> {
  if (source.kind === 'sheet') return { batches: source.sheet.rows(), decoded: undefined, dialect: undefined, text: undefined };
  const encoding = told.encoding ?? layout?.encoding ?? undefined;
  const delimiter = told.delimiter ?? layout?.delimiter ?? undefined;
  const decoded = decode(source.bytes(), { encoding, file: source.file });
  const pieces = decoded.text[Symbol.asyncIterator]();
  const sample = await take(pieces, (taken) => taken.reduce((length, piece) => length + piece.length, 0) >= SAMPLE_LENGTH);
  const dialect = detectDialect(sample.join(''), delimiter === undefined ? {} : { delimiter });
  const options = { file: source.file, limits };
  const records = readRecords(resume(sample, pieces), dialect, {
    ...options,
    isTextWanted: () => dialect.wrapped === null && isTextWanted(),
  });
  const { wrapped: rules, delimiter: outer } = dialect;
  const unwrapped = rules === null ? records : withoutWrapping(records, { rules, outer }, limits.maxColumns);
  return { batches: withMisread(unwrapped, decoded), decoded, dialect, text: textReading(dialect, options) };
}

/** The batch cut before a record; what is told of single records stands by their lines. */
function cut({ records, broken, misread = [], lines }: RecordBatch, at: number): [RecordBatch, RecordBatch] {
  const border = records[at]?.position.line ?? Number.POSITIVE_INFINITY;
  const isAbove = ({ line }: { readonly line: number | null }): boolean => line !== null && line < border;
  const isBelow = (told: { readonly line: number | null }): boolean => !isAbove(told);
  return [
    { records: records.slice(0, at), broken: broken.filter(isAbove), misread: misread.filter(isAbove), lines },
    { records: records.slice(at), broken: broken.filter(isBelow), misread: misread.filter(isBelow), lines },
  ];
}

/** Records of a source, read part by part in order; a source that can be read again is let go of between parts. */
export class TableRecords {
  readonly #source: TableSource;
  readonly #settings: ReadOptions;
  #reading!: Reading;
  /** Read, and not yet given. */
  #held: RecordBatch[] = [];
  /** Index of the next record. */
  #next = 0;
  #isTextWanted = (): boolean => false;
  #isOpen = true;
  #hasFailed = false;

  private constructor(source: TableSource, settings: ReadOptions) {
    this.#source = source;
    this.#settings = settings;
  }

  static async open(source: TableSource, settings: ReadOptions): Promise<TableRecords> {
    const records = new TableRecords(source, settings);
    await records.#begin();
    return records;
  }

  get decoded(): DecodedText | undefined {
    return this.#reading.decoded;
  }

  get dialect(): Dialect | undefined {
    return this.#reading.dialect;
  }

  /** How its text is read; undefined for a sheet. */
  get text(): TextReading | undefined {
    return this.#reading.text;
  }

  /**
   * Reads ahead; what was read is held for `between`.
   * @param isEnough asked after each batch, with all records so far
   */
  async ahead(isEnough: (records: readonly SourceRecord[]) => boolean): Promise<readonly SourceRecord[]> {
    const records: SourceRecord[] = [];
    this.#held = await take(this.#reading.batches, (taken) => {
      for (const record of taken.at(-1)?.records ?? []) records.push(record);
      return isEnough(records);
    });
    return records;
  }

  /**
   * Gives the records from an index up to another, or to the end. Parts are asked for in order; one that is left early lets go of the source.
   * @param isTextWanted asked of what is not read yet: whether it is to be given as text
   */
  async *between(from: number, end: number | null, isTextWanted = (): boolean => false): AsyncGenerator<PlacedBatch> {
    // What stands above the part is read here: a text is never cut.
    this.#isTextWanted = () => end === null && this.#next >= from && isTextWanted();
    if (this.#hasFailed) return;
    if (!this.#isOpen || this.#next > from) await this.#reopen();
    let isWhole = false;
    try {
      for (let batch = await this.#batch(); batch !== undefined; batch = await this.#batch()) {
        const start = this.#next;
        const [own, rest] = end === null || end - start >= batch.records.length ? [batch, undefined] : cut(batch, end - start);
        this.#next += own.unread?.count ?? own.records.length;
        if (rest !== undefined) this.#held.unshift(rest);
        const skipped = Math.max(0, from - start);
        if (skipped === 0) yield { ...own, start };
        else if (skipped < own.records.length) yield { ...cut(own, skipped)[1], start: from };
        if (rest !== undefined) break;
      }
      isWhole = true;
    } finally {
      if (!isWhole) await this.close();
    }
  }

  /** Lets go of the source until records are asked for; what can be read only once stays open. */
  async pause(): Promise<void> {
    if (this.#source.isRepeatable) await this.close();
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    this.#held = [];
    await this.#reading.batches.return(undefined);
  }

  async #batch(): Promise<RecordBatch | undefined> {
    const held = this.#held.shift();
    if (held !== undefined) return held;
    try {
      const next = await this.#reading.batches.next();
      return next.done === true ? undefined : next.value;
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  async #begin(): Promise<void> {
    this.#reading = await beginReading(this.#source, this.#settings, () => this.#isTextWanted());
  }

  async #reopen(): Promise<void> {
    await this.#begin();
    this.#isOpen = true;
    this.#held = [];
    this.#next = 0;
  }
}
