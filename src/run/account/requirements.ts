import { ScreenError } from '#errors/screen-error.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import type { SkippedIndicator } from '#model/result.ts';
import { tableName } from '#run/open/open-table.ts';
import { mappedFields, type ReadTable, unreadReason } from './skipped.ts';

/**
 * @param required fields and indicators that must be evaluated on every table
 * @returns what could not be
 */
export function unmetRequirements(
  required: readonly string[],
  skipped: readonly SkippedIndicator[],
  tables: readonly ReadTable[],
): ScreenError[] {
  const allTables = tables.map(tableName);
  return required.flatMap((name) => {
    if (isField(name)) {
      const without = tables.filter((table) => !mappedFields(table).has(name)).map(tableName);
      const unread = tables.filter((table) => table.unread?.has(name)).map(tableName);
      return [
        ...(without.length === 0 ? [] : [new ScreenError('E_REQUIRE', { name, missing: [name], tables: without, reason: undefined })]),
        ...(unread.length === 0 ? [] : [new ScreenError('E_REQUIRE', { name, missing: [], tables: unread, reason: unreadReason([name]) })]),
      ];
    }
    return skipped
      .filter(({ id }) => id === name)
      .map(({ missing, reason, tables = allTables }) => new ScreenError('E_REQUIRE', { name, missing, tables, reason }));
  });
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);
