import { lettersOf, mayBeNear } from '#errors/edit-distance.ts';
import type { Compiled, Parts } from '#lexicon/parts.ts';
import { named } from '#lexicon/parts.ts';
import { compileRun, WordRun } from '#lexicon/word-run.ts';
import { compileWords, WordTable } from '#lexicon/word-table.ts';

/** A word of a name with its place among all: of two that are as near to a typo the first is meant. */
export type Spelling = readonly [word: string, place: number];

/** Shorter words are too often one slip away from another word. */
const SHORTEST = 4;
const NONE: readonly Spelling[] = [];

const keyOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;

/** @returns words by first letter and length, for `Spellings` */
export function compileSpellings(words: Iterable<string>): Compiled {
  const groups = new Map<string, Spelling[]>();
  for (const [place, word] of [...words].entries()) {
    if (word.length < SHORTEST) continue;
    const key = keyOf(word, word.length);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [[word, place]]);
    else group.push([word, place]);
  }
  const all = [...groups.values()].flat();
  let end = 0;
  return {
    ...named('groups', compileWords(new Map([...groups.keys()].map((key, number) => [key, number])))),
    ...named('words', compileRun(all.map(([word]) => word))),
    starts: Int32Array.from([0, ...[...groups.values()].map(({ length }) => (end += length))]),
    letters: Int32Array.from(all, ([word]) => lettersOf(word)),
    places: Int32Array.from(all, ([, place]) => place),
  };
}

/** What a typo may have meant; made when one is first looked up. */
export class Spellings {
  readonly #groups: WordTable;
  readonly #words: WordRun;
  readonly #starts: Int32Array;
  readonly #letters: Int32Array;
  readonly #places: Int32Array;

  /** @param parts as `compileSpellings` made them */
  constructor(parts: Parts, name: string) {
    this.#groups = new WordTable(parts, `${name}.groups`);
    this.#words = new WordRun(parts, `${name}.words`);
    this.#starts = parts.ints(`${name}.starts`);
    this.#letters = parts.ints(`${name}.letters`);
    this.#places = parts.ints(`${name}.places`);
  }

  /**
   * @param edits most of them
   * @returns words of a length that begin as a word does, but those that more edits lie between for their letters alone
   */
  like(word: string, length: number, edits: number): readonly Spelling[] {
    const group = this.#groups.get(keyOf(word, length));
    if (group === undefined) return NONE;
    const letters = lettersOf(word);
    const found: Spelling[] = [];
    for (let index = this.#starts[group] as number; index < (this.#starts[group + 1] as number); index++)
      if (mayBeNear(letters, this.#letters[index] as number, edits)) found.push([this.#words.at(index), this.#places[index] as number]);
    return found;
  }
}
