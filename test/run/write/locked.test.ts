import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { type LockHolder, locked } from '#run/write/locked.ts';
import { thisProcess } from '../../../src/cli/this-process.ts';
import { temporaryFolder } from '../../support/folder.ts';

const GONE = 4242;
const holder: LockHolder = { host: 'here', realm: 'r1', pid: 17, isRunning: (pid) => pid !== GONE };

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
    folder.write('w.yaml.lock', `${GONE} r1 here\n`);
    const order: string[] = [];
    const file = folder.file('w.yaml');
    await Promise.all([locked(file, holder, noted(order, 'a'), 1000), locked(file, holder, noted(order, 'b'), 1000)]);
    expect(IN_TURN).toContainEqual(order);
    expect(folder.names()).toEqual([]);
  });

  it('is not taken from who took it over in the meantime', async () => {
    const folder = temporaryFolder();
    const lock = folder.write('w.yaml.lock', `${GONE} r1 here\n`);
    let asked = 0;
    const overtaken: LockHolder = {
      ...holder,
      isRunning(pid) {
        // Another command is quicker: between the first look at the lock and the second it has made it its own.
        if (asked++ === 0) folder.write('w.yaml.lock', '18 r1 here\n');
        return pid !== GONE;
      },
    };
    const order: string[] = [];
    await expect(locked(folder.file('w.yaml'), overtaken, noted(order, 'a'), 0)).rejects.toMatchObject({ code: 'E_LOCKED' });
    expect({ order, lock: readFileSync(lock, 'utf8'), names: folder.names() }).toEqual({
      order: [],
      lock: '18 r1 here\n',
      names: ['w.yaml.lock'],
    });
  });

  it('is not removed by two at once', async () => {
    const folder = temporaryFolder();
    folder.write('w.yaml.lock', `${GONE} r1 here\n`);
    folder.write('w.yaml.lock.removal', '');
    await expect(locked(folder.file('w.yaml'), holder, noted([], 'a'), 0)).rejects.toMatchObject({ code: 'E_LOCKED' });
    expect(folder.names()).toEqual(['w.yaml.lock', 'w.yaml.lock.removal']);
  });

  it.each([
    ['a process that runs', '18 r1 here\n'],
    ['a process of another host', `${GONE} r1 there\n`],
    ['a process of another container of that name', `${GONE} r2 here\n`],
    ['a process whose realm is not known', `${GONE} - here\n`],
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
  const { host, realm, pid: own, isRunning } = thisProcess();
  expect(realm).toBe(thisProcess().realm);
  expect({ host, own, gone: isRunning(pid), itself: isRunning(own), another: isRunning(1) }).toEqual({
    host: hostname(),
    own: process.pid,
    gone: false,
    itself: true,
    another: true,
  });
});
