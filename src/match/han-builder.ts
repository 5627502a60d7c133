import { type Compiled, named } from '#lexicon/parts.ts';
import { compileLists } from '#lexicon/word-table.ts';
import { followed, ROOT } from './han.ts';
import { NO_STATE, Transitions } from './transitions.ts';

/** Gathers phrases that hold Han or Kana. */
export class HanAutomatonBuilder {
  readonly #next = new Transitions();
  readonly #parents: number[] = [NO_STATE];
  readonly #units: number[] = [0];
  /** A phrase that ends in a state, and its length in units, one after the other. */
  readonly #ends: (number[] | undefined)[] = [undefined];

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
    this.#ends[state] = [...(this.#ends[state] ?? []), phrase, text.length];
  }

  /** @returns the phrases for a `HanAutomaton` */
  compiled(): Compiled {
    return { ...named('next', this.#next.compiled()), ...named('ends', compileLists(this.#ends)), fails: this.#link() };
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
      if (parent > ROOT) fails[state] = followed(this.#next, fails, fails[parent] as number, this.#units[state] as number);
    }
    return fails;
  }
}
