import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createReportDocs } from '#cli/docs.ts';
import { PLAIN_PAINT } from '#cli/terminal.ts';
import { runOptions } from '#config/screen-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { ReporterFactory } from '#model/report.ts';
import { workbookOf } from '#report/xlsx.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { screen } from '#run/screen.ts';
import { cargoscreen } from '../support/cli.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, HARMLESS, HOSTILE, QUICKSTART } from '../support/manifests.ts';
import { padded, sheetsOf, type Table } from '../support/sheets.ts';

const APPENDED = ['risk_level', 'risk_score', 'categories', 'indicators', 'reasons', 'evidence'];

const csvRows = (file: string): Table => parse(readFileSync(file), { bom: true, relax_column_count: true });

async function report(args: readonly string[], folder: Folder = temporaryFolder()): Promise<Buffer> {
  const { stderr } = await cargoscreen([...args, '--quiet', '--today', '2026-01-31', '-o', folder.file('report.xlsx')]);
  expect(stderr).toBe('');
  return readFileSync(folder.file('report.xlsx'));
}

/** @returns what a reporter makes of the quickstart */
async function reportBy(factory: ReporterFactory<Uint8Array>): Promise<Buffer> {
  const options = runOptions({ today: '2026-01-31' });
  const screening = await createScreening({ only: null, skip: [] });
  const pieces: (string | Uint8Array)[] = [];
  const docs = createReportDocs(screening.data);
  const reporter = factory({ docs, width: 80, paint: PLAIN_PAINT, top: 50, excel: false, folder: '' });
  const output = { reporter, sink: { write: (piece: string | Uint8Array) => void pieces.push(piece) } };
  const inputs = [{ kind: 'file', file: QUICKSTART }] as const;
  await screen({ inputs, outputs: [output], read: options.read, today: '2026-01-31', report: options, require: [] }, screening);
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

const manifestOf = async (args: readonly string[], folder?: Folder): Promise<Table> =>
  (await sheetsOf(await report(args, folder))).get('Manifest') ?? [];

const xmlOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

describe('the rows of a workbook', () => {
  it.each([QUICKSTART, 'fixtures/spanish-customs/importaciones.csv'])(
    'are those of %s, every cell as it stands there, with six columns appended',
    async (file) => {
      const [header = [], ...rows] = padded(await manifestOf([file, '--all']));
      const [ownHeader = [], ...ownRows] = csvRows(file);
      expect(header).toEqual([...ownHeader, ...APPENDED]);
      expect(rows.map((cells) => cells.slice(0, ownHeader.length))).toEqual(ownRows);
    },
  );

  it('say what csv says behind them, each reason on a line of its own', async () => {
    const rows = padded(await manifestOf([QUICKSTART]));
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'csv', '--today', '2026-01-31']);
    expect(rows.map((cells) => cells.map((cell) => cell.replaceAll('\n', ' ')))).toEqual(parse(stdout));
  });

  it('hold zeros in front, long numbers, dates and amounts as text, and nothing that is run', async () => {
    const cells = ['0847', '12345678901234567890', '8.54231E+9', '2024-03-01', '1-2', '1.640,00', 'TRUE', '-5', '+7', '#N/A'];
    const folder = temporaryFolder();
    folder.write('m.csv', `Description,${cells.map((_, index) => `c${index}`).join(',')}\nEthernet router,"${cells.join('","')}"\n`);
    const bytes = await report([folder.file('m.csv'), '--all'], folder);
    expect((await sheetsOf(bytes)).get('Manifest')?.[1]?.slice(1, 1 + cells.length)).toEqual(cells);
    const sheet = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">0847</t></is></c>');
    expect(sheet.match(/<v>/g)).toHaveLength(1);
  });

  it('keep hostile cells as text: formulas, markup, escapes, names of object members', async () => {
    const folder = temporaryFolder();
    const cells = [
      "=cmd|'/C calc'!A0",
      '@SUM(A1)',
      '+1+1',
      '-1+1',
      '\t=1+1',
      '\r=1+1',
      '\n=1+1',
      '</t></is></c>',
      '_x0041_',
      'constructor',
      '__proto__',
    ];
    const quoted = cells.map((cell) => `Ethernet router,"${cell}"\n`).join('');
    folder.write('m.csv', `Description,Remarks\n${quoted}`);
    const bytes = await report([folder.file('m.csv'), '--all'], folder);
    expect(
      (await sheetsOf(bytes))
        .get('Manifest')
        ?.slice(1)
        .map(([, cell]) => cell),
    ).toEqual(cells);
    for (const part of Object.keys(unzipSync(bytes))) expect(xmlOf(bytes, part)).not.toMatch(/<f[ >]|<hyperlink|externalLink/);
  });

  it('show control characters that XML can not hold, and hold all else of a hostile manifest', async () => {
    const [header = [], ...rows] = padded(await manifestOf([HOSTILE, '--all']));
    const shown = (cell: string): string =>
      cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));
    const own = csvRows(HOSTILE);
    expect(rows.map((cells) => cells.slice(0, header.length - APPENDED.length))).toEqual(own.slice(1).map((cells) => cells.map(shown)));
  });

  it('stand from --min-level on, in input order', async () => {
    const levels = (rows: Table): (string | undefined)[] => rows.slice(1).map((cells) => cells[rows[0]?.indexOf('risk_level') ?? -1]);
    expect(levels(await manifestOf([QUICKSTART, '--min-level', 'high']))).toEqual(['critical', 'critical', 'critical', 'high', 'critical']);
    expect(levels(await manifestOf([QUICKSTART, '--all']))).toHaveLength(12);
  });

  it('of several files stand below one header, behind the name of their file', async () => {
    const folder = temporaryFolder();
    const [a, b] = [
      folder.write('a.csv', 'Description,Brand\nBath towels,Softnap\n'),
      folder.write('b.csv', 'Origin,Description,Note\nCN,Ceramic mugs,x\n'),
    ];
    expect(padded(await manifestOf([a, b, '--all'], folder)).map((cells) => cells.slice(0, 6))).toEqual([
      ['source_file', 'Description', 'Brand', 'Origin', 'Note', 'risk_level'],
      [a, 'Bath towels', 'Softnap', '', '', 'none'],
      [b, 'Ceramic mugs', '', 'CN', 'x', 'none'],
    ]);
  });

  it('stand below a header that stays and filters, each level in its color', async () => {
    const bytes = await report([QUICKSTART]);
    const sheet = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:X8"/>');
    const styleOf = (level: string): string | undefined => new RegExp(`s="(\\d+)"[^>]*><is><t[^>]*>${level}<`).exec(sheet)?.[1];
    const styles = xmlOf(bytes, 'xl/styles.xml');
    const fills = [...styles.matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => fill);
    const looks = [...styles.matchAll(/<xf [^>]*fillId="(\d+)"[^>]*><alignment/g)].map(([, fill]) => fills[Number(fill)]);
    const colors = ['critical', 'high', 'medium', 'low'].map((level) => looks[Number(styleOf(level))]);
    expect(new Set(colors).size).toBe(4);
    for (const color of colors) expect(color).toContain('<fgColor rgb="FF');
  });

  it('are printed with the findings on a page of their own, behind the number and the goods of the row', async () => {
    const bytes = await report([QUICKSTART]);
    const sheet = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    const ownColumns = csvRows(QUICKSTART)[0]?.length;
    expect(sheet).toContain(`<colBreaks count="1" manualBreakCount="1"><brk id="${ownColumns}" `);
    expect(sheet).not.toContain('fitToPage');
    expect(xmlOf(bytes, 'xl/workbook.xml')).toContain(`localSheetId="0">'Manifest'!$A:$B,'Manifest'!$1:$1<`);
  });

  it.each([
    ['goods far from the number of the row', 'Goods,Shipper,Consignee,Item no', "'Manifest'!$A:$A,'Manifest'!$1:$1<"],
    ['part numbers alone', 'Shipper,Part number,Consignee', "'Manifest'!$B:$B,'Manifest'!$1:$1<"],
  ])('are known in print by %s', async (_, header, titles) => {
    const folder = temporaryFolder();
    const cells = header
      .split(',')
      .map((name) => (name === 'Item no' ? '1' : name === 'Part number' ? 'XC7K325T-2FFG900I' : name.repeat(5)));
    folder.write('m.csv', `${header}\n${cells.join(',')}\n`);
    expect(xmlOf(await report([folder.file('m.csv'), '--all'], folder), 'xl/workbook.xml')).toContain(titles);
  });

  it('are printed on one page where they fit there', async () => {
    const folder = temporaryFolder();
    folder.write('m.csv', 'Description,Origin\nXC7K325T-2FFG900I,CN\n');
    const sheet = xmlOf(await report([folder.file('m.csv')], folder), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).not.toContain('colBreaks');
  });

  it('go on on another sheet where one is full, below the same header', async () => {
    const sheets = await sheetsOf(await reportBy(workbookOf(4)));
    expect([...sheets.keys()]).toEqual(['Manifest', 'Manifest 2', 'Manifest 3', 'Summary', 'Explanation']);
    const [one = [], two = [], three = []] = ['Manifest', 'Manifest 2', 'Manifest 3'].map((name) => sheets.get(name));
    expect([one.length, two.length, three.length]).toEqual([4, 4, 2]);
    expect(two[0]).toEqual(one[0]);
    expect([...one.slice(1), ...two.slice(1), ...three.slice(1)]).toEqual((await manifestOf([QUICKSTART])).slice(1));
    expect(sheets.get('Summary')).toContainEqual([
      'Sheets with rows',
      '3',
      '',
      expect.stringContaining('Manifest, Manifest 2, Manifest 3'),
    ]);
  });
});

