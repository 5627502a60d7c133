import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { type LockHolder, locked } from '#run/write/locked.ts';
import { thisProcess } from '../../src/cli/this-process.ts';
import { temporaryFolder } from '../support/folder.ts';

const GONE = 4242;
const holder: LockHolder = { host: 'here', pid: 17, isRunning: (pid) => pid !== GONE };

/** @returns work that notes when it begins and ends */
const noted = (order: string[], name: string) => async (): Promise<void> => {
  order.push(`${name} begins`);
  await new Promise((resolve) => setImmediate(resolve));
  order.push(`${name} ends`);
};

const IN_TURN = [
  ['a begins', 'a ends', 'b begins', 'b ends'],
  ['b begins', 'b ends', 'a begins', 'a ends'],
];

it('one works after the other, and the lock is gone when they have ended', async () => {
  const folder = temporaryFolder();
  const file = folder.file('w.yaml');
  const order: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    expect(folder.names()).toEqual(['w.yaml.lock']);
    await noted(order, name)();
  };
  await Promise.all([locked(file, holder, work('a')), locked(file, holder, work('b'))]);
  expect(order).toEqual(IN_TURN[0]);
  await expect(locked(file, holder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(folder.names()).toEqual([]);
});

describe('a lock that a process left', () => {
  it('is taken over where the process is gone, by one after the other', async () => {
    const folder = temporaryFolder();
    folder.write('w.yaml.lock', `${GONE} here\n`);
    const order: string[] = [];
    const file = folder.file('w.yaml');
    await Promise.all([locked(file, holder, noted(order, 'a'), 1000), locked(file, holder, noted(order, 'b'), 1000)]);
    expect(IN_TURN).toContainEqual(order);
    expect(folder.names()).toEqual([]);
  });

  it.each([
    ['a process that runs', '18 here\n'],
    ['a process of another host', `${GONE} there\n`],
    ['nobody knows whom', ''],
    ['another program', 'locked\n'],
  ])('of %s is named, and stays', async (_, content) => {
    const folder = temporaryFolder();
    const lock = folder.write('w.yaml.lock', content);
    const order: string[] = [];
    await expect(locked(folder.file('w.yaml'), holder, noted(order, 'a'), 0)).rejects.toMatchObject({
      code: 'E_LOCKED',
      message: expect.stringContaining(`remove ${lock} and try again`),
    });
    expect({ order, stays: existsSync(lock) }).toEqual({ order: [], stays: true });
  });
});

it('this process tells processes that run from those that are gone', () => {
  const { pid } = spawnSync('true');
  const { host, pid: own, isRunning } = thisProcess();
  expect({ host, own, gone: isRunning(pid), itself: isRunning(own), another: isRunning(1) }).toEqual({
    host: hostname(),
    own: process.pid,
    gone: false,
    itself: true,
    another: true,
  });
});
