import { describe, expect, it } from 'vitest';
import { type SheetSpec, type WorkbookSpec, xlsx } from '../../support/workbooks.ts';
import { firstRows, type NumberedRow, open, rowsOf } from './rows.ts';

const read = (xml: string, more: Partial<WorkbookSpec> & { readonly behind?: string } = {}): Promise<NumberedRow[]> => {
  const { behind = '', ...spec } = more;
  return firstRows(xlsx({ sheets: [{ name: 'S', xml, behind }], ...spec }), 'xlsx');
};
const row = (line: number, cells: string): string => `<row r="${line}">${cells}</row>`;
const text = (place: string, content: string): string => `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`;

describe('cells of xlsx', () => {
  it.each([
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['a rich shared text, without its pronunciation', '<c r="A1" t="s"><v>1</v></c>', '東京 ROUTER'],
    ['an inline text', text('A1', 'a &lt; b &amp; c'), 'a < b & c'],
    ['a rich inline text', '<c r="A1" t="inlineStr"><is><r><t>AB</t></r><r><rPr/><t>12</t></r></is></c>', 'AB12'],
    [
      'a rich inline text with its pronunciation',
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></is></c>',
      '東京',
    ],
    ['characters that XML can not hold', text('A1', 'two_x000D__x000A_lines'), 'two\r\nlines'],
    ['an underscore that escapes nothing', text('A1', 'LM_x2_REV'), 'LM_x2_REV'],
    ['a whole number', '<c r="A1"><v>8.5423100000000000E9</v></c>', '8542310000'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['the stored text of a formula', '<c r="A1" t="str"><f>CONCAT(B1,"x")</f><v>8542.31</v></c>', '8542.31'],
    ['the stored number of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['a date of its own type', '<c r="A1" t="d"><v>2023-03-15T00:00:00</v></c>', '2023-03-15'],
    ['a date by its style', '<c r="A1" s="1"><v>45000</v></c>', '2023-03-15'],
    ['a code by its style', '<c r="A1" s="2"><v>10221</v></c>', '0102.21'],
    ['spaces around', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>', ' x '],
    ['marked text', '<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>', '<b>'],
  ])('%s', async (_, cell, shown) => {
    const shared = [
      '<t>plain</t>',
      '<r><t>東京</t></r><r><t xml:space="preserve"> ROUTER</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
    ];
    expect(await read(row(1, cell), { shared, formats: ['dd/mm/yyyy', '0000\\.00'] })).toEqual([[1, shown]]);
  });

  it('stand where their places say; empty rows are no records', async () => {
    const xml = row(2, text('C2', 'c') + text('E2', 'e')) + row(3, '<c r="A3" s="1"/>') + row(9, text('B9', 'b'));
    expect(await read(xml)).toEqual([
      [2, '', '', 'c', '', 'e'],
      [9, '', 'b'],
    ]);
  });

  it('without places follow one another', async () => {
    const xml = '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row><row><c><v>2</v></c></row>';
    expect(await read(xml)).toEqual([
      [1, 'a', '1'],
      [2, '2'],
    ]);
  });

  it('of formulas that were never calculated are empty, and counted', async () => {
    const { sheets } = await open(xlsx({ sheets: [{ name: 'S', xml: row(1, `${text('A1', 'x')}<c r="B1"><f>A1</f></c>`) }] }), 'xlsx');
    expect(await rowsOf(sheets[0])).toEqual([[1, 'x']]);
    expect(sheets[0]?.remarks.emptyFormulas).toBe(1);
  });

  it('count days from 1904 where the workbook says so', async () => {
    expect(await read(row(1, '<c r="A1" s="1"><v>0</v></c>'), { formats: ['yyyy-mm-dd'], from1904: true })).toEqual([[1, '1904-01-01']]);
  });
});

describe('merged cells of xlsx', () => {
  const behind = '<mergeCells count="3"><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:D2"/></mergeCells>';

  it('stand in every row that they cover, where it holds anything', async () => {
    const xml =
      row(1, `${text('A1', 'RU')}${text('B1', 'wide')}<c r="D1"><v>7</v></c>`) +
      row(2, text('E2', 'second')) +
      row(3, '<c r="A3"/>') +
      row(4, text('B4', 'x'));
    const { sheets } = await open(xlsx({ sheets: [{ name: 'S', xml, behind }] }), 'xlsx');
    expect(await rowsOf(sheets[0])).toEqual([
      [1, 'RU', 'wide', '', '7'],
      [2, 'RU', '', '', '', 'second'],
      [4, '', 'x'],
    ]);
    expect(sheets[0]?.remarks.mergedRows).toBe(1);
  });

  it('are found again each time the sheet is read', async () => {
    const { sheets } = await open(
      xlsx({ sheets: [{ name: 'S', xml: row(1, text('A1', 'RU')) + row(2, text('B2', 'x')), behind }] }),
      'xlsx',
    );
    expect(await rowsOf(sheets[0])).toEqual(await rowsOf(sheets[0]));
  });
});

describe('sheets of xlsx', () => {
  const sheet = (name: string, state?: SheetSpec['state']): SheetSpec => ({
    name,
    rows: [[name]],
    ...(state === undefined ? {} : { state }),
  });

  it('come in the order of the tabs, hidden ones too', async () => {
    const { sheets } = await open(xlsx({ sheets: [sheet('B & C'), sheet('a', 'hidden'), sheet('z', 'veryHidden')] }), 'xlsx');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['B & C', false],
      ['a', true],
      ['z', true],
    ]);
    expect(await rowsOf(sheets[2])).toEqual([[1, 'z']]);
    expect(await rowsOf(sheets[0])).toEqual([[1, 'B & C']]);
  });

  it('may be read again when what they share was let go of', async () => {
    const workbook = await open(xlsx({ sheets: [{ name: 'S', xml: row(1, '<c t="s"><v>0</v></c>') }], shared: ['<t>x</t>'] }), 'xlsx');
    expect(await rowsOf(workbook.sheets[0])).toEqual([[1, 'x']]);
    workbook.release();
    expect(await rowsOf(workbook.sheets[0])).toEqual([[1, 'x']]);
  });

  it('with a prefix on every element are read alike', async () => {
    const x = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const part = `<x:worksheet ${x}><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await firstRows(xlsx({ sheets: [sheet('S')], parts: { 'xl/worksheets/sheet1.xml': part } }), 'xlsx')).toEqual([[1, 'a']]);
  });
});

describe('xlsx that is damaged or made to harm', () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet ${main}><sheetData>&b;</sheetData></worksheet>`;
  const sheetPart = (part: string | Uint8Array): Promise<NumberedRow[]> =>
    firstRows(xlsx({ sheets: [{ name: 'S' }], parts: { 'xl/worksheets/sheet1.xml': part } }), 'xlsx');

  it.each([
    ['an entity of its own', bomb, 'declares a document type'],
    ['an entity that is not known', `<worksheet ${main}><sheetData>&evil;</sheetData></worksheet>`, 'entity'],
    ['an end that is missing', `<worksheet ${main}><sheetData><row r="1">`, 'unclosed tag'],
    ['elements in elements without end', `<worksheet ${main}>${'<a>'.repeat(1000)}`, 'nested more than 256 deep'],
    ['bytes that are no text', Buffer.from(`<worksheet ${main}>\xff\xfe`, 'latin1'), 'its bytes are no utf-8'],
    ['a row that no sheet has', `<worksheet ${main}><sheetData><row r="1048577"/></sheetData></worksheet>`, 'a sheet has no row 1048577'],
    ['a row that is no number', `<worksheet ${main}><sheetData><row r="x"/></sheetData></worksheet>`, 'a sheet has no row NaN'],
  ])('%s is refused', async (_, part, reason) => {
    await expect(sheetPart(part)).rejects.toMatchObject({ code: 'E_WORKBOOK', message: expect.stringContaining(reason) });
  });

  it('one part that is many sheets is refused', async () => {
    const relation = (id: string): string => `<Relationship Id="${id}" Type="x/worksheet" Target="/xl/worksheets/Sheet1.xml"/>`;
    const parts = { 'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1')}${relation('rId2')}</Relationships>` };
    await expect(firstRows(xlsx({ sheets: [{ name: 'a' }, { name: 'b' }], parts }), 'xlsx')).rejects.toMatchObject({
      message: expect.stringContaining('two of its sheets are one part'),
    });
  });

  it('a shared text that is missing is refused, with its row', async () => {
    await expect(read(row(4, '<c r="A4" t="s"><v>9</v></c>'), { shared: ['<t>x</t>'] })).rejects.toMatchObject({
      message: expect.stringMatching(/book \(S\): .*row 4 points at shared text 9/),
    });
  });

  it.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])('a part that is missing is named: %s', async (part) => {
    const relations = part === 'xl/workbook.xml' ? {} : { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
    const bytes = xlsx({
      sheets: [{ name: 'S', rows: [['x']] }],
      parts: {
        ...relations,
        ...(part === 'xl/workbook.xml'
          ? { '_rels/.rels': '<Relationships><Relationship Type="x/officeDocument" Target="xl/none.xml"/></Relationships>' }
          : {}),
      },
    });
    await expect(firstRows(bytes, 'xlsx')).rejects.toMatchObject({ code: 'E_WORKBOOK', message: expect.stringContaining('is missing') });
  });

  it.each([
    ['a column far to the right', row(3, text('XFE3', 'x')), {}, 'E_TOO_MANY_COLUMNS', 3],
    ['a cell longer than allowed', row(2, text('A2', 'x'.repeat(11))), { maxCell: 10 }, 'E_CELL_TOO_LONG', 2],
    ['a text without end', row(2, text('A2', 'x'.repeat(200_000))), { maxCell: 10 }, 'E_CELL_TOO_LONG', null],
  ])('%s is an error with its place', async (_, xml, limits, code, line) => {
    await expect(firstRows(xlsx({ sheets: [{ name: 'S', xml }] }), 'xlsx', limits)).rejects.toMatchObject({ code, params: { line } });
  });

  it.each([
    ['one long text that many cells share', '<c t="s"><v>0</v></c>'],
    ['cells far to the right in many rows', '<c r="XFD1"><v>1</v></c>'],
  ])('%s: what becomes more than is allowed is refused', async (_, cells) => {
    const saying = (rows: number): Promise<NumberedRow[]> => {
      const xml = `<row>${cells}</row>`.repeat(rows);
      return firstRows(xlsx({ sheets: [{ name: 'S', xml }], shared: [`<t>${'x'.repeat(16_384)}</t>`] }), 'xlsx', {
        maxUnpacked: 1_000_000,
      });
    };
    expect(await saying(30)).toHaveLength(30);
    await expect(saying(100)).rejects.toMatchObject({ code: 'E_UNPACKED', message: expect.stringContaining('--max-unpacked') });
  });

  it('a cell as long as allowed is read', async () => {
    expect(
      await firstRows(xlsx({ sheets: [{ name: 'S', xml: row(2, text('A2', 'x'.repeat(10))) }] }), 'xlsx', { maxCell: 10 }),
    ).toHaveLength(1);
  });

  it('more shared text than allowed is an error', async () => {
    const bytes = xlsx({ sheets: [{ name: 'S', xml: row(1, '<c t="s"><v>0</v></c>') }], shared: ['<t>a text</t>'] });
    expect(await firstRows(bytes, 'xlsx', { maxSharedText: 100 })).toHaveLength(1);
    await expect(firstRows(bytes, 'xlsx', { maxSharedText: 20 })).rejects.toMatchObject({ code: 'E_SHARED_TEXT' });
  });
});