describe('the summary of a workbook', () => {
  const summaryOf = async (args: readonly string[], folder?: Folder): Promise<Table> =>
    (await sheetsOf(await report(args, folder))).get('Summary') ?? [];
  const found = (rows: Table, name: string): readonly string[] => rows.find(([first]) => first === name) ?? [];

  it('tells what was screened, by what, and what was not checked', async () => {
    const rows = await summaryOf([QUICKSTART]);
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'json', '--today', '2026-01-31']);
    const { lexicon, inputs, counts, skipped } = JSON.parse(stdout);
    expect(rows).toContainEqual(['Nothing found on a row is no clearance.']);
    expect(found(rows, 'Rows screened')[1]).toBe(String(counts.rowsScreened));
    expect(found(rows, 'Rows in this workbook').slice(1)).toEqual(['7', '', 'rows from level low on; --all shows every row']);
    expect(found(rows, 'critical')).toEqual(['critical', String(counts.levels.critical), String(counts.openLevels.critical)]);
    expect(found(rows, QUICKSTART)).toEqual([QUICKSTART, '12', String(inputs[0].bytes), inputs[0].sha256]);
    expect(found(rows, 'Digest of the lexicon')[3]).toBe(lexicon.digest);
    expect(found(rows, 'Priority list of')[3]).toBe(lexicon.priorityList);
    expect(found(rows, 'Option today')[3]).toBe('2026-01-31');
    expect(skipped.length).toBeGreaterThan(3);
    for (const { id, missing } of skipped) expect(found(rows, id)[3]).toBe(`columns are missing: ${missing.join(', ')}`);
  });

  it('counts the rows of each category and indicator', async () => {
    const rows = await summaryOf([QUICKSTART]);
    const manifest = await manifestOf([QUICKSTART]);
    const cells = (name: string): string[] => manifest.slice(1).map((row) => row[manifest[0]?.indexOf(name) ?? -1] ?? '');
    for (const [column, id] of [
      ['categories', 'chips'],
      ['indicators', 'partner-channel'],
    ] as const)
      expect(found(rows, id)[1]).toBe(String(cells(column).filter((cell) => cell.split('; ').includes(id)).length));
  });

  it('has the findings across rows, the shipments and the notices', async () => {
    const rows = await summaryOf([ACROSS_ROWS, '--group-by', 'invoiceNumber']);
    const { stdout } = await cargoscreen([ACROSS_ROWS, '-f', 'json', '--today', '2026-01-31', '--group-by', 'invoiceNumber']);
    const { manifestFindings, groups, notices } = JSON.parse(stdout);
    expect(manifestFindings.length).toBeGreaterThan(2);
    for (const { id, level, rowCount } of manifestFindings)
      expect(rows).toContainEqual([id, level, String(rowCount), expect.stringContaining('Next: ')]);
    expect(groups.length).toBeGreaterThan(2);
    const found = groups.filter(({ level }: { level: string }) => level !== 'none');
    expect(rows).toContainEqual([`Shipments with findings: ${found.length} of ${groups.length}`]);
    for (const { value, level, score } of found)
      expect(rows).toContainEqual([value, level, String(score), expect.stringContaining('invoiceNumber: ')]);
    for (const { code, message } of notices) expect(rows).toContainEqual([code, '', '', message]);
  });

  it('says that cells were cut, and not where none was', async () => {
    const folder = temporaryFolder();
    const long = folder.write('long.csv', `Description,Note\nEthernet router,${'x'.repeat(40_000)}\n`);
    const sheets = await sheetsOf(await report([long, '--all'], folder));
    expect(sheets.get('Manifest')?.[1]?.[1]).toMatch(/^x{32700}x+ \[cut: 40,000 characters\]$/);
    expect(found(sheets.get('Summary') ?? [], 'Cells cut')[1]).toBe('1');
    expect(found(await summaryOf([QUICKSTART]), 'Cells cut')).toEqual([]);
  });

  it('tells inputs that could not be screened', async () => {
    const folder = temporaryFolder();
    const { code } = await cargoscreen([QUICKSTART, folder.file('missing.csv'), '-q', '-o', folder.file('report.xlsx')]);
    expect(code).toBe(2);
    const rows = (await sheetsOf(readFileSync(folder.file('report.xlsx')))).get('Summary') ?? [];
    expect(found(rows, folder.file('missing.csv'))[3]).toContain('no such file');
  });
});

