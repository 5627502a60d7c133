import type { Cell, DateOrder, IsoDate } from '#model/cell.ts';
import { type Reading, readCell } from './cells.ts';
import { monthOf } from './month.ts';

/** Days of 1970-01-01 and 2099-12-31 in a spreadsheet's count from 1899-12-30 (ECMA-376, 18.17.4.1). */
const [FIRST_SERIAL, LAST_SERIAL] = [25_569, 73_050];
const MILLISECONDS_A_DAY = 86_400_000;

const TIME = /(?:t|\s+|,\s*)\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt)?\s*(?:[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?[日일.]?$/;
const YEAR_LAST = /^(\d{1,2})([-/.\s])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\s?(?:г\.?|года)?$/;
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s\-/.,]*(?:de\s)?(\p{L}{3,12})\.?[\s\-/.,]*(?:de[l]?\s)?(\d{4}|\d{2})\s?(?:г\.?|года|р\.)?$/u;
const NAME_DAY_YEAR = /^(\p{L}{3,12})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const YEAR_NAME_DAY = /^(\d{4})[\s\-/.]*(\p{L}{3,12})[\s\-/.]*(\d{1,2})$/u;

/** Two digits: 70 to 99 are of the last century. */
const fullYear = (year: string): number => (year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900));

function dayOf(year: number, month: number, day: number): Reading<IsoDate> {
  if (year < 1970 || year > 2099) return { reason: 'a year before 1970 or after 2099' };
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return { reason: 'no such day' };
  return { value: date.toISOString().slice(0, 10) as IsoDate };
}

function readNamed(text: string): Reading<IsoDate> | undefined {
  const dayFirst = DAY_NAME_YEAR.exec(text);
  const monthFirst = NAME_DAY_YEAR.exec(text);
  const yearFirst = YEAR_NAME_DAY.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : monthFirst
      ? [monthFirst[1], monthFirst[2], monthFirst[3]]
      : [yearFirst?.[2], yearFirst?.[3], yearFirst?.[1]];
  if (name === undefined || day === undefined || year === undefined) return undefined;
  const month = monthOf(name);
  return month === undefined ? { reason: 'a month of no name that is known' } : dayOf(fullYear(year), month, Number(day));
}

function readDigits(text: string, order: DateOrder): Reading<IsoDate> | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), fullYear(yearLast[4] as string)];
    const monthFirst = second > 12 || (order === 'month-first' && yearLast[2] !== '.' && first <= 12);
    return monthFirst ? dayOf(year, first, second) : dayOf(year, second, first);
  }
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  if (serial === null) return undefined;
  const days = Number(serial[1]);
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return { reason: 'no date: a number out of the range of spreadsheet dates' };
  return { value: new Date((days - FIRST_SERIAL) * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as IsoDate };
}

/**
 * Reads a day: ISO, 12.03.2024, 3/12/2024, 20240312, a spreadsheet's day count, 12-Mar-24, 2024年3月12日; a time of day is left out.
 * Where day and month could be either, `order` decides, by default day first; dots are always day first.
 */
export function parseDate(raw: string, order: DateOrder = 'day-first'): Cell<IsoDate> {
  return readCell(raw, (folded) => {
    if (folded.length > 60) return { reason: 'a text rather than a date' };
    const text = folded.replace(TIME, '').trim();
    return readDigits(text, order) ?? readNamed(text) ?? { reason: 'no date that is known' };
  });
}

/**
 * Tells from a column's cells whether 03/04/2024 is in March or in April.
 * @returns the order that cells with a number over 12 show; undefined where they show none, or both
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder | undefined {
  const seen = new Set<DateOrder>();
  for (const cell of cells) {
    const found = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(cell);
    if (found === null) continue;
    if (Number(found[1]) > 12) seen.add('day-first');
    if (Number(found[2]) > 12) seen.add('month-first');
  }
  const [order] = seen;
  return seen.size === 1 ? order : undefined;
}
