import { type Compiled, named } from '#lexicon/parts.ts';
import { hashOf } from '#lexicon/word-hash.ts';
import { compileLists, compileWords } from '#lexicon/word-table.ts';
import { beginningsOf, compileForms } from './form-filter.ts';
import { LEAST_LETTERS, MOST_LETTERS } from './fuzzy.ts';
import { compileNearWords } from './near-words.ts';
import { type Stemmer, type Stemmers, scriptOf } from './stemmer.ts';
import { beginningOf, LEAST_COMPOUND_HEAD, leastInflected } from './vocabulary.ts';

/** How a word of a phrase may vary in a text: not at all, by a plural s, or by the endings of its language. */
export type Variation = 'exact' | 'abbreviation' | 'inflected';

const NUMBER = /^[\p{Nd}.,]+$/u;

/** Gathers the words of the lexicon, each a concept: a number that phrases are made of. */
export class VocabularyBuilder {
  readonly #stemmers: Stemmers;
  #concepts = 0;
  readonly #exact = new Map<string, number>();
  /** Twice the concept, and one more where the word is an abbreviation. */
  readonly #plurals = new Map<string, number>();
  readonly #stems = new Map<Stemmer, Map<string, number>>();
  readonly #prefixes = new Map<string, number>();
  readonly #heads = new Map<string, number>();
  readonly #headStems = new Map<string, number>();
  /** Lengths of prefixes by their first two units. */
  readonly #prefixLengths = new Map<number, Set<number>>();
  readonly #correctable = new Set<string>();
  /** Hashes of words and of prefixes without letters. */
  readonly #numbers = new Set<number>();
  readonly #numberPrefixes = new Set<number>();

  constructor(stemmers: Stemmers) {
    this.#stemmers = stemmers;
    for (const stemmer of stemmers.all) this.#stems.set(stemmer, new Map());
  }

  /**
   * @param word folded, one word; a trailing * makes it a prefix
   * @returns the word's concept
   */
  intern(word: string, lang: string, variation: Variation, correctable: boolean): number {
    if (NUMBER.test(word)) this.#numbers.add(hashOf(word));
    if (word.endsWith('*')) {
      const prefix = word.slice(0, -1);
      if (NUMBER.test(prefix)) this.#numberPrefixes.add(hashOf(prefix));
      this.#addPrefixLength(prefix);
      return this.#number(this.#prefixes, prefix);
    }
    const script = scriptOf(word);
    if (correctable && word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word)) this.#correctable.add(word);
    const stemmer = this.#stemmers.forLanguage(lang, script);
    if (variation !== 'inflected' || word.length < leastInflected(script) || stemmer === undefined) {
      const concept = this.#number(this.#exact, word);
      if (variation !== 'exact' && /^[a-z]{2,}$/.test(word))
        this.#plurals.set(`${word}s`, 2 * concept + (variation === 'abbreviation' ? 1 : 0));
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

  /** The greatest concept. */
  get concepts(): number {
    return this.#concepts;
  }

  /** @returns the words for a `Vocabulary` */
  compiled(): Compiled {
    const stems = [...this.#stems].map(([{ id }, words]) => named(`stems.${id}`, compileWords(words)));
    const prefixLengths = [...this.#prefixLengths].map(([beginning, lengths]) => [beginning, ...lengths]);
    const forms = [...this.#stems].flatMap(([stemmer, words]) => [...words.keys()].flatMap((stem) => beginningsOf(stem, stemmer)));
    const compounding = this.#stemmers.all.filter(({ compounds }) => compounds);
    const headForms = [...this.#headStems.keys()].flatMap((stem) => compounding.flatMap((stemmer) => beginningsOf(stem, stemmer)));
    return {
      ...named('forms', compileForms(new Set([...this.#exact.keys(), ...this.#plurals.keys(), ...forms]))),
      ...named('headForms', compileForms(new Set([...this.#heads.keys(), ...headForms]))),
      ...named('exact', compileWords(this.#exact)),
      ...named('plurals', compileWords(this.#plurals)),
      ...Object.assign({}, ...stems),
      ...named('prefixes', compileWords(this.#prefixes)),
      ...named('heads', compileWords(this.#heads)),
      ...named('headStems', compileWords(this.#headStems)),
      ...named('prefixLengths', compileLists(prefixLengths)),
      numbers: Int32Array.from(this.#numbers),
      numberPrefixes: Int32Array.from(this.#numberPrefixes),
      concepts: Int32Array.of(this.#concepts),
      ...named('nearWords', compileNearWords([...this.#correctable].filter(({ length }) => length <= MOST_LETTERS))),
    };
  }

  #addPrefixLength(prefix: string): void {
    const key = beginningOf(prefix);
    const lengths = this.#prefixLengths.get(key);
    if (lengths === undefined) this.#prefixLengths.set(key, new Set([prefix.length]));
    else lengths.add(prefix.length);
  }

  #number(map: Map<string, number>, key: string): number {
    const known = map.get(key);
    if (known !== undefined) return known;
    const concept = ++this.#concepts;
    map.set(key, concept);
    return concept;
  }
}
