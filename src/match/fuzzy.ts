import Fuse from 'fuse.js';
import { editDistance } from '#errors/edit-distance.ts';
import type { KnownWords } from './known-words.ts';

/** Shortest word that may be a typo, in letters: shorter ones are too near to each other. */
export const LEAST_LETTERS = 5;
/** Bitap compares 32 characters at a time. */
const MOST_LETTERS = 32;
/** Letters from which on a second slip is believed. */
const TWO_SLIPS = 9;
const THRESHOLD = 0.4;

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

  constructor(words: Iterable<string>, known: KnownWords) {
    this.#known = known;
    for (let length = 0; length <= MOST_LETTERS + 2; length++) this.#byLength.push({ words: [], signatures: new Int32Array(0) });
    for (const word of words) if (word.length <= MOST_LETTERS) this.#byLength[word.length]?.words.push(word);
    for (const bucket of this.#byLength) bucket.signatures = Int32Array.from(bucket.words, signatureOf);
  }

  /** @returns the vocabulary word that a folded word of letters is most likely a slip of; undefined where it is a word of its own */
  correct(word: string): string | undefined {
    if (word.length < LEAST_LETTERS || word.length > MOST_LETTERS) return undefined;
    // The word lists are read for the first candidate; from then on they are the cheaper question.
    if (this.#known.isLoaded(word) && this.#known.has(word)) return undefined;
    const candidates = this.#candidates(word);
    if (candidates.length === 0 || this.#known.has(word)) return undefined;
    return this.#best(word, candidates);
  }

  #candidates(word: string): string[] {
    const slips = slipsFor(word.length);
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

  #best(word: string, candidates: readonly string[]): string | undefined {
    let best: string | undefined;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
      const { isMatch, score } = Fuse.match(candidate, word, { ignoreLocation: true, threshold: THRESHOLD, includeScore: true });
      // Bitap counts a swap of neighbors as two errors, so a swap within the distance is admitted with the threshold as its score.
      const rank = editDistance(word, candidate) + (isMatch ? (score ?? THRESHOLD) : THRESHOLD);
      if (rank < bestRank) {
        best = candidate;
        bestRank = rank;
      }
    }
    return best;
  }
}
