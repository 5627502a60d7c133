import { describe, expect, it } from 'vitest';
import { type CliOptions, cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ods, odsTable, type SheetSpec, xlsx } from '../support/workbooks.ts';
import { zip } from '../support/zip.ts';

const HEADER = ['Description', 'HS Code', 'Destination'];
const GOODS: SheetSpec = { name: 'Goods', rows: [HEADER, ['Ethernet router', 8517620000, 'RU'], [null], ['Bath towels', '6302.60']] };
const NOTES: SheetSpec = { name: 'Notes', rows: [['Dear colleague'], ['see the other sheet']] };
const HIDDEN: SheetSpec = { name: 'Back', state: 'veryHidden', rows: [HEADER, ['Base station', 851761, 'KZ']] };

const textRow = (line: number, cells: readonly string[]): string =>
  `<row r="${line}">${cells.map((cell) => (cell === '' ? '<c/>' : `<c t="str"><v>${cell}</v></c>`)).join('')}</row>`;

interface RowObject {
  readonly file: string;
  readonly sheet?: string;
  readonly record: number;
  readonly line: number;
  readonly row: Readonly<Record<string, string>>;
}

interface Report {
  readonly rows: readonly RowObject[];
  readonly notices: readonly { readonly code: string; readonly message: string; readonly file: string }[];
  readonly columns: readonly { readonly sheet: string | null; readonly encoding: string | null; readonly delimiter: string | null }[];
}

