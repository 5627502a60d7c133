import type { Cell, HsCode } from '#model/cell.ts';
import { type Reading, readCell } from './cells.ts';

/** HS chapter 77 is reserved for future use, and there is no chapter 00 (Harmonized System, list of chapters). */
const NO_CHAPTER = /^(?:00|77)/;
const SUBHEADING = 6;
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/;
/** What a spreadsheet puts before digits that it must not read as a number. */
const QUOTES = /^[='"`\s]+|["']+$/g;
/** Words before the code: "HS code:", "ТН ВЭД №". */
const LEAD = /^(?:\D{0,40}[\s:#№.]|hts?|hs)(?=\d)/;
const CODE = /^\d(?:[\d.\s-]*\d)?/;
const ZERO_DECIMALS = /^(\d{6,12})\.0{1,2}$/;

/**
 * How many of the digits shown are taken for the code's own. The last one was rounded, so that pairs before it are safe; but the six digits that
 * spreadsheets show of a wide number are the subheading, and the national digits behind it are too low as a rule to round it up.
 */
const digitsLeft = (shown: number): number => (shown >= SUBHEADING ? SUBHEADING : 2 * Math.floor((shown - 1) / 2));

function recoverScientific(mantissa: string, exponent: number): Reading<string> {
  if (exponent < 3 || exponent > 11) return { reason: 'a number in scientific notation, out of the range of HS codes' };
  if (mantissa.length > exponent + 1) return { reason: 'a number with decimals, not a code' };
  const sure = mantissa.length === exponent + 1 ? mantissa : mantissa.slice(0, digitsLeft(mantissa.length));
  if (sure.length < 4)
    return { reason: `a spreadsheet rounded the code to ${mantissa.length} digits of ${exponent + 1}; format the column as text` };
  return { value: sure };
}

function digitsOf(folded: string): Reading<string> {
  const text = folded.replace(QUOTES, '').replace(LEAD, '').trim();
  const scientific = SCIENTIFIC.exec(text);
  if (scientific !== null) return recoverScientific(`${scientific[1]}${scientific[2] ?? ''}`, Number(scientific[3]));
  const decimals = ZERO_DECIMALS.exec(text);
  if (decimals !== null) return { value: decimals[1] as string };
  const code = CODE.exec(text)?.[0];
  if (code === undefined) return { reason: /\d/.test(text) ? 'text among the digits' : 'no digits' };
  const rest = text.slice(code.length);
  if (/^[,;/|+&\s]+\d{4}/.test(rest)) return { reason: 'several codes in one cell' };
  if (rest !== '' && (!/^[\s.,;:(*-]/.test(rest) || /\d{4}/.test(rest))) return { reason: 'text among the digits' };
  return { value: code.replace(/\D/g, '') };
}

function withLeadingZero(digits: string, isHeading: ((heading: string) => boolean) | undefined): string {
  if (digits.length % 2 === 0 || digits.length < 5) return digits;
  const restored = `0${digits}`;
  if (NO_CHAPTER.test(digits)) return restored;
  if (isHeading === undefined || isHeading(digits.slice(0, 4))) return digits;
  return isHeading(restored.slice(0, 4)) ? restored : digits;
}

/**
 * Reads an HS code of 4 to 12 digits: with dots, spaces or dashes, after words such as "HS", with decimals that a spreadsheet added.
 * A leading zero that a spreadsheet dropped is put back only when certain: an odd count of digits, and a heading that does not exist without it.
 * @param isHeading tells whether four digits are a heading; without it only chapters that do not exist give a lost zero away
 */
export function parseHsCode(raw: string, isHeading?: (heading: string) => boolean): Cell<HsCode> {
  return readCell(raw, (folded) => {
    const read = digitsOf(folded.slice(0, 200));
    if ('reason' in read) return read;
    const digits = withLeadingZero(read.value, isHeading);
    if (digits.length < 4) return { reason: 'fewer than 4 digits' };
    if (digits.length > 12) return { reason: 'more than 12 digits' };
    if (NO_CHAPTER.test(digits)) return { reason: `there is no HS chapter ${digits.slice(0, 2)}` };
    return { value: digits as HsCode };
  });
}

/** @returns the first two digits of the code */
export const chapterOf = (code: HsCode): string => code.slice(0, 2);

/** @returns the first four digits of the code */
export const headingOf = (code: HsCode): string => code.slice(0, 4);

/** @returns the six digits of the international subheading; undefined where the code is shorter */
export const hs6Of = (code: HsCode): string | undefined => (code.length >= 6 ? code.slice(0, 6) : undefined);
