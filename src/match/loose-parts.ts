import type { LexiconData } from '#lexicon/data.ts';
import type { Compiled, Parts } from '#lexicon/parts.ts';
import { textOfUnits } from '#lexicon/word-table.ts';
import type { LookAlikes } from './look-alikes.ts';
import type { PartFamilies } from './part-families.ts';
import { compileFamilies, LONGEST_TOKEN, openFamilies, type PartFamily, type PartFamilyIndex } from './part-numbers.ts';
import { isDigitUnit, withoutSeparators } from './part-pattern.ts';
import type { PartHit } from './scan.ts';
import type { Tokens } from './tokens.ts';

/** Words that one part number may be written in. */
const MOST_WORDS = 6;
const MOST_SPACES = 2;
/** Characters between two of them: " - ". */
const WIDEST_GAP = 3;
/** Characters that tell whether a family begins so. */
const BEGINNING = 3;
const MOST_REMEMBERED = 4096;
const HYPHEN = 45;
const DOT = 46;
const COMMA = 44;
const SPACE = 32;
const SLASH = 47;
const UNDERSCORE = 95;
const LETTER_O = 111;
const ZERO = 48;
const MOST_ZEROS = 4;
const KIND_CHANGE = /[A-Z](?=[0-9])|[0-9](?=[A-Z])/g;
const SIZE = /(?<!\p{L}[0-9.]*)[0-9] ?[x*×х] ?[0-9]/u;
/** What makes a number sure without its maker: characters in all, those that its family names, and changes between letters and digits. */
const SURE = {
  run: [
    { length: 7, named: 4, changes: 1 },
    { length: 9, named: 3, changes: 2 },
  ],
  // A word and an amount have one change.
  words: [{ length: 8, named: 4, changes: 2 }],
  // Letters and one run of letters and digits: WS C2960X-24TS-L.
  wordAndRun: [{ length: 10, named: 3, changes: 3 }],
} as const;

type Read = Pick<PartHit, 'family' | 'strange'> & { readonly named: number; readonly changes: number };

/** What is told of part numbers; families are asked for when one may be there. */
export interface PartFacts {
  readonly families: PartFamilies;
  readonly partNumberEndings: LexiconData['partNumberEndings'];
}

/** @returns how numbers without separators begin, for `LooseParts` */
export const compileLooseParts = (families: readonly PartFamily[]): Compiled => compileFamilies(families.map(plainFamily), true);

/** Finds part numbers whose separators stand elsewhere than their maker sets them, or nowhere: AD-9361BBCZ, XC 7K325T 2FFG900I, WSC2960X24TSL. */
export class LooseParts {
  readonly #index: PartFamilyIndex;
  readonly #lookAlikes: LookAlikes;
  readonly #families = new Map<PartFamily, PartFamily>();
  readonly #units = new Uint16Array(LONGEST_TOKEN);
  /** The same, with letters O that touch a digit of their word as zeros. */
  readonly #zeros = new Uint16Array(LONGEST_TOKEN);
  #remembered = new Map<string, Read | null>();

