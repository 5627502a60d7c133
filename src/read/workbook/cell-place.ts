const PLACE = /^\$?([A-Za-z]{1,7})\$?(\d{1,9})$/;
const LETTERS = 26;
const BEFORE_A = 64;

/** @returns column from 0 and row from 1 of a place such as `AB12`; undefined for what is none */
export function cellPlace(text: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, digits] = PLACE.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * LETTERS + (letters.charCodeAt(at) & ~0x20) - BEFORE_A;
  return { column: column - 1, row: Number(digits) };
}
