import { lettersOf, mayBeNear } from '#errors/edit-distance.ts';
import { type Compiled, named, type Parts } from '#lexicon/parts.ts';
import { compileRun, WordRun } from '#lexicon/word-run.ts';
import { compileLists, NumberLists } from '#lexicon/word-table.ts';
import { WordDistance } from './word-distance.ts';

/** Slots of the index, a power of two: about one for each entry. */
const SLOTS = 2 ** 17;

/** What a word is filed under: the letters at its beginning, at its end, or from a place in between. */
const BEGINNING = 0;
const END = 1;
const BETWEEN = 2;

/** Letters of a part at the end of a word. */
const SHORT = 2;
const LONG = 3;
const MIDDLE = 3;
/** Shortest words that have three parts, one letter between two of them. */
const LEAST_IN_THREE = 9;
const MOST_SLIPS = 2;
const NONE: readonly string[] = [];
/** Shortest words that have long parts at their ends: two parts and a letter between, or three and two letters. */
const LEAST_LONG = { inTwo: 7, inThree: 11 };

const endsOf = (length: number, slips: number): number =>
  length < (slips < MOST_SLIPS ? LEAST_LONG.inTwo : LEAST_LONG.inThree) ? SHORT : LONG;
/** Where the part between those at the ends begins. */
const middleOf = (ends: number): number => ends + 1;

const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x9e3779b1);

/** @returns the slot of vocabulary words of a length that hold the letters from `from` to `to` of a word as that kind of part */
function slotOf(word: string, from: number, to: number, length: number, kind: number): number {
  let hash = mixed(length, kind);
  for (let at = from; at < to; at++) hash = mixed(hash ^ (hash >>> 15), word.charCodeAt(at));
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** Adds the slots of a vocabulary word: all at which a word near to it may look, which has the parts of its own length. */
function addSlots(slots: number[], word: string): void {
  const { length } = word;
  const shortest = endsOf(length - MOST_SLIPS, MOST_SLIPS);
  const longest = Math.max(endsOf(length + 1, 1), endsOf(length + MOST_SLIPS, MOST_SLIPS));
  for (let ends = shortest; ends <= longest; ends++) {
    slots.push(slotOf(word, 0, ends, length, BEGINNING), slotOf(word, length - ends, length, length, END));
  }
  if (length < LEAST_IN_THREE - MOST_SLIPS) return;
  const first = middleOf(shortest) - 1;
  const last = Math.min(middleOf(endsOf(length + MOST_SLIPS, MOST_SLIPS)) + 1, length - MIDDLE);
  for (let place = first; place <= last; place++) slots.push(slotOf(word, place, place + MIDDLE, length, BETWEEN + place));
}

/** @returns an index of vocabulary words, for `NearWords`: for each slot the words that are filed there */
export function compileNearWords(vocabulary: Iterable<string>): Compiled {
  const words = [...vocabulary].sort((a, b) => a.length - b.length);
  const filed: (number[] | undefined)[] = Array.from({ length: SLOTS });
  words.forEach((word, index) => {
    const slots: number[] = [];
    addSlots(slots, word);
    for (const slot of slots) {
      const entries = filed[slot];
      if (entries === undefined) filed[slot] = [index];
      else entries.push(index);
    }
  });
  return { ...named('words', compileRun(words)), letters: Int32Array.from(words, lettersOf), ...compileLists(filed) };
}

/**
 * Finds the vocabulary words that are one or two slips away from a word. One slip spoils one part: of two parts one is whole after one slip, of
 * three one after two slips. So a word is compared only with those that have such a part in common.
 */
export class NearWords {
  /** By length, then in the order given. */
  readonly #words: WordRun;
  readonly #lettersOf: Int32Array;
  readonly #entries: NumberLists;
  /** The word that is asked for, its letters, and what was found near to it. */
  readonly #distance = new WordDistance();
  #letters = 0;
  readonly #found: number[] = [];

  /** @param parts as `compileNearWords` made them */
  constructor(parts: Parts, name: string) {
    this.#words = new WordRun(parts, `${name}.words`);
    this.#lettersOf = parts.ints(`${name}.letters`);
    this.#entries = new NumberLists(parts, name);
  }

  /**
   * @param word of 5 to 32 units, of 9 at least where two slips are asked for
   * @param slipsOf how many slips a vocabulary word of a length may be away, where that is fewer
   * @returns the vocabulary words that are so near, by length and then in the order given
   */
  near(word: string, slips: number, slipsOf: (length: number) => number): readonly string[] {
    const ends = endsOf(word.length, slips);
    const middle = middleOf(ends);
    const end = word.length - ends;
    this.#distance.from(word);
    this.#letters = lettersOf(word);
    this.#found.length = 0;
    for (let length = word.length - slips; length <= word.length + slips; length++) {
      const allowed = Math.min(slips, slipsOf(length));
      this.#look(slotOf(word, 0, ends, length, BEGINNING), length, allowed);
      this.#look(slotOf(word, end, word.length, length, END), length, allowed);
      if (slips < MOST_SLIPS) continue;
      for (let place = middle - 1; place <= middle + 1; place++) {
        this.#look(slotOf(word, middle, middle + MIDDLE, length, BETWEEN + place), length, allowed);
      }
    }
    if (this.#found.length === 0) return NONE;
    return [...this.#found].sort((a, b) => a - b).map((index) => this.#words.at(index));
  }

  /** Notes the words of a slot and a length that are so many slips away from the word that is asked for. */
  #look(slot: number, length: number, allowed: number): void {
    const { starts, items } = this.#entries;
    const end = starts[slot + 1] as number;
    for (let entry = starts[slot] as number; entry < end; entry++) {
      const index = items[entry] as number;
      if (!mayBeNear(this.#lettersOf[index] as number, this.#letters, allowed)) continue;
      const near = this.#words.at(index);
      if (near.length === length && !this.#found.includes(index) && this.#distance.to(near) <= allowed) this.#found.push(index);
    }
  }
}
