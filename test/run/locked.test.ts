import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locked } from '#run/write/locked.ts';
import { temporaryFolder } from '../support/folder.ts';

it('one works after the other, and the lock is gone when they have ended', async () => {
  const folder = temporaryFolder();
  const file = folder.file('w.yaml');
  const order: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    order.push(`${name} begins`);
    expect(folder.names()).toEqual(['w.yaml.lock']);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${name} ends`);
  };
  await Promise.all([locked(file, work('a')), locked(file, work('b'))]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  await expect(locked(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(folder.names()).toEqual([]);
});

it('a lock that nobody takes away is named, and stays', async () => {
  const folder = temporaryFolder();
  const lock = folder.write('w.yaml.lock', '');
  const began = { work: false };
  const waiting = locked(
    folder.file('w.yaml'),
    async () => {
      began.work = true;
    },
    0,
  );
  await expect(waiting).rejects.toMatchObject({ code: 'E_LOCKED', message: expect.stringContaining(`remove ${lock} and try again`) });
  expect({ ...began, stays: existsSync(lock) }).toEqual({ work: false, stays: true });
});
