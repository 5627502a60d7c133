import { ScreenError } from '#errors/screen-error.ts';
import type { SourceRecord } from '#model/position.ts';
import { type Block, type BrokenRecord, measureBlock, readBlock } from './block.ts';
import type { Dialect } from './dialect.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { Misread } from './misread.ts';
import type { BlockRules } from './record-scanner.ts';

export const DEFAULT_BLOCK_LENGTH = 64 * 1024;
/** Cells of the largest size that one record may hold: past that, a quote that was never closed was a stray one. */
const LARGEST_CELLS = 4;

export interface RecordBatch {
  readonly records: readonly SourceRecord[];
  readonly broken: readonly BrokenRecord[];
  /** Physical lines of the chunk read so far, blank ones too. */
  readonly lines: number;
  /** Rows whose letters are wrong, where that was looked for. */
  readonly misread?: readonly Misread[];
  /** Records that were counted and are to be read elsewhere; `records` is empty then. */
  readonly unread?: UnreadText;
}

/** A text of whole records. */
export interface UnreadText {
  readonly text: string;
  /** Place of its first record. */
  readonly first: Block['next'];
  /** How many records it holds. */
  readonly count: number;
  /** WHATWG label of what it was decoded from, as far as that is known by then. */
  readonly encoding?: string;
}

/** How text is read into records: plain data. */
export interface TextReading {
  /** Name of the input for messages. */
  readonly file: string;
  readonly rules: BlockRules;
  /** UTF-16 units. */
  readonly maxCell: number;
}

/** All lengths are in UTF-16 units. */
export interface RecordOptions {
  /** Name of the input for messages. */
  readonly file?: string;
  /** Number of the chunk for positions; 0 unless told. */
  readonly chunk?: number;
  /** How much text is read at once. Only where reading breaks off does it count: the rows of the block at hand are then not given. */
  readonly blockLength?: number;
  /** A quoted cell that is not closed within this length of its record's start began with a stray quote; four of the longest cells unless told. */
  readonly maxRecordLength?: number;
  readonly limits?: Pick<Limits, 'maxLine' | 'maxCell' | 'maxColumns'>;
  /** Asked before each block: whether its records are only to be counted, as they are read elsewhere. */
  readonly isTextWanted?: () => boolean;
}

/** @returns how `readRecords` reads text with the same options */
export function textReading(dialect: Pick<Dialect, 'delimiter' | 'escape'>, options: RecordOptions): TextReading {
  const { file = '<stdin>', limits = DEFAULT_LIMITS } = options;
  const { maxCell, maxColumns } = limits;
  const { maxRecordLength = LARGEST_CELLS * maxCell } = options;
  return { file, rules: { delimiter: dialect.delimiter, escape: dialect.escape, maxRecordLength, maxColumns }, maxCell };
}

/** @returns the records of a text that were only counted before @throws ScreenError E_TOO_MANY_COLUMNS, E_CELL_TOO_LONG */
export function readText({ text, first }: UnreadText, reading: TextReading): RecordBatch {
  const { records, broken, next } = readBlock(text, true, reading.rules, first);
  checkCells(records, reading);
  return { records, broken, lines: next.line - 1 };
}

function checkCells(records: readonly SourceRecord[], { file, rules: { maxColumns }, maxCell }: TextReading): void {
  for (const { position, cells } of records) {
    if (cells.length > maxColumns) throw new ScreenError('E_TOO_MANY_COLUMNS', { file, line: position.line, limit: maxColumns });
    for (const cell of cells)
      if (cell.length > maxCell) throw new ScreenError('E_CELL_TOO_LONG', { file, line: position.line, limit: maxCell });
  }
}

/**
 * Parts text into records, counted from 1, with the physical line on which each starts. No row is lost: where a quote is wrong, the line it
 * stands on is a record whose quote is an ordinary character, and is told in `broken`. A `sep=` line (Excel) counts as a line only.
 * @param text pieces of the decoded text in order, cut anywhere
 * @throws ScreenError E_LINE_TOO_LONG, E_TOO_MANY_COLUMNS, E_CELL_TOO_LONG
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  dialect: Dialect,
  options: RecordOptions = {},
): AsyncGenerator<RecordBatch> {
  const { blockLength = DEFAULT_BLOCK_LENGTH, limits = DEFAULT_LIMITS, isTextWanted } = options;
  const { maxLine, maxColumns } = limits;
  const reading = textReading(dialect, options);
  const { file, rules } = reading;
  // The separator line is read as record 0 and left out below.
  let next: Block['next'] = { chunk: options.chunk ?? 0, record: dialect.separatorLine ? 0 : 1, line: 1 };
  let waiting: string[] = [];
  let length = 0;
  let wanted = blockLength;

  const goOn = (joined: string, consumed: number): void => {
    waiting = [joined.slice(consumed)];
    length = joined.length - consumed;
    wanted = Math.max(blockLength, length * 2);
  };
  /** @returns undefined where the text is to be read here: it was not wanted, or something in it is an error */
  const count = (joined: string, final: boolean): RecordBatch | undefined => {
    if (isTextWanted?.() !== true || next.record === 0) return undefined;
    const { consumed, isTooWide, next: after } = measureBlock(joined, final, rules, next);
    if (consumed === 0 || isTooWide || joined.length - consumed > maxLine) return undefined;
    const unread = { text: joined.slice(0, consumed), first: next, count: after.record - next.record };
    next = after;
    goOn(joined, consumed);
    return { records: [], broken: [], lines: after.line - 1, unread };
  };
  const read = (final: boolean): RecordBatch | undefined => {
    const joined = waiting.join('');
    const counted = count(joined, final);
    if (counted !== undefined) return counted;
    const { records, broken, consumed, isTooWide, next: after } = readBlock(joined, final, rules, next);
    next = after;
    checkCells(records, reading);
    if (isTooWide) throw new ScreenError('E_TOO_MANY_COLUMNS', { file, line: next.line, limit: maxColumns });
    goOn(joined, consumed);
    if (length > maxLine) throw new ScreenError('E_LINE_TOO_LONG', { file, line: next.line, limit: maxLine });
    if (consumed === 0) return undefined;
    return { records: records[0]?.position.record === 0 ? records.slice(1) : records, broken, lines: next.line - 1 };
  };

  for await (const piece of text) {
    for (let from = 0; from < piece.length; from += blockLength) {
      const portion = piece.slice(from, from + blockLength);
      waiting.push(portion);
      length += portion.length;
      if (length < wanted) continue;
      const batch = read(false);
      if (batch !== undefined) yield batch;
    }
  }
  const batch = read(true);
  if (batch !== undefined) yield batch;
}
