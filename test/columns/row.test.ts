import { describe, expect, it } from 'vitest';
import { mapColumns } from '#columns/map-columns.ts';
import { createRowFactory, type ValueReaders } from '#columns/row.ts';
import type { Cell, CountryCode } from '#model/cell.ts';
import type { Row } from '#model/row.ts';
import { createCurrencyReader, createCurrencyResolver } from '#normalize/currency.ts';
import { parseDate } from '#normalize/date.ts';
import { parseHsCode } from '#normalize/hs-code.ts';
import { createMoneyReader } from '#normalize/money.ts';
import { parseQuantity } from '#normalize/quantity.ts';
import { createWeightReader } from '#normalize/weight.ts';
import { names } from './names.ts';

const CURRENCIES = [
  { code: 'EUR', name: 'Euro', aliases: [] },
  { code: 'USD', name: 'US dollar', aliases: ['долл'] },
];
const UNITS = [
  { unit: 'g', kilograms: 0.001, aliases: [] },
  { unit: 'kg', kilograms: 1, aliases: ['kgs', 'кг'] },
  { unit: 'lb', kilograms: 0.45359237, aliases: ['lbs'] },
  { unit: 't', kilograms: 1000, aliases: ['т'] },
];

const readers: ValueReaders = {
  hsCode: (raw) => parseHsCode(raw),
  country: (raw): Cell<CountryCode> => ({ kind: 'invalid', raw, reason: 'no countries here' }),
  countries: (raw) => ({ kind: 'invalid', raw, reason: 'no countries here' }),
  currency: createCurrencyReader(createCurrencyResolver(() => CURRENCIES)),
  money: createMoneyReader(createCurrencyResolver(() => CURRENCIES)),
  quantity: parseQuantity,
  weight: createWeightReader(UNITS),
  date: (raw, order) => parseDate(raw, order),
};

const rowOf = (cells: Readonly<Record<string, string>>, given: ValueReaders = readers): Row => {
  const toRow = createRowFactory(mapColumns(Object.keys(cells), [], names), given);
  return toRow({ position: { chunk: 0, record: 1, line: 2 }, cells: Object.values(cells) });
};

