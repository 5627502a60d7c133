import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { HOSTILE, PREAMBLE, QUICKSTART } from '../support/manifests.ts';

interface Description {
  readonly headerRow: number | null;
  readonly columns: readonly { readonly index: number; readonly header: string; readonly field: string | null; readonly how: string }[];
  readonly skippedIndicators: readonly { readonly id: string; readonly missing: readonly string[] }[];
}

const describeFile = async (file: string, ...args: string[]): Promise<Description> =>
  JSON.parse((await cargoscreen(['columns', file, '--format', 'json', ...args])).stdout);

describe.concurrent('columns', () => {
  it('tells a person how a file was read, within the width of the terminal', async () => {
    const { code, stdout, stderr } = await cargoscreen(['columns', QUICKSTART], { env: { COLUMNS: '80' } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('header on line 1');
    expect(stdout).toMatch(/^ +#2 {2}description +Goods description/m);
    expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  });

  it('shows a value of each column, why it was mapped, and counts them as --column does', async () => {
    const input = 'Rechnungsdatum,Description,Zweck,\n03/25/2024,Ethernet router,"a\u001b[2Jb",\n';
    const { stdout } = await cargoscreen(['columns', '-'], { input, env: { COLUMNS: '200' } });
    expect(stdout).toMatch(/^ +#1 {2}date +Rechnungsdatum {2}by its name, month first by its values; e\.g\. 03\/25\/2024$/m);
    expect(stdout).toMatch(/^ +#2 {2}description +Description {2}by its name; e\.g\. Ethernet router$/m);
    expect(stdout).toMatch(/^ +#3 {2}- +Zweck {2}e\.g\. a\ufffd?.*\[2Jb$/m);
    expect(stdout).toMatch(/^ +#4 {2}- +\(no name\) {2}no value in the first rows$/m);
    expect(stdout).not.toContain('\u001b');
    const named = await cargoscreen(['columns', '-', '--column', 'remarks=#3', '-f', 'json'], { input });
    expect(JSON.parse(named.stdout).columns[2]).toMatchObject({ index: 2, field: 'remarks', how: 'option' });
  });

  it('names the next likeliest encoding where the letters alone tell it', async () => {
    const read = async (name: string): Promise<string> =>
      (await cargoscreen(['columns', `fixtures/encodings/${name}`], { env: { COLUMNS: '200' } })).stdout;
    expect(await read('windows-1251.csv')).toMatch(/encoding windows-1251 \(the likeliest by its letters; next: [a-z0-9-]+\)/);
    expect(await read('utf-8.csv')).toContain('encoding utf-8, cells');
  });

  it('tells on stderr what json has no place for', async () => {
    const input = Buffer.from('Description,Quantity\n\xf0aldytuv\xf8 dalys,1\n\xfevejybos \xe1ranga,2\nk\xebd\xebs,3\n', 'latin1');
    const { stdout, stderr } = await cargoscreen(['columns', '-', '-f', 'json'], { input });
    expect(JSON.parse(stdout)).toMatchObject({ encoding: 'windows-1252' });
    expect(stderr).toMatch(/^Note: .*it was read as windows-1252; wrong letters hide goods/);
  });

  it('prints json with the keys of the contract', async () => {
    const description = await describeFile(QUICKSTART);
    expect(Object.keys(description)).toEqual(['file', 'sheet', 'encoding', 'delimiter', 'headerRow', 'columns', 'skippedIndicators']);
    expect(description).toMatchObject({ file: QUICKSTART, sheet: null, encoding: 'utf-8', delimiter: ',', headerRow: 1 });
    for (const [index, column] of description.columns.entries()) {
      expect(Object.keys(column)).toEqual(['index', 'header', 'field', 'how', 'candidateFor']);
      expect(column.index).toBe(index);
    }
  });

  it('names the line of a header below a preamble', async () => {
    expect((await describeFile(PREAMBLE)).headerRow).toBe(7);
  });

  it('tells indicators that can not run, and their columns', async () => {
    const file = temporaryFolder().write('bare.csv', 'Description,Date\nBath towels,2025-01-01\n');
    const { skippedIndicators } = await describeFile(file);
    expect(skippedIndicators).toContainEqual({ id: 'priority-list-code', missing: ['hsCode'] });
    expect((await cargoscreen(['columns', file])).stdout).toMatch(/priority-list-code +no column for hsCode/);
  });

  it('takes --column, and says that a column was mapped by it', async () => {
    const { columns } = await describeFile(QUICKSTART, '--column', 'remarks=Unit');
    expect(columns.find(({ header }) => header === 'Unit')).toMatchObject({ field: 'remarks', how: 'option' });
  });

  it('survives headers that are names of object members', async () => {
    const { code, stdout } = await cargoscreen(['columns', HOSTILE]);
    expect(code).toBe(0);
    expect(stdout).toContain('__proto__');
  });

  it.each([
    [['missing.csv'], 'there is no such file'],
    [[QUICKSTART, '--format', 'csv'], '--format csv'],
    [[QUICKSTART, '--header-row', 'two'], '--header-row two'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await cargoscreen(['columns', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
