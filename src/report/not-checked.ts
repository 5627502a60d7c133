import type { SkippedIndicator, Tail } from '#model/result.ts';
import { andMore, counted, LISTS_ALL } from './count.ts';

/** Groups of tables that are told one by one; json tells all. */
const MOST_GROUPS = 8;
const MOST_NAMES = 3;

const idsOf = (skipped: readonly SkippedIndicator[]): string => [...new Set(skipped.map(({ id }) => id))].join(', ');

function lackText(where: string, skipped: readonly SkippedIndicator[], indicatorCount: number): string {
  const count = new Set(skipped.map(({ id }) => id)).size;
  const fields = [...new Set(skipped.flatMap(({ missing }) => missing))];
  return `Not checked${where}: ${count} of ${indicatorCount} indicators (${idsOf(skipped)}), because columns are missing: ${fields.join(', ')}`;
}

/** @returns what single tables lack beyond what all lack, tables of one lack together */
function tableTexts(skipped: readonly SkippedIndicator[], indicatorCount: number): string[] {
  const byTable = new Map<string, SkippedIndicator[]>();
  for (const entry of skipped) {
    for (const table of entry.tables ?? []) byTable.set(table, [...(byTable.get(table) ?? []), entry]);
  }
  const groups = new Map<string, { readonly tables: string[]; readonly skipped: readonly SkippedIndicator[] }>();
  for (const [table, own] of byTable) {
    const key = own.map(({ id }) => id).join();
    const group = groups.get(key) ?? { tables: [], skipped: own };
    group.tables.push(table);
    groups.set(key, group);
  }
  const shown = [...groups.values()].slice(0, MOST_GROUPS);
  const told = new Set(shown.flatMap(({ tables }) => tables));
  const left = byTable.size - told.size;
  return [
    ...shown.map((group) => {
      const names = group.tables.slice(0, MOST_NAMES).join(', ');
      const where = [names, ...andMore(group.tables.length - MOST_NAMES, 'table')].join(' ');
      return lackText(` in ${where}`, group.skipped, indicatorCount);
    }),
    ...(left > 0 ? [`Not checked in ${counted(left, 'more table')} (${LISTS_ALL})`] : []),
  ];
}

/** @returns what the run could not check, a sentence for each reason, without a period; none where it could check everything */
export function notChecked({ skipped, indicatorCount }: Pick<Tail, 'skipped' | 'indicatorCount'>): string[] {
  const off = skipped.filter(({ missing, reason }) => missing.length === 0 && reason === undefined);
  const everywhere = skipped.filter(({ missing, tables }) => missing.length > 0 && tables === undefined);
  return [
    ...(everywhere.length === 0 ? [] : [lackText('', everywhere, indicatorCount)]),
    ...tableTexts(skipped, indicatorCount),
    ...skipped.flatMap(({ id, reason }) => (reason === undefined ? [] : [`Not evaluated: ${id}, because ${reason}`])),
    ...(off.length === 0 ? [] : [`Switched off: ${off.length} of ${indicatorCount} indicators (${idsOf(off)})`]),
  ];
}
