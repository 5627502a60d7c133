import type { Parts } from '#lexicon/parts.ts';
import { NumberLists } from '#lexicon/word-table.ts';
import { type HitBuffer, ORDER } from './hits.ts';
import type { Meaning } from './resolver.ts';
import type { Tokens } from './tokens.ts';
import { NO_STATE, Transitions } from './transitions.ts';
import { VIA } from './vocabulary.ts';

/** Words that may stand between two words of a phrase, and folded characters between them. */
const LARGEST_GAP = 1;
const WIDEST_GAP = 100;

const COMMA = 44;
export const ROOT = 0;
const NO_PHRASES = new Int32Array(0);

/** Phrases begun at some word of a text, in columns. */
class Begun {
  count = 0;
  readonly nodes: number[] = [];
  readonly startWords: number[] = [];
  readonly lastWords: number[] = [];
  readonly vias: number[] = [];
  readonly words: number[] = [];
  readonly reads: (string | null)[] = [];

  add(node: number, startWord: number, lastWord: number, via: number, words: number, reads: string | null): void {
    const place = this.count++;
    this.nodes[place] = node;
    this.startWords[place] = startWord;
    this.lastWords[place] = lastWord;
    this.vias[place] = via;
    this.words[place] = words;
    this.reads[place] = reads;
  }

  keep(from: Begun, place: number): void {
    this.add(
      from.nodes[place] as number,
      from.startWords[place] as number,
      from.lastWords[place] as number,
      from.vias[place] as number,
      from.words[place] as number,
      from.reads[place] as string | null,
    );
  }
}

/** What a concept that was invented stands for. */
interface Invented {
  readonly phrases: Int32Array;
  readonly leads: number;
}

/** Finds phrases in the concepts of a text, gaps of one word allowed, in time linear in the text. Frozen; `PhraseTrieBuilder` gathers them. */
export class PhraseTrie {
  readonly #next: Transitions;
  /** Nodes of phrases' first concepts: most questions are asked of the root. */
  readonly #first: Int32Array;
  readonly #phrases: NumberLists;
  /** Those whose words stand in the other order. */
  readonly #turned: NumberLists;
  /** Whether phrases end in a node, and whether some go on from it. */
  readonly #ends: Uint8Array;
  readonly #goesOn: Uint8Array;
  readonly #leads: Uint8Array;
  /** Phrases of concepts that were invented since, by the nodes that follow the frozen ones. */
  readonly #invented: Invented[] = [];
  readonly #interestOf: (phrase: number) => number;
  #begun = new Begun();
  #following = new Begun();

  /** @param interestOf what a phrase can matter for, as bits */
  constructor(parts: Parts, name: string, interestOf: (phrase: number) => number) {
    this.#next = Transitions.of(parts, `${name}.next`);
    this.#first = parts.ints(`${name}.first`);
    this.#phrases = new NumberLists(parts, `${name}.phrases`);
    this.#turned = new NumberLists(parts, `${name}.turned`);
    this.#ends = parts.bytes(`${name}.ends`);
    this.#goesOn = parts.bytes(`${name}.goesOn`);
    this.#leads = parts.bytes(`${name}.leads`);
    this.#interestOf = interestOf;
  }

  /** Lets a concept that was invented for words joined in one stand for phrases: concepts are invented one after another. */
  addInvented(concept: number, phrases: readonly number[]): void {
    let leads = 0;
    for (const phrase of phrases) leads |= this.#interestOf(phrase);
    this.#invented[concept - this.#first.length] = { phrases: Int32Array.from(phrases), leads };
  }

  /** @returns the interests (bits) of all phrases that begin with one of the concepts */
  leadsOf(concepts: readonly number[]): number {
    let leads = 0;
    for (const concept of concepts) {
      const node = this.#child(ROOT, concept);
      if (node !== NO_STATE) leads |= node < this.#leads.length ? (this.#leads[node] as number) : (this.#inventedAt(node)?.leads ?? 0);
    }
    return leads;
  }

  /** @returns the phrases that these concepts make in this order */
  phrasesOf(concepts: readonly number[]): Int32Array {
    let node = ROOT;
    for (const concept of concepts) node = node === NO_STATE ? NO_STATE : this.#child(node, concept);
    return node === NO_STATE ? NO_PHRASES : this.#phrasesAt(node);
  }

