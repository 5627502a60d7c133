import { type Compiled, named } from '#lexicon/parts.ts';
import { compileLists } from '#lexicon/word-table.ts';
import { foldCharacters } from '#normalize/text.ts';
import { LEAST_LETTERS } from './fuzzy.ts';
import { HanAutomatonBuilder } from './han-builder.ts';
import { NO_LIST } from './phrase-uses.ts';
import { PhraseTrieBuilder } from './phrases-builder.ts';
import type { Stemmers } from './stemmer.ts';
import { Tokens } from './tokens.ts';
import { type Variation, VocabularyBuilder } from './vocabulary-builder.ts';

export const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Joined forms shorter than this would be found in ordinary words. */
const LEAST_JOINED = 6;
const LONGEST_ABBREVIATION = 8;

export interface PhraseOptions {
  readonly exact?: boolean;
  readonly correctable?: boolean;
  /** Whether its two words may stand in the other order, and say as much then or less. */
  readonly otherOrder?: 'as much' | 'less';
}

interface WordOfPhrase {
  readonly word: string;
  readonly variation: Variation;
}

/** Numbers phrases, and writes each in every way in which a text may: inflected, joined, split, in another order. */
export class PhraseBook {
  readonly #trie = new PhraseTrieBuilder();
  readonly #han = new HanAutomatonBuilder();
  readonly #vocabulary: VocabularyBuilder;
  readonly #splitPrefixes: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #lists: (readonly number[])[] = [[]];
  readonly #listNumbers = new Map<string, number>();
  readonly #tokens = new Tokens();

  constructor(stemmers: Stemmers, splitPrefixes: readonly string[]) {
    this.#vocabulary = new VocabularyBuilder(stemmers);
    this.#splitPrefixes = splitPrefixes;
  }

  /** @returns the number of a phrase, the same for the same words, language and freedom to vary */
  intern(text: string, lang: string, options: PhraseOptions = {}): number {
    const key = `${text}\n${lang}\n${options.exact ?? false}\n${options.correctable ?? false}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const phrase = this.#numbers.size;
    this.#numbers.set(key, phrase);
    if (HAN.test(text)) this.#han.add(foldCharacters(text).replace(/\s+/g, ''), phrase);
    else this.#addWords(text, lang, options, phrase);
    return phrase;
  }

  /** @returns the number of the list of these context or veto words */
  internAll(texts: readonly string[] | undefined, lang: string): number {
    if (texts === undefined || texts.length === 0) return NO_LIST;
    const key = `${lang}\n${texts.join('\n')}`;
    const known = this.#listNumbers.get(key);
    if (known !== undefined) return known;
    const list = this.#lists.push([...new Set(texts.map((text) => this.intern(text, lang)))]) - 1;
    this.#listNumbers.set(key, list);
    return list;
  }

  /** How many phrases there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** @returns the phrases of a list */
  list(number: number): readonly number[] {
    return this.#lists[number] ?? [];
  }

  /** @param interests what each phrase can matter for, as bits */
  compiled(interests: Uint8Array): Compiled {
    return {
      ...named('vocabulary', this.#vocabulary.compiled()),
      ...named(
        'trie',
        this.#trie.compiled(this.#vocabulary.concepts, (phrase) => interests[phrase] ?? 0),
      ),
      ...named('han', this.#han.compiled()),
      ...named('lists', compileLists(this.#lists)),
    };
  }

  #addWords(text: string, lang: string, options: PhraseOptions, phrase: number): void {
    const words = this.#wordsOf(text, options);
    if (words.length === 0) return;
    const concept = (word: string, variation: Variation, correctable = options.correctable ?? false): number =>
      this.#vocabulary.intern(word, lang, variation, correctable);
    const concepts = words.map(({ word, variation }) => concept(word, variation));
    this.#trie.add(concepts, phrase);
    const [first, second] = words;
    if (!text.includes('*')) {
      for (let place = 0; place + 1 < words.length; place++) {
        const [left, right] = words.slice(place, place + 2) as [WordOfPhrase, WordOfPhrase];
        const joined = left.word + right.word;
        if (joined.length < LEAST_JOINED) continue;
        // A short word joined on (timer IC) makes a word that others are a slip away from.
        const correctable = options.correctable === true && Math.min(left.word.length, right.word.length) >= LEAST_LETTERS;
        const whole = concept(joined, options.exact ? 'exact' : right.variation, correctable);
        this.#trie.add([...concepts.slice(0, place), whole, ...concepts.slice(place + 2)], phrase);
      }
    }
    if (words.length === 2 && second !== undefined && options.otherOrder !== undefined)
      this.#trie.add([...concepts].reverse(), phrase, options.otherOrder === 'less');
    if (words.length === 1 && first !== undefined && first.variation === 'inflected') this.#addSplit(first.word, concept, phrase);
  }

  #addSplit(word: string, concept: (word: string, variation: Variation) => number, phrase: number): void {
    for (const prefix of this.#splitPrefixes) {
      const rest = word.slice(prefix.length);
      if (word.startsWith(prefix) && rest.length >= 3) this.#trie.add([concept(prefix, 'exact'), concept(rest, 'inflected')], phrase);
    }
  }

  #wordsOf(text: string, options: PhraseOptions): WordOfPhrase[] {
    const words: WordOfPhrase[] = [];
    for (const piece of text.split(/\s+/)) {
      this.#tokens.read(piece);
      const isPrefix = piece.endsWith('*');
      const isAbbreviation = piece.length <= LONGEST_ABBREVIATION && piece === piece.toUpperCase() && piece !== piece.toLowerCase();
      for (let index = 0; index < this.#tokens.count; index++) {
        const isLast = index === this.#tokens.count - 1;
        const variation = options.exact ? 'exact' : isAbbreviation ? 'abbreviation' : 'inflected';
        words.push({ word: this.#tokens.word(index) + (isPrefix && isLast ? '*' : ''), variation });
      }
    }
    return words;
  }
}
