import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atOnce, type CliResult, cargoscreen } from '../support/cli.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, QUICKSTART } from '../support/manifests.ts';

const TEXT = readFileSync(QUICKSTART, 'utf8');
const DECIDED = ['--reason', 'own stock', '--approver', 'head of compliance', '--expires', '2031-12-31'];

/** Runs in a folder that holds the quickstart's manifest as m.csv; decisions are found there by their usual names. */
function runIn(folder: Folder): (...args: string[]) => Promise<CliResult> {
  folder.write('m.csv', TEXT);
  return (...args) => cargoscreen(args, { cwd: folder.path });
}

const rowsOf = ({
  stdout,
}: CliResult): { level: string; openLevel: string; indicators: { id: string; settled: { by: string } | null }[] }[] =>
  stdout
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('baseline', () => {
  it('accepts the findings of today: the next run exits with 0 and shows none of them, a changed line exits with 1 and is shown', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    expect((await run('m.csv', '--quiet')).code).toBe(1);
    expect(await run('baseline', 'm.csv')).toMatchObject({ code: 0, stderr: '' });
    const second = await run('m.csv', '-f', 'jsonl');
    expect({ code: second.code, stdout: second.stdout }).toEqual({ code: 0, stdout: '' });
    expect(rowsOf(await run('m.csv', '-f', 'jsonl', '--all')).filter(({ level }) => level === 'critical')).not.toEqual([]);

    folder.write('m.csv', TEXT.replace('24-port PoE', '48-port PoE'));
    const changed = await run('m.csv', '-f', 'jsonl');
    expect(changed.code).toBe(1);
    expect(rowsOf(changed)).toMatchObject([{ level: 'critical', openLevel: 'critical' }]);
  });

  it('grades a new sign by the goods that were known before', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    const line = (text: string) => `Description,Part number,HS code,Destination\n"${text}",XC7K325T-2FFG900I,8542.31,AE\n`;
    folder.write('m.csv', line('FPGA integrated circuit'));
    await run('baseline', 'm.csv');
    expect((await run('m.csv', '--quiet', '--fail-on', 'low')).code).toBe(0);
    folder.write('m.csv', line('FPGA integrated circuit, label removed, serial numbers erased'));
    const changed = await run('m.csv', '-f', 'jsonl');
    expect(changed.code).toBe(1);
    expect(rowsOf(changed)).toMatchObject([{ level: 'high', openLevel: 'high' }]);
  });

  it('knows a finding across rows until more stands behind it', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    const text = readFileSync(ACROSS_ROWS, 'utf8');
    const [again = ''] = text.split('\n').filter((line) => line.includes('7XK4Q93'));
    folder.write('m.csv', text);
    await run('baseline', 'm.csv');
    expect((await run('m.csv', '--quiet', '--fail-on', 'low')).code).toBe(0);
    folder.write('m.csv', `${text}${again.replace('PB-24-3916', 'PB-24-4433')}\n`);
    const { code, stderr } = await run('m.csv', '-f', 'csv', '--only', 'serial-repeated');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^high serial-repeated, [^:]+: Serial number "7XK4Q93" stands on 3 units of "R760"\.$/m);
  });

  it('follows lines that move', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    await run('baseline', 'm.csv');
    const [header, ...rows] = TEXT.trimEnd().split('\n');
    folder.write('m.csv', `${[header, ...rows.reverse()].join('\n')}\n`);
    expect((await run('m.csv', '--quiet')).code).toBe(0);
  });

  it('keeps what is no longer found until it is pruned', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    await run('baseline', 'm.csv');
    const size = (): number => folder.read('cargoscreen.baseline.json').length;
    const whole = size();
    folder.write('m.csv', TEXT.split('\n').slice(0, 3).join('\n'));
    expect((await run('baseline', 'm.csv')).stdout).toContain('no longer found (--prune takes them out)');
    expect(size()).toBe(whole);
    expect((await run('baseline', 'm.csv', '--prune')).stdout).toContain('and taken out');
    expect(size()).toBeLessThan(whole);
  });

  it('is not written where a file can not be read', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('empty.csv', 'Description,Qty\n');
    expect((await run('baseline', 'm.csv', 'empty.csv')).code).toBe(2);
    expect(folder.names()).toEqual(['empty.csv', 'm.csv']);
  });

  it('that is broken is named before anything is screened', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('cargoscreen.baseline.json', '{"version": 9}');
    const { code, stdout, stderr } = await run('m.csv', '-o', 'r.json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('cargoscreen.baseline.json, at version: it is 9');
    expect(folder.names()).toEqual(['cargoscreen.baseline.json', 'm.csv']);
  });

  it('that holds a key nobody knows is refused, by screen and by the next baseline', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    const text = '{"version": 1, "findngs": [], "findings": []}';
    folder.write('cargoscreen.baseline.json', text);
    for (const args of [['m.csv'], ['baseline', 'm.csv']]) {
      const { code, stderr } = await run(...args);
      expect(code).toBe(2);
      expect(stderr).toContain('cargoscreen.baseline.json, at findngs: there is no such key, did you mean "findings"?');
    }
    expect(folder.read('cargoscreen.baseline.json')).toBe(text);
  });
});

