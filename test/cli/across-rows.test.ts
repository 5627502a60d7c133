import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS } from '../support/manifests.ts';

const DRIFT = 'Part number "XC7K325T-2FFG900I" stands under 2 brands: "Xilinx" and "SANDKYAN".';

describe('findings across rows', () => {
  it('stand in the table with their rows and the next step', async () => {
    const { stdout, code } = await cargoscreen([ACROSS_ROWS, '-f', 'table'], { env: { COLUMNS: '200' } });
    expect(code).toBe(1);
    expect(stdout).toContain('12 findings across rows (2 high, 7 medium, 3 low)');
    const [, across = ''] = stdout.split('Across rows\n');
    expect(across).toMatch(/^ HIGH {7}part-brand-drift {3}lines 5, 9, 13, 17, 18, 25 and 5 more rows\n/);
    expect(across).toContain(DRIFT);
    expect(across).toContain('(cargoscreen explain serial-repeated)');
  });

  it('heed --min-level and --top, and what is left out is counted', async () => {
    const { stdout } = await cargoscreen([ACROSS_ROWS, '-f', 'table', '--min-level', 'medium', '--top', '2']);
    const [, across = ''] = stdout.split('Across rows\n');
    expect(across.match(/^ (HIGH|MEDIUM|LOW) /gm)).toHaveLength(2);
    expect(across).toContain('and 7 more findings (--top shows more)\nand 3 more findings (--min-level shows more)\n');
  });

  it.each(['csv', 'tsv', 'jsonl'])('are told beside %s, which has no place for them', async (format) => {
    const { stdout, stderr, code } = await cargoscreen([ACROSS_ROWS, '-f', format]);
    expect(code).toBe(1);
    expect(stdout).not.toContain('stands under 2 brands');
    expect(stderr.split('\n')[0]).toBe(`high part-brand-drift, lines 5, 9, 13, 17, 18, 25 and 5 more rows: ${DRIFT}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(12);
  });

  it('are told on stderr where the only report is a file of rows, and not where a report tells them', async () => {
    const folder = temporaryFolder();
    const run = (...args: string[]) => cargoscreen([ACROSS_ROWS, '--quiet', ...args]);
    expect((await run('-o', folder.file('a.csv'))).stderr).toContain(DRIFT);
    expect((await run('-o', folder.file('a.csv'), '-o', folder.file('a.json'))).stderr).toBe('');
    expect((await run()).stderr).toBe('');
  });

  it('name the file of each row where there are several', async () => {
    const folder = temporaryFolder();
    const one = (brand: string, name: string) => folder.write(name, `Description,Part number,Brand\nFPGA,XC7K325T-2FFG900I,${brand}\n`);
    const { stderr } = await cargoscreen([one('Xilinx', 'a.csv'), one('SANDKYAN', 'b.csv'), '-f', 'csv']);
    expect(stderr).toContain(`high part-brand-drift, ${folder.file('a.csv')} line 2; ${folder.file('b.csv')} line 2: Part number`);
  });
});
