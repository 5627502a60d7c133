import type { Needs } from '#indicators/define.ts';
import type { Field } from '#model/fields.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import type { ReportOptions, SkippedIndicator, TableResult } from '#model/result.ts';
import { tableName } from '#run/open/open-table.ts';

/** @returns the fields of the first choice that no column of the table serves; none where the indicator can run */
export function missingFields(needs: Needs, mapped: ReadonlySet<Field | null>): readonly Field[] {
  return needs.find((choice) => !choice.some((field) => mapped.has(field))) ?? [];
}

export const mappedFields = ({ columns }: TableResult): ReadonlySet<Field | null> => new Set(columns.map(({ field }) => field));

/** @returns whether --only and --skip leave the indicator on */
export const isSwitchedOn = (id: IndicatorId, { only, skip }: Pick<ReportOptions, 'only' | 'skip'>): boolean =>
  !skip.includes(id) && (only === null || only.includes(id));

/** A table, and the fields whose column is there and could not be read in any row. */
export interface ReadTable extends TableResult {
  readonly unread?: ReadonlySet<Field>;
}

export const unreadReason = (fields: readonly Field[]): string => `no cell of ${fields.join(' or ')} can be read as a country`;

/** Why an indicator can't run on a table. */
type Lack = Pick<SkippedIndicator, 'missing' | 'reason'>;

function lackOf(needs: Needs, mapped: ReadonlySet<Field | null>, unread: ReadonlySet<Field>): Lack | undefined {
  const missing = missingFields(needs, mapped);
  if (missing.length > 0) return { missing };
  if (unread.size === 0) return undefined;
  const readable = new Set([...mapped].filter((field) => field === null || !unread.has(field)));
  const useless = missingFields(needs, readable).filter((field) => unread.has(field));
  return useless.length === 0 ? undefined : { missing: [], reason: unreadReason(useless) };
}

const ALL_READ: ReadonlySet<Field> = new Set();

/**
 * @returns indicators that could not run on every table: for each lack one entry, with the fields missing, or the reason why those that are there
 * do not serve, and the tables of which it holds; and indicators that were switched off
 */
export function skippedIndicators(
  tables: readonly ReadTable[],
  indicators: readonly { readonly id: IndicatorId; readonly needs: Needs }[],
  options: Pick<ReportOptions, 'only' | 'skip'>,
): readonly SkippedIndicator[] {
  const known = tables.map((table) => ({ name: tableName(table), mapped: mappedFields(table), unread: table.unread ?? ALL_READ }));
  return indicators.flatMap(({ id, needs }): SkippedIndicator[] => {
    if (!isSwitchedOn(id, options)) return [{ id, missing: [] }];
    const lacks = new Map<string, { readonly lack: Lack; readonly tables: string[] }>();
    for (const { name, mapped, unread } of known) {
      const lack = lackOf(needs, mapped, unread);
      if (lack === undefined) continue;
      const key = lack.reason ?? lack.missing.join();
      const found = lacks.get(key) ?? { lack, tables: [] };
      found.tables.push(name);
      lacks.set(key, found);
    }
    return [...lacks.values()].map(({ lack, tables: where }) => ({
      id,
      ...lack,
      ...(where.length === known.length ? {} : { tables: where }),
    }));
  });
}
