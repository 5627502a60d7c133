import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ScreenError } from '#errors/screen-error.ts';
import { decode } from '#read/decode.ts';
import { detectDialect } from '#read/dialect.ts';
import { withMisread } from '#read/misread.ts';
import { readRecords } from '#read/records.ts';
import { sniff } from '#read/sniff.ts';
import { TRANSCODED } from './transcoded.ts';

async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

async function* textOf(text: string): AsyncGenerator<string> {
  yield text;
}

/** Reads bytes as a table from the first to the last, or to the error that a person is told. */
async function read(bytes: Uint8Array, encoding: string | undefined, pieceLength: number): Promise<unknown> {
  try {
    sniff(bytes, 'm.csv');
    const decoded = decode(piecesOf(bytes, pieceLength), { encoding, file: 'm.csv' });
    let text = '';
    for await (const piece of decoded.text) text += piece;
    const dialect = detectDialect(text);
    const read: unknown[] = [];
    for await (const batch of withMisread(readRecords(textOf(text), dialect, { file: 'm.csv' }), decoded))
      read.push(batch.records, batch.broken, batch.misread);
    return { read, dialect, encoding: decoded.encoding, likelier: decoded.likelier, runnerUp: decoded.runnerUp };
  } catch (error) {
    if (error instanceof ScreenError) return error.message;
    throw error;
  }
}

const PARTS = [
  ...TRANSCODED.map(([, , , base64]) => Buffer.from(base64, 'base64')),
  ...['"', '""', ',', ';', '\n', '\r\n', '\r', '\t', '\0', '[', '{"a":', '<a><b>', 'sep=;\n', '\ufeff'].map((text) => Buffer.from(text)),
];
const pieces = fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constantFrom<Uint8Array>(...PARTS));
const bytes = fc.array(pieces, { maxLength: 12 }).map((parts) => Uint8Array.from(Buffer.concat(parts)));
const encodings = fc.constantFrom(
  undefined,
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'gb18030',
  'shift_jis',
  'iso-2022-jp',
  'macintosh',
);

it('any bytes are read, or refused with an error for a person, the same however they come', async () => {
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(bytes, encodings, fc.integer({ min: 1, max: 9 }), async (input, encoding, pieceLength) => {
      const result = await read(input, encoding, 1 << 20);
      if (typeof result !== 'string') whole += 1;
      expect(await read(input, encoding, pieceLength)).toEqual(result);
    }),
    { numRuns: 500 },
  );
  expect(whole).toBeGreaterThan(60);
});