describe('waive', () => {
  it('marks the findings of a row and leaves the others open', async () => {
    const run = runIn(temporaryFolder());
    const { code, stdout } = await run('waive', 'm.csv', '--row', '1', '--id', 'relabelled', ...DECIDED);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'cargoscreen.waivers.yaml: relabelled on line 2, row 1 ("XC7K325T-2FFG900I") waived until 2031-12-31.\n',
    });
    const [row] = rowsOf(await run('m.csv', '-f', 'jsonl'));
    const settled = row?.indicators.filter((finding) => finding.settled !== null);
    expect(settled).toMatchObject([{ id: 'relabelled', settled: { by: 'waiver', reason: 'own stock', expires: '2031-12-31' } }]);
    expect(row?.openLevel).toBe('critical');
  });

  it('takes a row out of what fails a run, and the row is still shown with its mark', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('m.csv', TEXT.split('\n').slice(0, 2).join('\n'));
    await run('waive', 'm.csv', '--row', '1', ...DECIDED);
    const { code, stdout } = await run('m.csv', '-f', 'table');
    expect(code).toBe(0);
    expect(stdout).toContain('CRITICAL');
    expect(stdout.replace(/\s+/g, ' ')).toContain('(waived until 2031-12-31 by head of compliance: own stock)');
    expect(stdout).toContain('open: none');
  });

  it('that expired, or met nothing, is reported, and an expired one counts again', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    await run('waive', 'm.csv', '--row', '1', ...DECIDED);
    const late = await run('m.csv', '-f', 'json', '--today', '2032-01-01');
    expect(late.code).toBe(1);
    expect(JSON.parse(late.stdout).notices).toMatchObject([{ code: 'waiver-expired' }, { code: 'list-old' }]);
    const off = await run('m.csv', '-f', 'json', '--only', 'relabelled');
    expect(JSON.parse(off.stdout).notices).toEqual([]);
    folder.write('m.csv', TEXT.replace(/\n.*XC7K325T.*/, ''));
    const unused = await run('m.csv', '-f', 'json');
    expect(JSON.parse(unused.stdout).notices).toMatchObject([{ code: 'waiver-unused' }]);
  });

  it.each([
    ['without a reason', ['--row', '1', '--approver', 'x', '--expires', '2031-12-31'], '--reason is missing'],
    ['without a row', DECIDED, '--line or --row is missing'],
    ['of two rows', ['--row', '1', '--line', '3', ...DECIDED], '--row and --line are both given'],
    ['of a line that is no row', ['--line', '1', ...DECIDED], 'no data row begins on line 1'],
    [
      'until a day that is over',
      ['--row', '1', ...DECIDED.slice(0, 4), '--expires', '2020-01-01'],
      '--expires 2020-01-01: that day is over',
    ],
    [
      'with a day that there is not',
      ['--row', '1', ...DECIDED.slice(0, 4), '--expires', '2031-02-30'],
      '--expires 2031-02-30: that is not a date',
    ],
    ['of a finding that is not there', ['--row', '1', '--id', 'local-currency', ...DECIDED], 'there is no finding of local-currency'],
    ['of a row on which nothing was found', ['--row', '4', ...DECIDED], 'there is no finding to waive'],
  ])('is refused %s, and nothing is written', async (_, args, message) => {
    const folder = temporaryFolder();
    const { code, stderr } = await runIn(folder)('waive', 'm.csv', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(folder.names()).toEqual(['m.csv']);
  });
});

