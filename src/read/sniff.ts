import { ScreenError } from '#errors/screen-error.ts';
import { COMPOUND_FILE } from './compound-file.ts';
import { detectUtf16 } from './detect-encoding.ts';
import { foreignText } from './foreign-text.ts';

/** How many first bytes `sniff` wants to see. */
export const SNIFF_BYTES = 4096;
const MOST_CONTROLS = 0.1;
/** NUL aside, text hardly holds any; random bytes are controls in one of eleven cases. */
const MOST_CONTROLS_BUT_NUL = 0.02;

/** `compound`: the container of old Office files and of encrypted workbooks. */
export type InputKind = 'text' | 'gzip' | 'zip' | 'compound';

interface Magic {
  readonly bytes: string;
  readonly kind: string;
}

const CONTAINERS: readonly (readonly [bytes: string, kind: InputKind])[] = [
  ['\x1f\x8b', 'gzip'],
  ['PK\x03\x04', 'zip'],
  // An archive without a file in it.
  ['PK\x05\x06', 'zip'],
  [COMPOUND_FILE, 'compound'],
];

// First bytes as the formats' own specifications give them, in latin-1.
const UNREADABLE: readonly Magic[] = [
  { bytes: '%PDF-', kind: 'a PDF document' },
  { bytes: '\x89PNG\r\n\x1a\n', kind: 'a picture (PNG)' },
  { bytes: '\xff\xd8\xff', kind: 'a picture (JPEG)' },
  { bytes: 'GIF8', kind: 'a picture (GIF)' },
  { bytes: 'II*\0', kind: 'a picture (TIFF)' },
  { bytes: 'MM\0*', kind: 'a picture (TIFF)' },
  { bytes: 'Rar!\x1a\x07', kind: 'a RAR archive' },
  { bytes: "7z\xbc\xaf'\x1c", kind: 'a 7-Zip archive' },
  { bytes: '\xfd7zXZ\0', kind: 'an xz archive' },
  { bytes: 'BZh91AY&SY', kind: 'a bzip2 archive' },
  { bytes: '\x28\xb5\x2f\xfd', kind: 'a Zstandard archive' },
  { bytes: 'PAR1', kind: 'a Parquet file' },
  { bytes: 'SQLite format 3\0', kind: 'a SQLite database' },
  { bytes: '\x7fELF', kind: 'a program' },
  { bytes: '{\\rtf', kind: 'a rich text document' },
  { bytes: '\xff\xfe\0\0', kind: 'text in UTF-32' },
  { bytes: '\0\0\xfe\xff', kind: 'text in UTF-32' },
];

/**
 * Tells what an input is by its first bytes, whatever its name says.
 * @param first the first SNIFF_BYTES bytes, or all if there are fewer
 * @param file the input's name for the message
 * @param isPart whether it is told to hold rows of a table that begins elsewhere: their first cell may look like anything
 * @throws ScreenError E_INPUT_BINARY, E_INPUT_JSON, E_INPUT_RESULTS for what is neither a text table nor can be unpacked
 */
export function sniff(first: Uint8Array, file: string, isPart = false): InputKind {
  const head = Buffer.from(first.buffer, first.byteOffset, Math.min(first.byteLength, SNIFF_BYTES)).toString('latin1');
  const container = CONTAINERS.find(([bytes]) => head.startsWith(bytes));
  if (container !== undefined) return container[1];
  const magic = UNREADABLE.find(({ bytes }) => head.trimStart().startsWith(bytes));
  if (magic !== undefined) throw new ScreenError('E_INPUT_BINARY', { file, kind: magic.kind });
  if (isUtf32(head)) throw new ScreenError('E_INPUT_BINARY', { file, kind: 'text in UTF-32' });
  if (isBinary(first.subarray(0, SNIFF_BYTES))) throw new ScreenError('E_INPUT_BINARY', { file, kind: 'binary data' });
  const foreign = isPart ? undefined : foreignText(withoutMark(head));
  if (foreign === 'markup') throw new ScreenError('E_INPUT_BINARY', { file, kind: 'a page of HTML or XML, whatever its name says' });
  if (foreign === 'SQL') throw new ScreenError('E_INPUT_BINARY', { file, kind: 'a dump of a database (SQL)' });
  if (foreign === 'EDIFACT') throw new ScreenError('E_INPUT_BINARY', { file, kind: 'an EDIFACT message' });
  if (foreign === 'results') throw new ScreenError('E_INPUT_RESULTS', { file });
  if (foreign !== undefined) throw new ScreenError('E_INPUT_JSON', { file, kind: foreign });
  return 'text';
}

/** @returns the text of the bytes without a byte order mark; of UTF-16 the ASCII is right, which is enough to tell formats */
const withoutMark = (head: string): string => head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');

function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return false;
  if (detectUtf16(bytes) !== undefined) return false;
  let zeros = 0;
  let others = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) others += 1;
  }
  return zeros + others > bytes.length * MOST_CONTROLS || others > Math.max(1, bytes.length * MOST_CONTROLS_BUT_NUL);
}

// Of four bytes two are zero in every character, a third one in most.
const isUtf32 = (head: string): boolean => /^(?:\0\0[\0-\x10][^\0]){4}/.test(head) || /^(?:[^\0][^\0]?\0\0|[^\0]\0\0\0){4}/.test(head);
