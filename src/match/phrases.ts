import type { Tokens } from './tokens.ts';
import { type Resolution, VIA } from './vocabulary.ts';

/** A phrase of the lexicon seen in a folded text. */
export interface Hit {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
  /** The worst of the ways in which its words were found (VIA). */
  readonly via: number;
  /** Words of the phrase. */
  readonly words: number;
  /** Other words that stand between them. */
  readonly gaps: number;
  /** What a corrected or unmasked word was read as. */
  readonly reads: string | null;
}

/** A phrase begun: the words seen so far. */
interface Begun {
  readonly node: number;
  readonly startWord: number;
  readonly lastWord: number;
  readonly via: number;
  readonly words: number;
  readonly reads: string | null;
}

/** Words that may stand between two words of a phrase. */
const LARGEST_GAP = 1;

/** More than the lexicon has concepts: a node and a concept make one key. */
const CONCEPTS = 2 ** 20;
const ROOT = 0;
const NO_PHRASES: readonly number[] = [];

/** Finds phrases in the concepts of a text, gaps of one word allowed, in time linear in the text. */
export class PhraseTrie {
  /** Node and concept to the next node: one map is quicker to build than one a node. */
  readonly #next = new Map<number, number>();
  readonly #phrases: number[][] = [[]];
  readonly #goesOn: boolean[] = [true];

  add(concepts: readonly number[], phrase: number): void {
    let node = ROOT;
    for (const concept of concepts) {
      const key = node * CONCEPTS + concept;
      let next = this.#next.get(key);
      if (next === undefined) {
        next = this.#phrases.push([]) - 1;
        this.#next.set(key, next);
        this.#goesOn[node] = true;
      }
      node = next;
    }
    const phrases = this.#phrases[node] as number[];
    if (!phrases.includes(phrase)) phrases.push(phrase);
  }

  /** @returns the phrases that these concepts make in this order */
  phrasesOf(concepts: readonly number[]): readonly number[] {
    let node: number | undefined = ROOT;
    for (const concept of concepts) node = node === undefined ? undefined : this.#next.get(node * CONCEPTS + concept);
    return node === undefined ? NO_PHRASES : (this.#phrases[node] ?? NO_PHRASES);
  }

  /**
   * @param resolutions what each word of `tokens` means, undefined where nothing
   * @param hits receives what was found
   */
  scan(tokens: Tokens, resolutions: readonly (Resolution | undefined)[], hits: Hit[]): void {
    let begun: Begun[] = [];
    for (let word = 0; word < tokens.count; word++) {
      const resolution = resolutions[word];
      if (resolution === undefined) continue;
      const next: Begun[] = [];
      for (const state of begun) {
        if (word - state.lastWord > LARGEST_GAP + 1 || tokens.segments[word] !== tokens.segments[state.lastWord]) continue;
        if (word - state.lastWord <= LARGEST_GAP) next.push(state);
        this.#advance(state.node, state, word, resolution, tokens, next, hits);
      }
      this.#advance(ROOT, undefined, word, resolution, tokens, next, hits);
      begun = next;
    }
  }

  #advance(node: number, state: Begun | undefined, word: number, resolution: Resolution, tokens: Tokens, next: Begun[], hits: Hit[]): void {
    for (let index = 0; index < resolution.concepts.length; index++) {
      const child = this.#next.get(node * CONCEPTS + (resolution.concepts[index] as number));
      if (child === undefined) continue;
      const via = Math.max(state?.via ?? VIA.exact, resolution.vias[index] as number);
      const reached: Begun = {
        node: child,
        startWord: state?.startWord ?? word,
        lastWord: word,
        via,
        words: (state?.words ?? 0) + 1,
        reads: resolution.reads ?? state?.reads ?? null,
      };
      for (const phrase of this.#phrases[child] ?? NO_PHRASES) {
        const { startWord, words, reads } = reached;
        const gaps = word - startWord + 1 - words;
        hits.push({ phrase, start: tokens.starts[startWord] as number, end: tokens.ends[word] as number, via, words, gaps, reads });
      }
      if (this.#goesOn[child]) next.push(reached);
    }
  }
}
