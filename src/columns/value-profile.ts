import { lettersAlike } from '#normalize/letters-alike.ts';
import type { KnownValues } from './known-values.ts';

/** What the sampled cells of a column look like; shares are of the cells with content, 0..1. */
export interface ValueProfile {
  /** Cells with content. */
  readonly count: number;
  readonly distinct: number;
  readonly number: number;
  readonly integer: number;
  readonly zero: number;
  readonly date: number;
  /** Digits that can be an HS code of six or more, of a heading that there is. */
  readonly hsCode: number;
  /** Digits of an HS chapter or heading only. */
  readonly hsHeading: number;
  readonly currency: number;
  readonly country: number;
  /** A country, or legs of a way that are countries each: `CN-KZ-RU`. */
  readonly way: number;
  /** A unit of weight by itself. */
  readonly unit: number;
  /** A number with a unit of weight behind it. */
  readonly weight: number;
  /** Letters and digits in one token, with two digits at least. */
  readonly partNumber: number;
  /** Texts worded as a tariff words its headings. */
  readonly tariff: number;
  /** Cells in which letters outnumber digits. */
  readonly text: number;
  /** One capital word of three letters, alone or before a place. */
  readonly threeLetters: number;
  /** Two letters at least of Chinese, Japanese or Korean, which put words together without spaces. */
  readonly eastern: number;
  /** Mean number of characters. */
  readonly length: number;
  /** Mean number of words. */
  readonly words: number;
}

const BLANK = /^(?:null|nil|nan|none|n\/?a|#n\/a|[-–—.?*\s]*)$/i;
/** Characters beyond which a cell is a text: the time of the patterns below grows with the square of its spaces. */
const LONGEST_FIGURE = 80;
const NUMBER = lettersAlike(/^[-+(]?\p{Sc}?\s*\d[\d.,'\s\u00a0\u202f]*(?:e[-+]?\d+)?\)?\s*(?:\p{Sc}|%)?$/iu);
const NUMBER_AND_UNIT = lettersAlike(/^[-+]?\d[\d.,'\s]*\s*\p{L}{1,8}\.?[²³23]?$/u);
/** `USD 1,200.00` */
const UNIT_AND_NUMBER = lettersAlike(/^\p{L}{1,4}(?:\.?\s|\s?\p{Sc}\s?)[-+]?\d[\d.,'\s]*$/u);
const WEIGHT = lettersAlike(/^\d[\d.,'\s]*\s*(?:kgs?|kilo\p{L}*|lbs?|t|mt|tons?|tonnes?|g|grs?|gm|кг|т|г|公斤|千克|吨)\.?$/iu);
const DATE = lettersAlike(
  /^(?:(?:19|20)\d{2}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?|\.\d{1,2}\.\d{1,2}|年\s?\d{1,2}月(?:\s?\d{1,2}日)?)|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})|\d{1,2}[- ]?\p{L}{3,9}\.?[-, ]+\d{2,4}|\p{L}{3,9}\.? ?(?:\d{1,2},? )?\d{4})(?:[T ].*)?$/u,
);
const HS_CODE = /^\d{4}[ .]?\d{2}(?:[ .]?\d{1,2}){0,3}$/;
const HS_HEADING = /^\d{2}(?:[.]?\d{2})?$/;
const PART_NUMBER = lettersAlike(/^(?=\S*\p{L})(?=\S*\d\S*\d)[\p{L}\d][\p{L}\d\-./#+]{3,29}$/u);

const EASTERN = /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]\s?){2}/u;

let currencies: ReadonlySet<string> | undefined;
const isCurrency = (cell: string): boolean => {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(cell.toUpperCase());
};

const LEG_BREAK = /[-–—>→/;,+|]+/;
/** More legs than a way has. */
const MOST_LEGS = 8;

function isWay(cell: string, isCountry: KnownValues['isCountry']): boolean {
  if (cell.length > LONGEST_FIGURE || !LEG_BREAK.test(cell)) return false;
  const legs = cell.split(LEG_BREAK);
  return legs.length <= MOST_LEGS && legs.every((leg) => isCountry(leg.trim()));
}

const countOf = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** @returns whether a cell holds nothing, or a mark for nothing (`NULL`, `N/A`, a dash) */
export const isBlank = (cell: string): boolean => BLANK.test(cell.trim());

/** @returns whether a cell is a number, with or without a short unit */
export function isNumeric(cell: string): boolean {
  const text = cell.trim();
  return text.length <= LONGEST_FIGURE && (NUMBER(text) || NUMBER_AND_UNIT(text));
}

/** @returns whether a cell is a number, alone or with a unit or currency on either side */
export function isFigure(cell: string): boolean {
  const text = cell.trim();
  return text.length <= LONGEST_FIGURE && (isNumeric(text) || UNIT_AND_NUMBER(text));
}

/** @returns whether a cell is a calendar date or a month of a year, with or without a time */
export const isDate = (cell: string): boolean => DATE(cell.trim());

/** @returns what the cells of one column look like */
export function profileValues(cells: readonly string[], { isCountry, isUnit, isTariff, isHeading }: KnownValues): ValueProfile {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !BLANK.test(cell));
  const share = (test: (cell: string) => boolean): number => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length);
  const mean = (measure: (cell: string) => number): number =>
    filled.length === 0 ? 0 : filled.reduce((sum, cell) => sum + measure(cell), 0) / filled.length;
  return {
    count: filled.length,
    distinct: new Set(filled).size,
    number: share(isFigure),
    integer: share((cell) => /^\d{1,6}$/.test(cell)),
    zero: share((cell) => /^[0.,\s]+$/.test(cell)),
    date: share(isDate),
    hsCode: share((cell) => HS_CODE.test(cell) && isHeading(cell.slice(0, 4))),
    hsHeading: share((cell) => HS_HEADING.test(cell)),
    currency: share(isCurrency),
    country: share(isCountry),
    way: share((cell) => isCountry(cell) || isWay(cell, isCountry)),
    unit: share(isUnit),
    tariff: share(isTariff),
    weight: share((cell) => WEIGHT(cell)),
    partNumber: share((cell) => PART_NUMBER(cell) && !isDate(cell)),
    text: share((cell) => countOf(cell, /\p{L}/gu) > countOf(cell, /\d/g)),
    threeLetters: share((cell) => /^[A-Za-z]{3}(?![A-Za-z])/.test(cell)),
    eastern: share((cell) => EASTERN.test(cell)),
    length: mean((cell) => cell.length),
    words: mean((cell) => countOf(cell, /[\p{L}\p{N}]+/gu)),
  };
}
