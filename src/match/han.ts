import { KIND, kindOf } from './characters.ts';
import { type HitBuffer, ORDER } from './hits.ts';
import { NO_STATE, Transitions } from './transitions.ts';
import { VIA } from './vocabulary.ts';

/** A phrase that ends in a state, with its length in units. */
interface End {
  readonly phrase: number;
  readonly length: number;
}

const ROOT = 0;
const SPACE = 32;
const WIDE_SPACE = 0x3000;
/** White space in a row that parts what stands around it. */
const WIDEST_SPACING = 8;

/** Finds phrases that hold Han or Kana anywhere in a text (Aho and Corasick 1975), single spaces skipped, in time linear in the text. */
export class HanAutomaton {
  readonly #next = new Transitions();
  readonly #parents: number[] = [NO_STATE];
  readonly #units: number[] = [0];
  readonly #ends: (End[] | undefined)[] = [undefined];
  #fails: Int32Array | undefined;
  #places: number[] = [];

  /** @param text folded, white space taken out */
  add(text: string, phrase: number): void {
    let state = ROOT;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      let next = this.#next.next(state, unit);
      if (next === NO_STATE) {
        next = this.#parents.push(state) - 1;
        this.#units.push(unit);
        this.#ends.push(undefined);
        this.#next.add(state, unit, next);
      }
      state = next;
    }
    this.#ends[state] = [...(this.#ends[state] ?? []), { phrase, length: text.length }];
    this.#fails = undefined;
  }

  /** @param units a folded text of so many UTF-16 units */
  scan(units: Uint16Array, textLength: number, hits: HitBuffer): void {
    this.#fails ??= this.#link();
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
      state = this.#step(this.#fails, state, unit);
      for (let end = state; end > ROOT; end = this.#fails[end] as number) {
        const ended = this.#ends[end];
        if (ended === undefined) continue;
        for (const { phrase, length } of ended) {
          const start = places[count - length] as number;
          if (!onWordBorders(units, textLength, start, index + 1)) continue;
          hits.add(phrase, start, index + 1, VIA.exact, Math.max(1, length >> 1), 0, ORDER.own, null);
        }
      }
    }
  }

  #step(fails: Int32Array, state: number, unit: number): number {
    for (let from = state; from !== NO_STATE; from = fails[from] as number) {
      const next = this.#next.next(from, unit);
      if (next !== NO_STATE) return next;
    }
    return ROOT;
  }

  /** States are numbered as they were made, parents first, but a phrase added later may fail to one made later: depth decides the order. */
  #link(): Int32Array {
    const fails = new Int32Array(this.#parents.length).fill(ROOT);
    fails[ROOT] = NO_STATE;
    const depths = this.#parents.map(() => 0);
    for (let state = 1; state < depths.length; state++) depths[state] = (depths[this.#parents[state] as number] as number) + 1;
    const order = depths.map((_, state) => state).sort((a, b) => (depths[a] as number) - (depths[b] as number));
    for (const state of order) {
      const parent = this.#parents[state] as number;
      if (parent > ROOT) fails[state] = this.#step(fails, fails[parent] as number, this.#units[state] as number);
    }
    return fails;
  }
}

const isWordUnit = (unit: number): boolean => kindOf(unit) <= KIND.digit;

/** Latin letters and digits at the rim of a phrase must not go on outside it. */
function onWordBorders(units: Uint16Array, length: number, start: number, end: number): boolean {
  const cutsLeft = start > 0 && isWordUnit(units[start] as number) && isWordUnit(units[start - 1] as number);
  const cutsRight = end < length && isWordUnit(units[end - 1] as number) && isWordUnit(units[end] as number);
  return !cutsLeft && !cutsRight;
}
