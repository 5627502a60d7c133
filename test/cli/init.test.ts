import { describe, expect, it } from 'vitest';
import { type CliResult, cargoscreen } from '../support/cli.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';

const runIn =
  (folder: Folder) =>
  (...args: string[]): Promise<CliResult> =>
    cargoscreen(args, { cwd: folder.path });

describe('init', () => {
  it('writes a config with the columns of a sample, which later runs go by', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('m.csv', 'Report of May\n\nGoods;HS Code;\nEthernet router;8517.62;x\n');
    const { code, stdout: said, stderr } = await run('init', 'm.csv');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(said).toContain('Every file screened from this folder, or one below it, must now have these columns');
    const text = folder.read('cargoscreen.config.yaml');
    expect(text).toContain('# Findings from this level on make the exit code 1.\nfailOn: high');
    const { stdout } = await run('columns', 'm.csv', '-f', 'json');
    expect(JSON.parse(stdout).columns.slice(0, 2)).toMatchObject([
      { field: 'description', how: 'config' },
      { field: 'hsCode', how: 'config' },
    ]);
    expect((await run('--print-config')).stdout).toContain('headerRow: none   (default)');
  });

  it('puts no second config beside one of another ending', async () => {
    const folder = temporaryFolder();
    folder.write('cargoscreen.config.json', '{"version": 1, "failOn": "critical"}');
    const { code, stderr } = await runIn(folder)('init');
    expect(code).toBe(2);
    expect(stderr).toContain('cargoscreen.config.json: there is one already.');
    expect(folder.names()).toEqual(['cargoscreen.config.json']);
  });

  it('leaves to each file what was found out by itself, and keeps what it was told', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('m.csv', 'Report of May\n\nGoods;HS Code;\nEthernet router;8517.62;x\n');
    folder.write('june.csv', 'Goods,HS Code,\nEthernet router,8517.62,x\n');
    await run('init', 'm.csv', '--delimiter', ';');
    expect(folder.read('cargoscreen.config.yaml')).toMatch(/delimiter: ;/);
    folder.write('cargoscreen.config.yaml', folder.read('cargoscreen.config.yaml').replace('delimiter: ;', ''));
    expect(folder.read('cargoscreen.config.yaml')).not.toMatch(/^(delimiter|encoding|headerRow|sheet):/m);
    const { stdout } = await run('june.csv', '-f', 'jsonl', '--fail-on', 'none');
    expect(JSON.parse(stdout)).toMatchObject({ line: 2, row: { description: 'Ethernet router', hsCode: '8517.62' } });
  });

  it('writes thresholds alone without a sample', async () => {
    const folder = temporaryFolder();
    expect((await runIn(folder)('init')).code).toBe(0);
    expect(folder.read('cargoscreen.config.yaml')).not.toContain('columns');
  });

  it('replaces no config, and writes none of a file that can not be read', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('empty.csv', '');
    expect((await run('init', 'empty.csv')).code).toBe(2);
    expect((await run('init', 'nofile.csv')).code).toBe(2);
    expect(folder.names()).toEqual(['empty.csv']);
    folder.write('cargoscreen.config.yaml', 'version: 1\n');
    const { code, stderr } = await run('init');
    expect(code).toBe(2);
    expect(stderr).toContain('there is one already');
    expect(folder.read('cargoscreen.config.yaml')).toBe('version: 1\n');
  });
});
