import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cargoscreen, spawnProgram } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS } from '../support/manifests.ts';

const REPORTS = ['r.txt', 'r.csv', 'r.json', 'r.jsonl', 'r.sarif', 'r.xml', 'r.md', 'r.html', 'r.xlsx'];
/** Rows so long that no others are read ahead of all threads, and enough behind them for several texts. */
const ROWS_AHEAD = 260;
const ROWS = 4000;
const FOUND_EVERY = 60;

const folder = temporaryFolder();
const [HEADER = '', ...FOUND] = readFileSync(ACROSS_ROWS, 'utf8').trimEnd().split('\n');
const WIDTH = HEADER.split(',').length;
const described = HEADER.split(',').indexOf('Description');
const destined = HEADER.split(',').indexOf('Destination country');
const harmless = (row: number, destination = ''): string =>
  Array.from({ length: WIDTH }, (_, column) =>
    column === described ? `cotton towels lot ${row}` : column === destined ? destination : '',
  ).join(',');
/** Descriptions that take more than a byte a character; of the last one a letter was lost. */
const FOREIGN = ['Полотенца хлопковые', '毛巾', 'Frottiertücher', 'towels of \ufffdorduroy'];
const STRANGE = ['Utopia', '643', 'Kazakhtsan', 'Neverworld', '0398', 'Avalon'];

/** Harmless rows, those with findings among them, and all that can be untidy about rows. */
function lineAt(row: number): string {
  if (row % FOUND_EVERY === 0) return FOUND[(row / FOUND_EVERY) % FOUND.length] as string;
  if (row % 997 === 1) return ','.repeat(WIDTH - 1);
  if (row % 1499 === 2) return 'one,cell';
  if (row % 2999 === 3) return HEADER;
  if (row % 1999 === 4) return '"lost,x,y';
  if (row % 499 === 5) return `"towels\r\nof two lines",${','.repeat(WIDTH - 2)}`;
  if (row % 401 === 7) return harmless(row).replace('cotton towels', FOREIGN[row % FOREIGN.length] as string);
  if (row % 601 === 6) return harmless(row, STRANGE[row % STRANGE.length]);
  return harmless(row);
}

const wide = (line: string): string =>
  line
    .split(',')
    .map((cell) => cell.padEnd(8000 / WIDTH))
    .join(',');
const AHEAD = Array.from({ length: ROWS_AHEAD }, (_, row) => wide(harmless(row)));
const LINES = [HEADER, ...AHEAD, ...Array.from({ length: ROWS }, (_, row) => lineAt(row + 1))];
const manifest = folder.write('m.csv', `${LINES.join('\n')}\n`);
/** Some texts behind what is read ahead. */
const SOME = LINES.slice(0, 2500);

/** Writes every report, at once; what is printed tells notices and findings across rows. */
async function reported(threads: string, more: readonly string[] = [], file = manifest) {
  const own = temporaryFolder();
  const outputs = REPORTS.flatMap((name) => ['-o', name]);
  const args = [file, '--threads', threads, '--fail-on', 'none', '--today', '2026-01-31', '--group-by', 'auto', '--format', 'table'];
  const { code, stdout, stderr } = await spawnProgram([...args, ...outputs, ...more], { cwd: own.path });
  return {
    code,
    stdout,
    stderr,
    files: REPORTS.map((name) => (own.names().includes(name) ? readFileSync(own.file(name), 'latin1') : undefined)),
  };
}

describe('several threads', () => {
  test('write every report as one does, byte for byte', async () => {
    const waivers = ['--waivers', folder.write('w.yaml', await waiversFor())];
    const [one, three] = [await reported('1', waivers), await reported('3', waivers)];
    expect(one.stderr).not.toContain('cargoscreen:');
    expect(one.code).toBe(0);
    expect(one.files[2]).toContain('"manifestFindings": [{');
    for (const said of ['repeated-header', '"by":"waiver"', 'waiver-unused', 'country-unread', 'country-misspelled'])
      expect(one.files[2]).toContain(said);
    for (const [index, name] of REPORTS.entries()) expect(three.files[index] === one.files[index], name).toBe(true);
    expect(three).toEqual(one);
  });

  test('name the line of an error as one does, count what was known above it once, and leave no report behind', async () => {
    // Its text holds rows with findings above it.
    const file = folder.write('long.csv', [...SOME, ...FOUND, `${'x'.repeat(2501)},towels`, ...FOUND, ''].join('\n'));
    const next = folder.write('next.csv', `${SOME.join('\n')}\n`);
    const baseline = folder.file('baseline.json');
    expect((await cargoscreen(['baseline', ACROSS_ROWS, '--baseline', baseline, '--today', '2026-01-31'])).code).toBe(0);
    const more = [next, '--max-cell', '2500', '--baseline', baseline, '--format', 'json'];
    const run = (threads: string) => reported(threads, more, file);
    const [one, two] = [await run('1'), await run('2')];
    expect(one.code).toBe(2);
    expect(one.stderr).toContain('--max-cell');
    expect(JSON.parse(one.stdout).counts.findingsKnown).toBeGreaterThan(20);
    expect(one.files).toEqual(REPORTS.map(() => undefined));
    expect(two).toEqual(one);
  });

  test('show the rows above a place where reading breaks off in their order, as one does', async () => {
    const file = folder.write('wide.csv', [...SOME, ','.repeat(WIDTH), ...FOUND, ''].join('\n'));
    const args = [file, '--max-columns', String(WIDTH), '--all', '--format', 'csv', '--today', '2026-01-31', '--threads'];
    const [one, three] = [await spawnProgram([...args, '1']), await spawnProgram([...args, '3'])];
    expect(one.code).toBe(2);
    expect(one.stderr).toContain('wide.csv:');
    expect(one.stdout.split('\n').length).toBeGreaterThan(SOME.length);
    expect(three.stdout === one.stdout).toBe(true);
    expect(three).toEqual(one);
  });

  test.each(['0', 'many', '1.5'])('--threads %s is no number of threads', async (threads) => {
    const { code, stderr } = await cargoscreen([ACROSS_ROWS, '--threads', threads]);
    expect(code).toBe(2);
    expect(stderr).toContain('--threads');
  });
});

/** Waivers for a finding of the manifest, and for one that is not there. */
async function waiversFor(): Promise<string> {
  const { stdout } = await cargoscreen([ACROSS_ROWS, '--format', 'jsonl', '--fail-on', 'none', '--today', '2026-01-31']);
  const { indicators } = JSON.parse(stdout.split('\n')[0] as string) as { indicators: { id: string; fingerprint: string }[] };
  const entry = ({ id, fingerprint }: { id: string; fingerprint: string }): string =>
    `  - id: ${id}\n    fingerprint: '${fingerprint}'\n    reason: checked\n    approver: compliance\n    expires: 2026-12-31\n`;
  const [found] = indicators;
  return `version: 1\nwaivers:\n${found === undefined ? '' : entry(found)}${entry({ id: 'relabelled', fingerprint: '0'.repeat(32) })}`;
}
