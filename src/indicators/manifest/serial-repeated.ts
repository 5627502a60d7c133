import { listed } from '#aspects/distinct.ts';
import { goodsKey, shipmentKey } from '#aspects/goods-key.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';
import type { Variant } from '#model/manifest.ts';

const SEPARATORS = /[,;|\n]/;
const MOST_IN_CELL = 50;
/** At least six characters, three of them digits, and not all of these the same. */
const SERIAL = /^(?=(?:\D*\d){3})(?=\D*(\d).*(?!\1)\d).{6,}$/su;
const MASK = /x{3}|\*{2}|\?{2}|#{2}/iu;
const RUN = '01234567890123456789';
const LEAST_CHARACTERS = 3;
const IN_CELL = 'cell ';
/** A number of digits alone, or a short one, can be given by two makers. */
const WORLDWIDE = /^(?=.*\p{L}).{8,}$/su;

/** Masks and counting numbers name no unit. */
const isSerial = (key: string, text: string): boolean =>
  SERIAL.test(key) && !MASK.test(text) && new Set(key).size >= LEAST_CHARACTERS && !RUN.includes(key);

const part = (variant: Variant, index: number): string => variant.variant.split('\t')[index] ?? '';

/** Two documents of one shipment name each unit once: of the files that name a shipment the one with most lines counts. */
function unitsOf(variants: readonly Variant[]): number {
  const most = new Map<string, number>();
  for (const variant of variants) {
    const shipment = part(variant, 1);
    most.set(shipment, Math.max(most.get(shipment) ?? 0, variant.count));
  }
  return [...most.values()].reduce((units, count) => units + count, 0);
}

export default defineManifestIndicator({
  id: 'serial-repeated',
  severity: 'high',
  memo: true,
  applies: 'any',
  heeds: { 'no-sale': 'weak' },
  needs: [['serialNumber']],
  keys: 'serial numbers',
  docs: {
    what: 'One serial number stands on more than one unit.',
    why: 'Every unit has its own number. A number that comes again shows that labels were copied: a way to pass units that were never sold to the buyer, seen with servers in 2024.',
    next: 'Ask for photographs of the plates of the units on the lines named, and check the number with the maker.',
    silentWhen:
      'The cell holds a mask, a placeholder or a counting number; the quantity says that it is a lot, or the number comes so often that it is one; the lines are accessories, or different parts of one host in one shipment; goods travel for return, repair or as samples; or two documents name the same shipment.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023; press reports on duplicated server serials, 2024',
  },
  messages: {
    same: 'Serial number "{serial}" stands on {count} units of "{goods}".',
    cell: 'Serial number "{serial}" stands {count} times in one cell of "{goods}".',
    other: 'Serial number "{serial}" stands on different goods in different shipments: {goods}.',
  },
  observe({ row, signals, facts, table }) {
    const cell = row.text('serialNumber');
    if (cell === '') return [];
    const serials = new Map<string, { readonly text: string; readonly times: number }>();
    let units = 0;
    for (const text of cell.split(SEPARATORS, MOST_IN_CELL)) {
      const key = facts.textKey(text.slice(0, 100)).replaceAll(' ', '');
      if (!isSerial(key, text)) continue;
      units++;
      serials.set(key, { text: text.trim(), times: (serials.get(key)?.times ?? 0) + 1 });
    }
    if (units === 0 || facts.isPartyPlaceholder(cell)) return [];
    if (row.quantity.kind === 'value' && row.quantity.value.amount > units) return [];
    if (signals.goods.length > 0 && signals.goods.every(({ accessory }) => accessory)) return [];
    if (wordingOf(signals, 'no-sale').length > 0) return [];
    const goods = goodsKey(row, signals, facts);
    const variant = [goods?.key ?? '', shipmentKey(row, facts), table.name].join('\t');
    return [...serials].flatMap(([key, { text, times }]) => {
      const shown = [text, goods?.text ?? ''];
      const once = { key, variant, shown };
      return times === 1 ? [once] : [once, { key: `${IN_CELL}${key}`, variant: String(times), shown }];
    });
  },
  judge({ parameters: { mostRows = 20 } }) {
    return ({ key, variants }) => {
      if (key.startsWith(IN_CELL)) {
        const [first] = variants;
        if (first === undefined) return undefined;
        const [serial = '', goods = ''] = first.shown;
        const data = { serial, count: Number(first.variant), goods };
        return { message: 'cell' as const, data, fields: ['serialNumber'] as const, identity: [key, first.variant], named: variants };
      }
      const rows = variants.reduce((sum, { count }) => sum + count, 0);
      if (rows < 2 || rows > mostRows) return undefined;
      const serial = variants[0]?.shown[0] ?? key;
      const fields = ['serialNumber'] as const;
      const goods = new Map<string, Variant[]>();
      for (const variant of variants) goods.set(part(variant, 0), [...(goods.get(part(variant, 0)) ?? []), variant]);
      const same = [...goods.values()].find((of) => unitsOf(of) > 1);
      if (same !== undefined) {
        const count = unitsOf(same);
        const data = { serial, count, goods: same[0]?.shown[1] ?? '' };
        return { message: 'same' as const, data, fields, identity: [key, String(count)], named: same };
      }
      const shipments = new Set(variants.map((variant) => part(variant, 1)).filter((shipment) => shipment !== ''));
      if (goods.size < 2 || shipments.size < 2 || !WORLDWIDE.test(key)) return undefined;
      const texts = [...goods.values()].map(([first]) => first?.shown[1] ?? '');
      const identity = [key, ...[...goods.keys()].sort()];
      return { message: 'other' as const, data: { serial, goods: listed(texts) }, fields, identity, named: variants };
    };
  },
});