describe('a config', () => {
  const HEADER = 'Report of May\n\nGds;Txt2;Dst\n';
  const CONFIG =
    '{"version": 1, "delimiter": ";", "headerRow": 3, "columns": {"description": "Txt2", "destinationCountry": "Dst"}, "waivers": "ci/w.yaml", "baseline": "ci/b.json"}';

  function configured(): { readonly folder: Folder; readonly run: (...args: string[]) => Promise<CliResult> } {
    const folder = temporaryFolder();
    folder.write('ci/w.yaml', 'version: 1\nwaivers: []\n');
    folder.write('ci/b.json', '{"version": 1, "findings": []}');
    folder.write('cargoscreen.config.json', CONFIG);
    folder.write('m.csv', `${HEADER}Bath towels;Ethernet router, label removed;RU\nBath towels;XC7K325T-2FFG900I;RU\n`);
    return { folder, run: (...args) => cargoscreen(args, { cwd: folder.path }) };
  }

  it('says to baseline which columns and which file: the next run finds nothing new', async () => {
    const { folder, run } = configured();
    expect((await run('baseline', 'm.csv')).stdout).toMatch(/ci\/b\.json: [1-9]\d* findings accepted/);
    expect(folder.names()).not.toContain('cargoscreen.baseline.json');
    expect((await run('m.csv', '--quiet')).code).toBe(0);
  });

  it('says so to waive and explain too, and --line names the same row as the report', async () => {
    const { folder, run } = configured();
    const [first] = (await run('m.csv', '-f', 'jsonl', '--top', '1')).stdout.split('\n').map((line) => JSON.parse(line || '{}'));
    expect(first).toMatchObject({ record: 1, line: 4 });
    expect((await run('explain', 'm.csv', '--line', '4')).stdout).toContain('LABEL REMOVED'.toLowerCase());
    expect((await run('waive', 'm.csv', '--line', '4', ...DECIDED)).stdout).toMatch(
      /ci\/w\.yaml: .*relabelled.* on line 4, row 1 \("Ethernet router, label removed"\)/,
    );
    expect(folder.read('ci/w.yaml')).toContain('Ethernet router, label removed');
    const rows = rowsOf(await run('m.csv', '-f', 'jsonl'));
    expect(rows.map(({ openLevel }) => openLevel === 'none')).toEqual([true, false]);
  });

  it('that is named and is not there is no missing manifest', async () => {
    const run = runIn(temporaryFolder());
    for (const option of ['--config', '--waivers', '--baseline']) {
      const { code, stderr } = await run('m.csv', option, 'x.yaml');
      expect(code).toBe(2);
      expect(stderr).toContain('x.yaml: there is no such file.');
      expect(stderr).not.toMatch(/manifest|screened/);
    }
  });

  it('and side files that are empty are told as empty, not as an export without rows', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('cargoscreen.baseline.json', '');
    expect((await run('m.csv')).stderr).toMatch(/cargoscreen\.baseline\.json: it is empty\.(?!.*manifest)/s);
  });
});

it('a damaged baseline is replaced by --force alone, as its error advises', async () => {
  const folder = temporaryFolder();
  const run = runIn(folder);
  folder.write('cargoscreen.baseline.json', '{"version": 1, "findings": [');
  const refused = await run('baseline', 'm.csv');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('cargoscreen baseline --force --baseline cargoscreen.baseline.json <files>');
  expect(folder.read('cargoscreen.baseline.json')).toBe('{"version": 1, "findings": [');
  const forced = await run('baseline', '--force', '--baseline', 'cargoscreen.baseline.json', 'm.csv');
  expect(forced).toMatchObject({ code: 0, stderr: '' });
  expect(forced.stdout).toContain('could not be read and is replaced');
  expect((await run('m.csv', '--quiet')).code).toBe(0);
});

