import { ScreenError } from '#errors/screen-error.ts';

/** First bytes of the container of Office 97 to 2003, which encrypted workbooks of today are put in, too ([MS-CFB] 2.2). */
export const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Names of streams by which the kinds are told ([MS-OFFCRYPTO] 2.3, [MS-XLS] 2.1.2, [MS-DOC] 2.1.1), the most telling first. */
const STREAMS: readonly (readonly [name: string, kind: string | undefined])[] = [
  ['EncryptedPackage', undefined],
  ['Workbook', 'an Excel workbook of the old kind (.xls)'],
  ['WordDocument', 'a Word document'],
];
const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_NAME = 64;

const inUtf16 = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');

/**
 * Tells what a compound file holds.
 * @returns E_ENCRYPTED or E_INPUT_BINARY: none of its kinds is read
 */
export async function compoundFileError(bytes: AsyncIterable<Uint8Array>, file: string): Promise<ScreenError> {
  const seen = new Set<string>();
  let tail: Uint8Array = new Uint8Array(0);
  let length = 0;
  for await (const piece of bytes) {
    const window = Buffer.concat([tail, piece]);
    for (const [name] of STREAMS) if (window.includes(inUtf16(name))) seen.add(name);
    tail = window.subarray(-LONGEST_NAME);
    length += piece.length;
    if (length > MOST_BYTES) break;
  }
  const found = STREAMS.find(([name]) => seen.has(name));
  if (found !== undefined && found[1] === undefined) return new ScreenError('E_ENCRYPTED', { file, kind: 'workbook' });
  return new ScreenError('E_INPUT_BINARY', { file, kind: found?.[1] ?? 'an Office file of the old kind' });
}
