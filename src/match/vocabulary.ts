import type { Parts } from '#lexicon/parts.ts';
import { hashOf, hashOfUnits } from '#lexicon/word-hash.ts';
import { NumberLists, WordTable } from '#lexicon/word-table.ts';
import { once } from '#normalize/memo.ts';
import { FormFilter } from './form-filter.ts';
import { NearWords } from './near-words.ts';
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

/** A number with its unit on it: 470mhz is mhz too. */
const UNIT = /^\d[\d.,]*(\p{L}{2,4})$/u;
const NINE = 57;
/** Two units as one number; of one unit alone, none. */
const beginning = (first: number, second: number): number => (first << 16) | second;

/** @returns the word's first two units as one number */
export const beginningOf = (word: string): number => beginning(word.charCodeAt(0), word.charCodeAt(1));
const NO_LENGTHS: Iterable<number> = [];
export const LEAST_COMPOUND_HEAD = 5;
const LEAST_COMPOUND_REST = 3;
/** Words shorter than this match to the letter, but for an English plural. */
const LEAST_INFLECTED = 5;
const LEAST_INFLECTED_CYRILLIC = 4;

export const leastInflected = (script: Script): number => (script === 'Cyrillic' ? LEAST_INFLECTED_CYRILLIC : LEAST_INFLECTED);

type Add = (concept: number | undefined, via: number) => void;

/** The words of the lexicon, each a concept: a number that phrases are made of. Frozen; `VocabularyBuilder` gathers them. */
export class Vocabulary {
  readonly #stemmers: Stemmers;
  readonly #isEveryday: (word: string) => boolean;
  #concepts: number;
  /** Asked first: few words that are seen for the first time pass. */
  readonly #forms: FormFilter;
  readonly #headForms: FormFilter;
  readonly #exact: WordTable;
  readonly #plurals: WordTable;
  readonly #stems: ReadonlyMap<Stemmer, WordTable>;
  readonly #prefixes: WordTable;
  readonly #heads: WordTable;
  readonly #headStems: WordTable;
  /** Lengths of prefixes by their first two units. */
  readonly #prefixLengths = new Map<number, Int32Array>();
  /** Words by what is written for them in short. */
  readonly #abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Hashes of words and of prefixes without letters. */
  readonly #numbers: ReadonlySet<number>;
  readonly #numberPrefixes: ReadonlySet<number>;
  /** Words that a typo may be corrected to. */
  readonly nearWords: () => NearWords;

  /**
   * @param parts as `VocabularyBuilder` made them with the same stemmers
   * @param isEveryday whether a word is one of everyday: dries are no DRIE
   * @param abbreviations folded: what is written in short, and the words that it may stand for, none of them short for another
   */
  constructor(
    parts: Parts,
    name: string,
    stemmers: Stemmers,
    isEveryday: (word: string) => boolean,
    abbreviations: ReadonlyMap<string, readonly string[]>,
  ) {
    const table = (own: string): WordTable => new WordTable(parts, `${name}.${own}`);
    this.#isEveryday = isEveryday;
    this.#stemmers = stemmers;
    this.#abbreviations = abbreviations;
    const filter = (own: string, using: readonly Stemmer[]): FormFilter =>
      new FormFilter(
        parts,
        `${name}.${own}`,
        using.flatMap(({ endings }) => endings),
      );
    this.#forms = filter('forms', stemmers.all);
    this.#headForms = filter(
      'headForms',
      stemmers.all.filter(({ compounds }) => compounds),
    );
    this.#exact = table('exact');
    this.#plurals = table('plurals');
    this.#stems = new Map(stemmers.all.map((stemmer) => [stemmer, table(`stems.${stemmer.id}`)]));
    this.#prefixes = table('prefixes');
    this.#heads = table('heads');
    this.#headStems = table('headStems');
    const lengths = new NumberLists(parts, `${name}.prefixLengths`);
    for (let number = 0; number + 1 < lengths.starts.length; number++) {
      const list = lengths.list(number);
      this.#prefixLengths.set(list[0] as number, list.subarray(1));
    }
    this.#numbers = new Set([...parts.ints(`${name}.numbers`), ...[...abbreviations.keys()].map(hashOf)]);
    this.#numberPrefixes = new Set(parts.ints(`${name}.numberPrefixes`));
    this.#concepts = parts.ints(`${name}.concepts`)[0] as number;
    this.nearWords = once(() => new NearWords(parts, `${name}.nearWords`));
  }

  /** @returns false where the word, which holds no letters, is none of the lexicon and begins with no prefix of it */
  mayKnowNumber(hash: number, units: Uint16Array, start: number, end: number): boolean {
    if (this.#numbers.has(hash)) return true;
    for (const length of this.#prefixLengths.get(beginning(units[start] as number, units[start + 1] as number)) ?? NO_LENGTHS) {
      if (length <= end - start && this.#numberPrefixes.has(hashOfUnits(units, start, start + length))) return true;
    }
    return false;
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
    for (const length of this.#prefixLengths.get(beginningOf(word)) ?? NO_LENGTHS) {
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
    const mayBeKnown = this.#forms.mayKnow(word);
    if (mayBeKnown) {
      add(this.#exact.get(word), VIA.exact);
      const plural = word.endsWith('s') ? this.#plurals.get(word) : undefined;
      if (plural !== undefined && !(plural % 2 === 1 && this.#isEveryday(word))) add(plural >> 1, VIA.inflected);
    }
    const unit = word.charCodeAt(0) <= NINE ? UNIT.exec(word)?.[1] : undefined;
    if (unit !== undefined) add(this.#exact.get(unit), VIA.exact);
    if (!mayBeKnown || word.length < leastInflected(script)) return;
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
      if (!this.#headForms.mayKnow(word, start)) continue;
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

  /** @returns a concept of its own, for words that the lexicon does not spell so */
  invent(): number {
    this.#concepts++;
    return this.#concepts;
  }
}
