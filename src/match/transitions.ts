import type { Compiled, Parts } from '#lexicon/parts.ts';

const FIRST_SLOTS = 1024;
/** Absent transitions. */
export const NO_STATE = -1;

/** The transitions of an automaton, (state, symbol) to state, in one open-addressing table: no objects, quick to build and to ask. */
export class Transitions {
  #mask = FIRST_SLOTS - 1;
  #states: Int32Array = new Int32Array(FIRST_SLOTS).fill(NO_STATE);
  #symbols: Int32Array = new Int32Array(FIRST_SLOTS);
  #targets: Int32Array = new Int32Array(FIRST_SLOTS);
  /** For each state a bit for each group of symbols that it has a transition for: most questions end there, and few states are asked. */
  #groups: Int32Array = new Int32Array(FIRST_SLOTS);
  #count = 0;

  /** @returns transitions as `compiled` made them, to be asked only */
  static of(parts: Parts, name: string): Transitions {
    const transitions = new Transitions();
    transitions.#states = parts.ints(`${name}.states`);
    transitions.#symbols = parts.ints(`${name}.symbols`);
    transitions.#targets = parts.ints(`${name}.targets`);
    transitions.#mask = transitions.#states.length - 1;
    transitions.#groups = parts.ints(`${name}.groups`);
    return transitions;
  }

  compiled(): Compiled {
    return { states: this.#states, symbols: this.#symbols, targets: this.#targets, groups: this.#groups };
  }

  /** @returns the state that follows; NO_STATE where none does */
  next(state: number, symbol: number): number {
    if (((this.#groups[state] as number) & groupOf(symbol)) === 0) return NO_STATE;
    const states = this.#states;
    for (let slot = slotOf(state, symbol) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const held = states[slot] as number;
      if (held === NO_STATE) return NO_STATE;
      if (held === state && this.#symbols[slot] === symbol) return this.#targets[slot] as number;
    }
  }

  /** A transition that is not there yet. */
  add(state: number, symbol: number, target: number): void {
    this.#count++;
    if (this.#count * 2 > this.#states.length) this.#grow();
    this.#put(state, symbol, target);
    this.#note(state, symbol);
  }

  #note(state: number, symbol: number): void {
    if (state >= this.#groups.length) {
      const groups = this.#groups;
      this.#groups = new Int32Array(2 ** Math.ceil(Math.log2(state + 1)));
      this.#groups.set(groups);
    }
    this.#groups[state] = (this.#groups[state] as number) | groupOf(symbol);
  }

  #put(state: number, symbol: number, target: number): void {
    let slot = slotOf(state, symbol) & this.#mask;
    while (this.#states[slot] !== NO_STATE) slot = (slot + 1) & this.#mask;
    this.#states[slot] = state;
    this.#symbols[slot] = symbol;
    this.#targets[slot] = target;
  }

  #grow(): void {
    const [states, symbols, targets] = [this.#states, this.#symbols, this.#targets];
    const slots = states.length * 2;
    this.#mask = slots - 1;
    this.#states = new Int32Array(slots).fill(NO_STATE);
    this.#symbols = new Int32Array(slots);
    this.#targets = new Int32Array(slots);
    for (let slot = 0; slot < states.length; slot++) {
      if (states[slot] !== NO_STATE) this.#put(states[slot] as number, symbols[slot] as number, targets[slot] as number);
    }
  }
}

/** One of 32 bits. */
const groupOf = (symbol: number): number => 1 << (symbol & 31);

/** Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, 6.4). */
function slotOf(state: number, symbol: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
