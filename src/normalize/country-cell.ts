import type { CountryCode } from '#model/cell.ts';
import type { Reading } from './cells.ts';
import { countryByNearName, countryByNumber } from './country-guess.ts';
import type { CountryIndex } from './country-index.ts';
import { lettersAlike } from './letters-alike.ts';
import { findNames, nameKey } from './names-in-text.ts';

/** Whether a cell is of a country column, where ISO codes count, or of a port column, where codes of ports do so first. */
export type CellKind = 'country' | 'port';

/** What one part of a cell says. `region`: the country of the state that has the part as its short form (IL, GA). */
interface Part {
  readonly country?: CountryCode | undefined;
  readonly region?: CountryCode | undefined;
  readonly byCode: boolean;
}

const PART_BREAK = /[,;|/()[\]{}\n\t→>:、，；（）]|\s[-–—]\s|[–—]/;
const LOCODE = /^([a-z]{2})[\s-]?([a-z0-9]{3})$/;
/** U.S.A., but not N/A. */
const isSpelled = lettersAlike(/^(?:\p{L}[. ]+){1,2}\p{L}\.?$/u);
const VOWEL = /[aeiouy]/;
const UNKNOWN = { reason: 'no country or place that is known' } as const;

function byLocode(index: CountryIndex, folded: string): CountryCode | undefined {
  const found = LOCODE.exec(folded);
  if (found === null) return undefined;
  const listed = index.locodes.get(`${found[1]}${found[2]}`);
  // Five letters without a vowel are no city's name, so that a code that is not listed can be told from PARIS or BREST.
  return listed ?? (VOWEL.test(folded) ? undefined : index.iso.get(found[1] as string));
}

/** @returns the country of a whole part: by name, by ISO code, by code of a port; undefined where it is none of these */
export function wholePart(index: CountryIndex, folded: string, kind: CellKind): Part | undefined {
  const key = nameKey(folded);
  const named = index.names.get(key);
  if (named !== undefined) return { country: named, byCode: false };
  const code = isSpelled(folded) ? key.replaceAll(' ', '') : key;
  const country = index.iso.get(code);
  const airport = kind === 'port' ? index.airports.get(code) : undefined;
  const region = index.regions.get(code);
  if (airport !== undefined && (country ?? airport) === airport) return { country: airport, byCode: true };
  if (airport !== undefined) return { country, region: airport, byCode: true };
  if (country !== undefined || region !== undefined) return { country, region, byCode: true };
  const port = byLocode(index, folded);
  return port === undefined ? undefined : { country: port, byCode: true };
}

function scanned(index: CountryIndex, text: string): readonly Part[] {
  return findNames(index.text, text).flatMap(({ value }) => {
    const reading = value.find(({ kind }) => kind === 'country') ?? value[0];
    return reading === undefined ? [] : [{ country: reading.country, byCode: false }];
  });
}

function partsOf(index: CountryIndex, text: string, kind: CellKind): readonly Part[] | undefined {
  const whole = wholePart(index, text, kind);
  if (whole !== undefined) return [whole];
  const joined = text.split('-').map((piece) => wholePart(index, piece.trim(), kind));
  if (joined.every((part) => part !== undefined)) return joined;
  const found = scanned(index, text);
  return found.length === 0 ? undefined : found;
}

/** Takes out what a more special place is written beside: China beside Hong Kong. */
function mostSpecial(index: CountryIndex, countries: ReadonlySet<CountryCode>): readonly CountryCode[] {
  const wholes = new Set([...countries].flatMap((country) => index.partOf.get(country) ?? []));
  return [...countries].filter((country) => !wholes.has(country));
}

function settle(index: CountryIndex, parts: readonly Part[], unknown: boolean): Reading<CountryCode> {
  const named = new Set(parts.flatMap(({ country, byCode }) => (byCode || country === undefined ? [] : [country])));
  const countries = new Set(named);
  for (const { country, region, byCode } of parts) {
    if (!byCode || (region !== undefined && named.has(region))) continue;
    const twofold = region !== undefined && country !== undefined && region !== country;
    if (twofold && unknown && named.size === 0) return { reason: `a code that may be ${country} or a place in ${region}` };
    const meant = country ?? (unknown || parts.length > 1 ? region : undefined);
    if (meant !== undefined) countries.add(meant);
  }
  const [country, ...others] = mostSpecial(index, countries);
  if (country === undefined) return UNKNOWN;
  return others.length === 0 ? { value: country } : { reason: `several countries: ${[country, ...others].join(', ')}` };
}

