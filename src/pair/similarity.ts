import type { DocumentLine } from '#model/pair.ts';
import { fold } from '#normalize/text.ts';

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Rare words of a line by which its candidates are looked up, and candidates a word may have: work stays linear in the lines. */
const LOOKED_UP = 6;
const MOST_CANDIDATES = 40;

/** Letters by which a word is told: endings differ between documents. */
const STEM = 5;

/** Words of a text; Han runs, which have no spaces, as pairs of characters. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!HAN.test(run)) words.push(run.slice(0, STEM));
    else for (let index = 0; index + 1 < run.length; index++) words.push(run.slice(index, index + 2));
  }
  return [...new Set(words)];
}

/** Says how alike two lines are by the words that they share, rare words counting more. */
export class Similarity {
  readonly #words = new Map<DocumentLine, readonly string[]>();
  readonly #linesWith = new Map<string, number>();
  readonly #lines: number;

  constructor(...documents: readonly (readonly DocumentLine[])[]) {
    const lines = documents.flat();
    this.#lines = lines.length;
    for (const line of lines) {
      const words = wordsOf(line.row.text('description'));
      this.#words.set(line, words);
      for (const word of words) this.#linesWith.set(word, (this.#linesWith.get(word) ?? 0) + 1);
    }
  }

  /** @returns weight of the words that both lines have, over that of all words of the shorter text and half of what else the longer one says: 0..1 */
  of(a: DocumentLine, b: DocumentLine): number {
    const [left, right] = [this.#weigh(a), this.#weigh(b)];
    let shared = 0;
    for (const [word, weight] of left.words) if (right.words.has(word)) shared += weight;
    const [fewer, more] = [Math.min(left.total, right.total), Math.max(left.total, right.total)];
    const all = fewer + (more - fewer) / 2;
    return all === 0 ? 0 : shared / all;
  }

  /** @returns lines among these that share a rare word with the line */
  candidates(line: DocumentLine, byWord: ReadonlyMap<string, readonly DocumentLine[]>): ReadonlySet<DocumentLine> {
    const rare = [...this.wordsOf(line)].sort((a, b) => this.#count(a) - this.#count(b)).slice(0, LOOKED_UP);
    return new Set(rare.flatMap((word) => (byWord.get(word) ?? []).slice(0, MOST_CANDIDATES)));
  }

  wordsOf(line: DocumentLine): readonly string[] {
    return this.#words.get(line) ?? [];
  }

  #count(word: string): number {
    return this.#linesWith.get(word) ?? 0;
  }

  #weigh(line: DocumentLine): { readonly words: ReadonlyMap<string, number>; readonly total: number } {
    const words = new Map(this.wordsOf(line).map((word) => [word, Math.log(1 + this.#lines / this.#count(word))]));
    return { words, total: [...words.values()].reduce((sum, weight) => sum + weight, 0) };
  }
}
