import type { SkippedIndicator, Tail } from '#model/result.ts';
import { andMore, counted, LISTS_ALL } from './count.ts';

/** Groups of tables that are told one by one; json tells all. */
const MOST_GROUPS = 8;
const MOST_NAMES = 3;

const idsOf = (skipped: readonly SkippedIndicator[]): string => [...new Set(skipped.map(({ id }) => id))].join(', ');

function whereText(tables: readonly string[]): string {
  if (tables.length === 0) return '';
  return ` in ${[tables.slice(0, MOST_NAMES).join(', '), ...andMore(tables.length - MOST_NAMES, 'table')].join(' ')}`;
}

function lackText(where: string, skipped: readonly SkippedIndicator[], indicatorCount: number, reason?: string): string {
  const count = new Set(skipped.map(({ id }) => id)).size;
  const fields = [...new Set(skipped.flatMap(({ missing }) => missing))];
  const because = reason ?? `columns are missing: ${fields.join(', ')}`;
  return `Not checked${where}: ${count} of ${indicatorCount} indicators (${idsOf(skipped)}), because ${because}`;
}

/** @returns what single tables lack beyond what all lack, tables of one lack together */
function tableTexts(skipped: readonly SkippedIndicator[], indicatorCount: number): string[] {
  const byTable = new Map<string, SkippedIndicator[]>();
  for (const entry of skipped) {
    for (const table of entry.reason === undefined ? (entry.tables ?? []) : []) byTable.set(table, [...(byTable.get(table) ?? []), entry]);
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
      return lackText(whereText(group.tables), group.skipped, indicatorCount);
    }),
    ...(left > 0 ? [`Not checked in ${counted(left, 'more table')} (${LISTS_ALL})`] : []),
  ];
}

/** @returns what could not be evaluated although its columns are there, indicators of one reason and the same tables together */
function reasonTexts(skipped: readonly SkippedIndicator[], indicatorCount: number): string[] {
  const groups = new Map<string, { readonly tables: readonly string[]; readonly reason: string; readonly skipped: SkippedIndicator[] }>();
  for (const entry of skipped) {
    const { reason, tables = [] } = entry;
    if (reason === undefined) continue;
    const key = [reason, ...tables].join('\n');
    const group = groups.get(key) ?? { tables, reason, skipped: [] };
    group.skipped.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ tables, reason, skipped: own }) => lackText(whereText(tables), own, indicatorCount, reason));
}

/** @returns what the run could not check, a sentence for each reason, without a period; none where it could check everything */
export function notChecked({ skipped, indicatorCount }: Pick<Tail, 'skipped' | 'indicatorCount'>): string[] {
  const off = skipped.filter(({ missing, reason }) => missing.length === 0 && reason === undefined);
  const everywhere = skipped.filter(({ missing, tables }) => missing.length > 0 && tables === undefined);
  return [
    ...(everywhere.length === 0 ? [] : [lackText('', everywhere, indicatorCount)]),
    ...tableTexts(skipped, indicatorCount),
    ...reasonTexts(skipped, indicatorCount),
    ...(off.length === 0 ? [] : [`Switched off: ${off.length} of ${indicatorCount} indicators (${idsOf(off)})`]),
  ];
}
