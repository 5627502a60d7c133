import type { Compiled, Parts } from '#lexicon/parts.ts';
import { firstHash, hashOf, nextHash, placeOfHash } from '#lexicon/word-hash.ts';
import type { Stemmer } from './stemmer.ts';

/** Bits for each form, of which two are set: one question in a hundred is answered wrong, with yes. */
const BITS_PER_FORM = 20;
const WORD_BITS = 32;
/** That no unit stands behind a form. */
const NO_ENDING = 1;

const secondBit = (hash: number, mask: number): number => (Math.imul(hash, 0x9e3779b1) >>> 8) & mask;

/** @returns what begins each word of this stem: the stem, and what is left of it where an ending is replaced rather than taken off */
export function beginningsOf(stem: string, { replacements }: Pick<Stemmer, 'replacements'>): string[] {
  const replaced = replacements.filter(([ending, instead]) => stem.endsWith(instead) && !ending.startsWith(instead));
  return [stem, ...replaced.map(([, instead]) => stem.slice(0, stem.length - instead.length))];
}

/** @returns a filter for a `FormFilter` (Bloom, 1970) */
export function compileForms(forms: ReadonlySet<string>): Compiled {
  const bits = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, (forms.size * BITS_PER_FORM) / WORD_BITS))));
  const mask = bits.length * WORD_BITS - 1;
  const set = (bit: number): void => {
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
  };
  for (const form of forms) {
    const hash = hashOf(form);
    set(placeOfHash(hash, mask));
    set(secondBit(hash, mask));
  }
  return { bits };
}

/** Tells most words that begin with no form of the lexicon, so that no table is asked for them. */
export class FormFilter {
  readonly #bits: Int32Array;
  readonly #mask: number;
  /** By their last unit the lengths of endings, as bits. */
  readonly #endings = new Map<number, number>();

  /**
   * @param parts as `compileForms` made them
   * @param endings that may stand behind a form
   */
  constructor(parts: Parts, name: string, endings: readonly string[]) {
    this.#bits = parts.ints(`${name}.bits`);
    this.#mask = this.#bits.length * WORD_BITS - 1;
    for (const ending of endings) {
      const last = ending.charCodeAt(ending.length - 1);
      this.#endings.set(last, (this.#endings.get(last) ?? NO_ENDING) | (1 << ending.length));
    }
  }

  /** @returns false where the word from `start` on is no form, nor one with an ending behind it */
  mayKnow(word: string, start = 0): boolean {
    const { length } = word;
    const endings = this.#endings.get(word.charCodeAt(length - 1)) ?? NO_ENDING;
    let hash = firstHash;
    for (let index = start; index < length; index++) {
      hash = nextHash(hash, word.charCodeAt(index));
      const left = length - index - 1;
      if (left < WORD_BITS && (endings & (1 << left)) !== 0 && this.#has(hash)) return true;
    }
    return false;
  }

  #has(hash: number): boolean {
    return this.#isSet(placeOfHash(hash, this.#mask)) && this.#isSet(secondBit(hash, this.#mask));
  }

  #isSet(bit: number): boolean {
    return ((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}
