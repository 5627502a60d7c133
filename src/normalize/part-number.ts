import { foldCharacters } from './text.ts';

/**
 * The form in which part numbers are compared: capitals, without spaces, dashes and underscores. Dots and slashes tell parts apart and stay.
 * @returns the form, or '' where the text has neither letters nor digits
 */
export function normalizePartNumber(raw: string): string {
  const joined = foldCharacters(raw)
    .replace(/[\s\p{Pd}\u2212_]+/gu, '')
    .toUpperCase();
  return /[\p{L}\p{N}]/u.test(joined) ? joined : '';
}
