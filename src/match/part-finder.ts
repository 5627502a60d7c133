import { type Compiled, named, type Parts } from '#lexicon/parts.ts';
import { compileRecords } from '#lexicon/records.ts';
import type { LookAlikes } from './look-alikes.ts';
import { compileLooseParts, LooseParts, type PartFacts } from './loose-parts.ts';
import { compileFamilies, LONGEST_TOKEN, openFamilies, type PartFamily, type PartFamilyIndex } from './part-numbers.ts';
import type { PartHit } from './scan.ts';
import type { Tokens } from './tokens.ts';

export type { PartFamily } from './part-numbers.ts';

const LONGEST_FIRST_WORD = 24;
const MOST_REMEMBERED = 4096;
/** Shortest piece of a list that may be a part. */
const LEAST_PIECE = 3;
const SPACE = 32;
const COLON = 58;
const NO_WORD = -1;
const NO_PARTS: readonly PartHit[] = [];

interface Read {
  readonly family: PartFamily;
  readonly strange: number;
}

/** @returns the families and how their part numbers begin, for `PartFamilies` and a `PartFinder` */
export const compileParts = (families: readonly PartFamily[]): Compiled => ({
  ...named('parts', { ...compileFamilies(families), firstWords: families.flatMap(({ pattern }) => firstWords(pattern)).join('\n') }),
  ...named('looseParts', compileLooseParts(families)),
  ...named('families', compileRecords(families.map((family) => JSON.stringify(family)))),
});

/** Finds part numbers of known families among the digit-bearing runs of a text, each distinct run once. */
export class PartFinder {
  readonly #index: PartFamilyIndex;
  readonly #loose: LooseParts;
  readonly #lookAlikes: LookAlikes;
  /** First words of families written in several words, folded. */
  readonly #firstWords: ReadonlySet<string>;
  #remembered = new Map<string, Read | null>();

  /** @param parts as `compileParts` made them of the same families */
  constructor(parts: Parts, facts: PartFacts, lookAlikes: LookAlikes) {
    this.#index = openFamilies(parts, 'parts', (number) => facts.families.get(number), facts.partNumberEndings);
    this.#loose = new LooseParts(parts, 'looseParts', facts, lookAlikes);
    this.#firstWords = new Set(parts.text('parts.firstWords').split('\n'));
    this.#lookAlikes = lookAlikes;
  }

  find(tokens: Tokens): readonly PartHit[] {
    let found: PartHit[] | undefined;
    for (let chunk = 0; chunk < tokens.chunkCount; chunk++) {
      const start = tokens.chunkStarts[chunk] as number;
      const end = tokens.chunkEnds[chunk] as number;
      const from = this.#index.longestPatternWords > 1 ? wordBefore(tokens.units, start) : NO_WORD;
      const mayFollow = from !== NO_WORD && this.#index.mayBegin(tokens.units, from);
      if (!mayFollow && !this.#mayHold(tokens.units, start, end)) continue;
      found ??= [];
      if (mayFollow && this.#addSeveralWords(found, tokens, from, start, end)) continue;
      this.#add(found, tokens, start, end);
    }
    found ??= [];
    if (tokens.chunkCount > 0) this.#loose.add(tokens, found);
    return found.length === 0 ? NO_PARTS : found;
  }

  /** Whether the run, or a piece of it, begins like a family. */
  #mayHold(units: Uint16Array, start: number, end: number): boolean {
    if (this.#index.mayBegin(units, start)) return true;
    for (let at = start + 1; at + 2 < end; at++) if (isSeparator(units[at] as number) && this.#index.mayBegin(units, at + 1)) return true;
    return false;
  }

  /** Families written in several words ("TESLA V100"): the run with the word before it. */
  #addSeveralWords(found: PartHit[], tokens: Tokens, from: number, start: number, end: number): boolean {
    if (!this.#firstWords.has(tokens.slice(from, start - 1))) return false;
    const read = this.#read(tokens, from, end);
    if (read !== undefined) found.push(hitOf(read, from, end));
    return read !== undefined;
  }

  /** A run is read whole, unless it is a list of parts: several pieces between slashes, underscores or pluses are parts by themselves. */
  #add(found: PartHit[], tokens: Tokens, start: number, end: number): void {
    const whole = this.#read(tokens, start, end);
    const inPieces: PartHit[] = [];
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && !isSeparator(tokens.units[at] as number)) continue;
      if (at === end && from === start) break;
      const read = at - from < LEAST_PIECE ? undefined : this.#read(tokens, from, at);
      if (read !== undefined) inPieces.push(hitOf(read, from, at));
      from = at + 1;
    }
    if (whole !== undefined && inPieces.length < 2) found.push(hitOf(whole, start, end));
    else for (const piece of inPieces) found.push(piece);
  }

  #read(tokens: Tokens, start: number, end: number): Read | undefined {
    if (end - start > LONGEST_TOKEN || !this.#index.mayTake(tokens.units, start, end - start)) return undefined;
    const run = tokens.slice(start, end);
    const remembered = this.#remembered.get(run);
    if (remembered !== undefined) return remembered ?? undefined;
    const read = this.#work(run);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered = new Map();
    this.#remembered.set(run, read ?? null);
    return read;
  }

  #work(run: string): Read | undefined {
    const family = this.#index.match(run.toUpperCase());
    if (family !== undefined) return { family, strange: 0 };
    const latin = this.#lookAlikes.asLatin(run);
    if (latin === undefined || latin === run) return undefined;
    const unmasked = this.#index.match(latin.toUpperCase());
    return unmasked === undefined ? undefined : { family: unmasked, strange: this.#lookAlikes.strangeLetters(run) };
  }
}

const hitOf = ({ family, strange }: Read, start: number, end: number): PartHit => ({ family, start, end, strange, needsMaker: false });

/** Characters between the parts of a list: / _ + & */
const isSeparator = (unit: number): boolean => unit === 47 || unit === 95 || unit === 43 || unit === 38;

/** @returns the literal first words of a pattern with spaces or a colon: "(TESLA|QUADRO) V###" begins with two */
function firstWords(pattern: string): string[] {
  const space = pattern.search(/[ :]/);
  if (space < 0) return [];
  const first = pattern.slice(0, space).replace(/[()]/g, '');
  return first.split('|').map((word) => word.toLowerCase());
}

/** @returns where the word before a place starts, one space or colon between; NO_WORD where there is none */
function wordBefore(units: Uint16Array, place: number): number {
  if (place < 2 || (units[place - 1] !== SPACE && units[place - 1] !== COLON)) return NO_WORD;
  let from = place - 1;
  while (from > 0 && units[from - 1] !== SPACE && place - from <= LONGEST_FIRST_WORD) from--;
  return from < place - 1 && place - from <= LONGEST_FIRST_WORD ? from : NO_WORD;
}
