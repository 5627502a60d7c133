import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import { fold } from '#normalize/text.ts';

const indexOfHeader = (headers: readonly string[], wanted: string): number => {
  const exact = headers.findIndex((header) => header.trim() === wanted.trim());
  return exact >= 0 ? exact : headers.findIndex((header) => fold(header) === fold(wanted));
};

/**
 * Resolves the columns that a person chose with --column field=header.
 * @returns the field of each chosen column
 * @throws ScreenError E_COLUMN_FIELD for an unknown field, E_COLUMN_OPTION for a header that is not there, E_USAGE for one header with two fields
 */
export function chosenColumns(headers: readonly string[], columns: Readonly<Partial<Record<Field, string>>>): ReadonlyMap<number, Field> {
  const chosen = new Map<number, Field>();
  for (const [field, header] of Object.entries(columns)) {
    if (!(FIELDS as readonly string[]).includes(field)) {
      throw new ScreenError('E_COLUMN_FIELD', { field, nearest: nearest(field, FIELDS), fields: FIELDS });
    }
    const index = indexOfHeader(headers, header);
    if (index < 0) throw new ScreenError('E_COLUMN_OPTION', { field, header, headers, nearest: nearest(header, headers) });
    const before = chosen.get(index);
    if (before !== undefined) {
      const message = `--column: "${header}" is named for ${before} and for ${field}; a column has one field.`;
      throw new ScreenError('E_USAGE', { message, nearest: undefined, command: '' });
    }
    chosen.set(index, field as Field);
  }
  return chosen;
}
