import type { RowIndicator } from '#indicators/define.ts';
import type { Field } from '#model/fields.ts';
import type { ReportOptions, SkippedIndicator, TableResult } from '#model/result.ts';

/** @returns the fields of the first choice that no column of the table serves; none where the indicator can run */
export function missingFields(needs: RowIndicator['needs'], mapped: ReadonlySet<Field | null>): readonly Field[] {
  return needs.find((choice) => !choice.some((field) => mapped.has(field))) ?? [];
}

const mappedFields = ({ columns }: TableResult): ReadonlySet<Field | null> => new Set(columns.map(({ field }) => field));

/** @returns indicators that could run on none of the tables, with the fields missing, and those switched off */
export function skippedIndicators(
  tables: readonly TableResult[],
  indicators: readonly RowIndicator[],
  options: Pick<ReportOptions, 'only' | 'skip'>,
): readonly SkippedIndicator[] {
  const mapped = tables.map(mappedFields);
  return indicators.flatMap(({ id, needs }) => {
    if (options.skip.includes(id) || (options.only !== null && !options.only.includes(id))) return [{ id, missing: [] }];
    const missing = mapped.map((fields) => missingFields(needs, fields));
    const least = missing[0];
    return least === undefined || missing.some((fields) => fields.length === 0) ? [] : [{ id, missing: least }];
  });
}
