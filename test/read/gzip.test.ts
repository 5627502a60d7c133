import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '#read/gzip.ts';
import { DEFAULT_LIMITS, type Limits } from '#read/limits.ts';
import { collected, piecesOf } from './bytes.ts';

const read = async (bytes: Uint8Array, pieceLength = 1000, limits: Limits = DEFAULT_LIMITS): Promise<string> =>
  (await collected(gunzip(piecesOf(bytes, pieceLength), { file: 'm.csv.gz', isOnDisk: true }, limits))).toString();

const TABLE = 'name,qty\nrouter,4\n'.repeat(2000);
const packed = gzipSync(TABLE);

describe('gunzip', () => {
  it('unpacks gzip, in several members', async () => {
    expect(await read(packed, 7)).toBe(TABLE);
    expect(await read(Buffer.concat([packed, packed]))).toBe(TABLE + TABLE);
  });

  it.each([
    ['cut off', packed.subarray(0, -20)],
    ['cut behind its first bytes', packed.subarray(0, 4)],
    ['damaged', Buffer.concat([packed.subarray(0, 40), Buffer.alloc(10, 0xff), packed.subarray(50)])],
  ])('refuses gzip that is %s', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'E_GZIP', params: { file: 'm.csv.gz' } });
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, -5000)],
    ['damaged', (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, 70_000), Buffer.alloc(20, 0xff), bytes.subarray(70_020)])],
  ])('gives all that can be unpacked of gzip that is %s, however slowly it is taken and however it comes', async (_name, damage) => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `router ${(row * 7919) % 100_003},${row}\n`).join('');
    const bytes = damage(gzipSync(rows));
    const lengthOf = async (pieceLength: number, pause: () => Promise<void>): Promise<number> => {
      let length = 0;
      try {
        for await (const piece of gunzip(piecesOf(bytes, pieceLength), { file: 'm.csv.gz', isOnDisk: true }, DEFAULT_LIMITS)) {
          await pause();
          length += piece.length;
        }
      } catch {
        return length;
      }
      return Number.NaN;
    };
    const soon = (): Promise<void> => Promise.resolve();
    const later = async (): Promise<void> => {
      for (let turn = 0; turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    const fast = await lengthOf(1 << 20, soon);
    expect(rows.length - fast).toBeLessThan(rows.length / 2);
    expect([await lengthOf(1 << 20, later), await lengthOf(999, soon), await lengthOf(999, later)]).toEqual([fast, fast, fast]);
  });

  it('passes on the error of the input under it', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield packed.subarray(0, 100);
      throw new Error('the disk is gone');
    }
    await expect(collected(gunzip(failing(), { file: 'm.csv.gz', isOnDisk: true }, DEFAULT_LIMITS))).rejects.toThrow('the disk is gone');
  });

  it('closes the input when the reader stops', async () => {
    let closed = false;
    async function* input(): AsyncGenerator<Uint8Array> {
      try {
        yield* piecesOf(packed, 10);
      } finally {
        closed = true;
      }
    }
    for await (const _part of gunzip(input(), { file: 'm.csv.gz', isOnDisk: true }, DEFAULT_LIMITS)) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(true);
  });

  it('stops where more comes out than is allowed', async () => {
    const table = { ...DEFAULT_LIMITS, maxUnpacked: TABLE.length };
    expect(await read(packed, 1000, table)).toBe(TABLE);
    await expect(read(packed, 1000, { ...table, maxUnpacked: TABLE.length - 1 })).rejects.toMatchObject({ code: 'E_UNPACKED' });
  });

  it('stops where a little becomes very much', async () => {
    await expect(read(gzipSync(Buffer.alloc(80 * 1024 * 1024)))).rejects.toMatchObject({
      code: 'E_UNPACKED',
      message: expect.stringContaining('--max-ratio'),
    });
  });
});
