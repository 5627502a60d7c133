const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** @returns a text of a workbook with the characters that XML can't hold put back: `_x000D_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring) */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
