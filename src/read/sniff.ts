import { ScreenError } from '#errors/screen-error.ts';
import { detectUtf16 } from './detect-encoding.ts';

/** How many first bytes `sniff` wants to see. */
export const SNIFF_BYTES = 4096;
const MOST_CONTROLS = 0.1;

export type InputKind = 'text' | 'gzip' | 'zip';

interface Magic {
  readonly bytes: string;
  readonly kind: string;
}

const READABLE: Readonly<Record<Exclude<InputKind, 'text'>, string>> = { gzip: '\x1f\x8b', zip: 'PK\x03\x04' };

// First bytes as the formats' own specifications give them, in latin-1.
const UNREADABLE: readonly Magic[] = [
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', kind: 'an Excel workbook of the old kind (.xls)' },
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
];

/**
 * Tells what an input is by its first bytes, whatever its name says.
 * @param first the first SNIFF_BYTES bytes, or all if there are fewer
 * @param file the input's name for the message
 * @throws ScreenError E_INPUT_BINARY for what is neither text nor can be unpacked
 */
export function sniff(first: Uint8Array, file: string): InputKind {
  const head = Buffer.from(first.buffer, first.byteOffset, Math.min(first.byteLength, SNIFF_BYTES)).toString('latin1');
  for (const [kind, bytes] of Object.entries(READABLE)) if (head.startsWith(bytes)) return kind as InputKind;
  const magic = UNREADABLE.find(({ bytes }) => head.startsWith(bytes));
  if (magic !== undefined) throw new ScreenError('E_INPUT_BINARY', { file, kind: magic.kind });
  if (isBinary(first.subarray(0, SNIFF_BYTES))) throw new ScreenError('E_INPUT_BINARY', { file, kind: 'binary data' });
  return 'text';
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return false;
  if (detectUtf16(bytes) !== undefined) return false;
  const controls = bytes.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b).length;
  return controls > bytes.length * MOST_CONTROLS;
}
