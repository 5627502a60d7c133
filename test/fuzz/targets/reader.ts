import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ScreenError } from '#errors/screen-error.ts';
import { decode } from '#read/decode.ts';
import { detectDialect } from '#read/dialect.ts';
import { withMisread } from '#read/misread.ts';
import { readRecords } from '#read/records.ts';
import { sniff } from '#read/sniff.ts';
import { textBytes } from '../inputs/bytes.ts';
import type { Target } from '../target.ts';

interface Input {
  readonly bytes: Uint8Array;
  readonly encoding: string | null;
  readonly pieceLength: number;
}

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'gb18030', 'shift_jis', 'iso-2022-jp', 'macintosh'];

async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

async function* textOf(text: string): AsyncGenerator<string> {
  yield text;
}

/** Reads bytes as a table from the first to the last, or to the error that a person is told. */
async function read({ bytes, encoding, pieceLength }: Input): Promise<unknown> {
  try {
    sniff(bytes, 'm.csv');
    const decoded = decode(piecesOf(bytes, pieceLength), { encoding: encoding ?? undefined, file: 'm.csv' });
    let text = '';
    for await (const piece of decoded.text) text += piece;
    const dialect = detectDialect(text);
    const found: unknown[] = [];
    for await (const batch of withMisread(readRecords(textOf(text), dialect, { file: 'm.csv' }), decoded))
      found.push(batch.records, batch.broken, batch.misread);
    return { found, dialect, encoding: decoded.encoding, likelier: decoded.likelier, runnerUp: decoded.runnerUp };
  } catch (error) {
    if (error instanceof ScreenError) return error.message;
    throw error;
  }
}

export const reader: Target<Input> = {
  name: 'reader',
  promise: 'any bytes are read, or refused with an error for a person, the same however they come',
  inputs: fc.record({
    bytes: textBytes,
    encoding: fc.option(fc.constantFrom(...ENCODINGS)),
    pieceLength: fc.integer({ min: 1, max: 64 }),
  }),
  runs: 200,
  async check(input) {
    assert.deepEqual(await read(input), await read({ ...input, pieceLength: 1 << 20 }));
  },
};
