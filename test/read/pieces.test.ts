import { expect, test } from 'vitest';
import { decode } from '#read/decode.ts';
import { inPieces } from '#read/pieces.ts';

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

test('what came before an error is passed on', async () => {
  const { lengths, error } = await lengthsOf(inPieces(portions([4, 4, 4], true), 8));
  expect(lengths).toEqual([8, 4]);
  expect(String(error)).toContain('the disk is gone');
});

test('text that came before an error is given, however its bytes come', async () => {
  for (const given of [[12], [4, 8], Array.from({ length: 3 }, () => 4)]) {
    const { lengths, error } = await lengthsOf(decode(portions(given, true)).text);
    expect(lengths).toEqual([12]);
    expect(String(error)).toContain('the disk is gone');
  }
});
