const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Last day that a spreadsheet counts: 9999-12-31. */
const LAST_DAY = 2_958_465;
/** Excel counts a 29 February 1900, which was none; day 60. */
const FALSE_LEAP_DAY = 60;

const two = (number: number): string => String(number).padStart(2, '0');

/** A moment that a workbook holds as a count of days. */
export interface SerialDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight. */
  readonly seconds: number;
}

/**
 * @param serial days since the workbook's first day, and parts of a day
 * @param from1904 whether the first day is 1904-01-01 instead of 1899-12-31
 * @returns undefined for what no calendar shows
 */
export function serialDate(serial: number, from1904: boolean): SerialDate | undefined {
  const total = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(total / DAY_SECONDS);
  if (!(days >= 0 && days <= LAST_DAY)) return undefined;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < FALSE_LEAP_DAY ? 31 : 30);
  const date = new Date(epoch + days * DAY_MS);
  const isFalseLeapDay = !from1904 && days === FALSE_LEAP_DAY;
  return {
    year: date.getUTCFullYear(),
    month: isFalseLeapDay ? 2 : date.getUTCMonth() + 1,
    day: isFalseLeapDay ? 29 : date.getUTCDate(),
    seconds: total - days * DAY_SECONDS,
  };
}

/** @returns HH:MM:SS */
export const clockText = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/** @returns YYYY-MM-DD */
export const dayText = ({ year, month, day }: SerialDate): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
