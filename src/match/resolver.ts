import { LEAST_LETTERS, type TypoCorrector } from './fuzzy.ts';
import type { LookAlikes } from './look-alikes.ts';
import { type Resolution, VIA, type Vocabulary } from './vocabulary.ts';

/** Words remembered; then the older half is forgotten. A memo that forgets never changes a result. */
const MOST_WORDS = 200_000;
const LETTERS_ONLY = /^\p{L}+$/u;
const NOTHING = null;

/** Resolves each distinct word of the input once: vocabulary word, disguised word, known other word or typo. */
export class WordResolver {
  readonly #vocabulary: Vocabulary;
  readonly #lookAlikes: LookAlikes;
  readonly #corrector: TypoCorrector;
  #recent = new Map<string, Resolution | null>();
  #older = new Map<string, Resolution | null>();

  constructor(vocabulary: Vocabulary, lookAlikes: LookAlikes, corrector: TypoCorrector) {
    this.#vocabulary = vocabulary;
    this.#lookAlikes = lookAlikes;
    this.#corrector = corrector;
  }

  /** @returns what a folded word means; undefined where it means nothing to the lexicon */
  resolve(word: string): Resolution | undefined {
    const known = this.#recent.get(word);
    if (known !== undefined) return known ?? undefined;
    const resolution = this.#older.get(word) ?? this.#work(word) ?? NOTHING;
    if (this.#recent.size >= MOST_WORDS / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(word, resolution);
    return resolution ?? undefined;
  }

  #work(word: string): Resolution | undefined {
    const plain = this.#vocabulary.lookUp(word);
    if (plain !== undefined || word.length < LEAST_LETTERS || word.length > 64) return plain;
    if (this.#lookAlikes.isMixed(word))
      return this.#unmask(word, [this.#lookAlikes.asLatin(word), this.#lookAlikes.asCyrillic(word)], VIA.lookAlike);
    if (!LETTERS_ONLY.test(word)) return this.#unmask(word, [this.#lookAlikes.withoutDigits(word)], VIA.digitForLetter);
    const corrected = this.#corrector.correct(word);
    return corrected === undefined ? undefined : this.#unmask(word, [corrected], VIA.fuzzy);
  }

  #unmask(word: string, readings: readonly (string | undefined)[], via: number): Resolution | undefined {
    for (const reading of readings) {
      const resolution = reading === undefined || reading === word ? undefined : this.#vocabulary.lookUp(reading);
      if (resolution !== undefined)
        return { concepts: resolution.concepts, vias: resolution.vias.map(() => via), reads: reading as string };
    }
    return undefined;
  }
}