it('what --skip switches off stays in a baseline that is pruned: nobody looked', async () => {
  const folder = temporaryFolder();
  const run = runIn(folder);
  await run('baseline', 'm.csv');
  const whole = folder.read('cargoscreen.baseline.json');
  expect((await run('baseline', 'm.csv', '--prune', '--skip', 'relabelled')).code).toBe(0);
  expect(folder.read('cargoscreen.baseline.json')).toBe(whole);
});

it('a grading that was used to waive and to take a baseline is heeded', async () => {
  const folder = temporaryFolder();
  const run = runIn(folder);
  folder.write('g.json', '{"levels": 3}');
  for (const args of [
    ['baseline', 'm.csv'],
    ['waive', 'm.csv', '--row', '1', ...DECIDED],
    ['match', 'router'],
    ['compare', 'm.csv', 'n.csv'],
  ]) {
    folder.write('n.csv', TEXT);
    const { code, stderr } = await run(...args, '--grading', 'g.json');
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(stderr).toContain('g.json');
  }
});

it('a waiver given again says what it replaces, and entries that stand twice are told', async () => {
  const folder = temporaryFolder();
  const run = runIn(folder);
  await run('waive', 'm.csv', '--line', '2', '--id', 'relabelled', ...DECIDED);
  const again = await run(
    'waive',
    'm.csv',
    '--line',
    '2',
    '--id',
    'relabelled',
    '--reason',
    'new',
    '--approver',
    'B',
    '--expires',
    '2032-01-01',
  );
  expect(again.stdout).toContain('Replaced: relabelled, waived until 2031-12-31 by head of compliance: own stock\n');
  const text = folder.read('cargoscreen.waivers.yaml');
  const entry = text.slice(text.indexOf('  - id:'));
  folder.write('cargoscreen.waivers.yaml', text + entry);
  const { notices } = JSON.parse((await run('m.csv', '-f', 'json')).stdout);
  expect(notices).toMatchObject([{ code: 'waiver-duplicate', message: expect.stringContaining('one waiver says nothing') }]);
  await run('waive', 'm.csv', '--line', '2', '--id', 'relabelled', ...DECIDED);
  expect(folder.read('cargoscreen.waivers.yaml').match(/- id:/g)).toHaveLength(1);
});

describe('what is settled', () => {
  const folder = temporaryFolder();
  const run = runIn(folder);

  it('is no part of the levels in the brackets of what needs review', async () => {
    await run('waive', 'm.csv', '--line', '2', ...DECIDED);
    for (const format of ['table', 'github', 'markdown']) {
      const text = (await run('m.csv', '-f', format)).stdout.replace(/\s+/g, ' ').replaceAll('\\', '');
      const [, all, levels = ''] = /(\d+) needs? review \(([^)]*)\)/.exec(text) ?? [];
      const sum = levels.split(', ').reduce((total, part) => total + Number.parseInt(part, 10), 0);
      expect({ format, all }).toEqual({ format, all: String(sum) });
    }
  });

  it.each(['csv', 'tsv'])('is marked in %s', async (format) => {
    const rows = (await run('m.csv', '-f', format)).stdout.split('\n');
    expect(rows[1]).toContain('chips (waived until 2031-12-31)');
    expect(rows[1]).toContain('relabelled (waived until 2031-12-31)');
    expect(rows[1]).toContain('""LABEL REMOVED"". (waived until 2031-12-31 by head of compliance: own stock)');
    expect(rows[2]).not.toContain('waived');
  });
});

