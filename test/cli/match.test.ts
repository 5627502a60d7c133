import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';

const TEXT = 'XC7K325T-2FFG900I FPGA, brand: NONAME, label removed';
const HARMLESS = ['potato chips 150g', 'wood router bits 12 pcs', 'gas station canopy', 'office chair'];
const rows = () => cargoscreen(['match', TEXT, ...HARMLESS, '--format', 'json']);

interface RowObject {
  readonly line: number | null;
  readonly level: string;
  readonly goods: readonly { readonly category: string }[];
  readonly indicators: readonly { readonly id: string; readonly message: string }[];
}

const parsed = async (): Promise<RowObject[]> => JSON.parse((await rows()).stdout);

describe.concurrent('match', () => {
  it('names goods and signs of a text from stdin, and why', async () => {
    const { code, stdout, stderr } = await cargoscreen(['match', '-'], { input: `${TEXT}\n` });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of ['chips', 'unbranded', 'relabelled', '[XC7K325T-2FFG900I', '[label removed]']) expect(stdout).toContain(word);
  });

  it('gives an array of row objects, one a text', async () => {
    const [first] = await parsed();
    expect((await rows()).code).toBe(0);
    expect(await parsed()).toHaveLength(5);
    expect(first?.goods.map(({ category }) => category)).toContain('chips');
    expect(first?.indicators.map(({ id }) => id)).toEqual(expect.arrayContaining(['relabelled', 'unbranded']));
    expect(first?.line).toBeNull();
  });

  it('finds nothing in harmless texts', async () => {
    for (const row of (await parsed()).slice(1)) expect(row).toMatchObject({ level: 'none', goods: [], indicators: [] });
  });

  it('prints a line for each piped line with jsonl, blank lines left out', async () => {
    const { stdout } = await cargoscreen(['match', '--format', 'jsonl'], { input: `${TEXT}\r\n\n${HARMLESS.join('\n')}` });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(5);
    expect(lines[0].row).toEqual({ description: TEXT });
    expect(lines.map(({ record }) => record)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(['table', 'json', 'jsonl'])('of nothing is an error with %s', async (format) => {
    const { code, stdout, stderr } = await cargoscreen(['match', '--format', format], { input: ' \n' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no text to match');
  });

  it('takes no format that it does not know', async () => {
    const { code, stderr } = await cargoscreen(['match', TEXT, '--format', 'csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('table, json, jsonl');
  });

  it('lets no control character through', async () => {
    const { stdout } = await cargoscreen(['match', '-'], { input: `\u001b[31mFPGA\u0007 XC7K325T-2FFG900I\u009b label removed\n` });
    expect(stdout).toContain('FPGA');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
