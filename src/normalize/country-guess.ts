import type { CountryCode } from '#model/cell.ts';
import { type CountryIndex, nearKey } from './country-index.ts';
import { nameKey } from './names-in-text.ts';
import { isOneSlip } from './one-slip.ts';

/** Letters of a name in which one slip is taken for one. */
const SHORTEST = 6;
const LONGEST = 60;
/** `643`, `0643`, `36` where a spreadsheet dropped the zero of 036, `643.0` where a program made a number of it. */
const NUMBER = /^0*(\d{1,3})(?:\.0)?$/;
const DIGIT = /\p{N}/u;

/** @returns the country of an ISO 3166-1 numeric code, with or without its zeros in front */
export function countryByNumber(index: CountryIndex, folded: string): CountryCode | undefined {
  const digits = NUMBER.exec(folded)?.[1];
  return digits === undefined ? undefined : index.numbers.get(digits.padStart(3, '0'));
}

/**
 * @param folded a cell that names no country as it stands
 * @returns the one country whose name the cell misspells by one slip behind its first letter; undefined where there is none, or more than one
 */
export function countryByNearName(index: CountryIndex, folded: string): CountryCode | undefined {
  if (folded.length < SHORTEST || folded.length > LONGEST || DIGIT.test(folded)) return undefined;
  const name = nameKey(folded);
  let found: CountryCode | undefined;
  let isSure = false;
  for (let length = name.length - 1; length <= name.length + 1; length++) {
    for (const [known, country] of index.near.get(nearKey(name.charAt(0), length)) ?? []) {
      if (!isOneSlip(name, known)) continue;
      if (found !== undefined && found !== country) return undefined;
      found = country;
      isSure ||= known.length >= SHORTEST && name.length >= SHORTEST;
    }
  }
  return isSure ? found : undefined;
}