  /** @param parts as `compileLooseParts` made them of the same families */
  constructor(parts: Parts, name: string, { families, partNumberEndings: endings }: PartFacts, lookAlikes: LookAlikes) {
    const packing = endings.packing.map(withoutSeparators).filter((ending) => ending.length > 1);
    this.#index = openFamilies(parts, name, (number) => this.#plain(families.get(number)), {
      units: endings.units,
      packing,
    });
    this.#lookAlikes = lookAlikes;
  }

  #plain(family: PartFamily): PartFamily {
    const plain = plainFamily(family) as PartFamily;
    this.#families.set(plain, family);
    return plain;
  }

  /**
   * Looks from each run with a digit in it, and from the word before it. Steps are at most the number of words times the words of one number.
   * @param found parts that are written as their makers write them; what is found beside them is added
   */
  add(tokens: Tokens, found: PartHit[]): void {
    const strict = found.length;
    let at = 0;
    let word = 0;
    let free = 0;
    for (let chunk = 0; chunk < tokens.chunkCount; chunk++) {
      const start = tokens.chunkStarts[chunk] as number;
      const chunkEnd = tokens.chunkEnds[chunk] as number;
      while (word < tokens.count && (tokens.starts[word] as number) < start) word++;
      word = this.#firstOf(tokens, word, free);
      for (; word < tokens.count && (tokens.starts[word] as number) < chunkEnd; word++) {
        const from = tokens.starts[word] as number;
        while (at < strict && (found[at] as PartHit).end <= from) at++;
        const limit = at < strict ? (found[at] as PartHit).start : tokens.length;
        const hit = from < free || from >= limit || !this.#mayStart(tokens, from) ? undefined : this.#from(tokens, word, limit);
        if (hit === undefined) continue;
        found.push(hit);
        free = hit.end;
      }
    }
  }

  /** The number of a family may stand apart between its letters and the run: STM 32 F407. */
  #firstOf({ starts, ends }: Tokens, word: number, free: number): number {
    if (word === 0 || (starts[word - 1] as number) < free) return word;
    const isShort = (ends[word - 1] as number) - (starts[word - 1] as number) < BEGINNING;
    return isShort && word > 1 && (starts[word - 2] as number) >= free ? word - 2 : word - 1;
  }

  #mayStart({ units }: Tokens, start: number): boolean {
    const before = start === 0 ? SPACE : (units[start - 1] as number);
    return before !== HYPHEN && before !== DOT;
  }

  /** @returns the shortest part that needs no maker, or else the shortest that does, each to the end of its run */
  #from(tokens: Tokens, first: number, limit: number): PartHit | undefined {
    const start = tokens.starts[first] as number;
    let best: PartHit | undefined;
    let length = 0;
    let spaces = 0;
    for (let word = first; word < first + MOST_WORDS && word < tokens.count; word++) {
      const end = tokens.ends[word] as number;
      const gap = word === first ? HYPHEN : separatorBefore(tokens, word);
      if (end > limit || gap === undefined || tokens.joined(word) !== undefined) break;
      const isApart = gap === SPACE;
      if (isApart && best !== undefined && !best.needsMaker) break;
      if (isApart && ++spaces > MOST_SPACES) break;
      const before = length;
      length = this.#append(tokens, word, length);
      if (length < 0) break;
      if (before < BEGINNING && length >= BEGINNING && !this.#index.mayBegin(this.#units, 0) && !this.#index.mayBegin(this.#zeros, 0))
        break;
      if (length < BEGINNING || !isEndOfRun(tokens, end)) continue;
      const read = this.#read(length);
      if (read === undefined) continue;
      const needsMaker = !isSure(read, length, spaces) || SIZE.test(tokens.slice(start, end));
      if (best === undefined || (best.needsMaker && !needsMaker) || (!isApart && best.family === read.family)) {
        best = { family: read.family, strange: read.strange, start, end, needsMaker };
      }
    }
    return best;
  }

  /** Puts the word behind those before it, without decimal points. Returns the length of all; -1 where they are no part number. */
  #append({ units, starts, ends }: Tokens, word: number, length: number): number {
    const end = ends[word] as number;
    let isAfterDigit = false;
    for (let at = starts[word] as number; at < end; at++) {
      const unit = units[at] as number;
      if (unit === COMMA || length >= LONGEST_TOKEN) return -1;
      if (unit === DOT) continue;
      const isZero: boolean = unit === LETTER_O && (isAfterDigit || leadsToDigit(units, at, end));
      isAfterDigit = isZero || isDigitUnit(unit);
      this.#units[length] = unit;
      this.#zeros[length++] = isZero ? ZERO : unit;
    }
    return length;
  }

  #read(length: number): Read | undefined {
    if (!this.#index.mayTake(this.#units, 0, length) && !this.#index.mayTake(this.#zeros, 0, length)) return undefined;
    const run = textOfUnits(this.#units, 0, length);
    const remembered = this.#remembered.get(run);
    if (remembered !== undefined) return remembered ?? undefined;
    const read = this.#work(run) ?? (run.includes('o') ? this.#work(textOfUnits(this.#zeros, 0, length)) : undefined);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered = new Map();
    this.#remembered.set(run, read ?? null);
    return read;
  }

  #work(run: string): Read | undefined {
    const latin = this.#lookAlikes.asLatin(run) ?? run;
    const token = latin.toUpperCase();
    const read = this.#index.read(token);
    if (read === undefined) return undefined;
    return {
      family: this.#families.get(read.family) as PartFamily,
      strange: latin === run ? 0 : this.#lookAlikes.strangeLetters(run),
      named: read.named,
      changes: token.match(KIND_CHANGE)?.length ?? 0,
    };
  }
}

/** @returns whether letters O from here on are followed by a digit of the same word */
function leadsToDigit(units: Uint16Array, from: number, end: number): boolean {
  let at = from;
  while (at < end && at - from < MOST_ZEROS && units[at] === LETTER_O) at++;
  return at < end && isDigitUnit(units[at] as number);
}

/** A number of a family that is not sure of its goods counts beside its maker only, unless it is one run. */
function isSure({ family, named, changes }: Read, length: number, spaces: number): boolean {
  if (family.confidence === 'low' || (spaces > 0 && family.confidence !== 'high')) return false;
  const ways = spaces === 0 ? SURE.run : spaces === 1 ? [...SURE.words, ...SURE.wordAndRun] : SURE.words;
  return ways.some((least) => length >= least.length && named >= least.named && changes >= least.changes);
}

/** @returns a space or another separator where only such stand before the word; undefined where more does */
function separatorBefore({ units, starts, ends, segments }: Tokens, word: number): number | undefined {
  const end = starts[word] as number;
  const start = ends[word - 1] as number;
  if (end - start > WIDEST_GAP || segments[word] !== segments[word - 1]) return undefined;
  let separator: number = HYPHEN;
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    if (unit === SPACE) separator = SPACE;
    else if (unit !== HYPHEN && unit !== DOT && unit !== SLASH && unit !== UNDERSCORE) return undefined;
  }
  return separator;
}

/** @returns whether no hyphen binds more to what ends here */
function isEndOfRun({ units, length }: Tokens, end: number): boolean {
  return end >= length || units[end] !== HYPHEN || end + 1 >= length || units[end + 1] === SPACE;
}

/** @returns the family by its numbers without separators; undefined where too little of them is left to know them by */
function plainFamily(family: PartFamily): PartFamily | undefined {
  const pattern = withoutSeparators(family.pattern);
  if ((pattern.match(/\p{Lu}/gu)?.length ?? 0) < 2) return undefined;
  const dropped = (family.pattern.replace(/\(.*?\)/g, '').match(/[-/._]/g) ?? []).length;
  const minimum = family.minLength === undefined ? {} : { minLength: family.minLength - dropped };
  return { ...family, pattern, ...minimum, reject: family.reject?.map(withoutSeparators) };
}
