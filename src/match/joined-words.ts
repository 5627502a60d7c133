import type { PhraseTrie } from './phrases.ts';
import { type Resolution, VIA, type Vocabulary } from './vocabulary.ts';

/** Shortest word that is tried, and shortest part of it: below them ordinary words fall apart by chance. */
const LEAST_WORD = 10;
const LEAST_PART = 4;

/** What the two parts of a word mean. */
type Cut = readonly [readonly number[], readonly number[]];
const NO_CUTS: readonly Cut[] = [];

/** Reads words that a trader wrote without the space between, whatever their endings: Радиорелейныестанции. */
export class JoinedWords {
  readonly #vocabulary: Vocabulary;
  readonly #trie: PhraseTrie;
  /** One invented concept for all words that join to the same phrases. */
  readonly #concepts = new Map<string, number>();

  constructor(vocabulary: Vocabulary, trie: PhraseTrie) {
    this.#vocabulary = vocabulary;
    this.#trie = trie;
  }

  /** @returns the phrase of two words that a word with these cuts is, as a concept of its own */
  phrase(cuts: readonly Cut[]): Resolution | undefined {
    for (const [left, right] of cuts) {
      const phrases = left.flatMap((first) => right.flatMap((second) => [...this.#trie.phrasesOf([first, second])]));
      if (phrases.length > 0) return { concepts: [this.#conceptOf(phrases)], vias: [VIA.joined], reads: null };
    }
    return undefined;
  }

  /** @returns the two vocabulary words that a word with these cuts is made of; ordinary compounds (cardboard) are made of such words too */
  pieces([cut]: readonly Cut[]): Resolution | undefined {
    if (cut === undefined) return undefined;
    const concepts = [...new Set(cut.flat())];
    return { concepts, vias: concepts.map(() => VIA.joined), reads: null };
  }

  /** @returns the places at which the word falls apart into two vocabulary words, from left to right, with what they mean */
  cuts(word: string): readonly Cut[] {
    if (word.length < LEAST_WORD) return NO_CUTS;
    const cuts: Cut[] = [];
    for (let cut = LEAST_PART; cut <= word.length - LEAST_PART; cut++) {
      const left = this.#vocabulary.sureConcepts(word.slice(0, cut));
      const right = left.length === 0 ? left : this.#vocabulary.sureConcepts(word.slice(cut));
      if (right.length > 0) cuts.push([left, right]);
    }
    return cuts;
  }

  #conceptOf(phrases: readonly number[]): number {
    const key = phrases.join(',');
    let concept = this.#concepts.get(key);
    if (concept === undefined) {
      concept = this.#vocabulary.invent();
      this.#trie.addInvented(concept, [...new Set(phrases)]);
      this.#concepts.set(key, concept);
    }
    return concept;
  }
}
