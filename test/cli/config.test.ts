import { describe, expect, it } from 'vitest';
import { type CliResult, cargoscreen } from '../support/cli.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';

const TEXT = 'Vrsta blaga;Opomba;Količina\nEthernet router, no brand;to Moscow;3\nBath towels;;5\n';

const runIn =
  (folder: Folder) =>
  (...args: string[]): Promise<CliResult> =>
    cargoscreen(args, { cwd: folder.path });

describe('a config', () => {
  it('is found above the working folder, and the command line goes before it', async () => {
    const folder = temporaryFolder();
    folder.write('cargoscreen.config.yaml', 'version: 1\nminLevel: none\nfailOn: low\ncolumns:\n  description: Vrsta blaga\n');
    folder.write('deep/er/m.csv', TEXT);
    const run = (...args: string[]): Promise<CliResult> => cargoscreen(args, { cwd: folder.file('deep/er') });
    const { code, stdout } = await run('m.csv', '-f', 'jsonl');
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect((await run('m.csv', '-f', 'jsonl', '--fail-on', 'none', '--min-level', 'critical')).stdout).toBe('');
    const columns = JSON.parse((await run('columns', 'm.csv', '-f', 'json')).stdout) as { columns: { field: string; how: string }[] };
    expect(columns.columns[0]).toMatchObject({ field: 'description', how: 'config' });
  });

  it('is printed with the origin of each value, and nothing is screened', async () => {
    const folder = temporaryFolder();
    folder.write('c.json', '{"version": 1, "failOn": "medium"}');
    const { code, stdout } = await runIn(folder)('nofile.csv', '--config', 'c.json', '--print-config', '--top', '7');
    expect(code).toBe(0);
    expect(stdout).toContain('failOn: medium   (c.json)');
    expect(stdout).toContain('top: 7   (command line)');
    expect(stdout).toContain('minLevel: low   (default)');
  });

  it('prints files of decisions that hold because they are there', async () => {
    const folder = temporaryFolder();
    folder.write('cargoscreen.waivers.yaml', 'version: 1\nwaivers: []\n');
    const { stdout } = await runIn(folder)('--print-config');
    expect(stdout).toContain('waivers: cargoscreen.waivers.yaml   (found in the working folder)');
    expect(stdout).toContain('baseline: none   (default)');
    const named = await runIn(folder)('--print-config', '--waivers', 'x.yaml');
    expect(named.stdout).toContain('waivers: x.yaml   (command line)');
  });

  it('with a mistake stops the run before anything is read or written', async () => {
    const folder = temporaryFolder();
    folder.write('m.csv', TEXT);
    folder.write('cargoscreen.config.yaml', 'version: 1\nfailon: low\n');
    const { code, stdout, stderr } = await runIn(folder)('m.csv', '-o', 'r.json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('did you mean "failOn"?');
    expect(folder.names()).not.toContain('r.json');
  });

  it('beside another one is an error, as one of them would hold without a word', async () => {
    const folder = temporaryFolder();
    folder.write('m.csv', TEXT);
    folder.write('cargoscreen.config.json', '{"version": 1}');
    folder.write('cargoscreen.config.yaml', 'version: 1\nfailOn: none\n');
    const { code, stdout, stderr } = await runIn(folder)('m.csv');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there are 2 configs: cargoscreen.config.yaml, cargoscreen.config.json');
    expect((await runIn(folder)('--print-config', '--config', 'cargoscreen.config.yaml')).stdout).toContain('failOn: none');
  });

  it.each([
    ['skip: [relabeled]', 'at skip: "relabeled" can\'t be named here, did you mean "relabelled"?'],
    ['require: [hscod]', 'did you mean "hsCode"?'],
    ['columns: {description: Roba}', 'm.csv: there is no column "Roba", as the config (columns.description) says'],
  ])('names the place of a mistake: %s', async (entry, message) => {
    const folder = temporaryFolder();
    folder.write('m.csv', TEXT);
    folder.write('cargoscreen.config.yaml', `version: 1\n${entry}\n`);
    const { code, stdout, stderr } = await runIn(folder)('m.csv');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('--skip');
  });
});

describe('--save-mapping', () => {
  it('writes a config under which the same file is read in the same way, empty and repeated headers too', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('m.csv', 'list of goods\n\nBlago;;Opis;Opis\n1;8517.62;Ethernet router;usmerjevalnik\n2;6302.60;Bath towels;brisače\n');
    const args = ['m.csv', '--column', 'description=#4', '--column', 'hsCode=#2', '--header-row', '3'];
    const first = await run('columns', ...args, '-f', 'json', '--save-mapping', 'cargoscreen.config.json');
    expect(first.code).toBe(0);
    const fields = ({ stdout }: CliResult): unknown =>
      (JSON.parse(stdout) as { headerRow: number; columns: { field: string }[] }).columns.map(({ field }) => field);
    const second = await run('columns', 'm.csv', '-f', 'json');
    expect(fields(second)).toEqual(fields(first));
    expect(JSON.parse(second.stdout)).toMatchObject({
      headerRow: 3,
      delimiter: ';',
      columns: expect.arrayContaining([expect.objectContaining({ how: 'config' })]),
    });
  });

  it('works while a file is screened', async () => {
    const folder = temporaryFolder();
    folder.write('m.csv', 'Goods,HS Code\nEthernet router,8517.62\n');
    await runIn(folder)('m.csv', '--quiet', '--save-mapping', 'c.json');
    expect(JSON.parse(folder.read('c.json'))).toMatchObject({ version: 1, columns: { description: 'Goods', hsCode: 'HS Code' } });
  });

  it('is refused for several tables before a row is screened', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.csv', 'b.csv']) folder.write(name, 'Goods\nEthernet router\n');
    const { code, stdout, stderr } = await runIn(folder)('a.csv', 'b.csv', '-f', 'json', '--save-mapping', 'c.json', '-o', 'r.json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there are 2 tables');
    expect(folder.names()).toEqual(['a.csv', 'b.csv']);
  });

  it.each([
    ['a folder that is not there', 'no/c.json', 'ENOENT'],
    ['a folder', 'made', 'it is a folder'],
  ])('to %s is refused before a row is screened', async (_, file, reason) => {
    const folder = temporaryFolder();
    folder.write('m.csv', 'Goods\nEthernet router\n');
    folder.write('made/x', '');
    for (const command of [['screen', '-o', 'r.json'], ['columns']]) {
      const { code, stdout, stderr } = await runIn(folder)(...command, 'm.csv', '-f', 'json', '--save-mapping', file);
      expect({ command, code, stdout }).toEqual({ command, code: 2, stdout: '' });
      expect(stderr).toContain(`${file}: it can't be written there (${reason})`);
    }
    expect(folder.names()).toEqual(['m.csv', 'made']);
  });
});
