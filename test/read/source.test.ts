import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textBytes } from '#read/source.ts';

async function* piecesOf(bytes: Uint8Array, pieceLength: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceLength) yield bytes.subarray(from, from + pieceLength);
}

async function read(bytes: Uint8Array, pieceLength = 1000): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of textBytes(piecesOf(bytes, pieceLength), 'm.csv')) parts.push(part);
  return Buffer.concat(parts).toString();
}

const TABLE = 'name,qty\nrouter,4\n'.repeat(2000);
const packed = gzipSync(TABLE);

describe('textBytes', () => {
  it('passes text on', async () => {
    expect(await read(Buffer.from(TABLE))).toBe(TABLE);
    expect(await read(Buffer.from('a,b\n'), 1)).toBe('a,b\n');
    expect(await read(new Uint8Array(0))).toBe('');
  });

  it('unpacks gzip, in several members and packed twice', async () => {
    expect(await read(packed, 7)).toBe(TABLE);
    expect(await read(Buffer.concat([packed, packed]))).toBe(TABLE + TABLE);
    expect(await read(gzipSync(packed))).toBe(TABLE);
  });

  it.each([
    ['cut off', packed.subarray(0, -20)],
    ['cut behind its first bytes', packed.subarray(0, 4)],
    ['damaged', Buffer.concat([packed.subarray(0, 40), Buffer.alloc(10, 0xff), packed.subarray(50)])],
  ])('refuses gzip that is %s', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'E_GZIP', params: { file: 'm.csv' } });
  });

  it('passes on the error of the input under gzip', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield packed.subarray(0, 100);
      throw new Error('the disk is gone');
    }
    await expect(textBytes(failing(), 'm.csv')[Symbol.asyncIterator]().next()).rejects.toThrow('the disk is gone');
  });

  it('closes the input when the reader stops', async () => {
    for (const bytes of [Buffer.from(TABLE), packed]) {
      let closed = false;
      async function* input(): AsyncGenerator<Uint8Array> {
        try {
          yield* piecesOf(bytes, 10);
        } finally {
          closed = true;
        }
      }
      for await (const _part of textBytes(input(), 'm.csv')) break;
      await new Promise((resolve) => setImmediate(resolve));
      expect(closed).toBe(true);
    }
  });

  it('refuses a picture inside gzip', async () => {
    await expect(read(gzipSync(Buffer.from('\x89PNG\r\n\x1a\nxxxx', 'latin1')))).rejects.toMatchObject({ code: 'E_INPUT_BINARY' });
  });
});