async function reportOf(args: readonly string[], options: CliOptions = {}): Promise<Report> {
  const { stdout, stderr } = await cargoscreen([...args, '--all', '-f', 'json', '--fail-on', 'none'], options);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe.concurrent.each([
  ['xlsx', xlsx({ sheets: [NOTES, GOODS, HIDDEN] })],
  [
    'ods',
    ods(
      odsTable('Notes', [['Dear colleague'], ['see the other sheet']]) +
        odsTable('Goods', [HEADER, ['Ethernet router', '8517620000', 'RU'], [], ['Bath towels', '6302.60']]) +
        odsTable('Back', [HEADER, ['Base station', '851761', 'KZ']]).replace('<table:table ', '<table:table table:style-name="ta1" '),
      { styles: '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>' },
    ),
  ],
])('a workbook (%s)', (kind, bytes) => {
  const file = temporaryFolder().write(`book.${kind}`, bytes);

  it('is screened sheet by sheet; lines are the rows of the sheet', async () => {
    const { rows, columns } = await reportOf([file]);
    expect(rows.map(({ sheet, record, line, row }) => [sheet, record, line, row['description'], row['hsCode']])).toEqual([
      ['Goods', 1, 2, 'Ethernet router', '8517620000'],
      ['Goods', 2, 4, 'Bath towels', '6302.60'],
      ['Back', 1, 2, 'Base station', '851761'],
    ]);
    expect(columns.map(({ sheet, encoding, delimiter }) => [sheet, encoding, delimiter])).toEqual([
      ['Goods', null, null],
      ['Back', null, null],
    ]);
    expect(rows.every((row) => row.file === file)).toBe(true);
  });

  it('says which sheets hold no manifest and which are hidden', async () => {
    const { notices } = await reportOf([file]);
    expect(notices.map(({ code, message }) => [code, message.replace(file, '')])).toEqual([
      ['not-screened', ' (Notes): it has one column and no header. That was not screened.'],
      ['hidden-sheet', ' (Back): the sheet is hidden; it was screened like the others.'],
    ]);
  });

  it('may be piped in', async () => {
    const { rows } = await reportOf(['-'], { input: bytes });
    expect(rows.map(({ file: name, sheet }) => [name, sheet])).toEqual([
      ['<stdin>', 'Goods'],
      ['<stdin>', 'Goods'],
      ['<stdin>', 'Back'],
    ]);
  });

  it('is read as one sheet with --sheet, whatever its case', async () => {
    const { rows, notices } = await reportOf([file, '--sheet', 'back']);
    expect(rows.map(({ sheet }) => sheet)).toEqual(['Back']);
    expect(notices.map(({ code }) => code)).toEqual(['hidden-sheet']);
  });

  it('has no sheet of a name: its sheets and the nearest are named', async () => {
    const { code, stderr } = await cargoscreen([file, '--sheet', 'Godos']);
    expect(code).toBe(2);
    expect(stderr).toContain('has no sheet of that name.\nIts sheets are: Notes, Goods, Back.\nDid you mean "Goods"?');
  });

  it('is an array for columns --format json, and an object where one sheet is left', async () => {
    const all = JSON.parse((await cargoscreen(['columns', file, '--format', 'json'])).stdout);
    expect(all.map(({ sheet, headerRow }: { sheet: string; headerRow: number }) => [sheet, headerRow])).toEqual([
      ['Goods', 1],
      ['Back', 1],
    ]);
    const one = JSON.parse((await cargoscreen(['columns', file, '--format', 'json', '--sheet', 'Goods'])).stdout);
    expect(one).toEqual(all[0]);
    expect((await cargoscreen(['columns', file])).stdout).toContain(`book.${kind} (Goods)`);
  });

  it('needs --sheet where one table is wanted', async () => {
    expect((await cargoscreen(['explain', '--row', '1', file])).stderr).toContain('it holds several tables');
    const { code, stdout } = await cargoscreen(['explain', '--row', '1', file, '--sheet', 'Goods']);
    expect(code).toBe(0);
    expect(stdout).toContain('Ethernet router');
  });
});

it.concurrent('names the sheet as the source of a row in csv', async () => {
  const input = xlsx({ sheets: [GOODS, HIDDEN] });
  const { stdout } = await cargoscreen(['-', '-f', 'csv', '--all', '--fail-on', 'none'], { input });
  expect(stdout.split('\n').map((line) => line.split(',')[0])).toEqual([
    'source_file',
    '<stdin> (Goods)',
    '<stdin> (Goods)',
    '<stdin> (Back)',
    '',
  ]);
});

it.concurrent('names the sheet in reports for code review', async () => {
  const input = zip({ 'book.xlsx': xlsx({ sheets: [GOODS, HIDDEN] }) });
  const junit = await cargoscreen(['-', '-f', 'junit', '--fail-on', 'none'], { input });
  expect([...junit.stdout.matchAll(/classname="([^"]*)" name="([^"]*)"/g)].map(([, place, name]) => `${place} ${name}`)).toEqual([
    '&#60;stdin&#62; rows are screened',
    '&#60;stdin&#62;!book.xlsx Goods line 2: Ethernet router',
    '&#60;stdin&#62;!book.xlsx Back line 2: Base station',
  ]);
  const sarif = JSON.parse((await cargoscreen(['-', '-f', 'sarif', '--fail-on', 'none'], { input })).stdout);
  const [place] = sarif.runs[0].results[0].locations;
  expect(place.logicalLocations).toEqual([{ name: 'Goods', kind: 'sheet' }]);
});

describe.concurrent('what a person must know of a workbook', () => {
  it('codes that a spreadsheet damaged, by field, with their rows', async () => {
    const rows = [
      ['Description', 'HS Code', 'Part No'],
      ['FPGA', '8.54239E+9', 'XC7K325T'],
      ['Driver', '8542390000', 'MAR-12'],
    ];
    const dated = '<row r="4"><c r="A4" t="str"><v>Driver</v></c><c r="B4"><v>8542390</v></c><c r="C4" s="1"><v>46093</v></c></row>';
    const sheet = { name: 'S', xml: rows.map((cells, at) => textRow(at + 1, cells)).join('') + dated };
    const { notices, rows: seen } = await reportOf(['-'], { input: xlsx({ sheets: [sheet], formats: ['d\\-mmm'] }) });
    expect(seen[2]?.row['partNumber']).toBe('12-Mar');
    expect(notices.map(({ code, message }) => [code, message])).toEqual([
      ['spreadsheet-damage', expect.stringMatching(/^<stdin> \(S\): a spreadsheet rounded one cell of hsCode, .* \(line 2\)\.$/)],
      ['spreadsheet-damage', expect.stringMatching(/one cell of hsCode has 5 or 7 digits.* \(line 4\)/)],
      ['spreadsheet-damage', expect.stringMatching(/one cell of partNumber is a date: .* \(line 4\)/)],
    ]);
  });

  it('formulas without a value, and rows under a merged cell', async () => {
    const xml =
      textRow(1, ['Description', 'Destination']) +
      textRow(2, ['Ethernet router', 'RU']) +
      textRow(3, ['Base station']) +
      '<row r="4"><c r="A4" t="str"><v>Towels</v></c><c r="B4"><f>B2</f></c></row>';
    const input = xlsx({ sheets: [{ name: 'S', xml, behind: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' }] });
    const { notices, rows } = await reportOf(['-'], { input });
    expect(rows.map(({ row }) => row['destinationCountry'])).toEqual(['RU', 'RU', undefined]);
    expect(notices.map(({ code }) => code)).toEqual(['empty-formulas', 'merged-cells']);
  });
});

it.concurrent('a header of two lines with merged cells is read like one without', async () => {
  const xml =
    textRow(1, ['Goods description', 'Destination country', 'Weight, kg', '']) +
    textRow(2, ['', '', 'Net', 'Gross']) +
    textRow(3, ['Router', 'RU', '5', '6']);
  const behind = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>';
  const [plain, merged] = await Promise.all(
    ['', behind].map(async (more) => (await reportOf(['-'], { input: xlsx({ sheets: [{ name: 'S', xml, behind: more }] }) })).rows[0]?.row),
  );
  expect(merged).toEqual(plain);
  expect(merged).toEqual({ description: 'Router', destinationCountry: 'RU', netWeight: '5', grossWeight: '6' });
});

describe.concurrent('workbooks that other programs wrote', () => {
  it('packing-lists.xlsx', async () => {
    const { rows, notices } = await reportOf(['fixtures/workbooks/packing-lists.xlsx']);
    expect(
      rows.map(({ sheet, line, row: { hsCode, partNumber, destinationCountry, date } }) => [
        sheet,
        line,
        hsCode,
        partNumber,
        destinationCountry,
        date,
      ]),
    ).toEqual([
      ['March', 5, '6302600000', 'BT-140', 'Turkey', '2026-03-05'],
      ['March', 6, '0602900000', 'LT-2', 'Turkey', '2026-03-05'],
      ['March', 7, '8517620000', '12-Mar', 'Russia', '2026-03-06'],
      ['March', 8, '8542310000', 'STM32F407VGT6', 'Russia', '2026-03-06'],
      ['Old stock', 2, '8517790000', 'AX-9', 'Kazakhstan', '2026-02-01'],
    ]);
    expect(notices.map(({ code }) => code)).toEqual(['not-screened', 'hidden-sheet', 'merged-cells', 'spreadsheet-damage']);
  });

  it('lieferung.ods, by itself and in an archive', async () => {
    const { rows } = await reportOf(['fixtures/workbooks/lieferung.ods', 'fixtures/workbooks/march.zip']);
    expect(rows.map(({ file, line, row: { hsCode, value } }) => [file.slice('fixtures/workbooks/'.length), line, hsCode, value])).toEqual([
      ['lieferung.ods', 2, '63026000', '2100'],
      ['lieferung.ods', 3, '85176200', '1234.5'],
      ['march.zip!invoices/hl-2603.csv', 2, '6912.00', undefined],
      ['march.zip!invoices/hl-2603.csv', 3, '9030.40', undefined],
      ['march.zip!lieferung.ods', 2, '63026000', '2100'],
      ['march.zip!lieferung.ods', 3, '85176200', '1234.5'],
    ]);
  });
});

describe('a workbook of our own', () => {
  const folder = temporaryFolder();
  const manifest = folder.write('m.csv', 'Description,HS Code,Destination\nEthernet router,8517620000,RU\nBath towels,6302.60,KZ\n');
  const report = async (): Promise<string> => {
    await cargoscreen([manifest, '-o', folder.file('report.xlsx'), '--all', '--quiet', '--fail-on', 'none']);
    return folder.file('report.xlsx');
  };

  it('is screened by the rows of the manifest; what is said of them is left out with a notice', async () => {
    const { rows, columns, notices } = await reportOf([await report()]);
    expect(columns.map(({ sheet }) => sheet)).toEqual(['Manifest']);
    expect(rows.map(({ row }) => row['description'])).toEqual(['Ethernet router', 'Bath towels']);
    expect(notices.flatMap(({ code, message }) => (code === 'not-screened' ? [message] : []))).toEqual([
      expect.stringContaining('report.xlsx (Summary): it is a sheet of a report of cargoscreen'),
      expect.stringContaining('report.xlsx (Explanation): it is a sheet of a report of cargoscreen'),
    ]);
  });

  it('is screened by the sheet that is asked for', async () => {
    const { columns } = await reportOf([await report(), '--sheet', 'Explanation']);
    expect(columns.map(({ sheet }) => sheet)).toEqual(['Explanation']);
  });

  it.each([
    ['stands beside no report', 'beside', HEADER],
    ['stands beside a sheet that ends with less than a report', 'less', [...HEADER, 'risk_level']],
  ])('is not what a sheet called Summary is that %s', async (_, name, header) => {
    const goods: SheetSpec = { name: 'Goods', rows: [header, ['Ethernet router', 8517620000, 'RU', 'high']] };
    const file = folder.write(`${name}.xlsx`, xlsx({ sheets: [{ ...GOODS, name: 'Summary' }, goods] }));
    const { columns } = await reportOf([file]);
    expect(columns.map(({ sheet }) => sheet)).toEqual(['Summary', 'Goods']);
  });
});
