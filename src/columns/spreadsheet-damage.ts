import type { Field } from '#model/fields.ts';

/** What a spreadsheet did to a code when it took it for a number or a date. */
export type Damage = 'digits-lost' | 'zero-lost' | 'made-a-date';

const CODES: readonly Field[] = [
  'hsCode',
  'partNumber',
  'model',
  'serialNumber',
  'declarationNumber',
  'invoiceNumber',
  'transportDocument',
];
const NAMES_OF_PARTS: readonly Field[] = ['partNumber', 'model', 'serialNumber'];

/** `8.54231E+9`, or what fifteen digits leave of a longer number. */
const ROUNDED = /^(?:\d(?:[.,]\d+)?E\+\d{1,3}|\d{15}0+)$/i;
const MONTH = '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)';
/** A day and a month, a month and a year, or a whole date, as spreadsheets show them: months are never in capitals. */
const DATE = new RegExp(
  `^(?:\\d{1,2}-${MONTH}(?:-\\d{2,4})?|${MONTH}-\\d{2}|\\d{4}-\\d{2}-\\d{2}(?: [\\d:]+)?|\\d{1,2}[./]\\d{1,2}[./]\\d{4})$`,
);
/** HS codes have an even number of digits; national ones of 9 and 11 exist. */
const ODD_CODE = /^(?:\d{5}|\d{7})$/;
const LONGEST = 40;

/** @returns whether a spreadsheet can have damaged cells of the field */
export const mayBeDamaged = (field: Field | null): field is Field => field !== null && CODES.includes(field);

/**
 * Tells the marks that spreadsheets leave on codes. A date among part numbers was `MAR-12` or `1-2`; a code with an odd number of digits has
 * mostly lost a zero in front.
 * @param field a field for which `mayBeDamaged` holds
 */
export function spreadsheetDamage(field: Field, cell: string): Damage | undefined {
  if (cell === '' || cell.length > LONGEST) return undefined;
  const text = cell.trim();
  if (ROUNDED.test(text)) return 'digits-lost';
  if (field === 'hsCode') return ODD_CODE.test(text) ? 'zero-lost' : undefined;
  return NAMES_OF_PARTS.includes(field) && DATE.test(text) ? 'made-a-date' : undefined;
}
