import { wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';

const AMOUNTS = [
  ['unitPrice', 'unit price'],
  ['value', 'value'],
] as const;

/** Prices are told for one, ten, a hundred or a thousand pieces. */
const PRICE_UNITS = [1, 10, 100, 1000];

export default defineRowIndicator({
  id: 'price-anomaly',
  severity: 'low',
  memo: false,
  applies: 'any',
  heeds: { 'no-sale': 'weak' },
  needs: [['unitPrice', 'value'], ['quantity']],
  docs: {
    what: 'The unit price or the value is zero or negative, or the unit price does not agree with value and quantity.',
    why: 'Figures that do not add up are a slip, or a value that was changed for customs after the invoice was written.',
    next: 'Ask for the invoice and the payment; compare with the price of the same part elsewhere.',
    silentWhen:
      'The line is a sample, a warranty replacement, a return or a repair; the price is for ten, a hundred or a thousand pieces; a currency differs; the difference is rounding or a discount. On goods that are not listed it counts no points.',
    source: 'FATF and Egmont Group, 2021; FFIEC manual, appendix F',
  },
  messages: {
    nothing: 'The {title} is {amount} for {quantity} pieces.',
    sum: 'The unit price of {price} and a quantity of {quantity} make {product}; the value says {value}.',
  },
  assess({ row, signals, parameters }) {
    if (wordsOf(signals, 'no-sale').length > 0) return undefined;
    const { unitPrice, value, quantity } = row;
    const count = quantity.kind === 'value' ? quantity.value.amount : 0;
    if (count <= 0) return undefined;
    for (const [field, title] of AMOUNTS) {
      const cell = row[field];
      if (cell.kind !== 'value' || cell.value.amount > 0) continue;
      const data = { title, amount: cell.value.amount, quantity: count };
      return { message: 'nothing', data, fields: [field, 'quantity'], evidence: [cellEvidence(row, field, 'price')] };
    }
    if (unitPrice.kind !== 'value' || value.kind !== 'value') return undefined;
    const [price, total] = [unitPrice.value, value.value];
    if (price.currency !== null && total.currency !== null && price.currency !== total.currency) return undefined;
    const product = price.amount * count;
    const share = parameters['roundingShare'] ?? 1;
    const agrees = PRICE_UNITS.some((unit) => Math.abs(product / unit - total.amount) <= share * Math.max(product / unit, total.amount));
    if (agrees) return undefined;
    const fields = ['unitPrice', 'quantity', 'value'] as const;
    const data = { price: price.amount, quantity: count, product: Number(product.toPrecision(6)), value: total.amount };
    return { message: 'sum', data, fields, evidence: fields.map((field) => cellEvidence(row, field, 'price')) };
  },
});
