import { describe, expect, it } from 'vitest';
import type { FoundHeader, HeaderOptions } from '#columns/header.ts';
import { findTables } from '#columns/tables.ts';
import { names } from './names.ts';

const HEADER = ['Item', 'Description', 'HS code', 'Qty', 'Value USD'];
const DATA = [
  ['1', 'Wireless router', '851762', '20', '900.00'],
  ['2', 'Steel bolts', '731815', '4000', '80.50'],
];

/** @returns the header of lines that hold one table */
function headerOf(rows: readonly (readonly string[])[], options: HeaderOptions = {}): Omit<FoundHeader, 'first'> {
  const tables = findTables(rows, names, options);
  expect(tables).toHaveLength(1);
  const { row, headers, dataStart, above } = tables[0] as FoundHeader;
  return { row, headers, dataStart, above };
}

describe('a header', () => {
  it('takes no line of data for a header', () => {
    expect(headerOf(DATA)).toEqual({
      row: -1,
      headers: ['column 1', 'column 2', 'column 3', 'column 4', 'column 5'],
      dataStart: 0,
      above: [],
    });
    const words = [
      ['Router', 'PCS', 'USD', 'CN'],
      ['Bolts', 'PCS', 'USD', 'CN'],
      ['Nuts', 'PCS', 'USD', 'CN'],
    ];
    expect(headerOf(words).row).toBe(-1);
  });

  it('is not held up by a torn line of a quarter million cells', () => {
    const torn = Array.from({ length: 250_000 }, (_, index) => (index % 2 === 0 ? 'Wi-Fi router' : ' cotton'));
    expect(headerOf([HEADER, torn, ...DATA]).headers).toHaveLength(HEADER.length);
  });

  it.each([
    [['Goods description', 'HS code', 'Destination', 'Year 2024']],
    [['Description', 'HS code', 'Qty', '2021', '2022', '2023', '2024']],
    [['HS6', 'Товар', '2023-01', '2023-02', '2023-03']],
  ])('may call columns by years: %j', (header) => {
    const data: string[] = header.map((_, column) => (column === 0 ? 'Steel bolts' : '17'));
    expect(headerOf([header, data, data.with(-1, '20')])).toMatchObject({ row: 0, headers: header });
  });

  it.each([
    [['Bolts, 2024', '2024', '12']],
    [['Steel bolts', '2024-01-31', 'RU', '2024']],
    [['Router', 'PCS', '2024', 'CN']],
    [['Weight plates', '2022']],
    [['Value pack', '2022', 'Model year 2024']],
  ])('is no row of data with a year in it: %j', (data) => {
    expect(headerOf([data, data.with(0, 'Nuts'), data.with(0, 'Screws')]).row).toBe(-1);
  });

  it('finds it in the first line', () => {
    expect(headerOf([HEADER, ...DATA])).toEqual({ row: 0, headers: HEADER, dataStart: 1, above: [] });
  });

  it('finds it below titles, preambles and empty lines', () => {
    const preamble = [
      ['COMMERCIAL INVOICE'],
      [''],
      ['Invoice No:', 'NW-204', 'Date:', '2026-03-01'],
      ['Exporter:', 'Northwind Parts', 'Consignee:', 'Anka Trade'],
      ['', '', '', '', ''],
    ];
    expect(headerOf([...preamble, HEADER, ...DATA])).toEqual({ row: 5, headers: HEADER, dataStart: 6, above: [] });
  });

  it('skips empty lines and a line of column numbers below it', () => {
    expect(headerOf([HEADER, ['', '', '', '', ''], ['1', '2', '3', '4', '5'], ...DATA]).dataStart).toBe(3);
  });

  it('joins a header of two lines where the first groups the second', () => {
    const rows = [
      ['Shipper', '', 'Consignee', '', 'HS code', 'Weight, kg', ''],
      ['Name', 'Country', 'Name', 'Country', '', 'Gross', 'Net'],
      ['Northwind Parts', 'CN', 'Anka Trade', 'TR', '851762', '12', '11'],
    ];
    const found = headerOf(rows);
    expect(found).toMatchObject({ row: 1, dataStart: 2, above: [] });
    expect(found.headers).toEqual([
      'Shipper Name',
      'Shipper Country',
      'Consignee Name',
      'Consignee Country',
      'HS code',
      'Weight, kg Gross',
      'Weight, kg Net',
    ]);
  });

  it('carries a group no further than its words make sense', () => {
    const rows = [
      ['Consignee', '', '', ''],
      ['Name', 'Address', 'HS code', 'Goods description'],
      ['Anka Trade', 'Bursa', '851762', 'Routers'],
    ];
    rows[0] = ['Consignee', '', '', 'Cargo'];
    expect(headerOf(rows).headers).toEqual(['Consignee Name', 'Consignee Address', 'HS code', 'Cargo Goods description']);
  });

  it('does not join a header with the line of words below it', () => {
    const rows = [
      ['Goods', 'Brand', 'Origin'],
      ['Router', 'Kestrel', 'China'],
      ['Bolts', 'Merlin', 'China'],
    ];
    expect(headerOf(rows)).toEqual({ row: 0, headers: ['Goods', 'Brand', 'Origin'], dataStart: 1, above: [] });
  });

  it('finds a header of unknown words by its place above numbers', () => {
    const rows = [
      ['Tavaran nimi', 'Maara'],
      ['Reititin', '4'],
      ['Pultti', '900'],
    ];
    expect(headerOf(rows)).toMatchObject({ row: 0, dataStart: 1, above: [] });
  });

  it('does as it is told', () => {
    expect(headerOf([HEADER, ...DATA], { noHeader: true })).toMatchObject({ row: -1, dataStart: 0, above: [] });
    expect(headerOf([HEADER, DATA[0] as string[], ['a', 'b'], ...DATA], { headerRow: 2 })).toEqual({
      row: 2,
      headers: ['a', 'b'],
      dataStart: 3,
      above: [],
    });
  });

  it('reads a table of one column', () => {
    expect(headerOf([['Description'], ['Wireless router'], ['Steel bolts']])).toMatchObject({ row: 0, dataStart: 1, above: [] });
  });
});
