import { type Script, type Stemmer, type Stemmers, scriptOf } from './stemmer.ts';

/** How a word of a text came to a concept, best first. */
export const VIA = { exact: 0, inflected: 1, prefix: 2, compound: 3, joined: 4, lookAlike: 5, digitForLetter: 6, fuzzy: 7 } as const;

/** What a word of a text means to the lexicon: concepts and how each was reached. */
export interface Resolution {
  readonly concepts: readonly number[];
  readonly vias: readonly number[];
  /** The vocabulary word that a corrected or unmasked word stands for. */
  readonly reads: string | null;
}

/** How a word of a phrase may vary in a text: not at all, by a plural s, or by the endings of its language. */
export type Variation = 'exact' | 'abbreviation' | 'inflected';

/** A number with its unit on it: 470mhz is mhz too. */
const UNIT = /^\d[\d.,]*(\p{L}{2,4})$/u;
const NINE = 57;
const NUMBER = /^[\p{Nd}.,]+\*?$/u;
const beginning = (first: number, second: number): number => first * 2 ** 16 + second;
const NO_LENGTHS: readonly number[] = [];
const LEAST_COMPOUND_HEAD = 5;
const LEAST_COMPOUND_REST = 3;
/** Words shorter than this match to the letter, but for an English plural. */
const LEAST_INFLECTED = 5;
const LEAST_INFLECTED_CYRILLIC = 4;

type Add = (concept: number | undefined, via: number) => void;

/** The words of the lexicon, each a concept: a number that phrases are made of. */
export class Vocabulary {
  readonly #stemmers: Stemmers;
  readonly #isEveryday: (word: string) => boolean;
  #concepts = 0;
  readonly #exact = new Map<string, number>();
  readonly #plurals = new Map<string, { readonly concept: number; readonly isAbbreviated: boolean }>();
  /** Stems by stemmer. */
  readonly #stems = new Map<Stemmer, Map<string, number>>();
  readonly #prefixes = new Map<string, number>();
  readonly #heads = new Map<string, number>();
  readonly #headStems = new Map<string, number>();
  /** Lengths of prefixes by their first two units. */
  readonly #prefixLengths = new Map<number, number[]>();
  /** Words by what is written for them in short. */
  readonly #abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Words that a typo may be corrected to. */
  readonly correctable = new Set<string>();
  /** How words and prefixes without letters begin. */
  readonly #numbers = new Set<number>();

  /**
   * @param isEveryday whether a word is one of everyday: dries are no DRIE
   * @param abbreviations folded: what is written in short, and the words that it may stand for, none of them short for another
   */
  constructor(stemmers: Stemmers, isEveryday: (word: string) => boolean, abbreviations: ReadonlyMap<string, readonly string[]>) {
    this.#isEveryday = isEveryday;
    this.#stemmers = stemmers;
    this.#abbreviations = abbreviations;
    for (const stemmer of stemmers.all) this.#stems.set(stemmer, new Map());
  }

  /**
   * @param word folded, one word; a trailing * makes it a prefix
   * @returns the word's concept
   */
  intern(word: string, lang: string, variation: Variation, correctable: boolean): number {
    if (NUMBER.test(word)) this.#numbers.add(beginning(word.charCodeAt(0), word.charCodeAt(1)));
    if (word.endsWith('*')) {
      const prefix = word.slice(0, -1);
      this.#addPrefixLength(prefix);
      return this.#number(this.#prefixes, prefix);
    }
    const script = scriptOf(word);
    if (correctable && word.length >= LEAST_INFLECTED && /^\p{L}+$/u.test(word)) this.correctable.add(word);
    const least = script === 'Cyrillic' ? LEAST_INFLECTED_CYRILLIC : LEAST_INFLECTED;
    const stemmer = this.#stemmers.forLanguage(lang, script);
    if (variation !== 'inflected' || word.length < least || stemmer === undefined) {
      const concept = this.#number(this.#exact, word);
      if (variation !== 'exact' && /^[a-z]{2,}$/.test(word))
        this.#plurals.set(`${word}s`, { concept, isAbbreviated: variation === 'abbreviation' });
      return concept;
    }
    const stem = stemmer.stem(word);
    const concept = this.#number(this.#stems.get(stemmer) as Map<string, number>, stem);
    if (stemmer.compounds && word.length >= LEAST_COMPOUND_HEAD) {
      this.#heads.set(word, concept);
      if (stem.length >= LEAST_COMPOUND_HEAD) this.#headStems.set(stem, concept);
    }
    return concept;
  }

