import type { Parts } from '#lexicon/parts.ts';
import { Records } from '#lexicon/records.ts';
import type { PartFamily } from './part-numbers.ts';

/** The families of part numbers by their places in the facts, each read when a token begins like it. */
export class PartFamilies {
  readonly #records: Records<PartFamily>;
  readonly #places = new Map<PartFamily, number>();

  /** @param parts as `compileParts` made them */
  constructor(parts: Parts) {
    this.#records = new Records(parts, 'families');
  }

  get(place: number): PartFamily {
    const family = this.#records.get(place);
    this.#places.set(family, place);
    return family;
  }

  /** @returns the place of a family that came from here */
  placeOf(family: PartFamily): number {
    return this.#places.get(family) as number;
  }
}
