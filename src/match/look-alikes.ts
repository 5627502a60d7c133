import type { LexiconData } from '#lexicon/data.ts';

/** Ways to read one word's digits that are tried. */
const MOST_READINGS = 8;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Reads words as they look: letters of another script as Latin or back, digits as the letters that they stand in for. */
export class LookAlikes {
  readonly #toLatin: ReadonlyMap<string, string>;
  readonly #fromLatin: ReadonlyMap<string, string>;
  readonly #digits: ReadonlyMap<string, readonly string[]>;
  readonly #pairs: LexiconData['lookAlikes']['pairs'];

  constructor(data: LexiconData['lookAlikes']) {
    this.#toLatin = new Map(data.letters);
    this.#fromLatin = new Map(
      data.letters.filter(([letter]) => /\p{Script=Cyrillic}/u.test(letter)).map(([letter, latin]) => [latin, letter]),
    );
    const digits = new Map<string, string[]>();
    for (const [digit, letter] of data.digits) digits.set(digit, [...(digits.get(digit) ?? []), letter]);
    this.#digits = digits;
    this.#pairs = data.pairs;
  }

  /** @returns whether letters of two scripts stand in one word */
  isMixed(word: string): boolean {
    return LATIN.test(word) && OTHER.test(word);
  }

  /** @returns the word in Latin letters only; undefined where a letter looks like none */
  asLatin(word: string): string | undefined {
    return this.#map(word, OTHER, this.#toLatin);
  }

  /** @returns the word in Cyrillic letters only; undefined where a letter looks like none */
  asCyrillic(word: string): string | undefined {
    return this.#map(word, LATIN, this.#fromLatin);
  }

  /** @returns how many letters of the word are not Latin, or, if fewer, not of the other script */
  strangeLetters(word: string): number {
    let latin = 0;
    let other = 0;
    for (const letter of word) {
      if (OTHER.test(letter)) other++;
      else if (LATIN.test(letter)) latin++;
    }
    return Math.min(latin, other);
  }

  /** @returns the word with digits and signs read as letters, in each way that they may be; none where it holds none, or mostly digits */
  withoutDigits(word: string): string[] {
    // Mostly a quantity or a model with more digits than can be letters.
    if (!this.#mayHideLetters(word)) return [];
    let readings = [''];
    for (const character of word) {
      const letters = this.#digits.get(character);
      readings = readings.flatMap((reading) => (letters ?? [character]).map((letter) => reading + letter)).slice(0, MOST_READINGS);
    }
    return readings.filter((reading) => !/\d/.test(reading));
  }

  #mayHideLetters(word: string): boolean {
    let changed = 0;
    for (const character of word) if (this.#digits.has(character)) changed++;
    return changed > 0 && changed <= word.length / 2;
  }

  /** @returns the word with each pair of letters that a scanner confuses with one letter (rn for m) read as that letter */
  withoutPairs(word: string): string[] {
    const readings: string[] = [];
    // Asked of every new word: few hold a pair.
    for (const [pair, letter] of this.#pairs) if (word.includes(pair)) readings.push(word.replace(pair, letter));
    return readings;
  }

  #map(word: string, strange: RegExp, table: ReadonlyMap<string, string>): string | undefined {
    let result = '';
    for (const letter of word) {
      const mapped = strange.test(letter) ? table.get(letter) : letter;
      if (mapped === undefined) return undefined;
      result += mapped;
    }
    return result;
  }
}
