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

/**
 * @returns indicators that could not run on every table: for each lack one entry, with the fields missing and the tables that lack them;
 * and indicators that were switched off
 */
export function skippedIndicators(
  tables: readonly TableResult[],
  indicators: readonly { readonly id: IndicatorId; readonly needs: Needs }[],
  options: Pick<ReportOptions, 'only' | 'skip'>,
): readonly SkippedIndicator[] {
  const known = tables.map((table) => ({ name: tableName(table), mapped: mappedFields(table) }));
  return indicators.flatMap(({ id, needs }): SkippedIndicator[] => {
    if (!isSwitchedOn(id, options)) return [{ id, missing: [] }];
    const lacks = new Map<string, { missing: readonly Field[]; tables: string[] }>();
    for (const { name, mapped } of known) {
      const missing = missingFields(needs, mapped);
      if (missing.length === 0) continue;
      const lack = lacks.get(missing.join()) ?? { missing, tables: [] };
      lack.tables.push(name);
      lacks.set(missing.join(), lack);
    }
    return [...lacks.values()].map((lack) => ({
      id,
      missing: lack.missing,
      ...(lack.tables.length === known.length ? {} : { tables: lack.tables }),
    }));
  });
}
