import type { Cell, CurrencyCode, Kilograms } from '#model/cell.ts';
import type { Facts } from '#model/facts.ts';
import type { Count, DocumentLine, Figures } from '#model/pair.ts';
import type { Row } from '#model/row.ts';

type Money = NonNullable<Figures['value']>;

/** The unit in the cell goes before the unit column; a bare count is one of pieces only where neither names a unit. */
function countOf(row: Row, facts: Facts): Count | null {
  if (row.quantity.kind !== 'value') return null;
  const { amount, unit } = row.quantity.value;
  const named = unit ?? row.text('quantityUnit').trim();
  if (named === '') return { measure: 'piece', amount };
  const known = facts.countUnit(named);
  return known === undefined ? null : { measure: known.measure, amount: amount * known.factor };
}

function moneyOf(row: Row): Money | null {
  if (row.value.kind !== 'value') return null;
  const { amount, currency } = row.value.value;
  const column: CurrencyCode | null = row.currency.kind === 'value' ? row.currency.value : null;
  return { amount, currency: currency ?? column };
}

const weightOf = (cell: Cell<Kilograms>): Kilograms | null => (cell.kind === 'value' ? cell.value : null);

/** @returns the sum, or null where a figure is missing or is of another kind than the first */
function sum<Figure extends { readonly amount: number }>(
  figures: readonly (Figure | null)[],
  kindOf: (figure: Figure) => unknown,
): Figure | null {
  const [first] = figures;
  if (first == null) return null;
  let amount = 0;
  for (const figure of figures) {
    if (figure === null || kindOf(figure) !== kindOf(first)) return null;
    amount += figure.amount;
  }
  return { ...first, amount };
}

const sumWeights = (weights: readonly (Kilograms | null)[]): Kilograms | null =>
  weights.includes(null) ? null : (weights.reduce<number>((total, weight) => total + (weight ?? 0), 0) as Kilograms);

/** @returns the figures of lines that speak of the same goods, in pieces, kilograms and their own currency */
export const figuresOf = (lines: readonly DocumentLine[], facts: Facts): Figures => ({
  quantity: sum(
    lines.map(({ row }) => countOf(row, facts)),
    ({ measure }) => measure,
  ),
  netWeight: sumWeights(lines.map(({ row }) => weightOf(row.netWeight))),
  grossWeight: sumWeights(lines.map(({ row }) => weightOf(row.grossWeight))),
  value: sum(
    lines.map(({ row }) => moneyOf(row)),
    ({ currency }) => currency,
  ),
});
