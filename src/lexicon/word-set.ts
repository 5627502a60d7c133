import type { Compiled, Parts } from './parts.ts';
import { hashOf } from './word-hash.ts';

/** Words of a bucket, about: a lookup reads one. */
const WORDS_PER_BUCKET = 8;
/** Buckets that are read one by one before all are read at once. */
const FEW = 256;
const UNIT_BYTES = Uint16Array.BYTES_PER_ELEMENT;

const bucketOf = (word: string, mask: number): number => {
  const hash = hashOf(word);
  return (hash ^ (hash >>> 15)) & mask;
};

/** @returns a list of words, for a `WordSet`: buckets by hash, each word as its length and its UTF-16 units */
export function compileWordSet(words: Iterable<string>): Compiled {
  const all = [...new Set(words)];
  const buckets: string[][] = Array.from({ length: 2 ** Math.max(0, Math.floor(Math.log2(all.length / WORDS_PER_BUCKET))) }, () => []);
  for (const word of all) buckets[bucketOf(word, buckets.length - 1)]?.push(word);
  const starts = [0];
  const units: number[] = [];
  for (const bucket of buckets) {
    for (const word of bucket) {
      units.push(word.length);
      for (let index = 0; index < word.length; index++) units.push(word.charCodeAt(index));
    }
    starts.push(units.length);
  }
  return { starts: Int32Array.from(starts), units: Uint16Array.from(units) };
}

/** A frozen list of words, of which few questions read little. */
export class WordSet {
  readonly #parts: Parts;
  readonly #units: string;
  readonly #starts: Int32Array;
  #asked = 0;
  #all: Uint16Array | undefined;

  constructor(parts: Parts, name: string) {
    this.#parts = parts;
    this.#units = `${name}.units`;
    this.#starts = parts.ints(`${name}.starts`);
  }

  has(word: string): boolean {
    const bucket = bucketOf(word, this.#starts.length - 2);
    const start = this.#starts[bucket] as number;
    const end = this.#starts[bucket + 1] as number;
    if (this.#all === undefined && this.#asked++ < FEW) {
      const bytes = this.#parts.slice(this.#units, start * UNIT_BYTES, end * UNIT_BYTES);
      return isAmong(word, new Uint16Array(bytes.buffer), 0, end - start);
    }
    this.#all ??= this.#parts.units(this.#units);
    return isAmong(word, this.#all, start, end);
  }
}

function isAmong(word: string, units: Uint16Array, start: number, end: number): boolean {
  const { length } = word;
  for (let at = start; at < end; at += 1 + (units[at] as number)) {
    if (units[at] !== length) continue;
    let index = 0;
    while (index < length && units[at + 1 + index] === word.charCodeAt(index)) index++;
    if (index === length) return true;
  }
  return false;
}
