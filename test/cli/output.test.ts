import { chmodSync, existsSync, lstatSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
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
      [folder.file('many.csv'), '-f', 'jsonl', '-o', folder.file('all.jsonl'), '--fail-on', 'none', '--today', '2026-11-28'],
      { readAtMost: 1 },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(folder.read('all.jsonl').trimEnd().split('\n')).toHaveLength(rows);
  });

  it.skipIf(!existsSync('/dev/full'))('on a full device is an error, and the other reports are written whole and named', async () => {
    const folder = temporaryFolder();
    const [before, behind] = [folder.file('before.csv'), folder.file('behind.json')];
    const { code, stdout, stderr } = await cargoscreen([QUICKSTART, '-f', 'json', '-o', before, '-o', 'json=/dev/full', '-o', behind]);
    expect(code).toBe(2);
    expect(stderr).toContain('/dev/full: it could not be written to its end (ENOSPC).');
    expect(stderr).toContain(`Written whole: ${before}, ${behind}.`);
    expect(folder.names()).toEqual(['before.csv', 'behind.json']);
    expect(folder.read('behind.json')).toBe(stdout);
  });

  it.skipIf(!existsSync('/dev/full'))('is written whole although stdout goes to a full device', async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await cargoscreen([QUICKSTART, '-f', 'json', '-o', folder.file('good.json')], { stdoutTo: '/dev/full' });
    expect(code).toBe(2);
    expect(stderr).toContain('stdout: it could not be written to its end (ENOSPC).');
    expect(stderr).toContain(`Written whole: ${folder.file('good.json')}.`);
    expect(JSON.parse(folder.read('good.json'))).toMatchObject({ counts: { rowsScreened: 12 } });
  });

  it.skipIf(process.platform === 'win32')('is written where a link leads, and the link stays', async () => {
    const folder = temporaryFolder();
    folder.write('real/today.json', 'yesterday');
    symlinkSync('real/today.json', folder.file('link.json'));
    symlinkSync('real/first.csv', folder.file('dangling.csv'));
    const outputs = ['link.json', 'dangling.csv'].flatMap((name) => ['-o', folder.file(name)]);
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'json', ...outputs]);
    expect(lstatSync(folder.file('link.json')).isSymbolicLink()).toBe(true);
    expect(lstatSync(folder.file('dangling.csv')).isSymbolicLink()).toBe(true);
    expect(folder.read('real/today.json')).toBe(stdout);
    expect(folder.read('real/first.csv')).toMatch(/^Line,/);
    expect(folder.names()).toEqual(['dangling.csv', 'link.json', 'real']);
  });

  it.skipIf(process.platform === 'win32')(
    'keeps the permissions of the file that it replaces; a new one gets those of any new file',
    async () => {
      const folder = temporaryFolder();
      folder.write('closed.json', 'yesterday');
      folder.write('open.csv', 'yesterday');
      folder.write('any', '');
      chmodSync(folder.file('closed.json'), 0o600);
      chmodSync(folder.file('open.csv'), 0o666);
      const names = ['closed.json', 'open.csv', 'new.tsv'];
      await cargoscreen([QUICKSTART, '--quiet', ...names.flatMap((name) => ['-o', folder.file(name)])]);
      const modeOf = (name: string): number => statSync(folder.file(name)).mode & 0o777;
      expect(names.map(modeOf)).toEqual([0o600, 0o666, modeOf('any')]);
      expect(folder.read('closed.json')).toContain('"schemaVersion"');
    },
  );
});

