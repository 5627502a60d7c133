import { KIND, kindOf } from './characters.ts';
import type { Hit } from './phrases.ts';
import { VIA } from './vocabulary.ts';

interface State {
  readonly next: Map<number, State>;
  fail: State | undefined;
  /** Phrases that end here, with their length in units. */
  readonly ends: { readonly phrase: number; readonly length: number }[];
  readonly depth: number;
}

const createState = (depth: number): State => ({ next: new Map(), fail: undefined, ends: [], depth });

const isWordUnit = (code: number): boolean => {
  const kind = kindOf(code);
  return kind === KIND.letter || kind === KIND.digit;
};

/** Finds phrases that hold Han or Kana anywhere in a text (Aho and Corasick 1975), white space skipped, in time linear in the text. */
export class HanAutomaton {
  readonly #root = createState(0);
  #linked = false;

  /** @param text folded, white space taken out */
  add(text: string, phrase: number): void {
    let state = this.#root;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      let next = state.next.get(code);
      if (next === undefined) {
        next = createState(state.depth + 1);
        state.next.set(code, next);
      }
      state = next;
    }
    state.ends.push({ phrase, length: text.length });
    this.#linked = false;
  }

  scan(text: string, hits: Hit[]): void {
    if (!this.#linked) this.#link();
    const places: number[] = [];
    let state = this.#root;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 32 || code === 0x3000) continue;
      places.push(index);
      let from: State | undefined = state;
      while (from !== undefined && !from.next.has(code)) from = from.fail;
      state = from?.next.get(code) ?? this.#root;
      for (let end: State | undefined = state; end !== undefined && end.depth > 0; end = end.fail) {
        for (const { phrase, length } of end.ends) {
          const start = places[places.length - length] as number;
          if (this.#onWordBorders(text, start, index + 1))
            hits.push({ phrase, start, end: index + 1, via: VIA.exact, words: Math.max(1, length >> 1), gaps: 0, reads: null });
        }
      }
    }
  }

  /** Latin letters and digits at the rim of a phrase must not go on outside it. */
  #onWordBorders(text: string, start: number, end: number): boolean {
    const cutsLeft = start > 0 && isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1));
    const cutsRight = end < text.length && isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end));
    return !cutsLeft && !cutsRight;
  }

  #link(): void {
    const queue: State[] = [];
    for (const state of this.#root.next.values()) {
      state.fail = this.#root;
      queue.push(state);
    }
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head] as State;
      for (const [code, next] of state.next) {
        let fail = state.fail;
        while (fail !== undefined && !fail.next.has(code)) fail = fail.fail;
        next.fail = fail?.next.get(code) ?? this.#root;
        queue.push(next);
      }
    }
    this.#linked = true;
  }
}
