import type { Cell } from '#model/cell.ts';
import { type Reading, readCell } from './cells.ts';

/** As programs write numbers: nearly every cell of a number column. */
const PLAIN = /^\d{1,15}(?:\.\d{1,9})?$/;
const SPACES_IN_NUMBER = /(?<=\d)[\s'’`](?=\d{3}(?!\d))/g;
const SHAPE = /^[+-]?(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d{1,2})?$/;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

const latinDigits = (text: string): string => text.replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) as number) & 0xf));

/** Groups of three, or of two before a last three as in India. */
const GROUPED: Readonly<Record<string, RegExp>> = { ',': /^\d{1,3}(?:,\d{2,3})*,\d{3}$/, '.': /^\d{1,3}(?:\.\d{3})+$/ };

function digitsWithPoint(body: string): string | undefined {
  const commas = body.split(',').length - 1;
  const dots = body.split('.').length - 1;
  if (commas === 0 && dots <= 1) return body;
  if (commas > 0 && dots > 0) {
    const [group, decimal] = body.lastIndexOf(',') > body.lastIndexOf('.') ? ['.', ','] : [',', '.'];
    const [whole, fraction, more] = body.split(decimal as string) as [string, string, string?];
    if (more !== undefined || !GROUPED[group as string]?.test(whole)) return undefined;
    return `${whole.replaceAll(group as string, '')}.${fraction}`;
  }
  if (dots > 1) return GROUPED['.']?.test(body) ? body.replaceAll('.', '') : undefined;
  if (commas > 1) return GROUPED[',']?.test(body) ? body.replaceAll(',', '') : undefined;
  return /^[1-9]\d{0,2},\d{3}$/.test(body) ? body.replace(',', '') : body.replace(',', '.');
}

/**
 * Reads a number that is already folded. The rule for one separator: a dot is a decimal point (1.234 is one and a bit, as programs write it);
 * a comma before exactly three digits and after one to three, the first not 0, groups (1,234), any other comma is a decimal sign (0,125; 12,5; 1234,567).
 * With both, the last one is the decimal sign. Spaces and apostrophes group by three. Parentheses and a minus behind mean below zero.
 */
export function readNumber(folded: string): Reading<number> {
  let text = latinDigits(folded).replace(/[−–—]/g, '-').replaceAll('٫', '.').replaceAll('٬', ',').replace(/^'/, '').trim();
  let negative = false;
  if (text.startsWith('(') && text.endsWith(')')) [negative, text] = [true, text.slice(1, -1).trim()];
  else if (text.endsWith('-')) [negative, text] = [true, text.slice(0, -1).trim()];
  text = text.replace(/^([+-])\s+/, '$1').replace(SPACES_IN_NUMBER, '');
  if (text.length > 40 || !SHAPE.test(text)) return { reason: 'not a number' };
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const [body = '', exponent] = text.slice(sign.length).split('e');
  const digits = digitsWithPoint(body);
  if (digits === undefined) return { reason: 'dots and commas do not fit together' };
  const value = Number(`${sign}${digits}${exponent === undefined ? '' : `e${exponent}`}`);
  if (!Number.isFinite(value)) return { reason: 'not a number' };
  return { value: negative && value !== 0 ? -value : value };
}

/** @returns the number that a cell holds and nothing else, in digits with at most a decimal point; undefined for anything to think about */
export const plainNumber = (raw: string): number | undefined => (PLAIN.test(raw) ? Number(raw) : undefined);

/** Reads a number as people and programs of many countries write it; see `readNumber` for the rule where it could mean two things. */
export const parseNumber = (raw: string): Cell<number> => readCell(raw, readNumber);

/** A number in a folded text, and what stands before and behind it. */
export interface NumberInText {
  readonly before: string;
  readonly value: number;
  readonly after: string;
}

/** More text than this round a number makes it a sentence. */
const LONGEST_TEXT = 200;

const NUMBER_IN_TEXT = /\(?[+−–—-]?\s?[.,]?\d(?:[\d.,]|[\s'’`](?=\d{3}(?!\d)))*(?:e[+-]?\d{1,2}(?![\p{L}\d]))?(?:-(?=\s|$))?\)?/u;

/**
 * Finds the one number of a folded cell such as "usd 1,200.00" or "10 pcs".
 * @returns it with the trimmed texts around it, or the reason why it can't be told
 */
export function readNumberInText(folded: string): Reading<NumberInText> {
  const text = latinDigits(folded);
  const found = NUMBER_IN_TEXT.exec(text);
  if (found === null) return { reason: 'no number' };
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length).trim();
  if (before.length + after.length > LONGEST_TEXT) return { reason: 'a text rather than a number' };
  if (/\d/.test(before) || /\d/.test(after)) return { reason: 'several numbers' };
  const number = found[0].trim();
  const open = number.startsWith('(') && !number.endsWith(')');
  const close = number.endsWith(')') && !number.startsWith('(');
  const read = readNumber(number.slice(open ? 1 : 0, close ? -1 : undefined).replace(/[.,]$/, ''));
  if ('reason' in read) return read;
  return { value: { before: open ? `${before}(` : before, value: read.value, after: close ? `)${after}` : after } };
}
