import type { Compiled, Parts } from './parts.ts';
import { hashOf, placeOfHash } from './word-hash.ts';

/** Words of a bucket, about: a lookup reads one. */
const WORDS_PER_BUCKET = 8;
/** Buckets that are read one by one before all are read at once. */
const FEW = 256;
/** Units of ASCII are bytes; as many of one other alphabet are the bytes behind them. */
const ALPHABET = 0x80;
const NO_BYTE = -1;

const bucketOf = (word: string, mask: number): number => placeOfHash(hashOf(word), mask);

/** @returns the byte of a unit; NO_BYTE where it is of another alphabet */
function byteOf(unit: number, alphabet: number): number {
  if (unit < ALPHABET) return unit;
  return unit >= alphabet && unit < alphabet + ALPHABET ? unit - alphabet + ALPHABET : NO_BYTE;
}

const isOf = (word: string, alphabet: number): boolean => {
  for (let index = 0; index < word.length; index++) if (byteOf(word.charCodeAt(index), alphabet) === NO_BYTE) return false;
  return true;
};

/**
 * @param alphabet first of the 128 units that words may hold beside ASCII
 * @returns a list of words, for a `WordSet`: buckets by hash, each word as its length and a byte for each unit
 * @throws RangeError where a word is of another alphabet, or longer than a byte can tell
 */
export function compileWordSet(words: Iterable<string>, alphabet: number): Compiled {
  const all = [...new Set(words)];
  const buckets: string[][] = Array.from({ length: 2 ** Math.max(0, Math.floor(Math.log2(all.length / WORDS_PER_BUCKET))) }, () => []);
  for (const word of all) {
    if (!isOf(word, alphabet) || word.length > 0xff) throw new RangeError(`"${word}" is of another alphabet than its list, or too long`);
    buckets[bucketOf(word, buckets.length - 1)]?.push(word);
  }
  const starts = [0];
  const bytes: number[] = [];
  for (const bucket of buckets) {
    for (const word of bucket) {
      bytes.push(word.length);
      for (let index = 0; index < word.length; index++) bytes.push(byteOf(word.charCodeAt(index), alphabet));
    }
    starts.push(bytes.length);
  }
  return { starts: Int32Array.from(starts), bytes: Uint8Array.from(bytes), alphabet: Int32Array.of(alphabet) };
}

/** A frozen list of words, of which few questions read little. */
export class WordSet {
  readonly #parts: Parts;
  readonly #bytes: string;
  readonly #starts: Int32Array;
  readonly #alphabet: number;
  #asked = 0;
  #all: Uint8Array | undefined;

  constructor(parts: Parts, name: string) {
    this.#parts = parts;
    this.#bytes = `${name}.bytes`;
    this.#starts = parts.ints(`${name}.starts`);
    this.#alphabet = parts.ints(`${name}.alphabet`)[0] as number;
  }

  has(word: string): boolean {
    if (!isOf(word, this.#alphabet)) return false;
    const bucket = bucketOf(word, this.#starts.length - 2);
    const start = this.#starts[bucket] as number;
    const end = this.#starts[bucket + 1] as number;
    if (this.#all === undefined && this.#asked++ < FEW)
      return this.#isAmong(word, this.#parts.slice(this.#bytes, start, end), 0, end - start);
    this.#all ??= this.#parts.bytes(this.#bytes);
    return this.#isAmong(word, this.#all, start, end);
  }

  #isAmong(word: string, bytes: Uint8Array, start: number, end: number): boolean {
    const { length } = word;
    for (let at = start; at < end; at += 1 + (bytes[at] as number)) {
      if (bytes[at] !== length) continue;
      let index = 0;
      while (index < length && bytes[at + 1 + index] === byteOf(word.charCodeAt(index), this.#alphabet)) index++;
      if (index === length) return true;
    }
    return false;
  }
}
