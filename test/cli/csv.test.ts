import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { neutralize } from '#report/separated.ts';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { HOSTILE, QUICKSTART } from '../support/manifests.ts';

const APPENDED = ['risk_level', 'risk_score', 'categories', 'indicators', 'reasons', 'evidence'];
const SPANISH = 'fixtures/spanish-customs/importaciones.csv';
const GERMAN = 'fixtures/german-packing-list/packliste.csv';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const table = (text: string, delimiter = ','): string[][] => parse(text, { delimiter, bom: true });

const hostile = () => cargoscreen([HOSTILE, '-f', 'csv', '--all', '--fail-on', 'none']);

describe.concurrent('--format csv', () => {
  it.each([QUICKSTART, SPANISH])('keeps every column, value and order of %s and appends six columns', async (file) => {
    const { code, stdout } = await cargoscreen([file, '--all', '--fail-on', 'none']);
    expect(code).toBe(0);
    const [header = [], ...rows] = table(stdout);
    const [ownHeader = [], ...ownRows] = table(read(file));
    expect(header).toEqual([...ownHeader, ...APPENDED]);
    expect(rows.map((row) => row.slice(0, ownHeader.length))).toEqual(ownRows);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  it('is what a pipe gets, in input order, rows with findings only', async () => {
    const { stdout } = await cargoscreen([QUICKSTART]);
    const [header = [], ...rows] = table(stdout);
    const level = header.indexOf('risk_level');
    const lines = rows.map((row) => Number(row[0]));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines).toContain(1);
    expect(lines).not.toContain(2);
    expect(rows.map((row) => row[level])).not.toContain('none');
  });

  it('says why in the appended columns', async () => {
    const [header = [], first = []] = table((await cargoscreen([QUICKSTART])).stdout);
    const cell = (name: string): string | undefined => first[header.indexOf(name)];
    expect(cell('risk_level')).toBe('critical');
    expect(Number(cell('risk_score'))).toBeGreaterThanOrEqual(80);
    expect(cell('categories')).toContain('chips');
    expect(cell('indicators')?.split('; ')).toContain('relabelled');
    expect(cell('reasons')).toContain('LABEL REMOVED');
    expect(cell('evidence')?.split('; ')).toContain('XC7K325T-2FFG900I');
  });

  it('parts cells as the input does where that is by semicolons, and keeps decimal commas', async () => {
    const { stdout } = await cargoscreen([GERMAN, '--all', '--fail-on', 'none']);
    const [header = [], first = []] = table(stdout, ';');
    const [ownHeader = [], ownFirst = []] = table(read(GERMAN), ';');
    expect(header).toEqual([...ownHeader, ...APPENDED]);
    expect(first.slice(0, ownHeader.length)).toEqual(ownFirst);
    expect(first).toContain('1.640,00');
  });

  it.each([
    ['bars', '|', '|'],
    ['tabs, as that is what tsv is for', '\t', ','],
  ])('parts cells as the input does where that is by %s', async (_, given, wanted) => {
    const file = temporaryFolder().write(
      'm.csv',
      ['Description,Brand,Note', 'Bath towels,Softnap,x', 'Mugs,Claymate,y', ''].join('\n').replaceAll(',', given),
    );
    const { stdout } = await cargoscreen([file, '-f', 'csv', '--all']);
    expect(table(stdout, wanted).map((row) => row.slice(0, 4))).toEqual([
      ['Description', 'Brand', 'Note', 'risk_level'],
      ['Bath towels', 'Softnap', 'x', 'none'],
      ['Mugs', 'Claymate', 'y', 'none'],
    ]);
  });

  it('parts cells by commas where the inputs differ', async () => {
    const folder = temporaryFolder();
    folder.write('a.csv', 'Description;Brand\nBath towels;Softnap\n');
    folder.write('b.csv', 'Description|Brand\nMugs|Claymate\n');
    const { stdout } = await cargoscreen(['a.csv', 'b.csv', '--all'], { cwd: folder.path });
    expect(
      stdout
        .split('\n')
        .slice(0, 3)
        .map((row) => row.split(',').slice(0, 3)),
    ).toEqual([
      ['source_file', 'Description', 'Brand'],
      ['a.csv', 'Bath towels', 'Softnap'],
      ['b.csv', 'Mugs', 'Claymate'],
    ]);
  });

  it('begins with a byte order mark where it is for Excel, and only there', async () => {
    const [plain, marked] = [await cargoscreen([QUICKSTART, '-f', 'csv']), await cargoscreen([QUICKSTART, '-f', 'csv', '--excel'])];
    expect(marked.stdout).toBe(`\ufeff${plain.stdout}`);
    expect((await cargoscreen([QUICKSTART, '-f', 'tsv', '--excel'])).stdout).toMatch(/^\ufeffLine\t/);
    expect((await cargoscreen([QUICKSTART, '-f', 'jsonl', '--excel'])).stdout).toMatch(/^{/);
    const compared = ['compare', 'fixtures/two-documents/invoice.csv', 'fixtures/two-documents/declaration-ru.csv', '-f', 'csv'];
    expect((await cargoscreen([...compared, '--excel'])).stdout).toBe(`\ufeff${(await cargoscreen(compared)).stdout}`);
  });

  it.each(['-5', '+7', '-12.50', '-1.640,00', "-1'640.00", '-1\u202f640', '-.5', '-8.5E+3', '-3%'])(
    'leaves the number %s a number',
    (cell) => {
      expect(neutralize(cell)).toBe(cell);
    },
  );

  it.each(['=1', '+a', '-a1', '@x', '-1+1', '+1+1', '-5 kg', '--1', '\t=1', '\r=1', '\n=1', '\0=1', '\0\0@x', "-1'+A1", '-.'])(
    'keeps %j from being run',
    (cell) => {
      expect(neutralize(cell)).toBe(`'${cell}`);
    },
  );

  it('keeps cells that a spreadsheet would run from being run, and numbers as numbers', async () => {
    const [header = [], ...rows] = table((await hostile()).stdout);
    const cells = rows.flat();
    expect(cells).toContain("'=cmd|'/C calc'!A0");
    expect(cells).toContain(`'=HYPERLINK("http://example.invalid","towels")`);
    expect(cells).toContain("'+SUM(A1:A9) towels");
    expect(cells).toContain("'@evil");
    expect(cells).toContain("'-1+1");
    expect(cells).toContain('-5');
    expect(cells).toContain('-12.50');
    for (const cell of [...header, ...cells]) if (/^[=+@\-\t\r\n]/.test(cell)) expect(Number(cell)).not.toBeNaN();
  });

  it.each(['csv', 'tsv'])('begins no line of %s with what GitHub obeys in a log, but for line ends within a cell', async (format) => {
    const folder = temporaryFolder();
    const first = ['::error::x', ' \t::add-mask::1', '\u00a0::warning::x', 'a::b', ':: two\n::error::kept'];
    const lines = first.map((cell) => `"${cell}",XC7K325T-2FFG900I,::error::y`);
    folder.write('m.csv', `::group::Ref,Description,Remarks\n${lines.join('\n')}\n`);
    const { stdout } = await cargoscreen([folder.file('m.csv'), '-f', format, '--all', '--fail-on', 'none']);
    expect(stdout.split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([
      expect.stringMatching(/^::error::kept"[,\t]XC7K/),
    ]);
    const [header, ...rows] = table(stdout, format === 'tsv' ? '\t' : ',');
    expect(header?.[0]).toBe('::group::Ref');
    expect(rows.map(([cell]) => cell)).toEqual(first);
    expect(stdout).toMatch(/^a::b[,\t]XC7K325T-2FFG900I[,\t]::error::y[,\t]/m);
  });

  it('keeps all other hostile values as they are', async () => {
    const [header = [], ...rows] = table((await hostile()).stdout);
    const [ownHeader = [], ...ownRows] = table(read(HOSTILE));
    expect(header).toEqual([...ownHeader, ...APPENDED]);
    expect(rows.map((row) => row.slice(0, ownHeader.length).map((cell) => cell.replace(/^'/, '')))).toEqual(ownRows);
  });

  it('appends nothing that a terminal would obey', async () => {
    const [header = [], ...rows] = table((await hostile()).stdout);
    const own = header.length - APPENDED.length;
    for (const cell of rows.flatMap((row) => row.slice(own)))
      expect(cell).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
  });

  it('keeps cells left over in a row that is too long', async () => {
    const file = temporaryFolder().write('long.csv', 'Description,Brand\nRouter switch Ethernet,none,left over,"a, b"\nBath towels\n');
    const [header = [], first = [], second = []] = table((await cargoscreen([file, '--all', '--fail-on', 'none'])).stdout);
    expect(header).toEqual(['Description', 'Brand', ...APPENDED]);
    expect(first).toHaveLength(header.length);
    expect(first.slice(0, 2).join(' ')).toContain('left over a, b');
    expect(second.slice(0, 3)).toEqual(['Bath towels', '', 'none']);
  });

  it('names the file of each row and joins headers when there are several', async () => {
    const folder = temporaryFolder();
    folder.write('a.csv', 'Description,Brand\nBath towels,Softnap\n');
    folder.write('b.csv', 'Origin,Description,Note\nCN,Ceramic mugs,x\n');
    const { stdout } = await cargoscreen(['a.csv', 'b.csv', '--all'], { cwd: folder.path });
    expect(table(stdout).map((row) => row.slice(0, 6))).toEqual([
      ['source_file', 'Description', 'Brand', 'Origin', 'Note', 'risk_level'],
      ['a.csv', 'Bath towels', 'Softnap', '', '', 'none'],
      ['b.csv', 'Ceramic mugs', '', 'CN', 'x', 'none'],
    ]);
  });

  it('keeps columns of the same name apart, and names those without one', async () => {
    const file = temporaryFolder().write('twice.csv', 'Description,Weight,Weight,\nBath towels,1,2,3\n');
    expect(table((await cargoscreen([file, '--all'])).stdout).map((row) => row.slice(0, 4))).toEqual([
      ['Description', 'Weight', 'Weight', 'column_4'],
      ['Bath towels', '1', '2', '3'],
    ]);
  });
});
