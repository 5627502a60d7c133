import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

interface Skipped {
  readonly id: string;
  readonly missing: readonly string[];
  readonly tables?: readonly string[];
}

const folder = temporaryFolder();
const bare = folder.write('bare.csv', 'Description\nFPGA XC7K325T-2FFG900I\n');
const full = folder.write('full.csv', 'Description,HS Code,Destination\nFPGA XC7K325T-2FFG900I,8542.39,RU\n');

const json = async (...args: string[]) => JSON.parse((await cargoscreen([...args, '-f', 'json', '--all'])).stdout);
const lacks = async (...files: string[]): Promise<Skipped[]> => (await json(...files)).skipped;

describe.concurrent('what could not be checked', () => {
  it('is told for the file that lacks a column, although another has it, in either order', async () => {
    for (const files of [
      [bare, full],
      [full, bare],
    ]) {
      const skipped = await lacks(...files);
      expect(skipped).toContainEqual({ id: 'priority-list-code', missing: ['hsCode'], tables: [bare] });
      expect(skipped).toContainEqual({ id: 'date-anomaly', missing: ['date'] });
    }
  });

  it('names no file where all lack the same', async () => {
    for (const { tables } of await lacks(full)) expect(tables).toBeUndefined();
  });

  it('stands in the footer of the table for all files and for single ones', async () => {
    const { stdout } = await cargoscreen([bare, full, '-f', 'table'], { env: { COLUMNS: '4000' } });
    const [everywhere, single, ...others] = stdout.split('\n').filter((line) => line.startsWith('Not checked'));
    expect(everywhere).toMatch(/^Not checked: \d+ of \d+ indicators \(.*date-anomaly/);
    expect(everywhere).not.toContain('priority-list-code');
    expect(single).toContain(`Not checked in ${bare}: `);
    expect(single).toMatch(/priority-list-code.*columns are missing: .*hsCode/);
    expect(others).toEqual([]);
  });

  it('is told in few lines for many files of one shape', async () => {
    const many = Array.from({ length: 12 }, (_, index) => folder.write(`many-${index}.csv`, 'Description\nBath towels\n'));
    const { stdout } = await cargoscreen([full, ...many, '-f', 'table', '--fail-on', 'none'], { env: { COLUMNS: '4000' } });
    const lines = stdout.split('\n').filter((line) => line.startsWith('Not checked in'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('many-2.csv and 9 more tables: ');
  });
});

describe.concurrent('--require', () => {
  it.each(['hsCode', 'priority-list-code'])('%s holds for every file', async (name) => {
    const both = await cargoscreen([full, bare, '--require', name, '--quiet']);
    expect(both.code).toBe(2);
    expect(both.stderr).toContain(`--require ${name}: it could not be evaluated on ${bare}.`);
    expect((await cargoscreen([full, '--require', name, '--quiet'])).code).toBe(1);
  });

  it('is not met by an indicator that is switched off', async () => {
    const { code, stderr } = await cargoscreen([full, '--require', 'relabelled', '--skip', 'relabelled', '--quiet']);
    expect(code).toBe(2);
    expect(stderr).toContain('--only or --skip switches it off');
  });

  it('refuses what no manifest alone can show', async () => {
    const { code, stderr } = await cargoscreen([full, '--require', 'brand-dropped']);
    expect(code).toBe(2);
    expect(stderr).toContain('--require brand-dropped: there is no such choice');
  });
});

describe.concurrent('switching indicators off', () => {
  it.each(['--only', '--skip', '--require'])('%s of nothing is an error', async (option) => {
    for (const value of ['', ' , ']) {
      const { code, stdout, stderr } = await cargoscreen([full, option, value]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`${option}: the list is empty`);
    }
  });

  it('leaves the points of the priority list out with its indicator, and says so', async () => {
    const pointsOf = async (...args: string[]): Promise<string[]> =>
      (await json(full, ...args)).rows[0].points.map(({ source }: { source: string }) => source);
    expect(await pointsOf()).toContain('priority-list');
    expect(await pointsOf('--skip', 'priority-list-code')).not.toContain('priority-list');
    expect(await pointsOf('--only', 'destination-of-concern')).not.toContain('priority-list');
    expect((await json(full, '--skip', 'priority-list-code')).skipped).toContainEqual({ id: 'priority-list-code', missing: [] });
  });

  it('asks the other indicators of listed goods all the same', async () => {
    const coded = folder.write('coded.csv', 'Description,HS Code,Destination\nas per invoice,8542.39,RU\n');
    const { rows } = await json(coded, '--only', 'destination-of-concern');
    expect(rows[0].indicators.map(({ id }: { id: string }) => id)).toEqual(['destination-of-concern']);
  });
});
