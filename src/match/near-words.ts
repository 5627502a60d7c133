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

/** The parts of a word, one letter between two of them: so many letters at its ends, and three from `middle` on. */
interface Cut {
  readonly ends: number;
  readonly middle: number;
}

const SHORT: Cut = { ends: 2, middle: 3 };
const LONG: Cut = { ends: 3, middle: 4 };
const MIDDLE = 3;
/** Shortest words that have three parts, of two letters at their ends and of three. */
const LEAST_IN_THREE = 9;
const LEAST_LONG = 11;
const MOST_SLIPS = 2;

const cutOf = (length: number): Cut => (length < LEAST_LONG ? SHORT : LONG);

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
  const first = length - MOST_SLIPS < LEAST_LONG ? SHORT : LONG;
  const last = length + MOST_SLIPS < LEAST_LONG ? SHORT : LONG;
  for (let { ends } = first; ends <= last.ends; ends++) {
    slots.push(slotOf(word, 0, ends, length, BEGINNING), slotOf(word, length - ends, length, length, END));
  }
  if (length < LEAST_IN_THREE - MOST_SLIPS) return;
  const end = Math.min(last.middle + 1, length - MIDDLE);
  for (let place = first.middle - 1; place <= end; place++) slots.push(slotOf(word, place, place + MIDDLE, length, BETWEEN + place));
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
  readonly #letters: Int32Array;
  readonly #entries: NumberLists;
  readonly #distance = new WordDistance();

  /** @param parts as `compileNearWords` made them */
  constructor(parts: Parts, name: string) {
    this.#words = new WordRun(parts, `${name}.words`);
    this.#letters = parts.ints(`${name}.letters`);
    this.#entries = new NumberLists(parts, name);
  }

  /**
   * @param word of 5 to 32 units, of 9 at least where two slips are asked for
   * @param slipsOf how many slips a vocabulary word of a length may be away, where that is fewer
   * @returns the vocabulary words that are so near, by length and then in the order given
   */
  near(word: string, slips: number, slipsOf: (length: number) => number): string[] {
    const { ends, middle } = cutOf(word.length);
    const letters = lettersOf(word);
    this.#distance.from(word);
    const found: number[] = [];
    for (let length = word.length - slips; length <= word.length + slips; length++) {
      const allowed = Math.min(slips, slipsOf(length));
      const look = (from: number, to: number, kind: number): void => {
        const slot = slotOf(word, from, to, length, kind);
        const { starts, items } = this.#entries;
        for (let entry = starts[slot] as number; entry < (starts[slot + 1] as number); entry++) {
          const index = items[entry] as number;
          if (!mayBeNear(this.#letters[index] as number, letters, allowed)) continue;
          const near = this.#words.at(index);
          if (near.length === length && !found.includes(index) && this.#distance.to(near) <= allowed) found.push(index);
        }
      };
      look(0, ends, BEGINNING);
      look(word.length - ends, word.length, END);
      if (slips < MOST_SLIPS) continue;
      for (let place = middle - 1; place <= middle + 1; place++) look(middle, middle + MIDDLE, BETWEEN + place);
    }
    return found.sort((a, b) => a - b).map((index) => this.#words.at(index));
  }
}