describe.concurrent('what a run writes never replaces what it reads', () => {
  const CONFIG = '{"version": 1, "failOn": "none"}';

  it.each([
    ['a manifest', 'm.csv', ['m.csv', '-o', 'm.csv']],
    ['the second manifest', 'n.csv', ['m.csv', 'n.csv', '--quiet', '-o', './n.csv']],
    ['the waivers', 'cargoscreen.waivers.yaml', ['m.csv', '-o', 'csv=cargoscreen.waivers.yaml']],
    ['the baseline', 'b.json', ['m.csv', '--baseline', './b.json', '-o', 'b.json']],
    ['the config', 'cargoscreen.config.json', ['m.csv', '-o', 'cargoscreen.config.json']],
    ['the grading', 'g.json', ['m.csv', '--grading', 'g.json', '-o', 'g.json']],
    ['a fact', 'facts/categories/routers.json', ['m.csv', '--lexicon', 'facts', '-o', 'facts/categories/routers.json']],
    ['a manifest by --save-mapping', 'm.csv', ['m.csv', '--save-mapping', 'm.csv']],
    [
      'the config by --save-mapping of columns',
      'cargoscreen.config.json',
      ['columns', 'm.csv', '--save-mapping', 'cargoscreen.config.json'],
    ],
    ['the config by baseline', 'cargoscreen.config.json', ['baseline', 'm.csv', '--baseline', 'cargoscreen.config.json', '--force']],
    ['a document by compare', 'n.csv', ['compare', 'm.csv', 'n.csv', '-o', 'n.csv']],
    ['the waivers by compare', 'cargoscreen.waivers.yaml', ['compare', 'm.csv', 'n.csv', '-o', 'csv=cargoscreen.waivers.yaml']],
  ])('%s', async (_, file, args) => {
    const folder = temporaryFolder();
    const files = {
      'm.csv': 'Description,Destination\nEthernet router,RU\n',
      'n.csv': 'Description,Destination\nEthernet router,AE\n',
      'cargoscreen.waivers.yaml': 'version: 1\nwaivers: []\n',
      'b.json': '{"version": 1, "findings": []}',
      'cargoscreen.config.json': CONFIG,
      'g.json': '{}',
      'facts/categories/routers.json': '{"id": "routers", "terms": [{"text": "Ethernet router", "lang": "en", "drop": true}]}',
    };
    for (const [name, text] of Object.entries(files)) folder.write(name, text);
    const { code, stdout, stderr } = await cargoscreen(args, { cwd: folder.path });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/what is written there would replace .+, which is read\./);
    expect(stderr).toContain(args.at(args.includes('--force') ? -2 : -1)?.replace('csv=', ''));
    for (const [name, text] of Object.entries(files)) expect(folder.read(name)).toBe(text);
    expect(files).toHaveProperty([file]);
  });

  it('nor what else it writes, by a link too', async () => {
    const folder = temporaryFolder();
    folder.write('m.csv', 'Description\nEthernet router\n');
    folder.write('a.json', 'yesterday');
    symlinkSync('a.json', folder.file('b.json'));
    for (const args of [
      ['-o', 'a.json', '-o', 'b.json'],
      ['-o', 'a.json', '--save-mapping', 'a.json'],
      ['-o', 'new.json', '--save-mapping', './new.json'],
    ]) {
      const { code, stderr } = await cargoscreen(['m.csv', '--quiet', ...args], { cwd: folder.path });
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(stderr).toContain('two reports would go');
    }
    expect(folder.names()).toEqual(['a.json', 'b.json', 'm.csv']);
    expect(folder.read('a.json')).toBe('yesterday');
  });
});

describe.concurrent('--quiet', () => {
  it('prints nothing, and the exit code speaks', async () => {
    expect(await cargoscreen([QUICKSTART, '--quiet'])).toEqual({ code: 1, stdout: '', stderr: '' });
  });
});

it.skipIf(process.platform === 'win32')('names of files that look like options, markup or commands are names', async () => {
  const names = ['-rf.csv', '=cmd|calc.csv', '<img src=x onerror=alert(1)>.csv', 'two\n::error::lines\u001b[31m.csv', '__proto__.csv'];
  const folder = temporaryFolder();
  for (const name of names) folder.write(name, 'Description,Destination\nXC7K325T-2FFG900I,RU\n');
  for (const name of names) {
    for (const format of ['table', 'github', 'markdown', 'html', 'csv', 'junit']) {
      const { code, stdout } = await cargoscreen([`./${name}`, '-f', format, '--no-color'], { cwd: folder.path });
      expect({ name, format, code }).toEqual({ name, format, code: 1 });
      expect(stdout).not.toMatch(/\u001b|^::error::|^"?=cmd/m);
      if (['html', 'markdown', 'junit'].includes(format)) expect(stdout).not.toContain('<img');
    }
  }
  const { code, stderr } = await cargoscreen(['-rf.csv'], { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("unknown option '-rf.csv'") });
  expect((await cargoscreen(['-f', 'jsonl', '--', '-rf.csv'], { cwd: folder.path })).code).toBe(1);
  expect(folder.names()).toEqual([...names].sort());
});

it.concurrent('works in a folder whose name is not plain', async () => {
  const folder = temporaryFolder();
  mkdirSync(folder.file('Zoll 2025 (März) 清单'));
  folder.write('Zoll 2025 (März) 清单/m 1.csv', 'Description\nBath towels\n');
  const { code, stdout } = await cargoscreen(['Zoll 2025 (März) 清单/m 1.csv', '--all', '-f', 'jsonl'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).file).toBe('Zoll 2025 (März) 清单/m 1.csv');
});