describe('the explanation of a workbook', () => {
  it('tells of each category and indicator that stands in it what, why, what next, when it is silent and its source', async () => {
    const sheets = await sheetsOf(await report([ACROSS_ROWS]));
    const [header, ...rows] = padded(sheets.get('Explanation') ?? []);
    expect(header).toEqual(['id', 'kind', 'rows', 'what', 'why', 'next', 'silent when', 'source']);
    const manifest = sheets.get('Manifest') ?? [];
    const listed = ['categories', 'indicators'].flatMap((name) =>
      manifest.slice(1).flatMap((cells) => (cells[manifest[0]?.indexOf(name) ?? -1] ?? '').split('; ').filter(Boolean)),
    );
    const { stdout } = await cargoscreen([ACROSS_ROWS, '-f', 'json', '--today', '2026-01-31']);
    const across = (JSON.parse(stdout).manifestFindings as { readonly id: string }[]).map(({ id }) => id);
    expect(new Set(rows.map(([id]) => id))).toEqual(new Set([...listed, ...across]));
    for (const [, kind, rowCount, what, why, next, silentWhen, source] of rows) {
      expect(Number(rowCount)).toBeGreaterThan(0);
      for (const text of kind === 'goods' ? [what, why, next] : [what, why, next, silentWhen, source])
        expect(text?.length).toBeGreaterThan(5);
    }
  });

  it('says that nothing was found where nothing was, and that this is no clearance', async () => {
    const sheets = await sheetsOf(await report([HARMLESS, '--min-level', 'high']));
    expect(sheets.get('Explanation')?.[1]).toEqual(['Nothing was found. Nothing found on a row is no clearance.']);
    expect(sheets.get('Manifest')).toHaveLength(1);
  });
});

