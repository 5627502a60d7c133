import { KIND, kindOf } from './characters.ts';
import type { Hit } from './phrases.ts';
import { VIA } from './vocabulary.ts';

/** A phrase that ends in a state, with its length in units. */
interface End {
  readonly phrase: number;
  readonly length: number;
}

const UNITS = 2 ** 16;
const ROOT = 0;
const NONE = -1;

const isWordUnit = (code: number): boolean => {
  const kind = kindOf(code);
  return kind === KIND.letter || kind === KIND.digit;
};

/** Finds phrases that hold Han or Kana anywhere in a text (Aho and Corasick 1975), white space skipped, in time linear in the text. */
export class HanAutomaton {
  /** State and unit to the next state: one map is quicker to build than one a state. */
  readonly #next = new Map<number, number>();
  readonly #parents: number[] = [NONE];
  readonly #units: number[] = [0];
  readonly #ends: (End[] | undefined)[] = [undefined];
  #fails: Int32Array | undefined;

  /** @param text folded, white space taken out */
  add(text: string, phrase: number): void {
    let state = ROOT;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      let next = this.#next.get(state * UNITS + unit);
      if (next === undefined) {
        next = this.#parents.push(state) - 1;
        this.#units.push(unit);
        this.#ends.push(undefined);
        this.#next.set(state * UNITS + unit, next);
      }
      state = next;
    }
    this.#ends[state] = [...(this.#ends[state] ?? []), { phrase, length: text.length }];
    this.#fails = undefined;
  }

  scan(text: string, hits: Hit[]): void {
    this.#fails ??= this.#link();
    const places: number[] = [];
    let state = ROOT;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit === 32 || unit === 0x3000) continue;
      places.push(index);
      state = this.#step(this.#fails, state, unit);
      for (let end = state; end > ROOT; end = this.#fails[end] as number) {
        for (const { phrase, length } of this.#ends[end] ?? []) {
          const start = places[places.length - length] as number;
          if (!this.#onWordBorders(text, start, index + 1)) continue;
          hits.push({ phrase, start, end: index + 1, via: VIA.exact, words: Math.max(1, length >> 1), gaps: 0, reads: null });
        }
      }
    }
  }

  #step(fails: Int32Array, state: number, unit: number): number {
    for (let from = state; from !== NONE; from = fails[from] as number) {
      const next = this.#next.get(from * UNITS + unit);
      if (next !== undefined) return next;
    }
    return ROOT;
  }

  /** Latin letters and digits at the rim of a phrase must not go on outside it. */
  #onWordBorders(text: string, start: number, end: number): boolean {
    const cutsLeft = start > 0 && isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1));
    const cutsRight = end < text.length && isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end));
    return !cutsLeft && !cutsRight;
  }

  /** States are numbered as they were made, parents first, but a phrase added later may fail to one made later: depth decides the order. */
  #link(): Int32Array {
    const fails = new Int32Array(this.#parents.length).fill(ROOT);
    fails[ROOT] = NONE;
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
