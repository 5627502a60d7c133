import { existsSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { QUICKSTART } from '../support/manifests.ts';

describe.concurrent('--output', () => {
  it('writes several reports, each in the format of its ending, and stdout keeps its own', async () => {
    const folder = temporaryFolder();
    const names = ['report.json', 'report.jsonl', 'report.csv', 'report.tsv', 'REPORT.TXT'];
    const outputs = names.flatMap((name) => ['-o', folder.file(name)]);
    const { code, stdout } = await cargoscreen([QUICKSTART, '-f', 'jsonl', ...outputs]);
    expect(code).toBe(1);
    expect(folder.names()).toEqual([...names].sort());
    expect(folder.read('report.jsonl')).toBe(stdout);
    expect(JSON.parse(folder.read('report.json')).rows).toHaveLength(stdout.trimEnd().split('\n').length);
    expect(folder.read('report.csv')).toMatch(/^Line,Goods description,/);
    expect(folder.read('report.tsv')).toMatch(/^Line\tGoods description\t/);
    expect(folder.read('REPORT.TXT')).toContain('12 rows screened');
  });

  it('takes the format before an equals sign, and is written with --quiet too', async () => {
    const folder = temporaryFolder();
    const { stdout } = await cargoscreen([QUICKSTART, '--quiet', '-o', `jsonl=${folder.file('report.out')}`]);
    expect(stdout).toBe('');
    expect(JSON.parse(folder.read('report.out').split('\n')[0] ?? '')).toMatchObject({ record: 1 });
  });

  it('replaces an earlier report as a whole and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    folder.write('report.json', 'x'.repeat(1_000_000));
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'json', '-o', folder.file('report.json')]);
    expect(folder.read('report.json')).toBe(stdout);
    expect(folder.names()).toEqual(['report.json']);
  });

  it('is written although the reader of stdout goes away', async () => {
    const folder = temporaryFolder();
    const rows = 20_000;
    folder.write('many.csv', `Description,Destination\n${'Ethernet router,RU\n'.repeat(rows)}`);
    const { code, stderr } = await cargoscreen(
      [folder.file('many.csv'), '-f', 'jsonl', '-o', folder.file('all.jsonl'), '--fail-on', 'none'],
      { readAtMost: 1 },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(folder.read('all.jsonl').trimEnd().split('\n')).toHaveLength(rows);
  });

  it.skipIf(!existsSync('/dev/full'))('on a full device is an error, and the other reports are not left half written', async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await cargoscreen([QUICKSTART, '--quiet', '-o', folder.file('good.csv'), '-o', 'json=/dev/full']);
    expect(code).toBe(2);
    expect(stderr).toContain("/dev/full: the report can't be written there (ENOSPC)");
    expect(folder.names()).toEqual([]);
  });
});

describe.concurrent('--quiet', () => {
  it('prints nothing, and the exit code speaks', async () => {
    expect(await cargoscreen([QUICKSTART, '--quiet'])).toEqual({ code: 1, stdout: '', stderr: '' });
  });
});

it.concurrent('works in a folder whose name is not plain', async () => {
  const folder = temporaryFolder();
  mkdirSync(folder.file('Zoll 2025 (März) 清单'));
  folder.write('Zoll 2025 (März) 清单/m 1.csv', 'Description\nBath towels\n');
  const { code, stdout } = await cargoscreen(['Zoll 2025 (März) 清单/m 1.csv', '--all', '-f', 'jsonl'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).file).toBe('Zoll 2025 (März) 清单/m 1.csv');
});