describe('a workbook', () => {
  it('is the same byte for byte when it is made again', async () => {
    expect((await report([ACROSS_ROWS])).equals(await report([ACROSS_ROWS]))).toBe(true);
  });

  it('goes to a pipe, and never to a terminal', async () => {
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'xlsx', '--fail-on', 'none']);
    expect(stdout.startsWith('PK')).toBe(true);
    const refused = await cargoscreen([QUICKSTART, '-f', 'xlsx'], { isTerminal: true });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain("--format xlsx: a terminal can't show that.");
    expect(refused.stderr).toContain('--output report.xlsx');
    const folder = temporaryFolder();
    const quiet = await cargoscreen([QUICKSTART, '-f', 'xlsx', '-q', '-o', folder.file('a.xlsx')], { isTerminal: true });
    expect(quiet).toMatchObject({ code: 1, stderr: '' });
  });

  it('that can not have so many columns is refused before a row is written', async () => {
    const columns = Array.from(
      { length: 16_379 },
      (_, index) => ({ index, header: `c${index}`, field: null, how: 'none', candidateFor: null }) as const,
    );
    const tables = [{ file: 'a.csv', sheet: null, encoding: null, delimiter: null, headerRow: 1, columns }];
    const wide: ReporterFactory<Uint8Array> = (settings) => {
      const reporter = workbookOf(4)(settings);
      return { ...reporter, begin: (head) => reporter.begin({ ...head, tables }) };
    };
    const refused = await reportBy(wide).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ScreenError);
    expect((refused as ScreenError).message).toMatch(/^A sheet of a workbook holds 16,384 columns; 16,385 are wanted\.\n/);
  });
});
