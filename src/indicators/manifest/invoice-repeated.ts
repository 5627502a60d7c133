import { listed } from '#aspects/distinct.ts';
import { numberKey, partyKey } from '#aspects/goods-key.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';
import type { Facts } from '#model/facts.ts';
import type { Group, Variant } from '#model/manifest.ts';

/** Three digits and more than a counter of the year: `INV-2024-0117`, not `117`. */
const NUMBER = /^(?=(?:\D*\d){3}).{5,}$/su;
const PARTIES = 'parties ';
const LINE = 'line ';
const SHOWN_GOODS = 3;

/** What is shown of a party variant. */
const PARTY = { importer: 1, exporter: 2 } as const;

/** The sides on which two variants name two firms for sure, where they agree on the other. */
function changedParty(a: Variant, b: Variant, facts: Facts): keyof typeof PARTY | undefined {
  const compare = (side: keyof typeof PARTY): 'same' | 'other' | 'unknown' | 'untold' => {
    const [left, right] = [a.shown[PARTY[side]] ?? '', b.shown[PARTY[side]] ?? ''];
    return left === '' || right === '' ? 'untold' : facts.compareFirms(left, right);
  };
  const [importer, exporter] = [compare('importer'), compare('exporter')];
  if (importer === 'other' && (exporter === 'same' || exporter === 'untold')) return 'importer';
  return exporter === 'other' && importer === 'same' ? 'exporter' : undefined;
}

const doubledIn = ({ key, variants }: Group): readonly Variant[] => (key.startsWith(LINE) ? variants.filter(({ count }) => count > 1) : []);

/** @returns the doubled lines of each invoice, under the first group that has some: one finding speaks of them all */
function doubledByInvoice(groups: readonly Group[]): ReadonlyMap<Group, readonly Variant[]> {
  const first = new Map<string, Group>();
  const doubled = new Map<Group, Variant[]>();
  for (const group of groups) {
    for (const variant of doubledIn(group)) {
      const [invoice = ''] = variant.shown;
      const holder = first.get(invoice) ?? group;
      first.set(invoice, holder);
      doubled.set(holder, [...(doubled.get(holder) ?? []), variant]);
    }
  }
  return doubled;
}

function goodsText(doubled: readonly Variant[]): string {
  const shown = doubled.slice(0, SHOWN_GOODS).map(({ shown: [, goods = ''], count }) => `"${goods}" (${count} times)`);
  const left = doubled.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

/** @returns the first two variants that name two firms on one side */
function firstChange({ variants }: Group, facts: Facts) {
  for (const [index, other] of variants.entries()) {
    for (const first of variants.slice(0, index)) {
      const side = changedParty(first, other, facts);
      if (side !== undefined) return { first, other, side };
    }
  }
  return undefined;
}

export default defineManifestIndicator({
  id: 'invoice-repeated',
  severity: 'medium',
  memo: false,
  applies: 'any',
  needs: [['invoiceNumber'], ['exporter', 'importer']],
  keys: 'invoices and their lines',
  docs: {
    what: 'One invoice number stands under other parties, or bills listed goods twice in a line that is alike in every cell.',
    why: 'An invoice that serves two buyers, or bills twice, documents a sale that did not happen as told: goods go elsewhere, or money is moved.',
    next: 'Ask the exporter for both invoices and for the proof of payment, and compare the parties with the contract.',
    silentWhen:
      'The invoice has several different lines; the number is short; the names are spellings of one firm; both parties differ, so that two sellers chanced on one number; or the same line stands in two files.',
    source: 'FATF and Egmont Group, trade-based money laundering, 2021',
  },
  messages: {
    parties: 'Invoice "{invoice}" names different parties as {side}: {names}.',
    line: 'Invoice "{invoice}" bills lines that are alike in every cell: {goods}.',
  },
  observe({ row, facts, listed: isListed, table }) {
    const invoice = row.text('invoiceNumber');
    if (invoice === '') return [];
    const key = numberKey(row, 'invoiceNumber', facts);
    if (!NUMBER.test(key)) return [];
    const [exporter, importer] = [partyKey(row, 'exporter', facts), partyKey(row, 'importer', facts)];
    const shown = [invoice, importer === '' ? '' : row.text('importer').trim(), exporter === '' ? '' : row.text('exporter').trim()];
    const parties = { key: `${PARTIES}${key}`, variant: `${importer}\t${exporter}`, shown };
    if (!isListed || (row.value.kind !== 'value' && row.quantity.kind !== 'value')) return [parties];
    const content = row.source.cells.join('\t');
    return [parties, { key: `${LINE}${content}`, variant: table.name, shown: [invoice, row.text('description')] }];
  },
  judge({ facts }, groups) {
    const doubled = doubledByInvoice(groups);
    return (group) => {
      const { key, variants } = group;
      if (key.startsWith(LINE)) {
        const named = doubled.get(group);
        if (named === undefined) return undefined;
        const invoice = named[0]?.shown[0] ?? '';
        return {
          message: 'line' as const,
          data: { invoice, goods: goodsText(named) },
          fields: ['invoiceNumber', 'description'] as const,
          identity: [LINE, invoice, ...named.map(({ shown, count }) => `${count} ${shown[1] ?? ''}`).sort()],
          named,
          variant: 'line',
          severity: 'low' as const,
        };
      }
      const change = firstChange(group, facts);
      if (change === undefined) return undefined;
      const { first, other, side } = change;
      const names = [first, other].map(({ shown }) => shown[PARTY[side]] ?? '');
      const data = { invoice: first.shown[0] ?? '', side, names: listed(names) };
      return {
        message: 'parties' as const,
        data,
        fields: ['invoiceNumber', side] as const,
        identity: [key, ...variants.map(({ variant }) => variant).sort()],
        named: variants,
      };
    };
  },
});
