import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, QUICKSTART } from '../support/manifests.ts';
import { sheetsOf } from '../support/sheets.ts';

const FORMATS = ['txt', 'csv', 'tsv', 'json', 'jsonl', 'sarif', 'xml', 'md', 'html'] as const;
const HIDDEN = [
  'description',
  'partNumber',
  'brand',
  'exporter',
  'importer',
  'importerAddress',
  'invoiceNumber',
  'serialNumber',
  'value',
  'unitPrice',
];
const DAY = ['--today', '2026-01-31'];

interface Found {
  readonly fingerprint: string;
  readonly evidence: readonly { readonly field: string; readonly start: number; readonly end: number; readonly text: string }[];
}

interface Line {
  readonly level: string;
  readonly score: number;
  readonly points: unknown;
  readonly goods: readonly (Found & { readonly category: string })[];
  readonly indicators: readonly (Found & { readonly id: string; readonly severity: string })[];
  readonly row: Readonly<Record<string, string>>;
}

const rowsOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('--redact', () => {
  const folder = temporaryFolder();
  const outputs = FORMATS.flatMap((ending) => ['-o', folder.file(`r.${ending}`)]);
  const others = ['github', 'gitlab'].flatMap((format) => ['-o', `${format}=${folder.file(format)}`]);
  const run = [QUICKSTART, ACROSS_ROWS, '--all', '--fail-on', 'none', ...DAY];
  let cells: string[] = [];
  let plain: readonly Line[] = [];

  beforeAll(async () => {
    plain = rowsOf((await cargoscreen([...run, '-f', 'jsonl'])).stdout);
    const all = plain.flatMap(({ row }) => HIDDEN.map((field) => `${row[field] ?? ''}`.trim()));
    cells = [...new Set(all)].filter((cell) => cell.length > 4 && cell !== 'no brand');
    await cargoscreen([...run, '-q', '--redact', HIDDEN.join(','), ...outputs, ...others, '-o', folder.file('r.xlsx')]);
  }, 60_000);

  it.each([...FORMATS.map((ending) => `r.${ending}`), 'github', 'gitlab'])('leaves no cell of the fields in %s', (name) => {
    const text = folder.read(name);
    expect(cells.length).toBeGreaterThan(40);
    expect(cells.filter((cell) => text.includes(cell))).toEqual([]);
    expect(text).toContain('(redacted)');
  });

  it('leaves none in a workbook', async () => {
    const text = JSON.stringify([...(await sheetsOf(readFileSync(folder.file('r.xlsx'))))]);
    expect(cells.filter((cell) => text.includes(cell))).toEqual([]);
    expect(text).toContain('(redacted)');
  });

  it('leaves none on stderr, where csv has no place for findings across rows', async () => {
    const { stderr } = await cargoscreen([...run, '-f', 'csv', '--redact', HIDDEN.join(',')]);
    expect(stderr).toContain('part-brand-drift');
    expect(cells.filter((cell) => stderr.includes(cell))).toEqual([]);
  });

  it('changes no level, point, finding or fingerprint', () => {
    const told = ({ level, score, points, goods, indicators }: Line): unknown => ({
      level,
      score,
      points,
      goods: goods.map(({ category, fingerprint }) => [category, fingerprint]),
      indicators: indicators.map(({ id, severity, fingerprint }) => [id, severity, fingerprint]),
    });
    expect(rowsOf(folder.read('r.jsonl')).map(told)).toEqual(plain.map(told));
  });

  it('keeps evidence that points into the cell that is shown, and cells that are empty', () => {
    for (const { row, goods, indicators } of rowsOf(folder.read('r.jsonl')))
      for (const { field, start, end, text } of [...goods, ...indicators].flatMap(({ evidence }) => evidence))
        expect(row[field]?.slice(start, end)).toBe(text);
    expect(rowsOf(folder.read('r.jsonl')).map(({ row }) => Object.keys(row))).toEqual(plain.map(({ row }) => Object.keys(row)));
  });

  it('leaves messages whole that tell nothing of the fields', async () => {
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'table', '--redact', 'importer', ...DAY]);
    expect(stdout).toContain('"LABEL REMOVED"');
    expect(stdout).not.toContain('Steppe');
  });

  it('stands in a saved result, whose reports are those of the run', async () => {
    const { stdout } = await cargoscreen(['report', folder.file('r.json'), '-f', 'markdown']);
    expect(stdout).toBe(folder.read('r.md'));
    expect(JSON.parse(folder.read('r.json')).options.redact).toEqual(HIDDEN);
  });

  it('goes through merge', async () => {
    await cargoscreen([QUICKSTART, '-q', '--fail-on', 'none', '--redact', 'importer,exporter', '--partial', folder.file('p'), ...DAY]);
    const { stdout } = await cargoscreen(['merge', folder.file('p'), '-f', 'table']);
    expect(stdout).toContain('(redacted)');
    expect(stdout).not.toMatch(/Harbor Bridge|Steppe/);
  });

  it('hides columns that could be of the field, too', async () => {
    folder.write('two.csv', 'description,destinationCountry,importer,consignee\nXC7K325T-2FFG900I,RU,Alfa Trading LLC,Beta Import LLC\n');
    const { columns } = JSON.parse((await cargoscreen(['columns', folder.file('two.csv'), '--format', 'json'])).stdout);
    expect(columns[3].candidateFor).toBe('importer');
    const { stdout } = await cargoscreen([folder.file('two.csv'), '-f', 'csv', '--redact', 'importer']);
    expect(stdout).not.toMatch(/Alfa|Beta/);
  });

  it('says where a field has no column: a column that holds it would be shown', async () => {
    const { stderr } = await cargoscreen([QUICKSTART, '-f', 'csv', '--redact', 'endUser,importer', ...DAY]);
    expect(stderr).toContain('--redact: no column was found for endUser; a column that holds it is shown as it stands.');
  });

  it.each([
    [['--redact', 'importr'], 'Did you mean "importer"?'],
    [['--redact', ''], '--redact: the list is empty.'],
    [['--redact', 'invoiceNumber', '--group-by', 'auto'], 'shipments would be named by cells that are not shown'],
    [['--redact', 'importer', '--group-by', 'importer'], 'shipments would be named by cells that are not shown'],
  ])('refuses %s', async (args, message) => {
    const { code, stdout, stderr } = await cargoscreen([QUICKSTART, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
