import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCurrencyReader, createCurrencyResolver } from '#normalize/currency.ts';
import { createMoneyReader } from '#normalize/money.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'));
const entries: { code: string; name: string; aliases: string[] }[] = read('currencies');
const currency = createCurrencyReader(createCurrencyResolver(() => entries));
const money = createMoneyReader(createCurrencyResolver(() => entries));

describe('currency cells', () => {
  test.each([
    ['USD', 'USD'],
    ['usd', 'USD'],
    ['US Dollar', 'USD'],
    ['$', 'USD'],
    ['US$', 'USD'],
    ['840', 'USD'],
    ['643', 'RUB'],
    ['RUB', 'RUB'],
    ['RUR', 'RUB'],
    ['руб.', 'RUB'],
    ['₽', 'RUB'],
    ['Российский рубль', 'RUB'],
    ['卢布', 'RUB'],
    ['RMB', 'CNY'],
    ['人民币', 'CNY'],
    ['юань', 'CNY'],
    ['CNH', 'CNY'],
    ['元', 'CNY'],
    ['円', 'JPY'],
    ['тенге', 'KZT'],
    ['сом', 'KGS'],
    ['TL', 'TRY'],
    ['₺', 'TRY'],
    ['дирхам ОАЭ', 'AED'],
    ['HK$', 'HKD'],
    ['€', 'EUR'],
    ['USD (840)', 'USD'],
    ['EUR - Euro', 'EUR'],
    ['ＵＳＤ', 'USD'],
  ])('%j is %s', (raw, code) => {
    expect(currency(raw)).toEqual({ kind: 'value', raw, value: code });
  });

  test.each([
    ['¥', 'may be CNY or JPY'],
    ['￥', 'may be CNY or JPY'],
    ['kr', 'may be DKK or ISK or NOK or SEK'],
    ['XYZ', 'no currency is known by this name'],
    ['USDT', 'no currency is known by this name'],
    ['bitcoin', 'no currency is known by this name'],
    ['N/A', 'no currency is known by this name'],
    ['USD/RUB', 'several currencies: USD, RUB'],
  ])('%j is invalid: %s', (raw, reason) => {
    expect(currency(raw)).toEqual({ kind: 'invalid', raw, reason });
  });

  test('every currency of a country is listed, and every alias is read as its currency', () => {
    const codes = new Set(entries.map(({ code }) => code));
    for (const { code, currency: used } of read('countries')) if (used !== null) expect(codes.has(used), code).toBe(true);
    for (const { code, name, aliases } of entries) {
      for (const text of [code, name, ...aliases]) expect(`${text}: ${JSON.stringify(currency(text))}`).toContain(`"value":"${code}"`);
    }
  });
});

describe('amounts', () => {
  test.each([
    ['1200', 1200, null],
    ['USD 1,200.00', 1200, 'USD'],
    ['1.200,50 EUR', 1200.5, 'EUR'],
    ['$1,200', 1200, 'USD'],
    ['US$ 5', 5, 'USD'],
    ['1200₽', 1200, 'RUB'],
    ['руб. 500', 500, 'RUB'],
    ['1 500,00 руб.', 1500, 'RUB'],
    ['¥1200', undefined, undefined],
    ['CNY¥1200', undefined, undefined],
    ['1200元', 1200, 'CNY'],
    ['1200 юаней', 1200, 'CNY'],
    ['USD 5.00/pc', 5, 'USD'],
    ['USD 5.00 per kg', 5, 'USD'],
    ['3 EUR', 3, 'EUR'],
    ['-$5', -5, 'USD'],
    ['USD -5', -5, 'USD'],
    ['(1,200.00)', -1200, null],
    ['0', 0, null],
  ])('%j', (raw, amount, code) => {
    if (amount === undefined) expect(money(raw).kind).toBe('invalid');
    else expect(money(raw)).toEqual({ kind: 'value', raw, value: { amount, currency: code } });
  });

  test.each([
    '1.2 mln USD',
    '1200 thousand',
    'USD',
    'free of charge',
    'USD 5 / EUR 4',
    'approx. 100',
    '12 pcs',
    '\u0000',
    `${'='.repeat(1e5)}1`,
    `1${' x'.repeat(5e4)}`,
  ])('%# is no amount', (raw) => {
    expect(money(raw).kind).toBe('invalid');
  });

  test('nothing is absent', () => {
    expect([money(''), money(' '), currency('')].map(({ kind }) => kind)).toEqual(['absent', 'absent', 'absent']);
  });
});
