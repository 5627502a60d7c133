import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '#read/limits.ts';
import { Spool } from '#run/open/spool.ts';
import { piecesOf } from '../../read/bytes.ts';

const MIB = 1024 * 1024;
const spools = (): string[] => readdirSync(tmpdir()).filter((name) => /^cargoscreen-[0-9a-f]{8}-/.test(name));

describe('Spool', () => {
  it.each([0, 3 * MIB, 33 * MIB])('gives %d bytes in any order, and leaves no file behind', async (size) => {
    const bytes = Buffer.alloc(size);
    for (let at = 0; at + 4 <= size; at += 4096) bytes.writeUInt32LE(at, at);
    const spool = await Spool.of(piecesOf(bytes, MIB), 'm.zip', DEFAULT_LIMITS);
    expect(spool.size).toBe(size);
    expect(spools()).toEqual([]);
    for (const from of [size - 4096, 0, Math.floor(size / 8192) * 4096]) {
      if (from >= 0) expect(Buffer.from(await spool.read(from, 5000))).toEqual(bytes.subarray(from, from + 5000));
    }
    expect(await spool.read(size, 10)).toHaveLength(0);
    await spool.close();
  });

  it('takes no more than is allowed', async () => {
    const limits = { ...DEFAULT_LIMITS, maxUnpacked: 99 };
    await expect(Spool.of(piecesOf(Buffer.alloc(100), 10), 'm.zip', limits)).rejects.toMatchObject({ code: 'E_UNPACKED' });
  });
});
