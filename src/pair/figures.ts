import { countOf, moneyOf } from '#aspects/amounts.ts';
import type { Cell, Kilograms } from '#model/cell.ts';
import type { Facts } from '#model/facts.ts';
import type { DocumentLine, Figures } from '#model/pair.ts';

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
