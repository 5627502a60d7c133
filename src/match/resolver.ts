import { hashOf } from '#lexicon/word-hash.ts';
import { textOfUnits } from '#lexicon/word-table.ts';
import { LEAST_LETTERS, type TypoCorrector } from './fuzzy.ts';
import { JoinedWords } from './joined-words.ts';
import type { LookAlikes } from './look-alikes.ts';
import type { PhraseTrie } from './phrases.ts';
import { LONGEST_WORD, type Tokens } from './tokens.ts';
import { type Resolution, VIA, type Vocabulary } from './vocabulary.ts';
import { WordMemo } from './word-memo.ts';

/** Words of 12 letters at most that are remembered: the memo has room for fewer longer ones. A memo that forgets never changes a result. */
const MOST_WORDS = 2 ** 17;
const MOST_VIAS = 1024;
const LETTERS_ONLY = /^\p{L}+$/u;

/** What a word means, with the interests (bits) of the phrases that begin with it. */
export interface Meaning extends Resolution {
  readonly leads: number;
}

const isSure = ({ vias }: Resolution): boolean => vias.some((via) => via <= VIA.inflected);

/** Resolves each distinct word of the input once: vocabulary word, disguised word, known other word or typo. */
export class WordResolver {
  readonly #vocabulary: Vocabulary;
  readonly #lookAlikes: LookAlikes;
  readonly #corrector: TypoCorrector;
  readonly #joined: JoinedWords;
  readonly #trie: PhraseTrie;
  readonly #memo = new WordMemo<Meaning>(MOST_WORDS);
  readonly #letters = new Uint16Array(LONGEST_WORD);
  /** The few ways to come to a meaning, which words have in common. */
  readonly #vias = new Map<string, readonly number[]>();

  constructor(vocabulary: Vocabulary, lookAlikes: LookAlikes, corrector: TypoCorrector, trie: PhraseTrie) {
    this.#vocabulary = vocabulary;
    this.#lookAlikes = lookAlikes;
    this.#corrector = corrector;
    this.#joined = new JoinedWords(vocabulary, trie);
    this.#trie = trie;
  }

  /** @returns what word `index` of a text means; undefined where it means nothing to the lexicon */
  resolve(tokens: Tokens, index: number): Meaning | undefined {
    const joined = tokens.joined(index);
    if (joined !== undefined) return this.#resolveJoined(joined);
    const start = tokens.starts[index] as number;
    const end = tokens.ends[index] as number;
    if (end - start > LONGEST_WORD) return undefined;
    const hash = tokens.hashes[index] as number;
    // Quantities and model numbers are seldom alike: they would push the words out of the memo.
    if (tokens.isNumber(index) && !this.#vocabulary.mayKnowNumber(hash, tokens.units, start, end)) return undefined;
    return this.#resolve(hash, tokens.units, start, end);
  }

  #resolveJoined(word: string): Meaning | undefined {
    for (let index = 0; index < word.length; index++) this.#letters[index] = word.charCodeAt(index);
    return this.#resolve(hashOf(word), this.#letters, 0, word.length);
  }

  #resolve(hash: number, units: Uint16Array, start: number, end: number): Meaning | undefined {
    const known = this.#memo.get(hash, units, start, end);
    if (known !== undefined) return known ?? undefined;
    const resolution = this.#work(textOfUnits(units, start, end));
    const meaning = resolution === undefined ? null : this.#meaningOf(resolution);
    this.#memo.set(hash, units, start, end, meaning);
    return meaning ?? undefined;
  }

  /** Lists that grew have room for more, which tens of thousands of words would keep. */
  #meaningOf({ concepts, vias, reads }: Resolution): Meaning {
    // Written out, as objects that are spread have a hidden class each in V8, and every look at one is slow then.
    return { concepts: concepts.slice(), vias: this.#sharedVias(vias), reads, leads: this.#trie.leadsOf(concepts) };
  }

  #sharedVias(vias: readonly number[]): readonly number[] {
    const key = vias.join();
    const shared = this.#vias.get(key) ?? vias.slice();
    if (this.#vias.size < MOST_VIAS) this.#vias.set(key, shared);
    return shared;
  }

  /** A word that only begins or ends like a vocabulary word may still be a slip of another: both readings hold then. */
  #work(word: string): Resolution | undefined {
    const plain = this.#vocabulary.lookUp(word);
    if (word.length < LEAST_LETTERS || (plain !== undefined && isSure(plain))) return plain;
    return join(plain, this.#read(word));
  }

  #read(word: string): Resolution | undefined {
    if (this.#lookAlikes.isMixed(word)) {
      return this.#first([this.#lookAlikes.asLatin(word), this.#lookAlikes.asCyrillic(word)], VIA.lookAlike);
    }
    if (!LETTERS_ONLY.test(word)) return this.#first(this.#lookAlikes.withoutDigits(word), VIA.digitForLetter);
    const cuts = this.#joined.cuts(word);
    return this.#joined.phrase(cuts) ?? this.#scanned(word) ?? this.#corrected(word, VIA.fuzzy) ?? this.#pieces(word, cuts);
  }

  #pieces(word: string, cuts: ReturnType<JoinedWords['cuts']>): Resolution | undefined {
    const pieces = this.#joined.pieces(cuts);
    return pieces === undefined || this.#corrector.isKnown(word) ? undefined : pieces;
  }

  /** A scanner's slip: rn for m. */
  #scanned(word: string): Resolution | undefined {
    const reading = this.#first(this.#lookAlikes.withoutPairs(word), VIA.fuzzy, false);
    return reading === undefined || this.#corrector.isKnown(word) ? undefined : reading;
  }

  /** @returns the first reading that is a vocabulary word, as it stands or (`correcting`) with a slip */
  #first(readings: readonly (string | undefined)[], via: number, correcting = true): Resolution | undefined {
    const words = readings.filter((reading) => reading !== undefined);
    for (const reading of words) {
      // Nearly every reading is no word: the shorter question goes first.
      const found = this.#vocabulary.sureConcepts(reading).length === 0 ? undefined : this.#vocabulary.lookUp(reading);
      if (found !== undefined && isSure(found)) return readAs(found, via, reading);
    }
    if (!correcting) return undefined;
    for (const reading of words) {
      const found = this.#corrected(reading, via);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #corrected(word: string, via: number): Resolution | undefined {
    let resolution: Resolution | undefined;
    for (const reading of this.#corrector.correct(word)) {
      const found = this.#vocabulary.lookUp(reading);
      if (found !== undefined) resolution = join(resolution, readAs(found, via, reading));
    }
    return resolution;
  }
}

const readAs = ({ concepts, vias }: Resolution, via: number, reads: string): Resolution => ({ concepts, vias: vias.map(() => via), reads });

function join(a: Resolution | undefined, b: Resolution | undefined): Resolution | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const concepts = [...a.concepts];
  const vias = [...a.vias];
  b.concepts.forEach((concept, index) => {
    if (concepts.includes(concept)) return;
    concepts.push(concept);
    vias.push(b.vias[index] as number);
  });
  return { concepts, vias, reads: a.reads ?? b.reads };
}
