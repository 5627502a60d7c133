import Fuse from 'fuse.js';
import { editDistance } from '#errors/edit-distance.ts';
import type { KnownWords } from './known-words.ts';
import { type Stemmers, scriptOf } from './stemmer.ts';

/** Shortest word that may be a typo, in letters: shorter ones are too near to each other. */
export const LEAST_LETTERS = 5;
/** Shortest stem that may be a typo: an ending and a slip together leave little of a shorter word. */
const LEAST_STEM = 6;
/** Bitap compares 32 characters at a time. */
const MOST_LETTERS = 32;
/** Letters from which on a second slip is believed. */
const TWO_SLIPS = 9;
const THRESHOLD = 0.4;
/** Words that one slip may stand for at once. */
const MOST_CORRECTIONS = 4;
const NO_WORDS: readonly string[] = [];

/** Vocabulary words of one length, and for each the letters that it holds as bits. */
interface Bucket {
  readonly words: string[];
  signatures: Int32Array;
}

function signatureOf(word: string): number {
  let signature = 0;
  for (let index = 0; index < word.length; index++) signature |= 1 << (word.charCodeAt(index) & 31);
  return signature;
}

/** @returns the number of bits set in 32 (the parallel count of Warren, Hacker's Delight, 5-1) */
function bits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** @returns how many slips of the pen a word of so many letters is allowed */
const slipsFor = (letters: number): number => (letters >= TWO_SLIPS ? 2 : 1);

/** Corrects typos to vocabulary words: a length and letter filter picks a few, fuse.js ranks them word against word. */
export class TypoCorrector {
  readonly #byLength: Bucket[] = [];
  readonly #known: KnownWords;
  readonly #stemmers: Stemmers;

  constructor(words: Iterable<string>, known: KnownWords, stemmers: Stemmers) {
    this.#known = known;
    this.#stemmers = stemmers;
    for (let length = 0; length <= MOST_LETTERS + 2; length++) this.#byLength.push({ words: [], signatures: new Int32Array(0) });
    for (const word of words) if (word.length <= MOST_LETTERS) this.#byLength[word.length]?.words.push(word);
    for (const bucket of this.#byLength) bucket.signatures = Int32Array.from(bucket.words, signatureOf);
  }

  /** @returns whether the word is right as it stands; reads the word lists the first time */
  isKnown(word: string): boolean {
    return this.#known.has(word);
  }

  /** @returns the vocabulary words that a folded word of letters is most likely a slip of; none where it is a word of its own */
  correct(word: string): readonly string[] {
    if (word.length < LEAST_LETTERS || word.length > MOST_LETTERS) return NO_WORDS;
    // The word lists are read for the first candidate; from then on they are the cheaper question.
    if (this.#known.isLoaded(word) && this.#known.has(word)) return NO_WORDS;
    const candidates = this.#candidates(word);
    if (candidates.length > 0) return this.#known.has(word) ? NO_WORDS : this.#best(word, candidates);
    return this.#correctStem(word);
  }

  /** An ending and a slip together are too far from the word in the lexicon; without the ending it is near. */
  #correctStem(word: string): readonly string[] {
    const script = scriptOf(word);
    for (const stemmer of this.#stemmers.all) {
      const stem = stemmer.script === script ? stemmer.stem(word) : word;
      if (stem === word || stem.length < LEAST_STEM) continue;
      const candidates = this.#candidates(stem, 1);
      if (candidates.length > 0) return this.#known.has(word) || this.#known.has(stem) ? NO_WORDS : this.#best(stem, candidates);
    }
    return NO_WORDS;
  }

  #candidates(word: string, slips = slipsFor(word.length)): string[] {
    const signature = signatureOf(word);
    const candidates: string[] = [];
    for (let length = word.length - slips; length <= word.length + slips; length++) {
      const { words, signatures } = this.#byLength[length] as Bucket;
      const allowed = Math.min(slips, slipsFor(length));
      for (let index = 0; index < words.length; index++) {
        if (bits((signatures[index] as number) ^ signature) > 2 * allowed) continue;
        const candidate = words[index] as string;
        if (editDistance(word, candidate) <= allowed) candidates.push(candidate);
      }
    }
    return candidates;
  }

  /** @returns the nearest candidates; languages share words, so several may be equally near */
  #best(word: string, candidates: readonly string[]): readonly string[] {
    const ranked = candidates.map((candidate) => {
      const { isMatch, score } = Fuse.match(candidate, word, { ignoreLocation: true, threshold: THRESHOLD, includeScore: true });
      // Bitap counts a swap of neighbors as two errors, so a swap within the distance is admitted with the threshold as its score.
      return { candidate, distance: editDistance(word, candidate), rank: isMatch ? score : THRESHOLD };
    });
    const least = Math.min(...ranked.map(({ distance }) => distance));
    return ranked
      .filter(({ distance }) => distance === least)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_CORRECTIONS)
      .map(({ candidate }) => candidate);
  }
}
