import type { Field } from '#model/fields.ts';
import type { Notice, TableResult } from '#model/result.ts';
import { tableName } from '#run/open/open-table.ts';

/** @returns which fields were to be redacted and have no column: what a column says that no field took is shown */
export function redactionNotices(redact: readonly Field[], tables: readonly TableResult[]): Notice[] {
  return tables.flatMap((table) => {
    const missing = redact.filter((field) => !table.columns.some((column) => column.field === field));
    const [first] = missing;
    if (first === undefined) return [];
    const text = `--redact: no column was found for ${missing.join(', ')}; a column that holds it is shown as it stands. --column ${first}=<header> maps it.`;
    return [{ code: 'not-redacted', message: `${tableName(table)}: ${text}`, file: table.file, line: null }];
  });
}

/**
 * @param redact fields as a config names them
 * @returns that documents are shown with every cell although a config redacts fields of manifests
 */
export const unredactedNotice = (redact: string, config: string): Notice => ({
  code: 'not-redacted',
  message: `${config}: compare knows no redaction; what stands in ${redact.replaceAll(',', ', ')} is shown.`,
  file: null,
  line: null,
});