describe('what several commands write at once', () => {
  const folder = temporaryFolder();
  const manifest = folder.write('m.csv', TEXT);

  it('is all there: waivers', async () => {
    const waivers = folder.file('w.yaml');
    const rows = ['1', '3', '5'];
    const results = await atOnce(rows.map((row) => ['waive', manifest, '--row', row, '--waivers', waivers, ...DECIDED]));
    const ids = results.flatMap(({ stdout }) => (/: (.+?) on line/.exec(stdout)?.[1] ?? '').split(', '));
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(folder.read('w.yaml').match(/ id: /g)).toHaveLength(ids.length);
    expect(folder.names()).toEqual(['m.csv', 'w.yaml']);
  });

  it('is all there: baselines of several manifests', async () => {
    const lines = TEXT.trimEnd().split('\n');
    const halves = [lines.slice(0, 4), [lines[0], ...lines.slice(4)]].map((half, index) => folder.write(`${index}.csv`, half.join('\n')));
    const baseline = folder.file('b.json');
    await atOnce(halves.map((file) => ['baseline', file, '--baseline', baseline]));
    expect((await cargoscreen([...halves, '--baseline', baseline, '--quiet', '--fail-on', 'low'])).code).toBe(0);
  });
});

describe('waive, across rows', () => {
  const text = readFileSync(ACROSS_ROWS, 'utf8');
  const across = (result: CliResult): { id: string; fingerprint: string; rows: { file: string; line: number }[]; settled: unknown }[] =>
    JSON.parse(result.stdout).manifestFindings;

  it('takes a finding of several rows by its id and a row that it names, and leaves the row itself open', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    folder.write('m.csv', text);
    const before = across(await run('m.csv', '-f', 'json'));
    const wanted = before.find(({ id }) => id === 'serial-repeated');
    const line = String(wanted?.rows[0]?.line);
    const unnamed = await run('waive', 'm.csv', '--line', line, ...DECIDED);
    expect(unnamed.stdout).not.toContain('serial-repeated');
    const { code, stdout } = await run('waive', 'm.csv', '--line', line, '--id', 'serial-repeated', ...DECIDED);
    expect(code).toBe(0);
    expect(stdout).toMatch(/serial-repeated on line \d+, row \d+ \("Serial number/);
    const after = await run('m.csv', '-f', 'json');
    const settled = across(after).filter((finding) => finding.settled !== null);
    expect(settled.map(({ fingerprint }) => fingerprint)).toEqual([wanted?.fingerprint]);
    expect(JSON.parse(after.stdout).notices).toEqual([]);
  });

  it('takes one that stands on rows of several files, as they are screened together', async () => {
    const folder = temporaryFolder();
    const run = runIn(folder);
    const [header, ...rows] = text.trimEnd().split('\n');
    const serial = rows.filter((row) => row.includes('7XK4Q93'));
    expect(serial.length).toBeGreaterThan(1);
    folder.write('a.csv', `${header}\n${serial[0]}\n`);
    folder.write('b.csv', `${header}\n${serial.slice(1).join('\n')}\n`);
    const alone = await run('waive', 'a.csv', '--row', '1', '--id', 'serial-repeated', ...DECIDED);
    expect(alone).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no finding of serial-repeated') });
    expect((await run('waive', 'a.csv', 'b.csv', '--row', '1', '--id', 'serial-repeated', ...DECIDED)).code).toBe(0);
    const [finding] = across(await run('a.csv', 'b.csv', '-f', 'json', '--only', 'serial-repeated'));
    expect(finding).toMatchObject({ id: 'serial-repeated', settled: { by: 'waiver' } });
  });
});

it('a waiver that names another finding than its fingerprint is of settles nothing and is told', async () => {
  const folder = temporaryFolder();
  const run = runIn(folder);
  await run('waive', 'm.csv', '--line', '2', '--id', 'relabelled', ...DECIDED);
  folder.write('cargoscreen.waivers.yaml', folder.read('cargoscreen.waivers.yaml').replace('id: relabelled', 'id: description-vague'));
  const { code, stdout } = await run('m.csv', '-f', 'json');
  const { notices, counts } = JSON.parse(stdout);
  expect({ code, waived: counts.findingsWaived }).toEqual({ code: 1, waived: 0 });
  expect(notices).toMatchObject([{ code: 'waiver-misnamed' }]);
  expect(notices[0].message).toMatch(
    /^one waiver settles nothing.+description-vague on "XC7K325T-2FFG900I" .+ has the fingerprint of relabelled\.$/,
  );
  expect((await run('m.csv', '--quiet', '--strict')).code).toBe(2);
});