describe('createRowFactory', () => {
  it('says absent, not invalid, where there is no column or nothing in it', () => {
    const row = rowOf({ Description: 'Routers', 'HS code': ' ' });
    expect(row.has('hsCode')).toBe(true);
    expect(row.hsCode).toEqual({ kind: 'absent' });
    expect(row.has('netWeight')).toBe(false);
    expect(row.column('netWeight')).toBe(-1);
    expect(row.netWeight).toEqual({ kind: 'absent' });
  });

  it('gives raw cells untrimmed, and nothing past the end of a short record', () => {
    const toRow = createRowFactory(mapColumns(['Description', 'Brand', 'Qty'], [], names), readers);
    const row = toRow({ position: { chunk: 0, record: 1, line: 2 }, cells: [' Routers '] });
    expect(row.text('description')).toBe(' Routers ');
    expect(row.text('brand')).toBe('');
    expect(row.quantity).toEqual({ kind: 'absent' });
  });

  it('reads a typed cell when it is asked for, and once', () => {
    let count = 0;
    const hsCode: ValueReaders['hsCode'] = (raw) => {
      count++;
      return readers.hsCode(raw);
    };
    const counting: ValueReaders = { ...readers, hsCode };
    const row = rowOf({ Description: 'Routers', 'HS code': '8517.62' }, counting);
    expect(count).toBe(0);
    expect(row.hsCode).toBe(row.hsCode);
    expect(row.hsCode).toMatchObject({ kind: 'value', value: '851762' });
    expect(count).toBe(1);
  });

  it('takes the unit of weight from the header', () => {
    const inPounds = rowOf({ 'Gross weight (lbs)': '100' }).grossWeight;
    expect(inPounds.kind === 'value' && inPounds.value).toBeCloseTo(45.36, 2);
    expect(rowOf({ 'Вес нетто, т': '1,5' }).netWeight).toMatchObject({ value: 1500 });
    expect(rowOf({ NET_WT_IN_KG: '7' }).netWeight).toMatchObject({ value: 7 });
    expect(rowOf({ 'G. Weight': '7' }).grossWeight).toMatchObject({ value: 7 });
  });

  it('takes the currency from the header where the cell names none', () => {
    expect(rowOf({ 'FOB USD': '900' }).value).toMatchObject({ value: { amount: 900, currency: 'USD' } });
    expect(rowOf({ 'FOB USD': 'EUR 900' }).value).toMatchObject({ value: { amount: 900, currency: 'EUR' } });
    expect(rowOf({ 'Total value': '900' }).value).toMatchObject({ value: { amount: 900, currency: null } });
  });

  it('reads day and month in the order that the column shows', () => {
    const dates = (cells: readonly string[], others: readonly string[] = []): unknown[] => {
      const rows = cells.map((cell, index) => ['Mugs', cell, others[index] ?? '']);
      const toRow = createRowFactory(mapColumns(['Description', 'Invoice date', 'Zweck'], rows, names), readers);
      return rows
        .map((row) => toRow({ position: { chunk: 0, record: 1, line: 2 }, cells: row }).date)
        .map((cell) => cell.kind === 'value' && cell.value);
    };
    expect(dates(['03/04/2024', '03/25/2024'])).toEqual(['2024-03-04', '2024-03-25']);
    expect(dates(['03/04/2024', '25/03/2024'])).toEqual(['2024-04-03', '2024-03-25']);
    expect(dates(['03/04/2024', '05/06/2024'])).toEqual(['2024-04-03', '2024-06-05']);
    expect(dates(['03/04/2024', '05/06/2024'], ['01/31/2024'])).toEqual(['2024-03-04', '2024-05-06']);
    expect(dates(['03/04/2024', '25/03/2024'], ['01/31/2024'])).toEqual(['2024-04-03', '2024-03-25']);
    expect(dates(['03.04.2024', '03/25/2024'])).toEqual(['2024-04-03', '2024-03-25']);
  });

  it('reads numbers with the decimal mark that the column shows, or else the other columns do', () => {
    const HEADERS = ['Description', 'Quantity', 'Net weight kg', 'Total value'];
    const read = (rows: readonly (readonly string[])[]): unknown[] => {
      const toRow = createRowFactory(
        mapColumns(
          HEADERS,
          rows.map((row) => ['Mugs', ...row]),
          names,
        ),
        readers,
      );
      const { quantity, netWeight, value } = toRow({ position: { chunk: 0, record: 1, line: 2 }, cells: ['Mugs', ...(rows[0] ?? [])] });
      return [
        quantity.kind === 'value' && quantity.value.amount,
        netWeight.kind === 'value' && netWeight.value,
        value.kind === 'value' && value.value.amount,
      ];
    };
    expect(
      read([
        ['4.000', '1.500', '12.000'],
        ['20', '80', '1.234,56'],
      ]),
    ).toEqual([4000, 1500, 12_000]);
    expect(
      read([
        ['4.000', '1,500', '12.000'],
        ['20', '80,25', '1.234,56'],
      ]),
    ).toEqual([4000, 1.5, 12_000]);
    expect(
      read([
        ['4.000', '1.500', '12.000'],
        ['20', '80.25', '1.234,56'],
      ]),
    ).toEqual([4, 1.5, 12_000]);
    expect(
      read([
        ['4.000', '1.500', '12.000'],
        ['20', '80', '900'],
      ]),
    ).toEqual([4, 1.5, 12]);
    expect(
      read([
        ['4,000', '1.5', '12,000'],
        ['20', '80', '1,234.56'],
      ]),
    ).toEqual([4000, 1.5, 12_000]);
  });

  it('keeps a cell as it was written beside the number that was read', () => {
    const rows = [
      ['Mugs', '12.000'],
      ['Mugs', '1.234,56'],
    ];
    const toRow = createRowFactory(mapColumns(['Description', 'Total value'], rows, names), readers);
    expect(toRow({ position: { chunk: 0, record: 1, line: 2 }, cells: ['Mugs', '12.000'] }).value).toMatchObject({ raw: '12.000' });
    expect(toRow({ position: { chunk: 0, record: 1, line: 2 }, cells: ['Mugs', ''] }).value).toEqual({ kind: 'absent' });
  });
});
