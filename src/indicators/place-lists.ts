import type { ManifestPlace } from '#model/manifest.ts';
import { IntRows } from './int-rows.ts';

/** Rows that a finding names; the rest is counted. */
export const MOST_PLACES = 20;
export const NO_LIST = -1;

/** A place and the list that it was put behind; the chunk stands beside the length of the list that the place ends. */
const [TABLE, CHUNK_AND_LENGTH, RECORD, LINE, BEFORE] = [0, 1, 2, 3, 4];
const WIDTH = 5;
const LENGTH_BITS = 5;
const LENGTH_MASK = 2 ** LENGTH_BITS - 1;
const NO_LINE = -1;

export const comparePlaces = (a: ManifestPlace, b: ManifestPlace): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** Lists of the first places of something: each in order, at most 20 long, and named by its last place. */
export class PlaceLists {
  readonly #rows = new IntRows(WIDTH);
  #replaced = 0;

  get bytes(): number {
    return this.#rows.bytes;
  }

  /** Lists that were replaced and still take room. */
  get replaced(): number {
    return this.#replaced;
  }

  /**
   * Notes one more place, mostly behind all others.
   * @param list NO_LIST for a new one
   * @returns the name that the list has from now on
   */
  add(list: number, place: ManifestPlace): number {
    if (list === NO_LIST) return this.#push(list, place);
    const isBehind = this.#isBehind(place, list);
    if (this.#lengthOf(list) >= MOST_PLACES) {
      if (isBehind) return list;
    } else if (isBehind) return this.#push(list, place);
    this.#replaced++;
    const first = [...this.all(list), place].sort(comparePlaces).slice(0, MOST_PLACES);
    return first.reduce((longer, one) => this.#push(longer, one), NO_LIST);
  }

  /** @returns its places in order */
  all(list: number): ManifestPlace[] {
    const places: ManifestPlace[] = [];
    for (let row = list; row !== NO_LIST; row = this.#rows.get(row, BEFORE)) places.push(this.#read(row));
    return places.reverse();
  }

  /** @returns its first place */
  first(list: number): ManifestPlace {
    let first = list;
    for (let row = list; row !== NO_LIST; row = this.#rows.get(row, BEFORE)) first = row;
    return this.#read(first);
  }

  /** Takes a list over from others. @returns its name here */
  copy(from: PlaceLists, list: number): number {
    if (list === NO_LIST) return NO_LIST;
    const before = this.copy(from, from.#rows.get(list, BEFORE));
    const row = this.#rows.copy(from.#rows, list);
    this.#rows.set(row, BEFORE, before);
    return row;
  }

  #lengthOf(list: number): number {
    return list === NO_LIST ? 0 : this.#rows.get(list, CHUNK_AND_LENGTH) & LENGTH_MASK;
  }

  #isBehind([table, chunk, record]: ManifestPlace, list: number): boolean {
    const rows = this.#rows;
    const lastChunk = rows.get(list, CHUNK_AND_LENGTH) >> LENGTH_BITS;
    return (table - rows.get(list, TABLE) || chunk - lastChunk || record - rows.get(list, RECORD)) >= 0;
  }

  #push(list: number, [table, chunk, record, line]: ManifestPlace): number {
    const rows = this.#rows;
    const row = rows.add();
    rows.set(row, TABLE, table);
    rows.set(row, CHUNK_AND_LENGTH, (chunk << LENGTH_BITS) | (this.#lengthOf(list) + 1));
    rows.set(row, RECORD, record);
    rows.set(row, LINE, line ?? NO_LINE);
    rows.set(row, BEFORE, list);
    return row;
  }

  #read(row: number): ManifestPlace {
    const rows = this.#rows;
    const line = rows.get(row, LINE);
    return [rows.get(row, TABLE), rows.get(row, CHUNK_AND_LENGTH) >> LENGTH_BITS, rows.get(row, RECORD), line === NO_LINE ? null : line];
  }
}
