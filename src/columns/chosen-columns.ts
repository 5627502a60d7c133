import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import { fold } from '#normalize/text.ts';

/** The third column, where headers are empty or stand twice: #3. */
const POSITION = /^#([1-9]\d*)$/;

const indexOfHeader = (headers: readonly string[], wanted: string): number => {
  const exact = headers.findIndex((header) => header.trim() === wanted.trim());
  if (exact >= 0) return exact;
  const alike = headers.findIndex((header) => fold(header) === fold(wanted));
  const place = alike >= 0 ? null : POSITION.exec(wanted.trim());
  return place !== null && Number(place[1]) <= headers.length ? Number(place[1]) - 1 : alike;
};

/** @returns whether one of the headers is meant, or the place of one */
export const hasHeader = (headers: readonly string[], wanted: string): boolean => indexOfHeader(headers, wanted) >= 0;

/**
 * Resolves the columns that a person chose with --column field=header, or in a config.
 * @param file the table, for errors
 * @returns the field of each chosen column
 * @throws ScreenError E_COLUMN_FIELD for an unknown field, E_COLUMN_OPTION for a header that is not there, E_USAGE for one header with two fields
 */
export function chosenColumns(
  headers: readonly string[],
  columns: Readonly<Partial<Record<Field, string>>>,
  file: string,
  by: 'option' | 'config',
): ReadonlyMap<number, Field> {
  const chosen = new Map<number, Field>();
  for (const [field, header] of Object.entries(columns)) {
    if (!(FIELDS as readonly string[]).includes(field)) {
      throw new ScreenError('E_COLUMN_FIELD', { field, nearest: nearest(field, FIELDS), fields: FIELDS });
    }
    const index = indexOfHeader(headers, header);
    if (index < 0) throw new ScreenError('E_COLUMN_OPTION', { file, by, field, header, headers, nearest: nearest(header, headers) });
    const before = chosen.get(index);
    if (before !== undefined) {
      const message = `--column: "${header}" is named for ${before} and for ${field}; a column has one field.`;
      throw new ScreenError('E_USAGE', { message, nearest: undefined, command: '' });
    }
    chosen.set(index, field as Field);
  }
  return chosen;
}
