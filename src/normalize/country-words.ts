import type { CountryCode } from '#model/cell.ts';
import { once } from './memo.ts';
import { nameKey, wordsOf } from './names-in-text.ts';

/** data/country-words.json. */
export interface CountryWordEntries {
  readonly joins: readonly { readonly text: string }[];
  readonly excludes: readonly { readonly text: string }[];
  readonly regionCodes: readonly { readonly code: string; readonly country: string }[];
}

/** What is written beside countries. */
export interface CountryWords {
  /** Whether the text leaves a country out: "all except Russia". */
  excludes(text: string): boolean;
  /** The runs of words between those that join countries: "Kazakhstan and the Czech Republic" has two. */
  parted(text: string): readonly (readonly string[])[];
  /** The country that the two letters of another are a region of: BY of DE. */
  regionOf(code: string): CountryCode | undefined;
}

const MARK = '|';

/** @param entries asked for with the first text */
export function createCountryWords(entries: () => CountryWordEntries): CountryWords {
  const padded = (text: string): string => ` ${nameKey(text)} `;
  const excludes = once(() => entries().excludes.map(({ text }) => padded(text)));
  // "onward to" before "to", so that nothing of it is left.
  const joins = once(() =>
    entries()
      .joins.map(({ text }) => padded(text))
      .sort((a, b) => b.length - a.length),
  );
  const regions = once(() => new Map(entries().regionCodes.map(({ code, country }) => [code.toLowerCase(), country as CountryCode])));
  return {
    excludes(text) {
      const words = padded(text);
      return excludes().some((word) => words.includes(word));
    },
    parted(text) {
      let words = padded(text);
      for (const word of joins()) words = words.replaceAll(word, ` ${MARK} `);
      return words.split(MARK).flatMap((run) => {
        const found = wordsOf(run);
        return found.length === 0 ? [] : [found];
      });
    },
    regionOf: (code) => regions().get(code),
  };
}
