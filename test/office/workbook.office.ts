import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, HOSTILE, QUICKSTART } from '../support/manifests.ts';
import { padded, sheetsOf, type Table } from '../support/sheets.ts';

/** Cells that a spreadsheet program would run, change or stumble over. */
const CELLS = [
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://example.invalid","towels")',
  '@SUM(1+1)',
  '+1+1',
  '-1+1',
  '\t=1+1',
  '\n=1+1',
  '\r=1+1',
  "'=1+1",
  '0847',
  '12345678901234567890',
  '8.54231E+9',
  '2024-03-01',
  '1-2',
  '3/4',
  '1.640,00',
  '48000',
  '-12.50',
  '50%',
  'TRUE',
  '#REF!',
  '</t></is></c>',
  '&amp; &lt;',
  '_x0041_ _x000D_',
  ' spaces around ',
  'two\nlines',
  'a\ttab',
  'микросхема 集成电路 🚢',
  '\u202eretuor\u202c',
  'constructor',
];

/** Rows and cells that are empty at the end say nothing, and programs write them or not. */
const solid = (rows: Table): Table =>
  rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).map(asHeld)).filter((cells) => cells.length > 0);

/** LibreOffice holds every line end as a line feed, and no tabs in cells of several lines. */
function asHeld(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n');
  return text.includes('\n') ? text.replaceAll('\t', '') : text;
}

const folder = temporaryFolder();

/** Has LibreOffice turn workbooks into another format, beside them. */
function convert(to: string, ...names: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder.file('profile')}`;
  const files = names.map((name) => folder.file(`${name}.xlsx`));
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder.path, ...files], {
    stdio: 'pipe',
    timeout: 120_000,
  });
}

const bytesOf = (name: string): Buffer => readFileSync(folder.file(name));
const report = async (name: string, ...args: readonly string[]): Promise<void> => {
  const { stderr } = await cargoscreen([...args, '-q', '--today', '2026-01-31', '-o', folder.file(`${name}.xlsx`)]);
  expect(stderr).toBe('');
};

const NAMES = ['cells', 'hostile', 'quickstart', 'across'];

beforeAll(async () => {
  const rows = CELLS.map((cell) => `Ethernet router,"${cell.replaceAll('"', '""')}",end\n`);
  folder.write('cells.csv', `Description,Cell,Note\n${rows.join('')}`);
  await report('cells', folder.file('cells.csv'), '--all');
  await report('hostile', HOSTILE, '--all');
  await report('quickstart', QUICKSTART);
  await report('across', ACROSS_ROWS, '--group-by', 'auto');
  convert('ods', ...NAMES);
}, 180_000);

describe('LibreOffice', () => {
  it.each(NAMES)('reads every cell of every sheet of %s as it was written', async (name) => {
    const written = await sheetsOf(bytesOf(`${name}.xlsx`));
    const seen = await sheetsOf(bytesOf(`${name}.ods`), 'ods');
    expect([...seen.keys()]).toEqual([...written.keys()]);
    for (const [sheet, rows] of written) expect(solid(seen.get(sheet) ?? []), sheet).toEqual(solid(rows));
  });

  it.each(NAMES)('finds nothing to calculate in %s, and numbers only where we wrote them', (name) => {
    const content = strFromU8(unzipSync(bytesOf(`${name}.ods`))['content.xml'] ?? new Uint8Array());
    expect(content).toContain('office:value-type="string"');
    expect(content).not.toMatch(/table:formula|xlink:href/);
    const numbers = strFromU8(unzipSync(bytesOf(`${name}.xlsx`))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<v>/g) ?? [];
    const manifest = content.slice(0, content.indexOf('table:name="Summary"'));
    expect(manifest.match(/office:value-type="(?!string)/g)).toHaveLength(numbers.length);
  });

  it('shows the cells of a manifest in csv as they stood in it', async () => {
    // Comma, quotes, UTF-8, as shown, every text quoted.
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false', 'cells');
    const rows: Table = parse(bytesOf('cells.csv'));
    expect(rows.map(([, cell = '']) => asHeld(cell))).toEqual(['Cell', ...CELLS.map(asHeld)]);
  });

  it('filters the rows below the header', () => {
    const content = strFromU8(unzipSync(bytesOf('quickstart.ods'))['content.xml'] ?? new Uint8Array());
    const range = /<table:database-range [^>]*table:target-range-address="Manifest\.A1:Manifest\.X8"[^>]*>/.exec(content)?.[0];
    expect(range).toContain('table:display-filter-buttons="true"');
  });

  it('prints the findings of a row whole, on a page with the number and the goods of the row', () => {
    convert('pdf', 'quickstart');
    const pages = execFileSync('pdftotext', ['-layout', folder.file('quickstart.pdf'), '-'], { encoding: 'utf8' }).split('\f');
    const decisive = pages.filter((page) => page.includes('risk_level'));
    expect(decisive.length).toBeGreaterThan(0);
    for (const page of decisive) {
      const [header = ''] = page.split('\n');
      expect(header.trim().split(/ {2,}/)).toEqual([
        'Line',
        'Goods description',
        'risk_level',
        'risk_score',
        'categories',
        'indicators',
        'reasons',
        'evidence',
      ]);
    }
    expect(decisive[0]).toMatch(/^1 +ADAPTER MODULE .* critical +100 /m);
  });

  it('prints pages with a picture on them', async () => {
    convert('pdf', 'across');
    execFileSync('pdftoppm', ['-r', '40', '-png', folder.file('across.pdf'), folder.file('page')]);
    const pages = folder.names().filter((name) => name.startsWith('page'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(statSync(folder.file(page)).size).toBeGreaterThan(2000);
    const text = execFileSync('pdftotext', ['-layout', folder.file('across.pdf'), '-'], { encoding: 'utf8' });
    const [header = []] = padded((await sheetsOf(bytesOf('across.xlsx'))).get('Manifest') ?? []);
    for (const words of [...header, 'cargoscreen summary', 'Nothing found on a row is no clearance.']) expect(text).toContain(words);
  });
});
