import { type HitBuffer, ORDER } from './hits.ts';
import type { Meaning } from './resolver.ts';
import type { Tokens } from './tokens.ts';
import { NO_STATE, Transitions } from './transitions.ts';
import { VIA } from './vocabulary.ts';

/** Words that may stand between two words of a phrase, and folded characters between them. */
const LARGEST_GAP = 1;
const WIDEST_GAP = 100;

const COMMA = 44;
const ROOT = 0;
const NO_PHRASES: readonly number[] = [];

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

/** Finds phrases in the concepts of a text, gaps of one word allowed, in time linear in the text. */
export class PhraseTrie {
  readonly #next = new Transitions();
  /** Nodes of phrases' first concepts: most questions are asked of the root. */
  readonly #first: number[] = [];
  readonly #parents: number[] = [NO_STATE];
  readonly #phrases: (number[] | undefined)[] = [undefined];
  /** Those whose words stand in the other order. */
  readonly #turned: (number[] | undefined)[] = [];
  readonly #goesOn: boolean[] = [true];
  readonly #leads: number[] = [0];
  #interestOf: ((phrase: number) => number) | undefined;
  #begun = new Begun();
  #following = new Begun();

  /** @param isTurned whether the concepts are the phrase's in an order that is not its own and says less */
  add(concepts: readonly number[], phrase: number, isTurned = false): void {
    let node = ROOT;
    for (const concept of concepts) {
      let next = this.#child(node, concept);
      if (next === NO_STATE) {
        next = this.#parents.push(node) - 1;
        this.#phrases.push(undefined);
        this.#goesOn.push(false);
        this.#leads.push(0);
        if (node === ROOT) this.#first[concept] = next;
        else this.#next.add(node, concept, next);
        this.#goesOn[node] = true;
      }
      node = next;
    }
    const lists = isTurned ? this.#turned : this.#phrases;
    const phrases = lists[node];
    if (phrases === undefined) lists[node] = [phrase];
    else if (!phrases.includes(phrase)) phrases.push(phrase);
    if (this.#interestOf !== undefined) this.#lead(node, this.#interestOf(phrase));
  }

  /** Lets `leadsOf` tell what can be reached: to be called when the phrases stand for what they stand for. */
  setInterest(interestOf: (phrase: number) => number): void {
    this.#interestOf = interestOf;
    for (const lists of [this.#phrases, this.#turned]) {
      lists.forEach((phrases, node) => {
        for (const phrase of phrases ?? NO_PHRASES) this.#lead(node, interestOf(phrase));
      });
    }
  }

  /** @returns the interests (bits) of all phrases that begin with one of the concepts */
  leadsOf(concepts: readonly number[]): number {
    let leads = 0;
    for (const concept of concepts) leads |= this.#leads[this.#first[concept] ?? ROOT] as number;
    return leads;
  }

  #lead(from: number, interest: number): void {
    for (let node = from; node > ROOT; node = this.#parents[node] as number) this.#leads[node] = (this.#leads[node] as number) | interest;
  }

  /** @returns the phrases that these concepts make in this order */
  phrasesOf(concepts: readonly number[]): readonly number[] {
    let node = ROOT;
    for (const concept of concepts) node = node === NO_STATE ? NO_STATE : this.#child(node, concept);
    return node === NO_STATE ? NO_PHRASES : (this.#phrases[node] ?? NO_PHRASES);
  }

  #child(node: number, concept: number): number {
    return node === ROOT ? (this.#first[concept] ?? NO_STATE) : this.#next.next(node, concept);
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
      const phrases = this.#phrases[child] ?? NO_PHRASES;
      const turned = this.#turned[child] ?? NO_PHRASES;
      const gaps = word - startWord + 1 - words;
      const start = tokens.starts[startWord] as number;
      const end = tokens.ends[word] as number;
      const isCut = !isFirst && phrases.length + turned.length > 0 && hasComma(tokens, startWord, word);
      // A comma between words that already stand apart makes a list of them.
      if (gaps === 0 || !isCut) {
        const [own, other] = isCut ? [ORDER.ownWithComma, ORDER.turnedWithComma] : [ORDER.own, ORDER.turned];
        for (const phrase of phrases) hits.add(phrase, start, end, via, words, gaps, own, reads);
        for (const phrase of turned) hits.add(phrase, start, end, via, words, gaps, other, reads);
      }
      if (this.#goesOn[child]) this.#following.add(child, startWord, word, via, words, reads);
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
