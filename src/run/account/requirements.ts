import { ScreenError } from '#errors/screen-error.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import type { SkippedIndicator, TableResult } from '#model/result.ts';
import { tableName } from '#run/open/open-table.ts';
import { mappedFields } from './skipped.ts';

/**
 * @param required fields and indicators that must be evaluated on every table
 * @returns what could not be
 */
export function unmetRequirements(
  required: readonly string[],
  skipped: readonly SkippedIndicator[],
  tables: readonly TableResult[],
): ScreenError[] {
  const allTables = tables.map(tableName);
  return required.flatMap((name) => {
    if (isField(name)) {
      const without = tables.filter((table) => !mappedFields(table).has(name)).map(tableName);
      return without.length === 0 ? [] : [new ScreenError('E_REQUIRE', { name, missing: [name], tables: without, reason: undefined })];
    }
    return skipped
      .filter(({ id }) => id === name)
      .map(({ missing, reason, tables = allTables }) => new ScreenError('E_REQUIRE', { name, missing, tables, reason }));
  });
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);
