import { expect, test } from 'vitest';
import { decode } from '#read/decode.ts';
import { inPieces } from '#read/pieces.ts';
import { collected, piecesOf } from './bytes.ts';

async function* portions(lengths: readonly number[], breaksOff: boolean): AsyncGenerator<Uint8Array> {
  for (const length of lengths) yield Buffer.from('a,b\n'.repeat(length / 4));
  if (breaksOff) throw new Error('the disk is gone');
}

async function lengthsOf(bytes: AsyncIterable<{ readonly length: number }>): Promise<{ lengths: number[]; error: unknown }> {
  const lengths: number[] = [];
  try {
    for await (const { length } of bytes) lengths.push(length);
  } catch (error) {
    return { lengths, error };
  }
  return { lengths, error: undefined };
}

test.each([
  [
    [4, 4, 4, 4, 4],
    [8, 8, 4],
  ],
  [[20], [8, 8, 4]],
  [
    [16, 4],
    [8, 8, 4],
  ],
  [[], []],
])('%j bytes come in pieces of %j', async (given, lengths) => {
  expect(await lengthsOf(inPieces(portions(given, false), 8))).toEqual({ lengths, error: undefined });
});

test('pieces hold the bytes in their order, whose memory is used again', async () => {
  const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
  for (const pieceLength of [1, 7, 64, 100, 192, 1000]) {
    const pieces = await collected(inPieces(piecesOf(bytes, pieceLength), 64));
    expect(pieces.equals(bytes), String(pieceLength)).toBe(true);
  }
});

test('what came before an error is passed on', async () => {
  const { lengths, error } = await lengthsOf(inPieces(portions([4, 4, 4], true), 8));
  expect(lengths).toEqual([8, 4]);
  expect(String(error)).toContain('the disk is gone');
});

test.each([-3, -2, -1, 0, 1])('an encoding is told as well where letters begin %i bytes from the border of a piece', async (distance) => {
  const russian = Buffer.from([0xf2, 0xee, 0xe2, 0xe0, 0xf0, 0xfb, 0x20, 0xe8, 0xe7, 0x20, 0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xe8, 0x0a]);
  const bytes = Buffer.concat([Buffer.alloc((1 << 16) + distance, 'a,b\n'), ...Array.from({ length: 2000 }, () => russian)]);
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const decoded = decode(whole());
  let text = '';
  for await (const piece of decoded.text) text += piece;
  expect(decoded.encoding).toBe('windows-1251');
  expect(text.endsWith('товары из России\n')).toBe(true);
});

test('text that came before an error is given, however its bytes come', async () => {
  for (const given of [[12], [4, 8], Array.from({ length: 3 }, () => 4)]) {
    const { lengths, error } = await lengthsOf(decode(portions(given, true)).text);
    expect(lengths).toEqual([12]);
    expect(String(error)).toContain('the disk is gone');
  }
});
