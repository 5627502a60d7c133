import type { Cell, CountryCode, Guess } from '#model/cell.ts';
import { type Reading, readCell } from './cells.ts';
import { type CellKind, countriesAmong, readCountry, wholePart, withoutLeftOut } from './country-cell.ts';
import { countryByNumber } from './country-guess.ts';
import type { CountryIndex } from './country-index.ts';
import { remembering } from './memo.ts';
import { findNames } from './names-in-text.ts';
import { type PlaceInText, placesInText } from './places-in.ts';
import { fold } from './text.ts';

/** Distinct cells that each reader remembers: more than a column of countries or ports holds. */
const REMEMBERED = 2048;
/** A cell with more text than this names its countries somewhere in a story; it is not read. */
const LONGEST_CELL = 500;
const LEG_BREAK = /[→>⇒;|\n+/、；]|\s[-–—]\s|[–—]|--/;
const INNER_BREAK = /[,\s-]+/;

/** Reads countries out of cells and free texts. */
export interface CountryReader {
  /** One country of a country cell: names in many languages, ISO codes, cities; several countries are invalid. */
  cell(raw: string): Cell<CountryCode>;
  /** The countries of a cell that holds the legs of a way ("CN-KZ-RU", "China / Hong Kong"), in order, repeats in a row once. */
  cells(raw: string): Cell<readonly CountryCode[]>;
  /** The countries of a cell that names several and says nothing else ("KZ/RU", "Almaty / Moscow", "Kazakhstan or Russia"); none where it says more. */
  parts(raw: string): readonly CountryCode[];
  /** Whether a text leaves out the country that follows it ("final destination: not"). */
  leavesOutNext(text: string): boolean;
  /** The country of a port cell: UN/LOCODE, IATA code, or a name ("Jebel Ali, AE"). */
  port(raw: string): Cell<CountryCode>;
  /** Countries, and places of them, in a free text, by name only: codes and short forms are words there. Linear in the text. */
  placesIn(text: string): readonly PlaceInText[];
}

type Legs = { readonly countries: readonly CountryCode[]; readonly guess?: Guess | undefined };

function legsOf(index: CountryIndex, leg: string): Legs {
  const one = readCountry(index, leg, 'country');
  if ('value' in one) return { countries: [one.value], guess: one.guess };
  const pieces = leg.split(INNER_BREAK).filter((piece) => piece !== '');
  const codes = pieces.flatMap((piece) => wholePart(index, piece, 'country')?.country ?? []);
  if (codes.length === pieces.length) return { countries: codes };
  const numbers = pieces.flatMap((piece) => countryByNumber(index, piece) ?? []);
  if (numbers.length === pieces.length) return { countries: numbers, guess: 'numeric' };
  const countries = findNames(index.text, leg).flatMap(
    ({ value }) => (value.find(({ kind }) => kind === 'country') ?? value[0])?.country ?? [],
  );
  return { countries };
}

function readLegs(index: CountryIndex, folded: string): Reading<readonly CountryCode[]> {
  if (folded.length > LONGEST_CELL) return { reason: 'a text rather than countries' };
  const read = withoutLeftOut(index, folded)
    .split(LEG_BREAK)
    .flatMap((leg) => (leg.trim() === '' ? [] : legsOf(index, leg.trim())));
  const legs = read.flatMap(({ countries }) => countries);
  if (legs.length === 0) return { reason: 'no country or place that is known' };
  const guess = read.find((leg) => leg.guess !== undefined)?.guess;
  const value = legs.filter((leg, position) => leg !== legs[position - 1]);
  return guess === undefined ? { value } : { value, guess };
}

/**
 * Makes the reader of countries. Codes of our own (for Crimea, say) come out of names only.
 * @param index asked for with each cell that is not remembered
 * @returns pure functions; each remembers a bounded count of cells
 */
export function createCountryReader(index: () => CountryIndex): CountryReader {
  const one = (kind: CellKind) => (raw: string) =>
    readCell(raw, (folded) =>
      folded.length > LONGEST_CELL ? { reason: 'a text rather than a country' } : readCountry(index(), folded, kind),
    );
  return {
    cell: remembering(one('country'), REMEMBERED),
    parts: remembering((raw) => (raw.length > LONGEST_CELL ? [] : countriesAmong(index(), fold(raw), LEG_BREAK)), REMEMBERED),
    leavesOutNext: (text) => index().words.leavesOutNext(text),
    cells: remembering((raw) => readCell(raw, (folded) => readLegs(index(), folded)), REMEMBERED),
    port: remembering(one('port'), REMEMBERED),
    placesIn: (text) => placesInText(index().text, text),
  };
}
