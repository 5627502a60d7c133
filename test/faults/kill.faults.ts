import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { momentsOf, PART, seen } from './moments.ts';
import { type Running, run, start } from './processes.ts';

const YESTERDAY = 'yesterday';
const HEADER = 'Description,Destination,Exporter\n';
const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => `FPGA XC7K${index}T label removed,RU,Firm ${index}\n`).join('');

/** A command, the files that it writes, and what stands in their place before it does. */
interface Work {
  readonly name: string;
  readonly args: readonly string[];
  readonly writes: Readonly<Record<string, string>>;
  readonly times: number;
}

const TODAY = ['--today', '2026-01-31'];
const WAIVE = [
  'waive',
  'm.csv',
  ...TODAY,
  '--line',
  '2',
  '--reason',
  'known',
  '--approver',
  'A',
  '--expires',
  '2099-01-01',
  '--waivers',
  'w.yaml',
];
const REPORTS = ['r.csv', 'r.json', 'r.xlsx', 'r.html', 'p.bin', 'map.json'];
const WORKS: readonly Work[] = [
  {
    name: 'a run with reports, a partial and a mapping',
    args: [
      'm.csv',
      '-q',
      ...TODAY,
      '-o',
      'r.csv',
      '-o',
      'r.json',
      '-o',
      'r.xlsx',
      '-o',
      'r.html',
      '--partial',
      'p.bin',
      '--save-mapping',
      'map.json',
    ],
    writes: Object.fromEntries(REPORTS.map((name) => [name, YESTERDAY])),
    times: 24,
  },
  {
    name: 'a baseline',
    args: ['baseline', 'm.csv', ...TODAY, '--baseline', 'b.json', '--force'],
    writes: { 'b.json': YESTERDAY },
    times: 8,
  },
  { name: 'a waiver', args: WAIVE, writes: { 'w.yaml': 'version: 1\nwaivers: []\n' }, times: 8 },
  { name: 'a report of a result', args: ['report', 'saved.json', '-o', 'page.html'], writes: { 'page.html': YESTERDAY }, times: 8 },
];

let folder: Folder;
const read = (name: string): string => readFileSync(folder.file(name), 'latin1');

beforeAll(async () => {
  folder = temporaryFolder();
  folder.write('m.csv', `${HEADER}${rowsOf(1000)}`);
  await run(['m.csv', '--quiet', '-o', 'saved.json'], { cwd: folder.path });
});

describe.each(WORKS)('kill -9 at any moment of $name', ({ args, writes, times }) => {
  const names = Object.keys(writes);
  const atFirst = (): void => {
    for (const [name, content] of Object.entries(writes)) folder.write(name, content);
  };
  const attempt = (): Running => start(args, { cwd: folder.path });

  it(`leaves each file as it was or whole, ${times} times, and the next run does its work`, async () => {
    atFirst();
    const began = performance.now();
    const { code, stderr } = await attempt().ended;
    expect(code, stderr).toBeLessThan(2);
    const whole = performance.now() - began;
    const done = Object.fromEntries(names.map((name) => [name, read(name)]));
    const before = folder.names();

    const moments = momentsOf(times, whole);
    for (const [index, moment] of moments.entries()) {
      atFirst();
      const running = attempt();
      // Every other one is hit while what it writes stands beside its place.
      if (index % 2 === 1) await seen(folder.path, PART, running);
      else await pause(moment);
      running.kill('SIGKILL');
      await running.ended;
      for (const name of names) expect([writes[name], done[name]], `${name} after ${moment} ms`).toContain(read(name));
      const left = folder.names().filter((name) => !before.includes(name) && !name.endsWith('.lock'));
      expect(left.filter((name) => !names.includes(PART.exec(name)?.[1] ?? ''))).toEqual([]);
    }
    // Not one kill in the middle of the work would prove nothing.
    const left = folder.names().filter((name) => PART.test(name));
    expect(left.length).toBeGreaterThan(0);

    // A lock that one of them left is taken over.
    atFirst();
    await attempt().ended;
    expect(Object.fromEntries(names.map((name) => [name, read(name)]))).toEqual(done);
    for (const name of left) rmSync(folder.file(name));
    expect(folder.names()).toEqual(before);
  });
});
