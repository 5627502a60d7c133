import type { Compiled, Parts } from '#lexicon/parts.ts';
import { capital } from './part-filter.ts';

/** Patterns are looked up by so many first characters. */
export const KEY_LENGTH = 3;
export const ASCII_BITS = 7;
/** Where one of the first characters is beyond ASCII. */
const NOT_ASCII = -1;
export const NO_KEY = 0;

const isAscii = (text: string): boolean => !/[^\0-\u007f]/.test(text);

/** Which beginning a token has, by its units: one place of a table for each three characters that beginnings are made of. */
export class Beginnings {
  /** By character of ASCII, small letters as capitals: its number among those of beginnings, from 1; 0 for all others. */
  readonly #numbers: Uint8Array;
  /** By place: the number of the beginning, from 1; NO_KEY for all others. */
  readonly #keys: Int32Array;
  readonly #width: number;

  constructor(parts: Parts, name: string) {
    this.#numbers = parts.bytes(`${name}.characters`);
    this.#keys = parts.ints(`${name}.places`);
    this.#width = Math.round(Math.cbrt(this.#keys.length));
  }

  /** @returns the number of the beginning, from 1; NO_KEY where no family begins so, NOT_ASCII where that is not told here */
  at(units: Uint16Array, start: number): number {
    const first = units[start] ?? 0;
    const second = units[start + 1] ?? 0;
    const third = units[start + 2] ?? 0;
    if ((first | second | third) >> ASCII_BITS !== 0) return NOT_ASCII;
    const numbers = this.#numbers;
    const width = this.#width;
    return this.#keys[((numbers[first] as number) * width + (numbers[second] as number)) * width + (numbers[third] as number)] as number;
  }
}

/** @param keys beginnings by their numbers; those beyond ASCII are left out */
export function compileBeginnings(keys: readonly string[]): Compiled {
  const characters = [...new Set(keys.filter(isAscii).join(''))];
  const numbers = new Map(characters.map((character, number) => [character, number + 1]));
  const width = characters.length + 1;
  const places = new Int32Array(width ** KEY_LENGTH);
  keys.forEach((key, number) => {
    if (isAscii(key)) places[[...key].reduce((place, character) => place * width + (numbers.get(character) as number), 0)] = number + 1;
  });
  const ofUnit = (unit: number): number => numbers.get(String.fromCharCode(capital(unit))) ?? 0;
  return { places, characters: Uint8Array.from({ length: 2 ** ASCII_BITS }, (_, unit) => ofUnit(unit)) };
}