/** @returns the country that words name or stand for as its code; undefined where they name a place of it, or nothing */
function countryNamed(index: CountryIndex, words: readonly string[]): CountryCode | undefined {
  const readings = index.text.get(words.join(' '));
  return readings?.find(({ kind }) => kind === 'country')?.country ?? (words.length === 1 ? index.iso.get(words[0] as string) : undefined);
}

/** @returns the countries of a folded text that holds names and codes of countries, and what joins them, and nothing else; undefined where it says more */
function countriesAlone(index: CountryIndex, text: string): readonly CountryCode[] | undefined {
  const countries: CountryCode[] = [];
  const codes: string[] = [];
  for (const piece of text.split(PART_BREAK)) {
    for (const words of index.words.parted(piece)) {
      const named = countryNamed(index, words);
      const each = named === undefined ? words.map((word) => index.iso.get(word)) : [named];
      if (!each.every((country) => country !== undefined)) return undefined;
      countries.push(...each);
      if (named === undefined || words.length === 1) codes.push(...words);
    }
  }
  // The code of a region beside its country is no country: DE-BY, "Phoenix, AZ, US".
  const regions = codes.filter((code) => countries.includes((index.regions.get(code) ?? index.words.regionOf(code)) as CountryCode));
  return countries.filter((country) => !regions.some((code) => index.iso.get(code) === country));
}

/** @returns the text without the countries that it leaves out: "kazakhstan (not russia)" is "kazakhstan ()" */
export const withoutLeftOut = (index: CountryIndex, text: string): string =>
  index.words.withoutLeftOut(text, [
    (words, from) => {
      let longest = 0;
      for (let end = from + 1; end <= words.length; end++) {
        const readings = index.text.get(words.slice(from, end).join(' '));
        if (readings === undefined) break;
        if (readings !== null) longest = end - from;
      }
      return longest;
    },
    (words, from) => (index.iso.get(words[from] ?? '') === undefined ? 0 : 1),
  ]);

/** @returns the countries of a folded cell each part of which is one, or a place of one, and nothing else; none where any part says more */
export function countriesAmong(index: CountryIndex, folded: string, legs: RegExp): readonly CountryCode[] {
  const found: CountryCode[] = [];
  for (const leg of withoutLeftOut(index, folded).split(legs)) {
    const text = leg.trim();
    if (text === '') continue;
    const whole = wholePart(index, text, 'country')?.country;
    const countries = whole === undefined ? countriesAlone(index, text) : [whole];
    if (countries === undefined) return [];
    found.push(...countries);
  }
  return [...new Set(found)];
}

/** Reads what no name and no code of letters tells: an ISO number, or a name that is misspelled. */
function guessed(index: CountryIndex, folded: string): Reading<CountryCode> | undefined {
  const byNumber = countryByNumber(index, folded);
  if (byNumber !== undefined) return { value: byNumber, guess: 'numeric' };
  const byName = countryByNearName(index, folded);
  return byName === undefined ? undefined : { value: byName, guess: 'misspelled' };
}

/**
 * Reads the one country of a folded cell: a name, a code, or parts that agree ("Moscow, RU", "Hong Kong (China)"); in country columns also a
 * number of ISO 3166-1, and a name with one slip in it.
 * @returns the code, or the reason why it can't be told
 */
export function readCountry(index: CountryIndex, folded: string, kind: CellKind): Reading<CountryCode> {
  const whole = wholePart(index, folded, kind);
  if (whole?.country !== undefined) {
    const clash = kind === 'port' && whole.region !== undefined && whole.region !== whole.country && folded.length === 3;
    return clash ? { reason: `a code that may be ${whole.country} or an airport in ${whole.region}` } : { value: whole.country };
  }
  const said = withoutLeftOut(index, folded);
  const parts: Part[] = [];
  let unknown = false;
  for (const text of said.split(PART_BREAK)) {
    const found = partsOf(index, text.trim(), kind);
    if (found !== undefined) parts.push(...found);
    else if (/\p{L}/u.test(text)) unknown = true;
  }
  const settled = settle(index, parts, unknown);
  return settled === UNKNOWN && kind === 'country' ? (guessed(index, said) ?? settled) : settled;
}
