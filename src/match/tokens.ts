import { firstHash, nextHash } from '#lexicon/word-hash.ts';
import { textOfUnits } from '#lexicon/word-table.ts';
import { foldCharacters } from '#normalize/text.ts';
import { factOf, foldedUnit, foldsAlone, KIND, kindIn, kindOf } from './characters.ts';

const DOT = 46;
const COMMA = 44;
/** Single letters in a row that are one word written apart. */
const LEAST_SPACED = 5;
/** Units that may stand between two of them. */
const WIDEST_SPACING = 4;
/** Longer runs are no words of a lexicon: codes, lines of dashes, attacks. */
export const LONGEST_WORD = 64;
const FIRST_CAPACITY = 1024;
/** Units that one call makes a string of. */
const MOST_AT_ONCE = 1024;
/** Room for a text of more units is given back before the next. */
const MOST_KEPT = 65_536;

/** Words and part-number candidates of one text. One object is filled again for each text; nothing is allocated for a text of a common length. */
export class Tokens {
  /** The folded text as UTF-16 units. */
  units = new Uint16Array(FIRST_CAPACITY);
  length = 0;
  count = 0;
  /** Offsets of words in the folded text, and hashes of their units. */
  starts = new Int32Array(FIRST_CAPACITY);
  ends = new Int32Array(FIRST_CAPACITY);
  hashes = new Int32Array(FIRST_CAPACITY);
  /** Words with the same number have no barrier (`;`, `|`, line end) between them. */
  segments = new Int32Array(FIRST_CAPACITY);
  /** Runs without white space that hold a digit: part-number candidates. */
  chunkCount = 0;
  chunkStarts = new Int32Array(FIRST_CAPACITY);
  chunkEnds = new Int32Array(FIRST_CAPACITY);
  hasHan = false;
  #raw = '';
  #folded: string | undefined;
  #isFolded = false;
  #numeric = new Uint8Array(FIRST_CAPACITY);
  /** Words that were written with their letters apart, by their number. */
  readonly #joined = new Map<number, string>();

