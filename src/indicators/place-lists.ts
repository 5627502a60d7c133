import type { ManifestPlace } from '#model/manifest.ts';
import { IntRows } from './int-rows.ts';

/** Rows that a finding names; the rest is counted. */
export const MOST_PLACES = 20;
export const NO_LIST = -1;

/** A place, the list that it was put behind, and the length of the list that it ends. */
const [CHUNK, RECORD, LINE, BEFORE, LENGTH] = [0, 1, 2, 3, 4];
const WIDTH = 5;
const NO_LINE = -1;

export const comparePlaces = (a: ManifestPlace, b: ManifestPlace): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** Lists of the first places of something: each in order, at most 20 long, and named by its last place. */
export class PlaceLists {
  readonly #rows = new IntRows(WIDTH);
  /** Chunks of tables, of which a run has few, by their numbers. */
  readonly #chunks: (readonly [table: number, chunk: number])[] = [];
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
    if (this.#rows.get(list, LENGTH) >= MOST_PLACES) {
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
    return from.all(list).reduce((longer, place) => this.#push(longer, place), NO_LIST);
  }

  #isBehind([table, chunk, record]: ManifestPlace, list: number): boolean {
    const last = this.#chunks[this.#rows.get(list, CHUNK)] as readonly [number, number];
    return (table - last[0] || chunk - last[1] || record - this.#rows.get(list, RECORD)) >= 0;
  }

  #push(list: number, [table, chunk, record, line]: ManifestPlace): number {
    const rows = this.#rows;
    const row = rows.add();
    rows.set(row, CHUNK, this.#numberOf(table, chunk));
    rows.set(row, RECORD, record);
    rows.set(row, LINE, line ?? NO_LINE);
    rows.set(row, BEFORE, list);
    rows.set(row, LENGTH, list === NO_LIST ? 1 : rows.get(list, LENGTH) + 1);
    return row;
  }

  #numberOf(table: number, chunk: number): number {
    // Places come in order, so that the last one is asked for again and again.
    const known = this.#chunks.findLastIndex((one) => one[0] === table && one[1] === chunk);
    return known >= 0 ? known : this.#chunks.push([table, chunk]) - 1;
  }

  #read(row: number): ManifestPlace {
    const rows = this.#rows;
    const line = rows.get(row, LINE);
    const [table, chunk] = this.#chunks[rows.get(row, CHUNK)] as readonly [number, number];
    return [table, chunk, rows.get(row, RECORD), line === NO_LINE ? null : line];
  }
}
