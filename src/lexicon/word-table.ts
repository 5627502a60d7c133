import type { Compiled, Parts } from './parts.ts';
import { hashOf, placeOfHash } from './word-hash.ts';

/** Slots for each word: at most half of them are taken. */
const SLOTS_PER_WORD = 2;
const FREE = -1;
const NOTHING = new Int32Array();
const NO_UNITS = new Uint16Array();

const slotOf = (word: string, mask: number): number => placeOfHash(hashOf(word), mask);

/** @returns words, each with a number, for a `WordTable` */
export function compileWords(words: ReadonlyMap<string, number>): Compiled {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, words.size * SLOTS_PER_WORD)))).fill(FREE);
  const starts = new Int32Array(words.size + 1);
  const values = Int32Array.from(words.values());
  const mask = slots.length - 1;
  let place = 0;
  let length = 0;
  for (const word of words.keys()) {
    let slot = slotOf(word, mask);
    while (slots[slot] !== FREE) slot = (slot + 1) & mask;
    slots[slot] = place++;
    length += word.length;
    starts[place] = length;
  }
  return { slots, starts, values, units: unitsOf(words.keys(), length) };
}

/** @returns the text of some thousand units at most; were they spread as arguments, V8 would make an iterator and its results */
export const textOfUnits = (units: Uint16Array, start: number, end: number): string =>
  Reflect.apply(String.fromCharCode, null, units.subarray(start, end));

/** @returns the words' UTF-16 units one after another */
export function unitsOf(words: Iterable<string>, length: number): Uint16Array {
  const units = new Uint16Array(length);
  let at = 0;
  for (const word of words) for (let index = 0; index < word.length; index++) units[at++] = word.charCodeAt(index);
  return units;
}

/** Frozen words with a number each, in an open-addressing table over one run of their units; read when a word is first asked for. */
export class WordTable {
  readonly #parts: Parts;
  readonly #name: string;
  #slots: Int32Array | undefined;
  #starts: Int32Array = NOTHING;
  #values: Int32Array = NOTHING;
  #units: Uint16Array = NO_UNITS;

  constructor(parts: Parts, name: string) {
    this.#parts = parts;
    this.#name = name;
  }

  get(word: string): number | undefined {
    const slots = this.#slots ?? this.#read();
    const mask = slots.length - 1;
    for (let slot = slotOf(word, mask); ; slot = (slot + 1) & mask) {
      const place = slots[slot] as number;
      if (place === FREE) return undefined;
      if (this.#isAt(place, word)) return this.#values[place];
    }
  }

  #read(): Int32Array {
    this.#slots = this.#parts.ints(`${this.#name}.slots`);
    this.#starts = this.#parts.ints(`${this.#name}.starts`);
    this.#values = this.#parts.ints(`${this.#name}.values`);
    this.#units = this.#parts.units(`${this.#name}.units`);
    return this.#slots;
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  #isAt(place: number, word: string): boolean {
    const start = this.#starts[place] as number;
    if ((this.#starts[place + 1] as number) - start !== word.length) return false;
    for (let index = 0; index < word.length; index++) if (this.#units[start + index] !== word.charCodeAt(index)) return false;
    return true;
  }
}

/** @returns lists of numbers, for `NumberLists` */
export function compileLists(lists: readonly (Iterable<number> | undefined)[]): Compiled {
  const items: number[] = [];
  const starts = [0];
  for (const list of lists) {
    if (list !== undefined) for (const item of list) items.push(item);
    starts.push(items.length);
  }
  return { starts: Int32Array.from(starts), items: Int32Array.from(items) };
}

/** Frozen lists of numbers: list `n` is items[starts[n]] to items[starts[n + 1] - 1]. */
export class NumberLists {
  readonly starts: Int32Array;
  readonly items: Int32Array;

  constructor(parts: Parts, name: string) {
    this.starts = parts.ints(`${name}.starts`);
    this.items = parts.ints(`${name}.items`);
  }

  /** @returns one list; empty where there is none of this number */
  list(number: number): Int32Array {
    return number + 1 < this.starts.length ? this.items.subarray(this.starts[number], this.starts[number + 1]) : NOTHING;
  }
}
