import type { ValueReaders } from '#columns/row.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { createHeadingCheck } from '#lexicon/figures.ts';
import type { CountryReader } from '#normalize/country.ts';
import { createCurrencyReader } from '#normalize/currency.ts';
import { parseDate } from '#normalize/date.ts';
import { parseHsCode } from '#normalize/hs-code.ts';
import { createMoneyReader } from '#normalize/money.ts';
import { parseQuantity } from '#normalize/quantity.ts';
import { createWeightReader } from '#normalize/weight.ts';

/** @returns the readers of typed cells, with the tables of the lexicon behind them */
export function valueReaders(data: Pick<LexiconData, 'currencies' | 'units' | 'hsHeadings'>, countries: CountryReader): ValueReaders {
  const isHeading = createHeadingCheck(data.hsHeadings);
  return {
    hsCode: (raw) => parseHsCode(raw, isHeading),
    country: countries.cell,
    countries: countries.cells,
    currency: createCurrencyReader(data.currencies),
    money: createMoneyReader(data.currencies),
    quantity: parseQuantity,
    weight: createWeightReader(data.units),
    date: (raw) => parseDate(raw),
  };
}
