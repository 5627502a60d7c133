import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { HARMLESS, HOSTILE, MANIFESTS, QUICKSTART } from '../support/manifests.ts';

const quickstart = () => cargoscreen([QUICKSTART, '-f', 'table'], { env: { COLUMNS: '80' } });

describe.concurrent('--format table', () => {
  it.each([80, 200])('fits %i columns, wide characters too', async (width) => {
    const { stdout } = await cargoscreen([...Object.keys(MANIFESTS), '-f', 'table', '--all', '--top', '500', '--fail-on', 'none'], {
      env: { COLUMNS: String(width) },
    });
    expect(stdout).toContain('集成电路');
    const tooWide = stdout.split('\n').filter((line) => stringWidth(line) > width);
    expect(tooWide).toEqual([]);
  });

  it('is 80 columns wide where nothing tells the width', async () => {
    expect((await cargoscreen([QUICKSTART, '-f', 'table'], { env: {} })).stdout).toBe((await quickstart()).stdout);
  });

  it('ranks rows by level and score, gravest first', async () => {
    const { stdout } = await quickstart();
    const heads = [...stdout.matchAll(/^ (CRITICAL|HIGH|MEDIUM|LOW) +(\d+) .*?(?:line (\d+))/gm)].map(([, level, score, line]) => ({
      level,
      score: Number(score),
      line,
    }));
    expect(heads.length).toBeGreaterThan(4);
    const scores = heads.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(heads.map(({ line }) => line)).not.toContain('3');
  });

  it('says what was screened, what stands where, every point, what to do and what was not checked', async () => {
    const { stdout } = await quickstart();
    expect(stdout).toMatch(/^fixtures\/quickstart\/manifest\.csv {2}12 rows screened, \d+ need review/);
    expect(stdout).toContain('[LABEL REMOVED]');
    expect(stdout).toMatch(/^ +\+\d+ {2}relabelled +\S/m);
    expect(stdout).toContain('CN > AE > RU');
    expect(stdout).toMatch(/Next: /);
    expect(stdout).toMatch(/cargoscreen\s+explain/);
    expect(stdout).toContain('Nothing found on a row is no clearance.');
  });

  it('adds up: the points of each row are its score', async () => {
    const { stdout } = await quickstart();
    const blocks = stdout.split(/\n\n(?= [A-Z]+ +\d)/).slice(1);
    for (const block of blocks) {
      const score = Number(/^ [A-Z]+ +(\d+)/.exec(block)?.[1]);
      const points = [...block.matchAll(/^ +([+-]\d+) {2}/gm)].reduce((sum, [, value]) => sum + Number(value), 0);
      expect(points).toBe(score);
    }
  });

  it('names columns that are missing', async () => {
    const file = temporaryFolder().write('bare.csv', 'Description\nBath towels\n');
    const { stdout } = await cargoscreen([file, '-f', 'table']);
    expect(stdout).toMatch(/Not checked: \d+ of \d+ indicators/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/because columns are missing: .*hsCode/);
    expect(stdout).toContain('1 row screened, 0 need review');
  });

  it('calls nothing fine where nothing is found', async () => {
    const { code, stdout } = await cargoscreen([HARMLESS, '-f', 'table']);
    expect(code).toBe(0);
    expect(stdout).toContain('24 rows screened, 0 need review');
    expect(stdout).toContain('Nothing found on a row is no clearance.');
    expect(stdout).not.toMatch(/\b(clean|cleared|safe|OK|passed)\b/i);
  });

  it('says how many rows it leaves out', async () => {
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'table', '--top', '2', '--all']);
    expect(stdout.match(/^ (CRITICAL|HIGH|MEDIUM|LOW|NONE) /gm)).toHaveLength(2);
    expect(stdout).toContain('and 10 more rows (--top shows more)');
  });

  it('lets no control character of the manifest through, nor any that hides or turns text', async () => {
    const { stdout, stderr } = await cargoscreen([HOSTILE, '-f', 'table', '--all', '--no-color']);
    expect(stdout).toContain('rows screened');
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(stdout).not.toMatch(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
  });

  it('cuts a very long cell and says so', async () => {
    const { stdout } = await cargoscreen([HOSTILE, '-f', 'table', '--all', '--no-color']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/… \(\d+ more characters\)/);
  });
});

describe.concurrent('color', () => {
  const sequence = /\u001b\[/;

  it('is used when asked for, and changes nothing but color', async () => {
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'table', '--color'], { env: { COLUMNS: '80', NO_COLOR: '1' } });
    expect(stdout).toMatch(sequence);
    const plain = (await quickstart()).stdout.replaceAll(/[[\]\s]/g, '');
    expect(stdout.replaceAll(/\u001b\[[\d;]*m/g, '').replaceAll(/[[\]\s]/g, '')).toBe(plain);
  });

  it('is left out in a pipe, with NO_COLOR and with --no-color', async () => {
    const forced = { COLUMNS: '80', FORCE_COLOR: '1' };
    expect((await quickstart()).stdout).not.toMatch(sequence);
    expect((await cargoscreen([QUICKSTART, '-f', 'table'], { env: forced })).stdout).toMatch(sequence);
    expect((await cargoscreen([QUICKSTART, '-f', 'table', '--no-color'], { env: forced })).stdout).not.toMatch(sequence);
  });

  it('never reaches files or formats for machines', async () => {
    const folder = temporaryFolder();
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'csv', '--color', '-o', folder.file('report.txt')]);
    expect(stdout).not.toMatch(sequence);
    expect(folder.read('report.txt')).not.toMatch(sequence);
    expect(folder.read('report.txt')).toContain('[LABEL REMOVED]');
  });
});
