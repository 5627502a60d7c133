import type { LookAlikes } from './look-alikes.ts';
import type { PartFamily, PartFamilyIndex } from './part-numbers.ts';
import type { PartHit } from './scan.ts';
import type { Tokens } from './tokens.ts';

export type { PartFamily } from './part-numbers.ts';

const LONGEST_FIRST_WORD = 24;
const MOST_REMEMBERED = 100_000;

interface Read {
  readonly family: PartFamily;
  readonly strange: number;
}

/** Finds part numbers of known families among the digit-bearing runs of a text, each distinct run once. */
export class PartFinder {
  readonly #index: PartFamilyIndex;
  readonly #lookAlikes: LookAlikes;
  /** First words of families written in several words, folded. */
  readonly #firstWords = new Set<string>();
  #remembered = new Map<string, Read | null>();

  constructor(families: readonly PartFamily[], index: PartFamilyIndex, lookAlikes: LookAlikes) {
    for (const { pattern } of families) for (const word of firstWords(pattern)) this.#firstWords.add(word);
    this.#index = index;
    this.#lookAlikes = lookAlikes;
  }

  find(tokens: Tokens): readonly PartHit[] {
    const found: PartHit[] = [];
    for (let chunk = 0; chunk < tokens.chunkCount; chunk++) {
      const start = tokens.chunkStarts[chunk] as number;
      const end = tokens.chunkEnds[chunk] as number;
      if (this.#index.longestPatternWords > 1 && this.#addSeveralWords(found, tokens.text, start, end)) continue;
      this.#add(found, tokens.text, start, end);
    }
    return found;
  }

  /** Families written in several words ("TESLA V100"): the run with the word before it. */
  #addSeveralWords(found: PartHit[], text: string, start: number, end: number): boolean {
    const from = wordBefore(text, start);
    if (from < 0 || !this.#firstWords.has(text.slice(from, start - 1))) return false;
    const read = this.#read(text.slice(from, end));
    if (read !== undefined) found.push({ ...read, start: from, end });
    return read !== undefined;
  }

  /** A run is read whole, unless it is a list of parts: several pieces between slashes, underscores or pluses are parts by themselves. */
  #add(found: PartHit[], text: string, start: number, end: number): void {
    const whole = this.#read(text.slice(start, end));
    const inPieces: PartHit[] = [];
    for (const piece of pieces(text, start, end)) {
      const read = this.#read(text.slice(piece.start, piece.end));
      if (read !== undefined) inPieces.push({ ...read, ...piece });
    }
    if (whole !== undefined && inPieces.length < 2) found.push({ ...whole, start, end });
    else found.push(...inPieces);
  }

  #read(run: string): Read | undefined {
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

const SEPARATOR = /[/_+&]+/g;

function pieces(text: string, start: number, end: number): { start: number; end: number }[] {
  const run = text.slice(start, end);
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (const separator of run.matchAll(SEPARATOR)) {
    found.push({ start: start + from, end: start + separator.index });
    from = separator.index + separator[0].length;
  }
  if (from > 0) found.push({ start: start + from, end });
  return found.filter((piece) => piece.end - piece.start >= 3);
}

/** @returns the literal first words of a pattern with spaces: "(TESLA|QUADRO) V###" begins with two */
function firstWords(pattern: string): string[] {
  const space = pattern.indexOf(' ');
  if (space < 0) return [];
  const first = pattern.slice(0, space).replace(/[()]/g, '');
  return first.split('|').map((word) => word.toLowerCase());
}

/** @returns where the word before a place starts, one space between; -1 where there is none */
function wordBefore(text: string, place: number): number {
  if (text[place - 1] !== ' ') return -1;
  const from = text.lastIndexOf(' ', place - 2) + 1;
  return from < place - 1 && place - from <= LONGEST_FIRST_WORD ? from : -1;
}
