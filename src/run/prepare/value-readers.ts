import type { ValueReaders } from '#columns/row.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { createHeadingCheck } from '#lexicon/figures.ts';
import type { CountryReader } from '#normalize/country.ts';
import { createCurrencyReader, createCurrencyResolver } from '#normalize/currency.ts';
import { parseDate } from '#normalize/date.ts';
import { parseHsCode } from '#normalize/hs-code.ts';
import { remembering } from '#normalize/memo.ts';
import { createMoneyReader } from '#normalize/money.ts';
import { parseQuantity } from '#normalize/quantity.ts';
import { createWeightReader } from '#normalize/weight.ts';

/** Cells of a column that are remembered: codes, days and currencies come again and again, amounts do not. */
const REMEMBERED = 8192;

/** @returns the readers of typed cells, with the tables of the lexicon behind them */
export function valueReaders(data: Pick<LexiconData, 'currencies' | 'units' | 'hsHeadings'>, countries: CountryReader): ValueReaders {
  const currencyOf = createCurrencyResolver(() => data.currencies);
  const isHeading = createHeadingCheck(() => data.hsHeadings);
  const dayFirst = remembering((raw) => parseDate(raw), REMEMBERED);
  const monthFirst = remembering((raw) => parseDate(raw, 'month-first'), REMEMBERED);
  return {
    hsCode: remembering((raw) => parseHsCode(raw, isHeading), REMEMBERED),
    country: countries.cell,
    countries: countries.cells,
    currency: remembering(createCurrencyReader(currencyOf), REMEMBERED),
    money: createMoneyReader(currencyOf),
    quantity: parseQuantity,
    weight: createWeightReader(data.units),
    date: (raw, order) => (order === 'month-first' ? monthFirst(raw) : dayFirst(raw)),
  };
}
