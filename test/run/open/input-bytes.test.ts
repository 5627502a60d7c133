import { createHash } from 'node:crypto';
import { appendFileSync, chmodSync, readdirSync, renameSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputBytes, type Seal } from '#run/open/input-bytes.ts';
import { temporaryFolder } from '../../support/folder.ts';

const TIME = new Date('2026-01-31T12:00:00Z');

/** @returns what the seal of a file says that something was done to after it was read */
async function sealAfter(change: (file: string, write: (name: string, text: string) => string) => void): Promise<Seal> {
  const folder = temporaryFolder();
  const write = (name: string, text: string): string => {
    const file = folder.write(name, text);
    utimesSync(file, TIME, TIME);
    return file;
  };
  const file = write('m.csv', 'router,1\n');
  const bytes = InputBytes.open({ kind: 'file', file });
  for await (const _ of bytes.stream());
  change(file, write);
  return bytes.seal(true);
}

describe('a file that is read', () => {
  const SIZES = [1, 65_535, 65_536, 65_537, 200_000];

  it.each(SIZES)('gives its %i bytes, and the same again while others are read', async (size) => {
    const content = Buffer.from(Array.from({ length: size }, (_, index) => (index * 7 + (index >> 8)) % 256));
    const file = temporaryFolder().write('m.bin', content);
    const [one, other] = [InputBytes.open({ kind: 'file', file }), InputBytes.open({ kind: 'file', file })];
    const beside = other.stream();
    await beside.next();
    for (let time = 0; time < 2; time++) {
      const parts: Uint8Array[] = [];
      for await (const part of one.stream()) parts.push(Buffer.from(part));
      expect(Buffer.concat(parts).equals(content)).toBe(true);
    }
    await beside.return(undefined);
    const { sha256, bytes } = await one.seal(true);
    expect({ sha256, bytes }).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), bytes: size });
  });

  it('is closed where nobody reads on', async () => {
    const file = temporaryFolder().write('m.csv', 'router,1\n'.repeat(40_000));
    const open = (): number => readdirSync('/proc/self/fd').length;
    const before = open();
    for await (const _ of InputBytes.open({ kind: 'file', file }).stream()) {
      expect(open()).toBe(before + 1);
      break;
    }
    expect(open()).toBe(before);
  });
});

describe('a file that was read', () => {
  it('is another where one of the same size and time took its place', async () => {
    const { changed } = await sealAfter((file, write) => renameSync(write('other.csv', 'towels,2\n'), file));
    expect(changed).toBe(true);
  });

  it('has changed where something was written to it', async () => {
    expect((await sealAfter((file) => appendFileSync(file, 'more,2\n'))).changed).toBe(true);
    expect((await sealAfter((file) => utimesSync(file, TIME, new Date(TIME.getTime() + 1000)))).changed).toBe(true);
  });

  it('is the same where nothing, or who may read it alone, changed', async () => {
    expect((await sealAfter(() => undefined)).changed).toBe(false);
    expect((await sealAfter((file) => chmodSync(file, 0o400))).changed).toBe(false);
  });
});
