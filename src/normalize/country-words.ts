import type { CountryCode } from '#model/cell.ts';
import { once } from './memo.ts';
import { type Token, tokensOf, wordsOf } from './names-in-text.ts';

/** data/country-words.json. */
export interface CountryWordEntries {
  readonly joins: readonly { readonly text: string }[];
  readonly excludes: readonly { readonly text: string }[];
  readonly excludesAfter: readonly { readonly text: string }[];
  readonly regionCodes: readonly { readonly code: string; readonly country: string }[];
}

/** How many words at a place of a text name a country or a place; 0 for none. */
type NameLength = (words: readonly string[], from: number) => number;

/** What is written beside countries. */
export interface CountryWords {
  /**
   * @param lengths by names first, by codes last: "in" of "not in Russia" is no India
   * @returns the text without the countries that it leaves out, and the words that do so: "all except Russia" is "all "
   */
  withoutLeftOut(text: string, lengths: readonly NameLength[]): string;
  /** Whether a text leaves out what follows it: "final destination: not". */
  leavesOutNext(text: string): boolean;
  /** The runs of words between those that join countries: "Kazakhstan and the Czech Republic" has two. */
  parted(text: string): readonly (readonly string[])[];
  /** The country that the two letters of another are a region of: BY of DE. */
  regionOf(code: string): CountryCode | undefined;
}

/** Words of the longest name that is looked for before "excluded". */
const LONGEST_NAME = 4;

const standsAt = (phrase: readonly string[], words: readonly string[], place: number): boolean =>
  place >= 0 && phrase.every((word, index) => words[place + index] === word);

/** @param entries asked for with the first text */
export function createCountryWords(entries: () => CountryWordEntries): CountryWords {
  const phrases = (list: 'excludes' | 'excludesAfter' | 'joins'): (() => readonly (readonly string[])[]) =>
    // "and/or" before "and", so that nothing of it is left.
    once(() =>
      entries()
        [list].map(({ text }) => wordsOf(text))
        .sort((a, b) => b.length - a.length),
    );
  const [before, after, joins] = [phrases('excludes'), phrases('excludesAfter'), phrases('joins')];
  const joinAt = (words: readonly string[], place: number): number => joins().find((phrase) => standsAt(phrase, words, place))?.length ?? 0;
  const regions = once(() => new Map(entries().regionCodes.map(({ code, country }) => [code.toLowerCase(), country as CountryCode])));

  /** @returns where the names that begin at `place`, one after another or joined by words, end: "except Russia and Belarus" leaves out both */
  function lastNamed(words: readonly string[], place: number, lengthOf: NameLength): number {
    const next = place + joinAt(words, place);
    const length = lengthOf(words, next);
    return length === 0 ? place : lastNamed(words, next + length, lengthOf);
  }

  /** @returns the first and the last of the words around `place` that leave a country out, the country among them; undefined where they do not */
  function leftOutAt(words: readonly string[], place: number, lengthOf: NameLength): readonly [first: number, last: number] | undefined {
    for (const phrase of before()) {
      if (!standsAt(phrase, words, place)) continue;
      for (const name of [place + phrase.length, place + phrase.length + 1]) {
        const length = lengthOf(words, name);
        if (length > 0) return [place, lastNamed(words, name + length, lengthOf) - 1];
      }
    }
    for (const phrase of after()) {
      if (!standsAt(phrase, words, place)) continue;
      for (let length = Math.min(LONGEST_NAME, place); length > 0; length--)
        if (lengthOf(words.slice(0, place), place - length) === length) return [place - length, place + phrase.length - 1];
    }
    return undefined;
  }

  return {
    withoutLeftOut(text, lengths) {
      const tokens = tokensOf(text);
      const words = tokens.map(({ word }) => word);
      let kept = '';
      let end = 0;
      for (let place = 0; place < words.length; place++) {
        const found = lengths.map((lengthOf) => leftOutAt(words, place, lengthOf)).find((stretch) => stretch !== undefined);
        if (found === undefined) continue;
        kept += text.slice(end, Math.max(end, (tokens[found[0]] as Token).start));
        end = Math.max(end, (tokens[found[1]] as Token).end);
      }
      return kept + text.slice(end);
    },
    leavesOutNext(text) {
      const words = wordsOf(text);
      return before().some((phrase) => [0, 1].some((between) => standsAt(phrase, words, words.length - between - phrase.length)));
    },
    parted(text) {
      const words = wordsOf(text);
      const runs: string[][] = [[]];
      for (let place = 0; place < words.length; ) {
        const joined = joinAt(words, place);
        if (joined > 0) runs.push([]);
        else runs.at(-1)?.push(words[place] as string);
        place += Math.max(1, joined);
      }
      return runs.filter((run) => run.length > 0);
    },
    regionOf: (code) => regions().get(code),
  };
}
