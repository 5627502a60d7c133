import type { Amount, Count } from '#model/amount.ts';
import type { Money } from '#model/cell.ts';
import type { Facts } from '#model/facts.ts';
import { grouped } from '#model/grouped.ts';
import type { Row } from '#model/row.ts';

/** The unit in the cell goes before the unit column; a bare count is one of pieces only where neither names a unit. */
export function countOf(row: Row, facts: Facts): Count | null {
  if (row.quantity.kind !== 'value') return null;
  const { amount, unit } = row.quantity.value;
  const named = unit ?? row.text('quantityUnit').trim();
  if (named === '') return { measure: 'piece', amount };
  const known = facts.countUnit(named);
  return known === undefined ? null : { measure: known.measure, amount: amount * known.factor };
}

const inCurrency = ({ amount, currency }: Money, row: Row): Amount => ({
  amount,
  currency: currency ?? (row.currency.kind === 'value' ? row.currency.value : null),
});

/** @returns the declared value of the line; the currency of the cell goes before the currency column */
export const moneyOf = (row: Row): Amount | null => (row.value.kind === 'value' ? inCurrency(row.value.value, row) : null);

/** Price of one piece, kilogram, meter. */
export interface Price extends Amount {
  readonly measure: string;
}

/** @returns the price by its own column where the goods are counted one by one, or else the value over the count */
export function priceOf(row: Row, facts: Facts): Price | null {
  const count = countOf(row, facts);
  if (row.unitPrice.kind === 'value') {
    // A price of a dozen or a thousand may be told for one of them.
    const single = count === null || (row.quantity.kind === 'value' && row.quantity.value.amount === count.amount);
    return single ? { ...inCurrency(row.unitPrice.value, row), measure: count?.measure ?? 'unit' } : null;
  }
  const value = moneyOf(row);
  if (value === null || count === null || count.amount <= 0) return null;
  return { amount: value.amount / count.amount, currency: value.currency, measure: count.measure };
}

/** What a line comes to in one measure, in whole units that can be added up: cents, or pieces. */
export interface Size {
  /** `USD`, `piece`. */
  readonly measure: string;
  readonly units: number;
}

/** @returns the declared value in hundredths where its currency is known, or else the count */
export function sizeOf(row: Row, facts: Facts): Size | null {
  const value = moneyOf(row);
  if (value !== null && value.currency !== null && value.amount > 0)
    return { measure: value.currency, units: Math.round(value.amount * 100) };
  const count = countOf(row, facts);
  return count === null || count.amount <= 0 ? null : { measure: count.measure, units: Math.round(count.amount * 100) };
}

const CURRENCY = /^[A-Z]{3}$/;

/** @returns a size for a person: `12,000 USD`, `1 piece`, `40 pieces` */
export function sizeText(units: number, measure: string): string {
  const amount = grouped(Math.round(units / 100));
  return `${amount} ${measure}${CURRENCY.test(measure) || amount === '1' ? '' : 's'}`;
}

/** @returns how often one was doubled to come to the amount: what grows by half is the finding that was known, what doubles is another */
export const doublings = (amount: number): string => String(Math.floor(Math.log2(Math.max(1, amount))));
