import { grouped } from '#model/grouped.ts';

/** UTF-16 units of a cell (Excel specifications and limits). */
export const MOST_CELL = 32_767;

/** What XML 1.0 can't hold (production 2); a carriage return it would turn into a line feed. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Excel reads `_x0041_` as the character of that number (ECMA-376 part 1, 22.9.2.19, ST_Xstring): an underscore that would begin one is told by its
 * own number, also where the underscore at the end is that of a carriage return.
 */
const ESCAPED = /\r|_(?=x[0-9A-Fa-f]{4}[_\r])/g;
const MARKUP = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function show(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** @returns the text with every character that a workbook can't hold made visible: its symbol, or its number */
export const holdable = (text: string): string => text.replace(NO_XML, show);

/** @returns the text as it stands between tags and in attributes, to be read back unit for unit */
export const xmlText = (text: string): string =>
  text
    .replace(ESCAPED, (character) => (character === '\r' ? '_x000D_' : '_x005F_'))
    .replace(MARKUP, (character) => ENTITIES[character] as string);

/** @returns the text, or so much of it as fits into a cell, with a mark at its end that says how long it is */
export function fitted(text: string): string {
  if (text.length <= MOST_CELL) return text;
  const mark = ` [cut: ${grouped(text.length)} characters]`;
  return text.slice(0, MOST_CELL - mark.length).replace(/[\ud800-\udbff]$/, '') + mark;
}
