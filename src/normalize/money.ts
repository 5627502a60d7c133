import type { Cell, Money } from '#model/cell.ts';
import { readCell } from './cells.ts';
import type { CurrencyResolver } from './currency.ts';
import { plainNumber, readNumberInText } from './number.ts';

/** "/pc", "per kg": a price for one, which the column says already. */
const PER_UNIT = /(?:\/|\bper\b).*$/;

/**
 * Makes the reader of amounts: "USD 1,200.00", "1200₽", "руб. 500", "1.200,50 EUR". The currency is null where the cell names none;
 * a currency that can't be told, or words that are none, make the cell invalid.
 */
export function createMoneyReader(resolve: CurrencyResolver): (raw: string) => Cell<Money> {
  return (raw) => {
    const plain = plainNumber(raw);
    if (plain !== undefined) return { kind: 'value', raw, value: { amount: plain, currency: null } };
    return readCell<Money>(raw, (folded) => {
      const found = readNumberInText(folded);
      if ('reason' in found) return found;
      const { before, value: amount, after } = found.value;
      const words = `${before} ${after.replace(PER_UNIT, '')}`.replace(/^[\s:=-]+|[\s:=-]+$/g, '');
      const signed = /^-|-$/.test(before) ? -amount : amount;
      if (words === '') return { value: { amount: signed, currency: null } };
      const currency = resolve(words.replace(/-/g, ' ').trim(), true);
      if ('reason' in currency) return { reason: `"${words.slice(0, 40)}": ${currency.reason}` };
      return { value: { amount: signed, currency: currency.value } };
    });
  };
}
