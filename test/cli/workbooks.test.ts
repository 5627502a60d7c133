import { describe, expect, it } from 'vitest';
import { type CliOptions, cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ods, odsTable, type SheetSpec, xlsx } from '../support/workbooks.ts';

const HEADER = ['Description', 'HS Code', 'Destination'];
const GOODS: SheetSpec = { name: 'Goods', rows: [HEADER, ['Ethernet router', 8517620000, 'RU'], [null], ['Bath towels', '6302.60']] };
const NOTES: SheetSpec = { name: 'Notes', rows: [['Dear colleague'], ['see the other sheet']] };
const HIDDEN: SheetSpec = { name: 'Back', state: 'veryHidden', rows: [HEADER, ['Base station', 851761, 'KZ']] };

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
