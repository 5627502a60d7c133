import { moneyOf } from '#aspects/amounts.ts';
import { distinct, listed } from '#aspects/distinct.ts';
import { numberKey, partyKey } from '#aspects/goods-key.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';

const CURRENCY = 'currency ';
const TERMS = 'terms ';

export default defineManifestIndicator({
  id: 'currency-switch',
  severity: 'low',
  memo: false,
  applies: 'listed',
  needs: [['invoiceNumber'], ['currency', 'paymentTerms']],
  keys: 'invoices',
  docs: {
    what: 'Lines of one invoice are in different currencies, or under different payment terms.',
    why: 'A sale is agreed in one currency and on one set of terms. A change in the middle of an order may mean that another party pays, or that a bank was closed to it.',
    next: 'Ask who pays, from which bank and country, and why the currency or the terms were changed.',
    silentWhen:
      'The lines that differ are of other invoices or other exporters; a cell is blank or can not be read; or the goods are samples, returns or repairs.',
    source: 'FATF and Egmont Group, trade-based money laundering, 2021',
  },
  messages: {
    currency: 'Invoice "{invoice}" is in different currencies: {kinds}.',
    terms: 'Invoice "{invoice}" has different payment terms: {kinds}.',
  },
  observe({ row, signals, facts }) {
    const invoice = numberKey(row, 'invoiceNumber', facts);
    if (invoice === '' || wordingOf(signals, 'no-sale').length > 0) return [];
    const order = `${invoice}\t${partyKey(row, 'exporter', facts)}`;
    const written = row.text('invoiceNumber');
    const currency = moneyOf(row)?.currency ?? (row.currency.kind === 'value' ? row.currency.value : null);
    const terms = row.text('paymentTerms').trim();
    return [
      ...(currency === null ? [] : [{ key: `${CURRENCY}${order}`, variant: currency, shown: [currency, written] }]),
      ...(terms === '' || facts.isPartyPlaceholder(terms)
        ? []
        : [{ key: `${TERMS}${order}`, variant: facts.textKey(terms), shown: [terms, written] }]),
    ];
  },
  judge() {
    return ({ key, variants }) => {
      const kinds = distinct(variants, (a, b) => a.variant !== b.variant);
      const [first] = kinds;
      if (first === undefined || kinds.length < 2) return undefined;
      const data = { invoice: first.shown[1] ?? '', kinds: listed(kinds.map(({ shown }) => shown[0] ?? '')) };
      const found = { data, identity: [key, ...kinds.map(({ variant }) => variant).sort()], named: variants };
      return key.startsWith(CURRENCY)
        ? { message: 'currency' as const, fields: ['invoiceNumber', 'currency'] as const, ...found }
        : { message: 'terms' as const, fields: ['invoiceNumber', 'paymentTerms'] as const, ...found };
    };
  },
});
