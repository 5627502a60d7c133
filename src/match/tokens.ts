import { KIND, kindOf } from './characters.ts';

const DOT = 46;
const COMMA = 44;
/** Single letters in a row that are one word written apart. */
const LEAST_SPACED = 5;

/** Words and part-number candidates of one folded text. One object is filled again for each text. */
export class Tokens {
  text = '';
  count = 0;
  /** Offsets of words, in UTF-16 units of the folded text. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Words with the same number have no barrier (`;`, `|`, line end) between them. */
  readonly segments: number[] = [];
  /** Runs without white space that hold a digit: part-number candidates. */
  chunkCount = 0;
  readonly chunkStarts: number[] = [];
  readonly chunkEnds: number[] = [];
  hasHan = false;
  /** Words that were written with their letters apart, by their number. */
  readonly #joined = new Map<number, string>();

  /** Cuts a folded text into words: runs of letters and digits, a decimal point or comma between digits included. */
  read(text: string): void {
    this.text = text;
    this.count = 0;
    this.chunkCount = 0;
    this.hasHan = false;
    if (this.#joined.size > 0) this.#joined.clear();
    let singles = 0;
    let segment = 0;
    let wordStart = -1;
    let chunkStart = -1;
    let chunkDigit = false;
    const length = text.length;
    for (let index = 0; index <= length; index++) {
      const code = index < length ? text.charCodeAt(index) : 32;
      const kind = index < length ? kindOf(code) : KIND.chunkEnd;
      if (kind === KIND.letter || kind === KIND.digit) {
        if (wordStart < 0) wordStart = index;
        if (chunkStart < 0) chunkStart = index;
        if (kind === KIND.digit) chunkDigit = true;
        continue;
      }
      if ((code === DOT || code === COMMA) && wordStart >= 0 && this.#betweenDigits(index)) {
        if (code === DOT) continue;
        if (chunkStart >= 0 && chunkDigit) this.#endChunk(chunkStart, index);
        chunkStart = index + 1;
        continue;
      }
      if (wordStart >= 0) {
        const isSingle = index - wordStart === 1 && kindOf(text.charCodeAt(wordStart)) === KIND.letter;
        if (!isSingle) singles = this.#join(singles);
        else singles++;
        this.starts[this.count] = wordStart;
        this.ends[this.count] = index;
        this.segments[this.count] = segment;
        this.count++;
        wordStart = -1;
      }
      if (index === length) this.#join(singles);
      if (kind === KIND.other) continue;
      if (chunkStart >= 0) {
        if (chunkDigit) this.#endChunk(chunkStart, index);
        chunkStart = -1;
        chunkDigit = false;
      }
      if (kind === KIND.han) this.hasHan = true;
      else if (kind === KIND.barrier) segment++;
    }
  }

  /** @returns word `index` of the folded text */
  word(index: number): string {
    return this.#joined.get(index) ?? this.text.slice(this.starts[index], this.ends[index]);
  }

  /** Letters apart ("r o u t e r") become one word in the place of the first. Returns the length of the run that goes on: none. */
  #join(singles: number): number {
    if (singles < LEAST_SPACED) return 0;
    const first = this.count - singles;
    let word = '';
    for (let index = first; index < this.count; index++) word += this.text.slice(this.starts[index], this.ends[index]);
    this.#joined.set(first, word);
    this.ends[first] = this.ends[this.count - 1] as number;
    this.count = first + 1;
    return 0;
  }

  #betweenDigits(index: number): boolean {
    return (
      index + 1 < this.text.length &&
      kindOf(this.text.charCodeAt(index - 1)) === KIND.digit &&
      kindOf(this.text.charCodeAt(index + 1)) === KIND.digit
    );
  }

  #endChunk(start: number, end: number): void {
    while (end > start && kindOf(this.text.charCodeAt(end - 1)) === KIND.other) end--;
    if (end - start < 3) return;
    this.chunkStarts[this.chunkCount] = start;
    this.chunkEnds[this.chunkCount] = end;
    this.chunkCount++;
  }
}
