import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS } from '../support/manifests.ts';

const folder = temporaryFolder();
const [HEADER = '', ...LINES] = readFileSync(ACROSS_ROWS, 'utf8').trimEnd().split('\n');
const HERE = { cwd: folder.path };
const NAMED = ['--stdin-filename', 'm.csv', '--today', '2026-01-31'];

/** @returns the partial files of the manifest in two parts */
async function parts(...more: readonly string[]): Promise<[string, string]> {
  const files = [folder.file('a.jsonl'), folder.file('b.jsonl')] as const;
  for (const [index, lines] of [LINES.slice(0, 15), LINES.slice(15)].entries()) {
    const input = [HEADER, ...lines, ''].join('\n');
    const { code } = await cargoscreen(['-', ...NAMED, '-q', '--partial', files[index] as string, ...more], { input, cwd: folder.path });
    expect(code).toBeLessThan(2);
  }
  return [...files];
}

describe('merge', () => {
  it.each(['table', 'csv', 'jsonl', 'junit', 'markdown'])('writes %s as one run does, and ends as it', async (format) => {
    const [a, b] = await parts('--group-by', 'auto');
    const whole = await cargoscreen(['-', ...NAMED, '--group-by', 'auto', '-f', format], {
      input: [HEADER, ...LINES, ''].join('\n'),
      cwd: folder.path,
    });
    expect(await cargoscreen(['merge', a, b, '-f', format], { cwd: folder.path })).toEqual(whole);
    expect(whole.code).toBe(1);
  });

  it('fails on what parts found that were told not to fail, unless it is told so too', async () => {
    const [a, b] = await parts('--fail-on', 'none');
    expect((await cargoscreen(['merge', a, b, '-q'], HERE)).code).toBe(1);
    expect((await cargoscreen(['merge', a, b, '-q', '--fail-on', 'none'], HERE)).code).toBe(0);
    const [c, d] = await parts('--fail-on', 'critical');
    expect((await cargoscreen(['merge', c, d, '-q'], HERE)).code).toBe(0);
  });

  it('puts the rows of each table together, in whatever order the parts have the tables', async () => {
    const own = temporaryFolder();
    const write = (name: string, lines: readonly string[]): string => own.write(name, [HEADER, ...lines, ''].join('\n'));
    const screen = (...args: readonly string[]) => cargoscreen([...args, '--today', '2026-01-31'], { cwd: own.path });
    for (const [name, lines] of [
      ['a.csv', LINES.slice(0, 9)],
      ['b.csv', LINES.slice(9, 15)],
    ] as const)
      write(name, lines);
    await screen('a.csv', 'b.csv', '-q', '--partial', '1.jsonl');
    for (const [name, lines] of [
      ['c.csv', LINES.slice(15, 20)],
      ['a.csv', LINES.slice(20)],
    ] as const)
      write(name, lines);
    await screen('c.csv', 'a.csv', '-q', '--partial', '2.jsonl');
    const merged = await cargoscreen(['merge', '1.jsonl', '2.jsonl', '-f', 'jsonl'], { cwd: own.path });
    for (const [name, lines] of [
      ['a.csv', [...LINES.slice(0, 9), ...LINES.slice(20)]],
      ['b.csv', LINES.slice(9, 15)],
    ] as const)
      write(name, lines);
    expect(merged.stdout).toBe((await screen('a.csv', 'b.csv', 'c.csv', '-f', 'jsonl')).stdout);
    expect(merged.stdout).not.toBe('');
  });

  it('refuses a part of which rows are missing, or are no rows of it', async () => {
    const [a, b] = await parts();
    const [head = '', row = '', ...rest] = readFileSync(a, 'utf8').split('\n');
    for (const lines of [
      [head, ...rest],
      [head, `{"record":1,${row.slice(1)}`, ...rest],
    ]) {
      folder.write('a.jsonl', lines.join('\n'));
      const { code, stdout, stderr } = await cargoscreen(['merge', a, b], { cwd: folder.path });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('it is cut short');
    }
  });

  it('refuses a part with a row of a table that it has not: the row would be lost without a word', async () => {
    const [a, b] = await parts();
    folder.write('a.jsonl', readFileSync(a, 'utf8').replace('{"table":0,', '{"table":7,'));
    const { code, stdout, stderr } = await cargoscreen(['merge', folder.file('a.jsonl'), b]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('it has no table 7');
  });

  it('goes by the decisions that the parts went by, and by no others', async () => {
    const [a, b] = await parts();
    folder.write('baseline.json', '{"version":1,"findings":[]}');
    const { code, stderr } = await cargoscreen(['merge', a, b, '--baseline', 'baseline.json'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain('its digest of waivers and baseline is none');
  });

  it('refuses a part that is named twice', async () => {
    const [a] = await parts();
    const { code, stdout, stderr } = await cargoscreen(['merge', a, a]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('it is named twice');
    expect(stderr).toContain('Name each part once');
  });

  it('says that parts may stand in the wrong order, where a later one holds the header', async () => {
    const own = temporaryFolder();
    const here = { cwd: own.path };
    const [all, first, second] = [LINES, LINES.slice(0, 15), LINES.slice(15)].map((lines, index) =>
      own.write(`${index}.csv`, [...(index < 2 ? [HEADER] : []), ...lines, ''].join('\n')),
    ) as [string, string, string];
    for (const [index, file] of [first, second].entries()) {
      const args = ['-', ...NAMED, '--columns-from', all, '-q', '--partial', `${index}.jsonl`];
      expect((await cargoscreen(args, { ...here, input: readFileSync(file, 'utf8') })).code).toBeLessThan(2);
    }
    const merge = async (...files: readonly string[]) => (await cargoscreen(['merge', ...files, '-f', 'csv'], here)).stderr;
    expect(await merge('1.jsonl', '0.jsonl')).toContain('0.jsonl: it holds the header');
    expect(await merge('0.jsonl', '1.jsonl')).not.toContain('it holds the header');
    expect((await cargoscreen(['merge', '1.jsonl', '0.jsonl', '-f', 'junit'], here)).stdout).toContain('it holds the header');
  });

  it('counts lines from the first part that has any', async () => {
    const own = temporaryFolder();
    const here = { cwd: own.path };
    const input = [HEADER, ...LINES, ''].join('\n');
    const whole = own.write('whole.csv', input);
    for (const [name, text] of [
      ['none', ''],
      ['all', input],
    ] as const) {
      const args = ['-', ...NAMED, '--columns-from', whole, '-q', '--partial', `${name}.jsonl`];
      expect((await cargoscreen(args, { ...here, input: text })).code).toBeLessThan(2);
    }
    const merged = await cargoscreen(['merge', 'none.jsonl', 'all.jsonl', '-f', 'jsonl'], here);
    expect(merged).toEqual(await cargoscreen(['-', ...NAMED, '--columns-from', whole, '-f', 'jsonl'], { ...here, input }));
    expect(merged.stdout).toContain('"line":2');
  });

  it('says where no part has a row', async () => {
    const [a] = await parts();
    const args = [folder.write('none.csv', ''), '--columns-from', ACROSS_ROWS, '-q', '--partial', folder.file('none.jsonl')];
    expect((await cargoscreen([...args, '--today', '2026-01-31'])).code).toBe(0);
    const { code, stderr } = await cargoscreen(['merge', 'none.jsonl', '-q'], HERE);
    expect(code).toBe(2);
    expect(stderr).toContain('No row was screened.');
    expect((await cargoscreen(['merge', a, '-q'], HERE)).stderr).toBe('');
  });

  it('replaces no part by its report', async () => {
    const [a, b] = await parts();
    const before = readFileSync(a, 'utf8');
    const { code } = await cargoscreen(['merge', a, b, '-o', `jsonl=${a}`]);
    expect(code).toBe(2);
    expect(readFileSync(a, 'utf8')).toBe(before);
  });
});
