import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const RAGGED = 'Description,Qty,Value\nEthernet router,1,5\nMugs,1,5,7\nPlates,1,5\n';
const NOTE = 'Note: <stdin>: one row has cells missing or left over (the table has 3 columns); screened as far as they go (line 3).\n';

describe('notices', () => {
  it.each(['csv', 'tsv', 'jsonl', 'github', 'gitlab'])('go to stderr beside %s, which has no place for them', async (format) => {
    const { code, stdout, stderr } = await cargoscreen(['-', '-f', format], { input: RAGGED });
    expect({ code, stderr }).toEqual({ code: 0, stderr: NOTE });
    expect(stdout).not.toContain('left over');
  });

  it.each(['table', 'json', 'sarif', 'junit', 'markdown'])('stand in %s, and only there', async (format) => {
    const { stdout, stderr } = await cargoscreen(['-', '-f', format], { input: RAGGED });
    expect(stderr).toBe('');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('one row has cells missing or left over');
  });

  it('are not printed with --quiet', async () => {
    expect((await cargoscreen(['-', '-f', 'csv', '--quiet'], { input: RAGGED })).stderr).toBe('');
  });

  it('do not say again what an error says', async () => {
    const folder = temporaryFolder();
    const [good, empty] = [folder.write('good.csv', RAGGED), folder.write('empty.csv', '')];
    const { code, stderr } = await cargoscreen([good, empty, '-f', 'csv']);
    expect(code).toBe(2);
    expect(stderr.match(/the file is empty/g)).toHaveLength(1);
    expect(stderr).toContain('Note: ');
  });

  it('do not say again that an input broke off', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `towel ${(index * 7919) % 10_007},${index}\n`).join('');
    const cut = gzipSync(`Description,Qty\n${rows}`).subarray(0, -1000);
    const { code, stdout, stderr } = await cargoscreen(['-', '-f', 'csv'], { input: cut });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^Description,Qty,risk_level/);
    expect(stderr).toMatch(/^cargoscreen: <stdin>: the gzip file is damaged or cut off/);
    expect(stderr).not.toContain('Note: ');
  });

  it('of two documents go to stderr too', async () => {
    const folder = temporaryFolder();
    const files = [folder.write('a.csv', RAGGED), folder.write('b.csv', 'Description,Qty,Value\nEthernet router,1,5\n')];
    const args = ['compare', ...files, '--fail-on', 'none', '-f'];
    expect((await cargoscreen([...args, 'csv'])).stderr).toContain('left over');
    expect((await cargoscreen([...args, 'table'])).stderr).toBe('');
  });

  it.each([
    ['names text that no field took', 'Goods,Zweck,Destination\nmugs,for the canteen,DE\n', /text in the column "Zweck" was not searched/],
    ['names no codes that no field took', 'Goods,Zweck,Destination\nmugs,A7,DE\n', undefined],
    [
      'tells that nothing says where goods go',
      'Goods,Importer\nmugs,Harbor Parts Ltd\n',
      /no column was recognized as the country, port or address/,
    ],
    ['asks a list of goods for no destination', 'Goods,Qty\nmugs,4\n', undefined],
    ['is content with an address', 'Goods,Importer,Importer address\nmugs,Harbor Parts Ltd,"4 Quay St, Hamburg"\n', undefined],
  ])('a note %s', async (_, input, expected) => {
    const { stderr } = await cargoscreen(['-', '-f', 'csv'], { input });
    if (expected === undefined) expect(stderr).toBe('');
    else expect(stderr).toMatch(expected);
  });

  it('steer no terminal', async () => {
    const { stderr } = await cargoscreen([temporaryFolder().write('\u001b[2Jragged.csv', RAGGED), '-f', 'csv']);
    expect(stderr).toContain('\u241b[2Jragged.csv: one row');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('a character between cells that was named, and is another', () => {
  const table = 'Description,HS Code,Qty\nEthernet router,8517.62,4\nMugs; white,6912.00,7\n';
  const read = async (input: string, ...options: readonly string[]): Promise<unknown> => {
    const { stdout } = await cargoscreen(['-', '--all', '-f', 'json', '--fail-on', 'none', ...options], { input });
    const { columns, notices } = JSON.parse(stdout);
    return [columns[0].delimiter, notices.map(({ code, message }: Record<string, unknown>) => [code, message])];
  };

  it('in the first line: the columns are believed, and that is said', async () => {
    expect(await read(`sep=;\n${table}`)).toEqual([
      ',',
      [['delimiter-doubtful', '<stdin>: its first line says that ";" parts its cells; its columns say ",", by which it was read.']],
    ]);
  });

  it('by --delimiter: it is obeyed, and what the columns speak for is said', async () => {
    expect(await read(table, '--delimiter', ';', '--column', 'description=#1')).toEqual([
      ';',
      expect.arrayContaining([['delimiter-doubtful', '<stdin>: its cells were parted by ";", as asked; its columns speak for ",".']]),
    ]);
  });

  it('says nothing where it is right', async () => {
    expect(await read(`sep=,\n${table}`)).toEqual([',', []]);
    expect(await read(table, '--delimiter', 'comma')).toEqual([',', []]);
  });
});
