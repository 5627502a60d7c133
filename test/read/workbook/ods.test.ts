import { describe, expect, it } from 'vitest';
import { ods, odsTable } from '../../support/workbooks.ts';
import { firstRows, type NumberedRow, open, rowsOf } from './rows.ts';

const table = (rows: string): Buffer => ods(`<table:table table:name="S">${rows}</table:table>`);
const read = (rows: string): Promise<NumberedRow[]> => firstRows(table(rows), 'ods');
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (text: string, attributes = 'office:value-type="string"'): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

describe('cells of ods', () => {
  it.each([
    ['a text', cell('Ethernet router'), 'Ethernet router'],
    ['a text of several lines, spaces and tabs', cell('a<text:s text:c="3"/>b<text:tab/>c</text:p><text:p>d'), 'a   b\tc\nd'],
    ['a formatted text', cell('AB<text:span>12</text:span>'), 'AB12'],
    ['a number, whatever it is shown as', cell('8,54E+09', 'office:value-type="float" office:value="8542310000"'), '8542310000'],
    ['a code of a fixed length', cell('0102.21', 'office:value-type="float" office:value="10221"'), '0102.21'],
    ['money', cell('1.234,50 €', 'office:value-type="currency" office:currency="EUR" office:value="1234.5"'), '1234.5 EUR'],
    ['a share', cell('5%', 'office:value-type="percentage" office:value="0.05"'), '5%'],
    ['a date', cell('15.03.23', 'office:value-type="date" office:date-value="2023-03-15"'), '2023-03-15'],
    ['a moment', cell('15.03.23', 'office:value-type="date" office:date-value="2023-03-15T12:30:00"'), '2023-03-15 12:30:00'],
    ['a truth value', cell('WAHR', 'office:value-type="boolean" office:boolean-value="true"'), 'TRUE'],
    ['a text without its note', cell('x</text:p><office:annotation><text:p>a note</text:p></office:annotation><text:p>y'), 'x\ny'],
    [
      'a text without a drawing on it',
      cell('x</text:p><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame><text:p>y'),
      'x\ny',
    ],
  ])('%s', async (_, xml, shown) => {
    expect(await read(row(xml))).toEqual([[1, shown]]);
  });

  it('stand where repeats of empty cells put them', async () => {
    const empty = (times: number): string => `<table:table-cell table:number-columns-repeated="${times}"/>`;
    expect(await read(row(empty(2) + cell('c') + empty(16_000)))).toEqual([[1, '', '', 'c']]);
    expect(await read(row(cell('x', 'office:value-type="string" table:number-columns-repeated="3"')))).toEqual([[1, 'x', 'x', 'x']]);
  });
});

describe('rows of ods', () => {
  it('are numbered across a million empty repeats, which are not written out', async () => {
    const empty = row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1000000"');
    expect(await read(row(cell('a')) + empty + row(cell('b')) + empty)).toEqual([
      [1, 'a'],
      [1_000_002, 'b'],
    ]);
  });

  it('that repeat are records each', async () => {
    const rows = await read(row(cell('a'), 'table:number-rows-repeated="2500"') + row(cell('b')));
    expect(rows).toHaveLength(2501);
    expect(rows[2499]).toEqual([2500, 'a']);
    expect(rows[2500]).toEqual([2501, 'b']);
  });

  it('that repeat beyond the last row of a sheet are refused', async () => {
    await expect(read(row(cell('a'), 'table:number-rows-repeated="2000000"'))).rejects.toMatchObject({ code: 'E_WORKBOOK' });
  });

  it('that repeat very many cells, or long texts, are refused', async () => {
    const wide = cell('x', 'office:value-type="string" table:number-columns-repeated="10000"');
    const long = cell(`${'x'.repeat(10_000)}`);
    for (const cells of [wide, long])
      await expect(read(row(cells, 'table:number-rows-repeated="10000"'))).rejects.toMatchObject({ code: 'E_UNPACKED' });
  });

  it('take a text that is merged over them', async () => {
    const covered = '<table:covered-table-cell/>';
    const rows =
      row(
        cell('RU', 'office:value-type="string" table:number-rows-spanned="2"') +
          cell('7', 'office:value-type="float" office:value="7" table:number-rows-spanned="2"') +
          cell('a'),
      ) +
      row(covered + covered + cell('b')) +
      row(cell('') + cell('') + cell('c'));
    const { sheets } = await open(table(rows), 'ods');
    expect(await rowsOf(sheets[0])).toEqual([
      [1, 'RU', '7', 'a'],
      [2, 'RU', '', 'b'],
      [3, '', '', 'c'],
    ]);
    expect(sheets[0]?.remarks.mergedRows).toBe(1);
  });

  it('may stand in groups and header rows', async () => {
    const xml = `<table:table-header-rows>${row(cell('h'))}</table:table-header-rows><table:table-row-group>${row(cell('x'))}</table:table-row-group>`;
    expect(await read(xml)).toEqual([
      [1, 'h'],
      [2, 'x'],
    ]);
  });
});

describe('sheets of ods', () => {
  it('may be read in any order, in part, and again', async () => {
    const bytes = ods(
      ['A', 'B', 'C']
        .map((name) =>
          odsTable(name, [
            [name, '1'],
            [name, '2'],
          ]),
        )
        .join(''),
    );
    const { sheets } = await open(bytes, 'ods');
    expect(sheets.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    const whole = (name: string): NumberedRow[] => [
      [1, name, '1'],
      [2, name, '2'],
    ];
    for (const index of [0, 1, 2, 1, 1, 0, 2]) {
      const sheet = sheets[index];
      expect(await rowsOf(sheet)).toEqual(whole(sheet?.name ?? ''));
      for await (const _ of sheet?.rows() ?? []) break;
    }
  });

  it('that are encrypted are told from damaged ones', async () => {
    const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    await expect(open(ods('', { manifest }), 'ods')).rejects.toMatchObject({ code: 'E_ENCRYPTED' });
    await expect(firstRows(ods('<table:table>'), 'ods')).rejects.toMatchObject({ code: 'E_WORKBOOK' });
  });
});
