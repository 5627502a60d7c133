import { type Compiled, named } from '#lexicon/parts.ts';
import { compileLists } from '#lexicon/word-table.ts';
import { ROOT } from './phrases.ts';
import { NO_STATE, Transitions } from './transitions.ts';

const NO_PHRASES: readonly number[] = [];

/** Gathers phrases as paths of concepts. */
export class PhraseTrieBuilder {
  readonly #next = new Transitions();
  readonly #first: number[] = [];
  readonly #parents: number[] = [NO_STATE];
  readonly #phrases: number[][] = [];
  readonly #turned: number[][] = [];
  readonly #goesOn: number[] = [1];

  /** @param isTurned whether the concepts are the phrase's in an order that is not its own and says less */
  add(concepts: readonly number[], phrase: number, isTurned = false): void {
    let node = ROOT;
    for (const concept of concepts) {
      let next = node === ROOT ? (this.#first[concept] ?? NO_STATE) : this.#next.next(node, concept);
      if (next === NO_STATE) {
        next = this.#parents.push(node) - 1;
        this.#goesOn.push(0);
        if (node === ROOT) this.#first[concept] = next;
        else this.#next.add(node, concept, next);
        this.#goesOn[node] = 1;
      }
      node = next;
    }
    const lists = isTurned ? this.#turned : this.#phrases;
    const phrases = lists[node];
    if (phrases === undefined) lists[node] = [phrase];
    else if (!phrases.includes(phrase)) phrases.push(phrase);
  }

  /**
   * @param concepts the greatest concept that there is
   * @param interestOf what a phrase can matter for, as bits
   * @returns the phrases for a `PhraseTrie`
   */
  compiled(concepts: number, interestOf: (phrase: number) => number): Compiled {
    const nodes = Array.from(this.#parents, (_, node) => node);
    const leads = new Uint8Array(nodes.length);
    for (const start of nodes) {
      let interest = 0;
      for (const lists of [this.#phrases, this.#turned]) for (const phrase of lists[start] ?? NO_PHRASES) interest |= interestOf(phrase);
      for (let node = start; interest !== 0 && node > ROOT; node = this.#parents[node] as number)
        leads[node] = (leads[node] as number) | interest;
    }
    return {
      ...named('next', this.#next.compiled()),
      ...named('phrases', compileLists(nodes.map((node) => this.#phrases[node]))),
      ...named('turned', compileLists(nodes.map((node) => this.#turned[node]))),
      first: Int32Array.from({ length: concepts + 1 }, (_, concept) => this.#first[concept] ?? NO_STATE),
      ends: Uint8Array.from(nodes, (node) => (this.#phrases[node] === undefined && this.#turned[node] === undefined ? 0 : 1)),
      goesOn: Uint8Array.from(this.#goesOn),
      leads,
    };
  }
}