  /** Folds a text and cuts it into words: runs of letters and digits, a decimal point or comma between digits included. */
  read(raw: string): void {
    this.#raw = raw;
    this.#folded = undefined;
    this.#makeRoom(raw.length);
    this.#isFolded = !this.#cut(raw, false);
    if (!this.#isFolded) return;
    this.#folded = foldCharacters(raw);
    this.#makeRoom(this.#folded.length);
    this.#cut(this.#folded, true);
  }

  /** The folded text. */
  get text(): string {
    this.#folded ??= this.length <= MOST_AT_ONCE ? this.slice(0, this.length) : foldCharacters(this.#raw);
    return this.#folded;
  }

  /** Whether each unit of the folded text stands where it stood in the text. */
  get keepsPlaces(): boolean {
    return !this.#isFolded;
  }

  /** Whether characters of the text fold together or to nothing, or letters of a word stand apart. */
  get isStrange(): boolean {
    return this.#isFolded || this.#joined.size > 0;
  }

  /** @returns word `index` of the folded text */
  word(index: number): string {
    return this.#joined.get(index) ?? this.slice(this.starts[index] as number, this.ends[index] as number);
  }

  /** @returns a short stretch of the folded text as a string of its own, which keeps no cell alive */
  slice(start: number, end: number): string {
    return textOfUnits(this.units, start, end);
  }

  /** @returns whether the word holds no letters */
  isNumber(index: number): boolean {
    return this.#numeric[index] === 1;
  }

  /** @returns the word where its letters were written apart; undefined where it stands in the text as it is */
  joined(index: number): string | undefined {
    return this.#joined.size === 0 ? undefined : this.#joined.get(index);
  }

  /** @returns false where a character of the text does not fold by itself */
  #cut(text: string, isFolded: boolean): boolean {
    const { units, starts, ends, hashes, segments } = this;
    const { length } = text;
    this.length = length;
    this.count = 0;
    this.chunkCount = 0;
    this.hasHan = false;
    if (this.#joined.size > 0) this.#joined.clear();
    let singles = 0;
    let segment = 0;
    let wordStart = -1;
    let hash = 0;
    let hasLetter = false;
    let lastKind: number = KIND.chunkEnd;
    let chunkStart = -1;
    let chunkDigit = false;
    for (let index = 0; index <= length; index++) {
      let code = 32;
      let kind: number = KIND.chunkEnd;
      if (index < length) {
        const fact = factOf(text.charCodeAt(index));
        if (isFolded) code = text.charCodeAt(index);
        else if (foldsAlone(fact)) code = foldedUnit(fact);
        else return false;
        units[index] = code;
        kind = kindIn(fact);
      }
      if (kind <= KIND.digit) {
        if (wordStart < 0) {
          wordStart = index;
          hash = firstHash;
          hasLetter = false;
        }
        hash = nextHash(hash, code);
        lastKind = kind;
        if (chunkStart < 0) chunkStart = index;
        if (kind === KIND.digit) chunkDigit = true;
        else hasLetter = true;
        continue;
      }
      if ((code === DOT || code === COMMA) && wordStart >= 0 && lastKind === KIND.digit && this.#isDigit(text, index + 1)) {
        hash = nextHash(hash, code);
        if (code === DOT) continue;
        if (chunkStart >= 0 && chunkDigit) this.#endChunk(chunkStart, index);
        chunkStart = index + 1;
        continue;
      }
      if (wordStart >= 0) {
        const isSingle = index - wordStart === 1 && lastKind === KIND.letter;
        const isNear = singles === 0 || wordStart - (ends[this.count - 1] as number) <= WIDEST_SPACING;
        if (!isSingle || !isNear) singles = this.#join(singles);
        if (isSingle) singles++;
        starts[this.count] = wordStart;
        ends[this.count] = index;
        hashes[this.count] = hash;
        segments[this.count] = segment;
        this.#numeric[this.count] = hasLetter ? 0 : 1;
        this.count++;
        wordStart = -1;
      }
      if (kind === KIND.other) continue;
      if (chunkStart >= 0) {
        if (chunkDigit) this.#endChunk(chunkStart, index);
        chunkStart = -1;
        chunkDigit = false;
      }
      if (kind === KIND.han) this.hasHan = true;
      else if (kind === KIND.barrier) {
        singles = this.#join(singles);
        segment++;
      }
    }
    this.#join(singles);
    return true;
  }

  /** Letters apart ("r o u t e r") become one word in the place of the first. Returns the length of the run that goes on: none. */
  #join(singles: number): number {
    if (singles < LEAST_SPACED) return 0;
    const first = this.count - singles;
    this.count = first + 1;
    const last = first + singles - 1;
    if (singles <= LONGEST_WORD) {
      let word = '';
      for (let index = first; index <= last; index++) word += this.slice(this.starts[index] as number, this.ends[index] as number);
      this.#joined.set(first, word);
    }
    this.ends[first] = this.ends[last] as number;
    return 0;
  }

  #isDigit(text: string, index: number): boolean {
    return index < text.length && kindOf(text.charCodeAt(index)) === KIND.digit;
  }

  #endChunk(start: number, end: number): void {
    while (end > start && kindOf(this.units[end - 1] as number) === KIND.other) end--;
    if (end - start < 3) return;
    this.chunkStarts[this.chunkCount] = start;
    this.chunkEnds[this.chunkCount] = end;
    this.chunkCount++;
  }

  #makeRoom(length: number): void {
    if (length > this.units.length || (this.units.length > MOST_KEPT && length <= MOST_KEPT)) {
      const capacity = Math.max(FIRST_CAPACITY, 2 ** Math.ceil(Math.log2(length)));
      this.units = new Uint16Array(capacity);
      for (const list of ['starts', 'ends', 'hashes', 'segments', 'chunkStarts', 'chunkEnds'] as const)
        this[list] = new Int32Array(capacity);
      this.#numeric = new Uint8Array(capacity);
    }
  }
}
