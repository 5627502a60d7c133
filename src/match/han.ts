import type { Parts } from '#lexicon/parts.ts';
import { NumberLists } from '#lexicon/word-table.ts';
import { KIND, kindOf } from './characters.ts';
import { type HitBuffer, ORDER } from './hits.ts';
import { NO_STATE, Transitions } from './transitions.ts';
import { VIA } from './vocabulary.ts';

export const ROOT = 0;
const SPACE = 32;
const WIDE_SPACE = 0x3000;
/** White space in a row that parts what stands around it. */
const WIDEST_SPACING = 8;

/** Finds phrases that hold Han or Kana anywhere in a text (Aho and Corasick 1975), single spaces skipped, in time linear in the text. */
export class HanAutomaton {
  readonly #next: Transitions;
  /** For each state its phrases, each with its length in units behind it. */
  readonly #ends: NumberLists;
  readonly #fails: Int32Array;
  #places: number[] = [];

  /** @param parts as `HanAutomatonBuilder` made them */
  constructor(parts: Parts, name: string) {
    this.#next = Transitions.of(parts, `${name}.next`);
    this.#ends = new NumberLists(parts, `${name}.ends`);
    this.#fails = parts.ints(`${name}.fails`);
  }

  /** @param units a folded text of so many UTF-16 units */
  scan(units: Uint16Array, textLength: number, hits: HitBuffer): void {
    const places = this.#places;
    let count = 0;
    let spaces = 0;
    let state = ROOT;
    for (let index = 0; index < textLength; index++) {
      const unit = units[index] as number;
      if (unit === SPACE || unit === WIDE_SPACE) {
        spaces++;
        if (spaces > WIDEST_SPACING) state = ROOT;
        continue;
      }
      spaces = 0;
      places[count++] = index;
      state = followed(this.#next, this.#fails, state, unit);
      for (let end = state; end > ROOT; end = this.#fails[end] as number) {
        const { starts, items } = this.#ends;
        const last = starts[end + 1] as number;
        for (let at = starts[end] as number; at < last; at += 2) {
          const phrase = items[at] as number;
          const length = items[at + 1] as number;
          const start = places[count - length] as number;
          if (!onWordBorders(units, textLength, start, index + 1)) continue;
          hits.add(phrase, start, index + 1, VIA.exact, Math.max(1, length >> 1), 0, ORDER.own, null);
        }
      }
    }
  }
}

/** @returns the state that a unit leads to, from the state or the first of its shorter endings that goes on so */
export function followed(next: Transitions, fails: Int32Array, state: number, unit: number): number {
  for (let from = state; from !== NO_STATE; from = fails[from] as number) {
    const target = next.next(from, unit);
    if (target !== NO_STATE) return target;
  }
  return ROOT;
}

const isWordUnit = (unit: number): boolean => kindOf(unit) <= KIND.digit;

/** Latin letters and digits at the rim of a phrase must not go on outside it. */
function onWordBorders(units: Uint16Array, length: number, start: number, end: number): boolean {
  const cutsLeft = start > 0 && isWordUnit(units[start] as number) && isWordUnit(units[start - 1] as number);
  const cutsRight = end < length && isWordUnit(units[end - 1] as number) && isWordUnit(units[end] as number);
  return !cutsLeft && !cutsRight;
}
