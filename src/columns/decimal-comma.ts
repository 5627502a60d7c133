import type { Field } from '#model/fields.ts';
import { usesDecimalComma } from '#normalize/decimal-comma.ts';
import { cellsOf } from './looked-at.ts';

const NUMBERS: readonly Field[] = ['quantity', 'packages', 'netWeight', 'grossWeight', 'value', 'unitPrice'];

/**
 * Tells the columns of numbers in which a comma parts decimals: as their own cells show, else as those of the others do, which the same program
 * wrote.
 * @param fields the field of each column
 */
export function decimalCommaColumns(
  fields: ReadonlyMap<number, { readonly field: Field }>,
  rows: readonly (readonly string[])[],
): ReadonlySet<number> {
  const numbers = [...fields].flatMap(([column, { field }]) => (NUMBERS.includes(field) ? [{ column, cells: cellsOf(rows, column) }] : []));
  const isUsual = usesDecimalComma(numbers.flatMap(({ cells }) => cells)) === true;
  return new Set(numbers.flatMap(({ column, cells }) => ((usesDecimalComma(cells) ?? isUsual) ? [column] : [])));
}
