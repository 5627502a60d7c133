import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, PREAMBLE, QUICKSTART } from '../support/manifests.ts';

describe.concurrent('explain', () => {
  it('tells of an indicator: what, why, what to do, when it is silent, and its source', async () => {
    const { code, stdout, stderr } = await cargoscreen(['explain', 'relabelled']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^relabelled {2}indicator of a row/);
    for (const label of ['What', 'Why', 'Next', 'Silent when', 'Looks at', 'Source'])
      expect(stdout).toMatch(new RegExp(`^${label} +\\S`, 'm'));
  });

  it('tells what an indicator counts, by the variants that --grading knows', async () => {
    const grading = temporaryFolder().write(
      'g.json',
      JSON.stringify({ indicators: [{ id: 'brand-part-mismatch', variant: 'cloned', points: 1 }] }),
    );
    const counts = async (...args: string[]) =>
      /^(?:Points|Level) +(.*)$/m.exec((await cargoscreen(['explain', ...args], { env: { COLUMNS: '160' } })).stdout)?.[1];
    expect(await counts('brand-part-mismatch')).toBe('plain 20; cloned 6, weak; of the group "label"');
    expect(await counts('brand-part-mismatch', '--grading', grading)).toBe('plain 20; cloned 1, weak; of the group "label"');
    expect(await counts('priority-list-code')).toBe('tier 1 12; tier 2 10; tier 3.A 6; tier 3.B 4; tier 4.A 5; tier 4.B 4');
    expect(await counts('part-brand-drift')).toBe('plain high; unknown-brands medium');
    expect(await counts('brand-dropped')).toBe('plain high, not listed low; untold medium, not listed low');
  });

  it('tells of a category', async () => {
    const { code, stdout } = await cargoscreen(['explain', 'chips']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^chips {2}category of goods/);
    for (const label of ['What', 'Why', 'Next', 'Known by']) expect(stdout).toMatch(new RegExp(`^${label} +\\S`, 'm'));
  });

  it('tells of a level with its scores', async () => {
    const { code, stdout } = await cargoscreen(['explain', 'MEDIUM']);
    expect(code).toBe(0);
    expect(stdout).toContain('30 to 54');
    expect((await cargoscreen(['explain', 'none'])).stdout).toMatch(/Score +0\n/);
  });

  it('names the nearest id where there is no such', async () => {
    const { code, stdout, stderr } = await cargoscreen(['explain', 'relabeled']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('relabeled: there is no such indicator, category, level or rule');
    expect(stderr).toContain('Did you mean "relabelled"?');
  });

  it('tells one row: every point and every silence', async () => {
    const { code, stdout, stderr } = await cargoscreen(['explain', '--row', '1', QUICKSTART], { env: { COLUMNS: '100' } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ CRITICAL +\d+ /);
    expect(stdout).toContain('line 2');
    expect(stdout).toMatch(/^ +\+\d+ {2}relabelled/m);
    expect(stdout).toMatch(/^ {2}relabelled +found/m);
    expect(stdout).toMatch(/^ {2}description-obfuscated +silent/m);
    expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
  });

  it('tells why a harmless row is silent', async () => {
    const { code, stdout } = await cargoscreen(['explain', '--row', '2', QUICKSTART]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ NONE +0 /);
    expect(stdout).toContain('not asked: the row has no listed goods');
  });

  it('tells that cells are empty where an indicator was silent for want of them', async () => {
    const file = temporaryFolder().write('m.csv', 'Description,HS code,Brand\nFPGA XC7K325T,,Xilinx\n');
    const { stdout: blank } = await cargoscreen(['explain', '--row', '1', file], { env: { COLUMNS: '160' } });
    expect(blank).toMatch(/^ {2}hs-residual +silent: this row holds nothing in hsCode/m);
  });

  it('tells what speaks of several rows, this one among them', async () => {
    const { stdout } = await cargoscreen(['explain', '--row', '24', ACROSS_ROWS], { env: { COLUMNS: '160' } });
    expect(stdout).toContain('Part number "XC7K325T-2FFG900I" stands under 2 brands: "Xilinx" and "SANDKYAN".');
    expect(stdout).toMatch(/^ {2}part-brand-drift +found across rows, see above/m);
    expect(stdout).toMatch(/^ {2}serial-repeated +silent/m);
  });

  it('tells which indicators a row could not be asked', async () => {
    const { stdout } = await cargoscreen(['explain', '--row', '3', PREAMBLE]);
    expect(stdout).toContain('line 12');
    expect(stdout).toMatch(/could not be evaluated: no column for|transshipment-hub/);
  });

  it.each([
    ['0', 'from 1 up'],
    ['13', 'there is no row 13'],
    ['x', 'not a whole number'],
  ])('refuses --row %s', async (row, message) => {
    const { code, stdout, stderr } = await cargoscreen(['explain', '--row', row, QUICKSTART]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    [
      'top-tier-to-concern',
      'reinforcement',
      'lifts the row to critical',
      'destination-of-concern is found; and the code is of tier 1 or the code is of tier 2',
    ],
    ['memo-pair', 'reinforcement', 'adds 4 points', 'at least 2 practices'],
    ['route-sum', 'cap', 'over 30 points', 'always'],
    ['not-listed', 'cap', 'lowers the row to low', 'not where the row has listed goods'],
  ])('tells of the rule %s of the ledger', async (id, kind, does, when) => {
    const { code, stdout } = await cargoscreen(['explain', id], { env: { COLUMNS: '400' } });
    expect(code).toBe(0);
    expect(stdout).toContain(`${id}  ${kind} of the ledger`);
    expect(stdout).toMatch(/^What +\S/m);
    expect(stdout).toMatch(new RegExp(`^Does +.*${does}`, 'm'));
    expect(stdout).toMatch(new RegExp(`^When +.*${when}`, 'm'));
  });

  it('tells of every cap by the word that stands in the table', async () => {
    expect((await cargoscreen(['explain', 'cap'])).stdout).toMatch(/^hundred +100 at most/m);
  });

  it('assesses the row as screen does with --only and --skip', async () => {
    const { stdout } = await cargoscreen(['explain', '--row', '1', QUICKSTART, '--only', 'relabelled,unbranded', '--skip', 'unbranded']);
    expect(stdout).toMatch(/^ {2}relabelled +found/m);
    expect(stdout).toMatch(/^ {2}unbranded +not asked: --only or --skip/m);
    expect(stdout).not.toMatch(/^ +[+-]\d+ {2}(unbranded|priority-list-code)/m);
  });

  it('refuses a day that is none', async () => {
    const { code, stderr } = await cargoscreen(['explain', '--row', '1', QUICKSTART, '--today', '2026-02-30']);
    expect(code).toBe(2);
    expect(stderr).toContain('--today 2026-02-30');
  });

  it('names the number of rows where there is no such row', async () => {
    expect((await cargoscreen(['explain', '--row', '13', QUICKSTART])).stderr).toContain('12 data rows');
  });
});
