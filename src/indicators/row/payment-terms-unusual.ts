import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { WordingSignal } from '#model/signals.ts';

/** "Gold" and "on delivery" speak of a payment where nothing else stands; in remarks only what can mean nothing else does. */
const isOfPayment = ({ evidence: { field }, strength }: WordingSignal): boolean =>
  field === 'paymentTerms' || (field === 'remarks' && strength === 'strong');

export default defineRowIndicator({
  id: 'payment-terms-unusual',
  severity: 'low',
  memo: false,
  applies: 'listed',
  needs: [['paymentTerms', 'remarks']],
  docs: {
    what: 'The payment terms, or the remarks, ask for cash, gold or barter, or grant unusually long credit, for costly listed goods.',
    why: 'Cash leaves no trace at a bank that would ask questions; a seller who waits a year for the money of a stranger knows more about the buyer than the papers say.',
    next: 'Ask why the terms were agreed, and compare them with other sales to the same buyer.',
    silentWhen: 'The goods are not listed; the terms are ordinary; or the declared value is small, as in a shop.',
    source: 'BIS, Know Your Customer guidance, Supplement No. 3 to 15 CFR 732',
  },
  messages: {
    terms: 'The payment terms are unusual for such goods: "{phrase}".',
    costly: 'The payment terms are unusual for goods of this value ({value}): "{phrase}".',
  },
  assess({ row, signals, parameters }) {
    const said = wordsOf(signals, 'payment-terms-unusual').filter(isOfPayment);
    const [first] = said;
    if (first === undefined) return undefined;
    const phrase = first.evidence.text;
    if (row.value.kind !== 'value') return { message: 'terms', data: { phrase }, ...saidIn(said) };
    if (row.value.value.amount < (parameters['leastValue'] ?? 0)) return undefined;
    const { fields, evidence } = saidIn(said);
    return { message: 'costly', data: { phrase, value: row.value.raw.trim() }, fields: [...fields, 'value'], evidence };
  },
});
