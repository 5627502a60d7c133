import { spawn } from 'node:child_process';
import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, QUICKSTART } from '../support/manifests.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/cargoscreen.js', import.meta.url));
const ROWS = Array.from({ length: 20_000 }, (_, index) => `Ethernet router ${(index * 7919) % 100_003},RU`);
const packed = gzipSync(`Description,Destination\n${ROWS.join('\n')}\n`);
const cutShort = packed.subarray(0, packed.length - 2000);

describe.concurrent('a file that is cut short', () => {
  it('publishes no report file, keeps the earlier one, and says so', async () => {
    const folder = temporaryFolder();
    folder.write('report.csv', 'yesterday');
    const cut = folder.write('cut.csv.gz', cutShort);
    const { code, stderr } = await cargoscreen([
      QUICKSTART,
      cut,
      '--quiet',
      '-o',
      folder.file('report.csv'),
      '-o',
      folder.file('new.json'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('the gzip file is damaged or cut off');
    for (const name of ['report.csv', 'new.json']) expect(stderr).toContain(`${name}: the report was not written`);
    expect(folder.names()).toEqual(['cut.csv.gz', 'report.csv']);
    expect(folder.read('report.csv')).toBe('yesterday');
  });

  it('has its findings across rows told beside the rows, as the report that would hold them is not written', async () => {
    const folder = temporaryFolder();
    const rows = `${readFileSync(ACROSS_ROWS, 'utf8')}${`towels${' '.repeat(8000)}\n`.repeat(300)}`;
    const [whole, cut] = [folder.write('whole.csv', rows), folder.write('cut.csv', `${rows}${','.repeat(100)}\n`)];
    const run = (file: string) => cargoscreen([file, '-f', 'csv', '--max-columns', '50', '-o', folder.file('r.json')]);
    expect((await run(whole)).stderr).not.toContain('serial-repeated');
    const { code, stderr } = await run(cut);
    expect(code).toBe(2);
    expect(stderr).toContain('serial-repeated');
  });

  it.skipIf(process.platform !== 'linux')('has them told there, too, where the disk is full', async () => {
    const { code, stderr } = await cargoscreen([ACROSS_ROWS, '-f', 'csv', '-o', 'json=/dev/full']);
    expect(code).toBe(2);
    expect(stderr).toContain('serial-repeated');
  });

  it('is told on stdout, where its rows stand already', async () => {
    const file = temporaryFolder().write('cut.csv.gz', cutShort);
    const { code, stdout } = await cargoscreen([file, '-f', 'json']);
    expect(code).toBe(2);
    expect(
      JSON.parse(stdout)
        .notices.map(({ message }: { message: string }) => message)
        .join(),
    ).toContain('cut off');
  });
});

it.concurrent('a part that can not be begun leaves the earlier files as they were', async () => {
  const folder = temporaryFolder();
  for (const name of ['part.jsonl', 'report.json']) folder.write(name, 'yesterday');
  const empty = folder.write('m.csv', 'Description,Destination\n');
  const { code } = await cargoscreen([empty, '-q', '--partial', folder.file('part.jsonl'), '-o', folder.file('report.json')]);
  expect(code).toBe(2);
  for (const name of ['part.jsonl', 'report.json']) expect(folder.read(name)).toBe('yesterday');
});

it.concurrent('a file that can not be begun stands in the report of the others', async () => {
  const folder = temporaryFolder();
  const missing = folder.file('missing.csv');
  const { code } = await cargoscreen([missing, QUICKSTART, '--quiet', '-o', folder.file('report.json')]);
  expect(code).toBe(2);
  expect(JSON.parse(folder.read('report.json')).notices).toContainEqual({
    code: 'not-screened',
    message: `${missing}: there is no such file. That was not screened.`,
    file: missing,
    line: null,
  });
});

describe.concurrent('a place that the system refuses', () => {
  const long = 'x'.repeat(300);

  it.each([
    ['an output', [QUICKSTART, '-o', `${long}.json`]],
    ['an input', [`${long}.csv`]],
    ['an input inside a file', [`${QUICKSTART}/m.csv`]],
    ['an output inside a file', [QUICKSTART, '-o', `${QUICKSTART}/m.json`]],
  ])('is one error and exit code 2: %s', async (_, args) => {
    const { code, stdout, stderr } = await cargoscreen(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toContain('internal fault');
    expect(stderr.match(/^cargoscreen: /gm)).toHaveLength(1);
  });
});

it.concurrent('a report does not replace the manifest under another of its names', async () => {
  const folder = temporaryFolder();
  const manifest = folder.write('m.csv', 'Description\nBath towels\n');
  linkSync(manifest, folder.file('other.csv'));
  const { code, stderr } = await cargoscreen([manifest, '-o', folder.file('other.csv')]);
  expect(code).toBe(2);
  expect(stderr).toContain('what is written there would replace the manifest');
});

describe.concurrent('a signal', () => {
  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends a run and leaves no part of a report',
    async (signal) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder.path, 'report.json'), 'yesterday');
      const child = spawn(process.execPath, [PROGRAM, '-', '--quiet', '-o', folder.file('report.json')], {
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      child.stdin.write('Description\nBath towels\n');
      while (folder.names().length < 2) await pause(20);
      const ended = new Promise((resolve) => child.on('close', (_, died) => resolve(died)));
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(folder.names()).toEqual(['report.json']);
      expect(folder.read('report.json')).toBe('yesterday');
    },
  );
});
