import { doublings, sizeOf, sizeText } from '#aspects/amounts.ts';
import { partyKey } from '#aspects/goods-key.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';
import type { Group } from '#model/manifest.ts';

type Months = ReadonlyMap<string, number>;

const measureOf = ({ key }: Group): string => key.split('\t')[0] ?? '';
const monthsOf = ({ variants }: Group): Months => new Map(variants.map(({ variant, sum }) => [variant, sum]));

function totalsByMeasure(groups: readonly Group[]): ReadonlyMap<string, Months> {
  const totals = new Map<string, Map<string, number>>();
  for (const group of groups) {
    const months = totals.get(measureOf(group)) ?? new Map<string, number>();
    totals.set(measureOf(group), months);
    for (const [month, sum] of monthsOf(group)) months.set(month, (months.get(month) ?? 0) + sum);
  }
  return totals;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** @returns the first month that is so many times the middle of those before it */
function surgeOf(
  months: Months,
  leastMonths: number,
  ratio: number,
): { readonly month: string; readonly sum: number; readonly usual: number } | undefined {
  const sorted = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [index, [month, sum]] of sorted.entries()) {
    if (index < leastMonths) continue;
    const usual = median(sorted.slice(0, index).map(([, earlier]) => earlier));
    if (sum >= ratio * usual) return { month, sum, usual };
  }
  return undefined;
}

export default defineManifestIndicator({
  id: 'volume-surge',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['importer'], ['date'], ['quantity', 'value']],
  keys: 'importers',
  docs: {
    what: "An importer's listed goods rise sharply from one month of the manifest to the next.",
    why: 'When one way is closed, its trade moves to firms that took little before. Guidance names sudden growth as a sign of diversion.',
    next: 'Ask the importer what the additional goods are for and who receives them, and compare with the size of its business.',
    silentWhen:
      'The manifest shows fewer than a few earlier months of the importer; the trade of all other importers rises as well; lines have no date, value or quantity; or the goods are samples, returns or repairs.',
    source:
      'G7, preventing Russian export control and sanctions evasion, 2024-09-24; Five Eyes guidance on high priority items, 2023-09-26',
  },
  messages: {
    surge: 'The listed goods of {importer} rise to {sum} in {month}, from about {usual} a month before.',
  },
  observe({ row, signals, facts }) {
    const importer = partyKey(row, 'importer', facts);
    if (importer === '' || row.date.kind !== 'value' || wordingOf(signals, 'no-sale').length > 0) return [];
    const size = sizeOf(row, facts);
    if (size === null) return [];
    return [{ key: `${size.measure}\t${importer}`, variant: row.date.value.slice(0, 7), shown: [row.text('importer')], sum: size.units }];
  },
  judge({ parameters: { leastMonths = 3, ratio = 5 } }, groups) {
    const totals = totalsByMeasure(groups);
    return (group) => {
      const months = monthsOf(group);
      const surge = surgeOf(months, leastMonths, ratio);
      if (surge === undefined) return undefined;
      const others = [...(totals.get(measureOf(group)) ?? [])].map(([month, sum]) => [month, sum - (months.get(month) ?? 0)] as const);
      const otherNow = others.find(([month]) => month === surge.month)?.[1] ?? 0;
      const otherUsual = median(others.filter(([month, sum]) => month < surge.month && sum > 0).map(([, sum]) => sum));
      if (otherUsual > 0 && otherNow >= (ratio / 2) * otherUsual) return undefined;
      const measure = measureOf(group);
      return {
        message: 'surge' as const,
        data: {
          importer: group.variants[0]?.shown[0] ?? '',
          sum: sizeText(surge.sum, measure),
          month: surge.month,
          usual: sizeText(surge.usual, measure),
        },
        fields: ['importer', 'date', 'quantity', 'value'] as const,
        identity: [group.key, surge.month, doublings(surge.sum)],
        named: group.variants.filter(({ variant }) => variant === surge.month),
      };
    };
  },
});
