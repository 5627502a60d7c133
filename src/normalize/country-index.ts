import type { CountryCode } from '#model/cell.ts';
import type { CountryRole } from '#model/facts.ts';
import type { CountryWords } from './country-words.ts';
import { addName, type Lookup, type Names, nameKey, wordsOf } from './names-in-text.ts';
import type { NameReading, Readings } from './places-in.ts';

/** One country of data/countries.json. */
export interface CountryEntry {
  readonly code: string;
  readonly alpha3: string | null;
  /** ISO 3166-1 numeric, three digits. */
  readonly numeric: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly cellOnly?: readonly string[] | undefined;
  readonly guarded?: readonly string[] | undefined;
  readonly role: CountryRole;
  readonly partOf?: readonly string[] | undefined;
}

/** One place of data/places.json. */
export interface PlaceEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly cellOnly?: readonly string[] | undefined;
  readonly country: string;
  readonly unlocode?: string | undefined;
  readonly role?: CountryRole | undefined;
  readonly guarded?: boolean | undefined;
}

/** Every way to name a country, by the kind of text that it counts in. Keys are `nameKey` forms or codes in small letters. */
export interface CountryIndex {
  /** Whole cells: names, aliases and short forms of countries, then names of places. */
  readonly names: Lookup<CountryCode>;
  /** ISO 3166-1 alpha-2 and alpha-3. */
  readonly iso: Lookup<CountryCode>;
  /** ISO 3166-1 numeric, three digits. */
  readonly numbers: Lookup<CountryCode>;
  /** Names of countries of `SHORTEST_MISTAKEN` letters or more by `nearKey`: what a misspelled name is held against. */
  readonly near: Lookup<readonly NearName[]>;
  readonly locodes: Lookup<CountryCode>;
  /** IATA codes of airports. */
  readonly airports: Lookup<CountryCode>;
  /** Short forms of states and provinces. */
  readonly regions: Lookup<CountryCode>;
  /** Free text. */
  readonly text: Names<Readings>;
  /** Countries beside which a place stays itself. */
  readonly partOf: Lookup<readonly string[]>;
  readonly words: CountryWords;
}

/** A name of a country in its `nameKey` form. */
export type NearName = readonly [name: string, country: CountryCode];

/** Letters from which on a name of another country makes a slip doubtful. */
const SHORTEST_MISTAKEN = 5;

/** @returns where names that begin alike and are of this length stand: a slip leaves the first letter as it is */
export const nearKey = (letter: string, length: number): string => `${letter}${length}`;

/** The index as it is built, every entry to be seen. */
export interface CountryMaps {
  readonly names: ReadonlyMap<string, CountryCode>;
  readonly iso: ReadonlyMap<string, CountryCode>;
  readonly numbers: ReadonlyMap<string, CountryCode>;
  readonly near: ReadonlyMap<string, readonly NearName[]>;
  readonly locodes: ReadonlyMap<string, CountryCode>;
  readonly airports: ReadonlyMap<string, CountryCode>;
  readonly regions: ReadonlyMap<string, CountryCode>;
  readonly text: ReadonlyMap<string, Readings | null>;
  readonly partOf: ReadonlyMap<string, readonly string[]>;
}

/** Builds the index; a name that several entries claim goes to the country, then to the first unguarded place. */
export function buildCountryIndex(countries: readonly CountryEntry[], places: readonly PlaceEntry[]): CountryMaps {
  const names = new Map<string, CountryCode>();
  const iso = new Map<string, CountryCode>();
  const numbers = new Map<string, CountryCode>();
  const near = new Map<string, NearName[]>();
  const locodes = new Map<string, CountryCode>();
  const airports = new Map<string, CountryCode>();
  const regions = new Map<string, CountryCode>();
  const text = new Map<string, Readings | null>();
  const roles = new Map(countries.map(({ code, role }) => [code, role]));
  const addCell = (words: readonly string[], country: CountryCode): void => {
    const key = words.join(' ');
    if (!names.has(key)) names.set(key, country);
  };
  const addText = (words: readonly string[], reading: NameReading): void =>
    addName<Readings>(text, words, (previous = []) => [...previous, reading]);

  for (const { code, alpha3, numeric, name, aliases, cellOnly = [], guarded = [], role } of countries) {
    const country = code as CountryCode;
    if (numeric !== null) numbers.set(numeric, country);
    if (alpha3 !== null) iso.set(code.toLowerCase(), country).set(alpha3.toLowerCase(), country);
    const inCells = new Set(cellOnly.map(nameKey));
    const common = new Set(guarded.map(nameKey));
    for (const form of [name, ...aliases]) {
      const words = wordsOf(form);
      const key = words.join(' ');
      addCell(words, country);
      if (!inCells.has(key)) addText(words, { country, role, guarded: common.has(key), kind: 'country' });
    }
    for (const form of cellOnly) addCell(wordsOf(form), country);
  }
  for (const [name, country] of names) {
    if (name.length < SHORTEST_MISTAKEN) continue;
    const key = nearKey(name.charAt(0), name.length);
    near.set(key, [...(near.get(key) ?? []), [name, country]]);
  }
  const unguardedFirst = places.toSorted((a, b) => Number(a.guarded ?? false) - Number(b.guarded ?? false));
  for (const {
    name,
    aliases,
    cellOnly = [],
    country: code,
    unlocode,
    role = roles.get(code) ?? 'none',
    guarded = false,
  } of unguardedFirst) {
    const country = code as CountryCode;
    for (const form of [name, ...aliases]) {
      const words = wordsOf(form);
      addCell(words, country);
      addText(words, { country, role, guarded, kind: 'place' });
    }
    if (unlocode !== undefined) locodes.set(unlocode.toLowerCase(), country);
    for (const short of cellOnly) (short.length === 2 ? regions : airports).set(short.toLowerCase(), country);
  }
  const partOf = new Map(countries.map(({ code, partOf: wholes = [] }) => [code, wholes]));
  return { names, iso, numbers, near, locodes, airports, regions, text, partOf };
}
