import type { CountryCode } from '#model/cell.ts';
import { buildCountryIndex, type CountryIndex, type NearName } from '#normalize/country-index.ts';
import { createCountryWords } from '#normalize/country-words.ts';
import type { Lookup } from '#normalize/names-in-text.ts';
import type { Readings } from '#normalize/places-in.ts';
import type { LexiconData, LexiconSnapshot } from './data.ts';
import { type Compiled, named, type Parts } from './parts.ts';
import { compileRecords, Records } from './records.ts';
import { compileWords, WordTable } from './word-table.ts';

const NAME = 'countries';
/** Of a name with which longer ones only begin. */
const BEGINNING = -1;

const ONE_COUNTRY = ['names', 'iso', 'numbers', 'locodes', 'airports', 'regions'] as const satisfies readonly (keyof CountryIndex)[];

/** @returns the index of countries and places, to be saved: folding their names takes a good part of a start */
export function compileCountries({ countries, places }: Pick<LexiconData, 'countries' | 'places'>): Compiled {
  const index = buildCountryIndex(countries, places);
  const codes = [...new Set(ONE_COUNTRY.flatMap((member) => [...index[member].values()]))];
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const readings = new Map<string, number>();
  const numberOf = (value: Readings | null): number => {
    if (value === null) return BEGINNING;
    const text = JSON.stringify(value);
    const number = readings.get(text) ?? readings.size;
    readings.set(text, number);
    return number;
  };
  const tables = ONE_COUNTRY.map((member) =>
    named(member, compileWords(new Map([...index[member]].map(([key, code]) => [key, numbers.get(code) as number])))),
  );
  return named(NAME, {
    ...Object.assign({}, ...tables),
    ...named('text', compileWords(new Map([...index.text].map(([key, value]) => [key, numberOf(value)])))),
    ...named('readings', compileRecords([...readings.keys()])),
    ...named('nearKeys', compileWords(new Map([...index.near.keys()].map((key, number) => [key, number])))),
    ...named('near', compileRecords([...index.near.values()].map((list) => JSON.stringify(list)))),
    codes: JSON.stringify(codes),
    partOf: JSON.stringify(Object.fromEntries(index.partOf)),
  });
}

function openCountries(parts: Parts): Omit<CountryIndex, 'words'> {
  const codes = JSON.parse(parts.text(`${NAME}.codes`)) as CountryCode[];
  const readings = new Records<Readings>(parts, `${NAME}.readings`);
  const near = new Records<readonly NearName[]>(parts, `${NAME}.near`);
  const partOf = new Map(Object.entries(JSON.parse(parts.text(`${NAME}.partOf`)) as Record<string, string[]>));
  const lookup = <T>(member: string, meant: (number: number) => T): Lookup<T> => {
    const table = new WordTable(parts, `${NAME}.${member}`);
    return {
      get(key) {
        const number = table.get(key);
        return number === undefined ? undefined : meant(number);
      },
    };
  };
  const countries = (member: string): Lookup<CountryCode> => lookup(member, (number) => codes[number] as CountryCode);
  return {
    names: countries('names'),
    iso: countries('iso'),
    numbers: countries('numbers'),
    near: lookup('nearKeys', (number) => near.get(number)),
    locodes: countries('locodes'),
    airports: countries('airports'),
    regions: countries('regions'),
    text: lookup('text', (number) => (number === BEGINNING ? null : readings.get(number))),
    partOf,
  };
}

/** @returns the index of countries and places, opened where it was saved with the facts */
export const countryIndexOf = ({ data, compiled }: Pick<LexiconSnapshot, 'data' | 'compiled'>): CountryIndex => ({
  ...(compiled === undefined ? buildCountryIndex(data.countries, data.places) : openCountries(compiled)),
  words: createCountryWords(() => data.countryWords),
});