  /** @returns false where no word or prefix of the lexicon begins like this number, which holds no letters */
  mayKnowNumber(units: Uint16Array, start: number, end: number): boolean {
    return end - start === 1 || this.#numbers.has(beginning(units[start] as number, units[start + 1] as number));
  }

  /** @returns the concepts of a folded word without any correction; undefined where it has none */
  lookUp(word: string): Resolution | undefined {
    const concepts: number[] = [];
    const vias: number[] = [];
    const add = (concept: number | undefined, via: number): void => {
      if (concept === undefined || concepts.includes(concept)) return;
      concepts.push(concept);
      vias.push(via);
    };
    const script = scriptOf(word);
    this.#addSpelled(word, script, add);
    for (const length of this.#prefixLengths.get(beginning(word.charCodeAt(0), word.charCodeAt(1))) ?? NO_LENGTHS) {
      if (length <= word.length) add(this.#prefixes.get(word.slice(0, length)), VIA.prefix);
    }
    if (script === 'Latin' && word.length >= LEAST_COMPOUND_HEAD + LEAST_COMPOUND_REST && concepts.length === 0) this.#addHeads(word, add);
    this.#addAbbreviated(word, add);
    return concepts.length === 0 ? undefined : { concepts, vias, reads: null };
  }

  /** @returns the concepts that the word has as it is spelled or inflected: what `lookUp` tells by no more than VIA.inflected */
  sureConcepts(word: string): readonly number[] {
    const concepts: number[] = [];
    const add = (concept: number | undefined): void => {
      if (concept !== undefined && !concepts.includes(concept)) concepts.push(concept);
    };
    this.#addSpelled(word, scriptOf(word), add);
    this.#addAbbreviated(word, add);
    return concepts;
  }

  #addSpelled(word: string, script: Script, add: Add): void {
    add(this.#exact.get(word), VIA.exact);
    const plural = word.endsWith('s') ? this.#plurals.get(word) : undefined;
    if (plural !== undefined && !(plural.isAbbreviated && this.#isEveryday(word))) add(plural.concept, VIA.inflected);
    const unit = word.charCodeAt(0) <= NINE ? UNIT.exec(word)?.[1] : undefined;
    if (unit !== undefined) add(this.#exact.get(unit), VIA.exact);
    if (word.length < (script === 'Cyrillic' ? LEAST_INFLECTED_CYRILLIC : LEAST_INFLECTED)) return;
    for (const [stemmer, concepts] of this.#stems) {
      if (stemmer.script === script) add(concepts.get(stemmer.stem(word)), VIA.inflected);
    }
  }

  #addAbbreviated(word: string, add: Add): void {
    for (const whole of this.#abbreviations.get(word) ?? []) {
      for (const concept of this.lookUp(whole)?.concepts ?? []) add(concept, VIA.inflected);
    }
  }

  /** The longest known head of a compound decides: Leistungstransistoren is a Transistor. */
  #addHeads(word: string, add: Add): void {
    for (let start = LEAST_COMPOUND_REST; start + LEAST_COMPOUND_HEAD <= word.length; start++) {
      const head = word.slice(start);
      let concept = this.#heads.get(head);
      for (const stemmer of this.#stemmers.all) {
        if (concept === undefined && stemmer.compounds) concept = this.#headStems.get(stemmer.stem(head));
      }
      if (concept === undefined) continue;
      add(concept, VIA.compound);
      return;
    }
  }

  #addPrefixLength(prefix: string): void {
    const key = beginning(prefix.charCodeAt(0), prefix.charCodeAt(1));
    const lengths = this.#prefixLengths.get(key);
    if (lengths === undefined) this.#prefixLengths.set(key, [prefix.length]);
    else if (!lengths.includes(prefix.length)) lengths.push(prefix.length);
  }

  /** @returns a concept of its own, for words that the lexicon does not spell so */
  invent(): number {
    this.#concepts++;
    return this.#concepts;
  }

  #number(map: Map<string, number>, key: string): number {
    const known = map.get(key);
    if (known !== undefined) return known;
    const concept = this.invent();
    map.set(key, concept);
    return concept;
  }
}
