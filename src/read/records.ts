import { ScreenError } from '#errors/screen-error.ts';
import type { SourceRecord } from '#model/position.ts';
import { type Block, BlockReader, type BrokenRecord, measureBlock } from './block.ts';
import type { Dialect } from './dialect.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { Misread } from './misread.ts';
import type { BlockRules } from './record-scanner.ts';
import { UntilError } from './until-error.ts';

/** UTF-16 units that are cut at once: as much as bytes become text at once, for the same reason. */
const BLOCK_LENGTH = 8 * 1024;
/** Blocks that a text which is read elsewhere may be as long as: of a record that is hard to end more is waited for, and memory must not grow with what stands behind it. */
const LARGEST_TEXT = 4;
/** Records of a batch. What is made of them dies young: of four times as many V8 would copy most once before. */
const TOGETHER = 64;
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
  /** Those of them whose quote is wrong: what tells why may stand behind the text. */
  readonly broken: readonly BrokenRecord[];
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
  /** How much text is cut at once. */
  readonly blockLength?: number;
  /** A quoted cell that is not closed within this length of its record's start began with a stray quote; four of the longest cells unless told, less than the longest line in any case. */
  readonly maxRecordLength?: number;
  readonly limits?: Pick<Limits, 'maxLine' | 'maxCell' | 'maxColumns'>;
  /** Asked again and again: whether the records that come are only to be counted, as they are read elsewhere. */
  readonly isTextWanted?: () => boolean;
}

/** @returns how `readRecords` reads text with the same options */
export function textReading(dialect: Pick<Dialect, 'delimiter' | 'escape'>, options: RecordOptions): TextReading {
  const { file = '<stdin>', limits = DEFAULT_LIMITS } = options;
  const { maxCell, maxColumns, maxLine } = limits;
  // A quote that could close behind a line of the greatest length must not be waited for: the line is too long by then.
  const maxRecordLength = Math.min(options.maxRecordLength ?? LARGEST_CELLS * maxCell, maxLine - 1);
  return { file, rules: { delimiter: dialect.delimiter, escape: dialect.escape, maxRecordLength, maxColumns, maxLine }, maxCell };
}

/** Gives the records of a text that were only counted before. @throws ScreenError as `readRecords`, behind the records above */
export function* readText({ text, first, broken }: UnreadText, reading: TextReading): Generator<RecordBatch> {
  const told = new Map(broken.map((record) => [record.line, record]));
  for (const batch of batchesOf(new BlockReader(text, true, reading.rules, first), reading))
    yield { ...batch, broken: batch.broken.map((record) => told.get(record.line) ?? record) };
}

/** Gives the records of a block, and tells what is wrong with the one behind them. */
function* batchesOf(reader: BlockReader, reading: TextReading): Generator<RecordBatch> {
  const { file, rules } = reading;
  for (let consumed = 0; !reader.isDone; ) {
    const block = reader.read(TOGETHER);
    const { fault, next } = block;
    if (block.consumed > consumed) yield* untilFault(withoutSeparator(block), reading);
    consumed = block.consumed;
    if (fault === 'too-wide') throw new ScreenError('E_TOO_MANY_COLUMNS', { file, line: next.line, limit: rules.maxColumns });
    if (fault === 'too-long') throw new ScreenError('E_LINE_TOO_LONG', { file, line: next.line, limit: rules.maxLine });
  }
}

/** Gives a batch up to the first record that is too large, if there is one. @throws ScreenError E_TOO_MANY_COLUMNS, E_CELL_TOO_LONG */
function* untilFault({ records, broken, next }: Block, reading: TextReading): Generator<RecordBatch> {
  const at = records.findIndex(({ cells }) => isTooLarge(cells, reading));
  const bad = records[at];
  if (bad === undefined) return yield { records, broken, lines: next.line - 1 };
  const { position, cells } = bad;
  const line = position.line as number;
  yield { records: records.slice(0, at), broken: broken.filter((told) => told.line < line), lines: line - 1 };
  const { file, rules, maxCell } = reading;
  if (cells.length > rules.maxColumns) throw new ScreenError('E_TOO_MANY_COLUMNS', { file, line, limit: rules.maxColumns });
  throw new ScreenError('E_CELL_TOO_LONG', { file, line, limit: maxCell });
}

function isTooLarge(cells: readonly string[], { rules, maxCell }: TextReading): boolean {
  if (cells.length > rules.maxColumns) return true;
  for (const cell of cells) if (cell.length > maxCell) return true;
  return false;
}

/**
 * Parts text into records, counted from 1, with the physical line on which each starts. No row is lost: where a quote is wrong, the line it
 * stands on is a record whose quote is an ordinary character, and is told in `broken`. A `sep=` line (Excel) counts as a line only.
 * @param text pieces of the decoded text in order, cut anywhere
 * @throws ScreenError E_LINE_TOO_LONG, E_TOO_MANY_COLUMNS, E_CELL_TOO_LONG, and whatever the text throws: behind the records above
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  dialect: Dialect,
  options: RecordOptions = {},
): AsyncGenerator<RecordBatch> {
  const { blockLength = BLOCK_LENGTH, isTextWanted } = options;
  const reading = textReading(dialect, options);
  const { rules } = reading;
  // The separator line is read as record 0 and left out below.
  let next: Block['next'] = { chunk: options.chunk ?? 0, record: dialect.separatorLine ? 0 : 1, line: 1 };
  let waiting: string[] = [];
  let length = 0;
  /** Where no end was found, twice as much is waited for, so that no text is searched again and again; but no more than a record may have. */
  let least = 0;

  const goOn = (joined: string, consumed: number): void => {
    waiting = [joined.slice(consumed)];
    length = joined.length - consumed;
    least = Math.min(length * 2, rules.maxLine + 1);
  };
  /** @returns undefined where the text is to be read here: it was not wanted, is long, or holds a record that is too wide or too long */
  const count = (joined: string, final: boolean): RecordBatch | undefined => {
    if (isTextWanted?.() !== true || next.record === 0 || joined.length > LARGEST_TEXT * blockLength) return undefined;
    const { consumed, fault, broken, next: after } = measureBlock(joined, final, rules, next);
    if (consumed === 0 || fault !== null) return undefined;
    const unread = { text: joined.slice(0, consumed), first: next, count: after.record - next.record, broken };
    next = after;
    goOn(joined, consumed);
    return { records: [], broken: [], lines: after.line - 1, unread };
  };
  const read = function* (final: boolean): Generator<RecordBatch> {
    const joined = waiting.join('');
    const counted = count(joined, final);
    if (counted !== undefined) return yield counted;
    const block = new BlockReader(joined, final, rules, next);
    yield* batchesOf(block, reading);
    next = block.next;
    goOn(joined, block.consumed);
  };

  const source = new UntilError(text);
  for await (const piece of source) {
    for (let from = 0; from < piece.length; from += blockLength) {
      const portion = piece.slice(from, from + blockLength);
      waiting.push(portion);
      length += portion.length;
      if (length >= Math.max(least, blockLength)) yield* read(false);
    }
  }
  yield* read(!source.isBroken);
  source.rethrow();
}

function withoutSeparator(block: Block): Block {
  return block.records[0]?.position.record === 0 ? { ...block, records: block.records.slice(1) } : block;
}
