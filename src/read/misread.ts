import type { SourceRecord } from '#model/position.ts';
import type { DecodedText } from './decode.ts';
import { decodeSingleByte } from './detect-single-byte.ts';
import type { RecordBatch, UnreadText } from './records.ts';
import { sequenceLength } from './utf8.ts';

/** A row that does not show what was written: some characters `unread`, or UTF-8 that was read in the single-byte encoding around it. */
export interface Misread {
  readonly line: number | null;
  readonly how: 'unread' | 'utf-8';
}

const REPLACEMENT = '\ufffd';
/** Sequences of two bytes that make a row UTF-8: they stand for letters in no encoding of single bytes. */
const ENOUGH_PAIRS = 2;
/** Sequences of any length that make a row UTF-8: in ibm866 a few of three bytes are words, too. */
const ENOUGH_SEQUENCES = 4;

/** Tells of each batch which of its rows were misread. */
export async function* withMisread(
  batches: AsyncIterable<RecordBatch>,
  decoded: Pick<DecodedText, 'encoding' | 'replaced'>,
): AsyncGenerator<RecordBatch> {
  const rows = new MisreadRows();
  for await (const batch of batches) {
    const { encoding, replaced } = decoded;
    if (batch.unread === undefined) yield { ...batch, misread: rows.among(batch.records, encoding, replaced > 0) };
    else yield { ...batch, unread: { ...batch.unread, encoding } };
  }
}

/** @returns a function that gives the rows of a text that were misread among some of its records, for `RecordBatch` */
export function misreadIn(
  rows: MisreadRows,
  { text, encoding = '' }: UnreadText,
): (records: readonly SourceRecord[]) => readonly Misread[] {
  const mayBeReplaced = text.includes(REPLACEMENT);
  return (records) => rows.among(records, encoding, mayBeReplaced);
}

/** Finds rows that were misread. */
export class MisreadRows {
  #strangers: Utf8Rows | undefined;

  /** @param mayBeReplaced false where no character was replaced for want of a letter in the encoding */
  among(records: readonly SourceRecord[], encoding: string, mayBeReplaced: boolean): readonly Misread[] {
    if (this.#strangers?.encoding !== encoding) this.#strangers = new Utf8Rows(encoding);
    const strangers = this.#strangers;
    const misread: Misread[] = [];
    if (!mayBeReplaced && !strangers.isPossible) return misread;
    for (const { cells, position } of records) {
      if (mayBeReplaced && cells.some((cell) => cell.includes(REPLACEMENT))) misread.push({ line: position.line, how: 'unread' });
      else if (strangers.has(cells)) misread.push({ line: position.line, how: 'utf-8' });
    }
    return misread;
  }
}

/** Finds rows of UTF-8 in text that was read in an encoding of single bytes, by the bytes that their characters were. */
class Utf8Rows {
  readonly encoding: string;
  readonly #bytes: Uint8Array | undefined;

  constructor(encoding: string) {
    this.encoding = encoding;
    this.#bytes = bytesByCharacter(encoding);
  }

  get isPossible(): boolean {
    return this.#bytes !== undefined;
  }

  /** @returns whether all characters beyond ASCII are sequences of UTF-8, and enough of them that it is no chance */
  has(cells: readonly string[]): boolean {
    const bytes = this.#bytes;
    if (bytes === undefined) return false;
    let pairs = 0;
    let sequences = 0;
    for (const cell of cells) {
      let missing = 0;
      for (let at = 0; at < cell.length; at++) {
        const byte = bytes[cell.charCodeAt(at)] as number;
        if (missing > 0) {
          if ((byte & 0xc0) !== 0x80) return false;
          missing -= 1;
        } else if (byte >= 0x80) {
          const length = sequenceLength(byte);
          if (length === 1) return false;
          missing = length - 1;
          sequences += 1;
          if (length === 2) pairs += 1;
        }
      }
      if (missing > 0) return false;
    }
    return pairs >= ENOUGH_PAIRS || sequences >= ENOUGH_SEQUENCES;
  }
}

/** @returns the byte of every UTF-16 unit in an encoding of single bytes (0 where it has none); undefined for other encodings */
function bytesByCharacter(encoding: string): Uint8Array | undefined {
  const text = decodeSingleByte(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  );
  if (encoding === 'utf-8' || text.length !== 256) return undefined;
  const bytes = new Uint8Array(0x10000);
  for (let byte = 0; byte < 256; byte++) bytes[text.charCodeAt(byte)] = byte;
  return bytes;
}
