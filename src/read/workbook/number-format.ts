import { clockText, dayText, type SerialDate, serialDate } from './dates.ts';

/** How a number of a cell is shown. */
export type NumberFormat = (value: number, from1904: boolean) => string;

/** Formats that a workbook names by number only (ECMA-376 part 1, 18.8.30), those of dates; 27 to 36 and 50 to 58 are dates of East Asia. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A quoted or escaped literal, a gap as wide as a character, a bracket (color, locale, elapsed time), or any other character. */
const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(y+|m+|d+|h+|s+|0+|.)/gi;

interface Token {
  readonly kind: 'literal' | 'bracket' | 'code';
  readonly text: string;
}

/** @returns the digits of a number as they were typed: 15 that count, without exponent where it has fewer than 22 */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** @returns how the format that is known by its number alone shows numbers */
export const builtInFormat = (id: number): NumberFormat =>
  (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? numberFormat('yyyy-mm-dd') : numberFormat(BUILT_IN[id] ?? 'General');

/**
 * Compiles a number format as far as it decides what a cell says: dates, and codes of a fixed length (`0000\.00`), whose zeros in front are
 * not in the number. Every other number is given with all its digits, whatever the sheet rounds it to.
 */
export function numberFormat(code: string): NumberFormat {
  const tokens = tokensOf(code);
  if (code.toLowerCase() === 'general') return plainNumber;
  const codes = tokens.filter(({ kind }) => kind === 'code').map(({ text }) => text.toLowerCase());
  const has = (letter: string): boolean => codes.some((text) => text.startsWith(letter));
  const isElapsed = tokens.some(({ kind, text }) => kind === 'bracket' && /^[hms]+$/i.test(text));
  const hasTime = has('h') || has('s');
  const hasDay = has('d');
  const hasYear = has('y');
  if (hasDay || hasYear || (has('m') && !hasTime && !isElapsed)) {
    return (value, from1904) => {
      const date = serialDate(value, from1904);
      if (date === undefined) return plainNumber(value);
      if (hasDay !== hasYear) return partialDate(date, tokens);
      return hasTime && date.seconds > 0 ? `${dayText(date)} ${clockText(date.seconds)}` : dayText(date);
    };
  }
  if (hasTime || isElapsed) return (value) => (value >= 0 && value < 1e6 ? clockText(Math.round(value * 86_400)) : plainNumber(value));
  return isFixedLength(tokens) ? (value) => fixedLength(value, tokens) ?? plainNumber(value) : plainNumber;
}

function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  // The parts behind ; are for negative numbers, zero and text.
  for (const [, quoted, escaped, bracket, plain] of code.slice(0, 255).matchAll(TOKEN)) {
    if (plain === ';') break;
    const literal = quoted ?? escaped;
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if (bracket !== undefined) tokens.push({ kind: 'bracket', text: bracket });
    else if (plain !== undefined) tokens.push({ kind: 'code', text: plain });
  }
  return tokens;
}

// `12-Mar` for "d-mmm" and `Mar-12` for "mmm-yy": what a spreadsheet makes of part numbers.
function partialDate({ year, month, day }: SerialDate, tokens: readonly Token[]): string {
  const shown = tokens.map(({ kind, text }) => {
    if (kind !== 'code') return kind === 'literal' ? text : '';
    const letter = text[0]?.toLowerCase();
    const pad = (number: number): string => String(number).padStart(Math.min(text.length, 2), '0');
    if (letter === 'y') return text.length > 2 ? String(year) : String(year % 100).padStart(2, '0');
    if (letter === 'm') return text.length > 2 ? (MONTHS[month - 1] as string) : pad(month);
    if (letter === 'd') return pad(day);
    return /[hs@]/.test(letter ?? '') ? '' : text;
  });
  return shown.join('').trim();
}

const isFixedLength = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, text }) => kind === 'code' && /^00+$/.test(text)) &&
  tokens.every(({ kind, text }) => (kind === 'code' ? /^(?:0+|[ \-/])$/.test(text) : kind === 'literal'));

function fixedLength(value: number, tokens: readonly Token[]): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined;
  const places = tokens.reduce((sum, { kind, text }) => sum + (kind === 'code' && text.startsWith('0') ? text.length : 0), 0);
  const digits = String(value).padStart(places, '0');
  let at = digits.length - places;
  let shown = digits.slice(0, at);
  for (const { kind, text } of tokens) {
    if (kind === 'code' && text.startsWith('0')) {
      shown += digits.slice(at, at + text.length);
      at += text.length;
    } else shown += text;
  }
  return shown;
}
