import { doublings, sizeOf, sizeText } from '#aspects/amounts.ts';
import { goodsKey, partyKey, shipmentKey } from '#aspects/goods-key.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';
import type { Group, Variant } from '#model/manifest.ts';

const DAY = 86_400_000;

interface Lines {
  readonly average: number;
  readonly count: number;
  readonly importer: string;
}

const [MEASURE, IMPORTER] = [0, 1];
const inKey = ({ key }: Group, index: number): string => key.split('\t')[index] ?? '';
const dateOf = ({ variant }: Variant): string => variant.slice(0, 10);
const dayOf = (variant: Variant): number => Date.parse(dateOf(variant)) / DAY;
const total = (variants: readonly Variant[], of: 'count' | 'sum'): number => variants.reduce((sum, variant) => sum + variant[of], 0);

function linesByMeasure(groups: readonly Group[]): ReadonlyMap<string, readonly Lines[]> {
  const all = new Map<string, Lines[]>();
  for (const group of groups) {
    const measure = inKey(group, MEASURE);
    const lines = all.get(measure) ?? [];
    all.set(measure, lines);
    const importer = inKey(group, IMPORTER);
    for (const { sum, count } of group.variants) lines.push({ average: sum / count, count, importer });
  }
  for (const lines of all.values()) lines.sort((a, b) => a.average - b.average);
  return all;
}

/** @returns the size of a usual line of the other importers; undefined where they have too few */
function usualOfOthers(lines: readonly Lines[], importer: string, leastLines: number): number | undefined {
  const others = lines.filter((line) => line.importer !== importer);
  const all = others.reduce((sum, { count }) => sum + count, 0);
  if (all < leastLines) return undefined;
  let seen = 0;
  return others.find(({ count }) => {
    seen += count;
    return seen >= all / 2;
  })?.average;
}

/** @returns the lines within so many days of one another that are most, in order */
function densest(variants: readonly Variant[], days: number): readonly Variant[] {
  const sorted = [...variants].sort((a, b) => (a.variant < b.variant ? -1 : 1));
  let best: readonly Variant[] = [];
  let start = 0;
  let [lines, most] = [0, 0];
  for (const [end, variant] of sorted.entries()) {
    lines += variant.count;
    for (let first = sorted[start]; first !== undefined && dayOf(variant) - dayOf(first) >= days; first = sorted[start]) {
      lines -= first.count;
      start++;
    }
    if (lines <= most) continue;
    most = lines;
    best = sorted.slice(start, end + 1);
  }
  return best;
}

export default defineManifestIndicator({
  id: 'order-split',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['importer'], ['date'], ['quantity', 'value']],
  keys: 'orders of importers',
  docs: {
    what: 'The same listed goods for one importer are cut into many small shipments within days.',
    why: 'Orders are cut up to stay below the values and quantities at which somebody looks, or to hide how much one buyer takes.',
    next: 'Add the lines up, and ask the importer what the whole order is for and why it was not shipped at once.',
    silentWhen:
      'The lines are no smaller than those of the other importers, or fewer than a handful; together they are smaller than a usual line of the other importers; they are of one shipment; they lie further apart than days; no other importer of listed goods is there to compare with; or goods go by post or courier.',
    source: 'UK National Crime Agency, red alert on exporting high risk goods, 2023-12-06; Tri-Seal compliance note, 2023-03-02',
  },
  messages: {
    split: '{importer} receives "{goods}" in {count} small lines of {shipments} shipments from {from} to {to}, {sum} together.',
  },
  observe({ row, signals, facts }) {
    const importer = partyKey(row, 'importer', facts);
    if (importer === '' || row.date.kind !== 'value' || facts.isParcelTransport(row.text('transportMode'))) return [];
    const [size, goods] = [sizeOf(row, facts), goodsKey(row, signals, facts)];
    if (size === null || goods === undefined) return [];
    return [
      {
        key: `${size.measure}\t${importer}\t${goods.key}`,
        variant: `${row.date.value}\t${shipmentKey(row, facts)}`,
        shown: [row.text('importer'), goods.text],
        sum: size.units,
      },
    ];
  },
  judge({ parameters: { days = 7, leastLines = 5, leastShipments = 3, smallShare = 0.5 } }, groups) {
    const lines = linesByMeasure(groups);
    return (group) => {
      if (group.variants.length < leastShipments || total(group.variants, 'count') < leastLines) return undefined;
      const named = densest(group.variants, days);
      const [count, sum] = [total(named, 'count'), total(named, 'sum')];
      const shipments = new Set(named.map(({ variant }) => variant.slice(11) || variant)).size;
      const [first, last] = [named[0], named.at(-1)];
      if (first === undefined || last === undefined || count < leastLines || shipments < leastShipments) return undefined;
      const measure = inKey(group, MEASURE);
      const usual = usualOfOthers(lines.get(measure) ?? [], inKey(group, IMPORTER), leastShipments);
      if (usual === undefined || sum < usual || named.some((variant) => variant.sum / variant.count > usual * smallShare)) return undefined;
      const [importer = '', goods = ''] = first.shown;
      return {
        message: 'split' as const,
        data: { importer, goods, count, shipments, from: dateOf(first), to: dateOf(last), sum: sizeText(sum, measure) },
        fields: ['importer', 'date', 'quantity', 'value'] as const,
        identity: [group.key, dateOf(first), doublings(count)],
        named,
      };
    };
  },
});
