import { appendFileSync, chmodSync, renameSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputBytes, type Seal } from '#run/open/input-bytes.ts';
import { temporaryFolder } from '../support/folder.ts';

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