  #phrasesAt(node: number): Int32Array {
    return node < this.#leads.length ? this.#phrases.list(node) : (this.#inventedAt(node)?.phrases ?? NO_PHRASES);
  }

  #inventedAt(node: number): Invented | undefined {
    return this.#invented[node - this.#leads.length];
  }

  #child(node: number, concept: number): number {
    if (node !== ROOT) return this.#next.next(node, concept);
    const first = this.#first[concept];
    if (first !== undefined) return first;
    const invented = concept - this.#first.length;
    return this.#invented[invented] === undefined ? NO_STATE : this.#leads.length + invented;
  }

  /**
   * @param meanings what each word of `tokens` means, undefined where nothing
   * @param hits receives what was found
   * @param interest only phrases are wanted that can matter for it (bits); all where it is left out
   */
  scan(tokens: Tokens, meanings: readonly (Meaning | undefined)[], hits: HitBuffer, interest = 0): void {
    this.#begun.count = 0;
    for (let word = 0; word < tokens.count; word++) {
      const meaning = meanings[word];
      if (meaning === undefined) continue;
      const begun = this.#begun;
      const following = this.#following;
      following.count = 0;
      for (let place = 0; place < begun.count; place++) {
        const last = begun.lastWords[place] as number;
        if (word - last > LARGEST_GAP + 1 || tokens.segments[word] !== tokens.segments[last]) continue;
        if ((tokens.starts[word] as number) - (tokens.ends[last] as number) > WIDEST_GAP) continue;
        if (word - last <= LARGEST_GAP) following.keep(begun, place);
        this.#advance(begun, place, word, meaning, tokens, hits);
      }
      if (interest === 0 || (meaning.leads & interest) !== 0) this.#advance(begun, NO_STATE, word, meaning, tokens, hits);
      this.#begun = following;
      this.#following = begun;
    }
  }

  /** @param place of the phrase begun that goes on with the word; NO_STATE where one begins with it */
  #advance(begun: Begun, place: number, word: number, meaning: Meaning, tokens: Tokens, hits: HitBuffer): void {
    const isFirst = place === NO_STATE;
    const node = isFirst ? ROOT : (begun.nodes[place] as number);
    for (let index = 0; index < meaning.concepts.length; index++) {
      const child = this.#child(node, meaning.concepts[index] as number);
      if (child === NO_STATE) continue;
      const via = Math.max(isFirst ? VIA.exact : (begun.vias[place] as number), meaning.vias[index] as number);
      const startWord = isFirst ? word : (begun.startWords[place] as number);
      const words = isFirst ? 1 : (begun.words[place] as number) + 1;
      const reads = meaning.reads ?? (isFirst ? null : (begun.reads[place] as string | null));
      const gaps = word - startWord + 1 - words;
      const start = tokens.starts[startWord] as number;
      const end = tokens.ends[word] as number;
      if (this.#ends[child] !== 0) {
        const isCut = !isFirst && hasComma(tokens, startWord, word);
        // A comma between words that already stand apart makes a list of them.
        if (gaps === 0 || !isCut) {
          const [own, other] = isCut ? [ORDER.ownWithComma, ORDER.turnedWithComma] : [ORDER.own, ORDER.turned];
          if (child >= this.#leads.length) {
            for (const phrase of this.#phrasesAt(child)) hits.add(phrase, start, end, via, words, gaps, own, reads);
            continue;
          }
          // Asked too often for a view of each list.
          const [phrases, turned] = [this.#phrases, this.#turned];
          for (let item = phrases.starts[child] as number; item < (phrases.starts[child + 1] as number); item++)
            hits.add(phrases.items[item] as number, start, end, via, words, gaps, own, reads);
          for (let item = turned.starts[child] as number; item < (turned.starts[child + 1] as number); item++)
            hits.add(turned.items[item] as number, start, end, via, words, gaps, other, reads);
        }
      }
      if (this.#goesOn[child] === 1) this.#following.add(child, startWord, word, via, words, reads);
    }
  }
}

/** @returns whether a comma stands between two words, up to WIDEST_GAP characters before each word after the first */
function hasComma({ units, starts, ends }: Tokens, first: number, last: number): boolean {
  for (let word = first; word < last; word++) {
    for (let at = ends[word] as number; at < (starts[word + 1] as number); at++) if (units[at] === COMMA) return true;
  }
  return false;
}
