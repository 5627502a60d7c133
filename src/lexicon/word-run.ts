import type { Compiled, Parts } from './parts.ts';
import { textOfUnits, unitsOf } from './word-table.ts';

/** @returns words one behind the other, for a `WordRun` */
export function compileRun(words: readonly string[]): Compiled {
  let end = 0;
  const starts = [0, ...words.map(({ length }) => (end += length))];
  return { starts: Int32Array.from(starts), units: unitsOf(words, end) };
}

/** Frozen words by number, each made when it is first asked for. */
export class WordRun {
  readonly #starts: Int32Array;
  readonly #units: Uint16Array;
  readonly #made: (string | undefined)[] = [];

  constructor(parts: Parts, name: string) {
    this.#starts = parts.ints(`${name}.starts`);
    this.#units = parts.units(`${name}.units`);
  }

  /** @returns the word of a number that there is */
  at(number: number): string {
    const known = this.#made[number];
    if (known !== undefined) return known;
    const word = textOfUnits(this.#units, this.#starts[number] as number, this.#starts[number + 1] as number);
    this.#made[number] = word;
    return word;
  }
}
