import Fuse from 'fuse.js';
import { editDistance } from '#errors/edit-distance.ts';
import type { KnownWords } from './known-words.ts';
import type { NearWords } from './near-words.ts';
import { type Stemmers, scriptOf } from './stemmer.ts';
import { MOST_UNITS } from './word-distance.ts';

/** Shortest word that may be a typo, in letters: shorter ones are too near to each other. */
export const LEAST_LETTERS = 5;
/** Shortest stem that may be a typo: an ending and a slip together leave little of a shorter word. */
const LEAST_STEM = 6;
/** Bitap compares 32 characters at a time, as `WordDistance` does. */
export const MOST_LETTERS = MOST_UNITS;
/** Letters from which on a second slip is believed. */
const TWO_SLIPS = 9;
const THRESHOLD = 0.4;
/** Words that one slip may stand for at once. */
const MOST_CORRECTIONS = 4;
const NO_WORDS: readonly string[] = [];

/** @returns how many slips of the pen a word of so many letters is allowed */
const slipsFor = (letters: number): number => (letters >= TWO_SLIPS ? 2 : 1);

/** Corrects typos to vocabulary words: those that are near enough are picked, and fuse.js ranks them word against word. */
export class TypoCorrector {
  readonly #known: KnownWords;
  readonly #stemmers: Stemmers;
  readonly #near: () => NearWords;

  /** @param near the words that a typo may stand for: asked for the first word that may be one */
  constructor(near: () => NearWords, known: KnownWords, stemmers: Stemmers) {
    this.#near = near;
    this.#known = known;
    this.#stemmers = stemmers;
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
    const tried = [word];
    for (const stemmer of this.#stemmers.all) {
      const stem = stemmer.script === script ? stemmer.stem(word) : word;
      if (tried.includes(stem) || stem.length < LEAST_STEM) continue;
      tried.push(stem);
      const candidates = this.#candidates(stem, 1);
      if (candidates.length > 0) return this.#known.has(word) || this.#known.has(stem) ? NO_WORDS : this.#best(stem, candidates);
    }
    return NO_WORDS;
  }

  #candidates(word: string, slips = slipsFor(word.length)): readonly string[] {
    return this.#near().near(word, slips, slipsFor);
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
