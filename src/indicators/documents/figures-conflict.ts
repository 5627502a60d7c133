import { type DocumentContext, defineDocumentIndicator } from '#indicators/define-document.ts';
import type { DocumentFacts, Figures, LinePair } from '#model/pair.ts';

const WEIGHTS = [
  { field: 'netWeight', title: 'net weight' },
  { field: 'grossWeight', title: 'gross weight' },
] as const;

const round = (amount: number): string => String(Math.round(amount * 1000) / 1000);

const money = ({ amount, currency }: NonNullable<Figures['value']>): string => `${round(amount)}${currency === null ? '' : ` ${currency}`}`;

const differ = (a: number, b: number, share: number, step = 0): boolean =>
  Math.abs(a - b) > Math.max(step, share * Math.max(Math.abs(a), Math.abs(b)));

const incotermsOf = ({ a, b }: LinePair): readonly string[] =>
  [a, b].map(({ lines: [{ row }] }) => row.text('incoterm').trim().slice(0, 3).toUpperCase());

/** Other terms of delivery put freight and insurance into the value; the rate between two currencies is that of the other lines. */
function valuesDiffer(pair: LinePair, { exchangeRate }: DocumentFacts, parameters: DocumentContext['parameters']): boolean {
  const [a, b] = [pair.a.figures.value, pair.b.figures.value];
  if (a === null || b === null) return false;
  const [termsA, termsB] = incotermsOf(pair);
  const otherTerms = termsA !== '' && termsB !== '' && termsA !== termsB ? (parameters['valueShareOtherTerms'] ?? 0) : 0;
  if (a.currency === b.currency) return differ(a.amount, b.amount, Math.max(otherTerms, parameters['valueShare'] ?? 0));
  if (a.currency === null || b.currency === null || exchangeRate === null) return false;
  return differ(a.amount * exchangeRate, b.amount, Math.max(otherTerms, parameters['valueShareOtherCurrency'] ?? 0));
}

/** Whole kilograms are rounded ones. */
const stepOf = (a: number, b: number, parameters: DocumentContext['parameters']): number =>
  (Number.isInteger(a) || Number.isInteger(b) ? parameters['wholeWeightStep'] : parameters['weightStep']) ?? 0;

export default defineDocumentIndicator({
  id: 'figures-conflict',
  severity: 'high',
  memo: true,
  needs: [['quantity', 'netWeight', 'grossWeight', 'value']],
  docs: {
    what: 'The same goods have another quantity, weight or value in another document of the shipment.',
    why: 'Papers of one shipment are made from one order; a figure that changes on the way is an error, or goods that were added, taken out or valued anew for customs.',
    next: 'Ask the exporter which document is right and for the order behind it; hold the goods for counting and weighing if it stays open.',
    silentWhen:
      'Figures agree within rounding, are in units or currencies that can not be compared, differ by the freight that other terms of delivery include, or are missing in one document.',
    source: 'Seed memo: customs documents could be altered; FATF/Egmont TBML Risk Indicators, 2021',
  },
  messages: {
    quantity: 'The quantity is {a} ({measure}) in {nameA} and {b} in {nameB}.',
    weight: 'The {title} is {a} kg in {nameA} and {b} kg in {nameB}.',
    value: 'The value is {a} in {nameA} and {b} in {nameB}.',
    rate: 'The value is {a} in {nameA} and {b} in {nameB}; other lines of the two documents make {rate} out of 1.',
  },
  assess({ pairing, documents, parameters }) {
    if (pairing.kind === 'lone') return [];
    const [a, b] = [pairing.a.figures, pairing.b.figures];
    const { a: nameA, b: nameB } = documents.names;
    const hits = [];
    if (a.quantity !== null && b.quantity !== null && a.quantity.measure === b.quantity.measure) {
      const { measure } = a.quantity;
      if (differ(a.quantity.amount, b.quantity.amount, measure === 'piece' ? 0 : (parameters['measureShare'] ?? 0))) {
        const data = { a: round(a.quantity.amount), b: round(b.quantity.amount), measure, nameA, nameB };
        hits.push({ message: 'quantity', data, fields: ['quantity'] } as const);
      }
    }
    for (const { field, title } of WEIGHTS) {
      const [left, right] = [a[field], b[field]];
      if (left === null || right === null || !differ(left, right, parameters['weightShare'] ?? 0, stepOf(left, right, parameters)))
        continue;
      hits.push({ message: 'weight', data: { title, a: round(left), b: round(right), nameA, nameB }, fields: [field] } as const);
    }
    if (a.value !== null && b.value !== null && valuesDiffer(pairing, documents, parameters)) {
      const data = { a: money(a.value), b: money(b.value), nameA, nameB };
      const rate = documents.exchangeRate;
      hits.push(
        a.value.currency === b.value.currency || rate === null
          ? ({ message: 'value', data, fields: ['value'] } as const)
          : ({ message: 'rate', data: { ...data, rate: rate.toPrecision(4) }, fields: ['value', 'currency'] } as const),
      );
    }
    return hits;
  },
});
