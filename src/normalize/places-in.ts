import type { CountryCode } from '#model/cell.ts';
import type { CountryRole } from '#model/facts.ts';
import { findNames, type NameMatch, type Names } from './names-in-text.ts';

/** One reading of a name. */
export interface NameReading {
  readonly country: CountryCode;
  readonly role: CountryRole;
  /** Also a common word: in free text it needs a sign that the place is meant. */
  readonly guarded: boolean;
  readonly kind: 'country' | 'place';
}

/** A country, or a place of it, named in a text: `original.slice(start, end) === text`. */
export interface PlaceInText {
  readonly country: CountryCode;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of the place where it has one of its own, else of its country. */
  readonly role: CountryRole;
}

/** One name may be a country's and a place's: Georgia. */
export type Readings = readonly NameReading[];

const BEFORE = /(?:^|[,;:|/()[\]\n\t→>。，；：（）、]|\s[-–—])\s*(?:\d[\d\s-]{0,12})?$/;
const AFTER = /^\s*(?:\d[\d\s-]{0,12})?(?:$|[,;:|/()[\]\n\t→>.。，；：（）、]|[-–—]\s)/;
const MARGIN = 16;
/** Stands where the text goes on, so that the cut is not taken for its end. */
const CUT = 'x';

const startsLow = (letter: string): boolean => letter === letter.toLowerCase() && letter !== letter.toUpperCase();

/** A proper name that has a segment of an address or a list to itself. */
function isSegment(text: string, start: number, end: number): boolean {
  if (startsLow(text.charAt(start))) return false;
  const before = start > MARGIN ? CUT + text.slice(start - MARGIN, start) : text.slice(0, start);
  const after = end + MARGIN < text.length ? text.slice(end, end + MARGIN) + CUT : text.slice(end);
  return BEFORE.test(before) && AFTER.test(after);
}

type Match = NameMatch<Readings>;
const isGuarded = ({ value }: Match): boolean => value.every(({ guarded }) => guarded);

/** For each guarded match the reading whose country the text names nearest to it by an unguarded name. */
function supported(matches: readonly Match[]): ReadonlyMap<Match, NameReading> {
  const nearest = new Map<Match, { readonly reading: NameReading; readonly distance: number }>();
  const pass = (order: readonly Match[]): void => {
    const seen = new Map<CountryCode, number>();
    for (const match of order) {
      if (!isGuarded(match)) for (const { country } of match.value) seen.set(country, match.start);
      else {
        for (const reading of match.value) {
          const at = seen.get(reading.country);
          const distance = at === undefined ? Infinity : Math.abs(match.start - at);
          if (distance < (nearest.get(match)?.distance ?? Infinity)) nearest.set(match, { reading, distance });
        }
      }
    }
  };
  pass(matches);
  pass(matches.toReversed());
  return new Map([...nearest].map(([match, { reading }]) => [match, reading]));
}

function settle(text: string, match: Match, support: ReadonlyMap<Match, NameReading>): NameReading | undefined {
  if (!isGuarded(match)) return match.value.find(({ guarded }) => !guarded);
  const near = support.get(match);
  if (near !== undefined) return near.kind === 'country' ? near : undefined;
  const country = match.value.find(({ kind }) => kind === 'country');
  return country !== undefined && isSegment(text, match.start, match.end) ? country : undefined;
}

/** Finds the places of a free text. Guarded countries count beside another name of theirs, or as a segment of their own; guarded places never. */
export function placesInText(names: Names<Readings>, text: string): readonly PlaceInText[] {
  const matches = findNames(names, text);
  if (matches.length === 0) return [];
  const support = supported(matches);
  return matches.flatMap((match) => {
    const reading = settle(text, match, support);
    if (reading === undefined) return [];
    const { start, end } = match;
    return [{ country: reading.country, text: text.slice(start, end), start, end, role: reading.role }];
  });
}
