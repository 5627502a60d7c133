import type { ManifestPlace, Variant } from '#model/manifest.ts';
import { IntRows } from './int-rows.ts';
import { MOST_PLACES, NO_LIST, PlaceLists } from './place-lists.ts';
import { TextPool } from './text-pool.ts';

/** What was seen of a variant. */
export interface Seen extends Variant {
  /** Of the whole text: long ones are cut. */
  readonly hash: number;
}

export const NONE = -1;
const FIRST_BUCKETS = 16;
/** Longer texts are cut: the hash tells them apart. */
export const LONGEST_TEXT = 160;
const LARGEST_COUNT = 2 ** 31 - 1;
/** So many places weigh as much as a variant. */
const PLACES_A_UNIT = 8;

/** Columns of keys and of variants: a hash takes two, `NEXT` is the next key of its bucket, or the next variant of its key. */
const [HASH, TEXT, NEXT] = [0, 2, 3];
const [FIRST_VARIANT, HELD, ROWS] = [4, 5, 6];
const KEY_WIDTH = 7;
const [SHOWN, SHOWN_COUNT, COUNT, PLACES, SUM] = [4, 5, 6, 7, 8];
const VARIANT_WIDTH = 10;

const addUp = (a: number, b: number, most: number): number => Math.min(most, a + b);

/** Keys and under each its variants, as numbers and texts in a few large pieces of memory. Keys are never dropped. */
export class SightingRows {
  readonly #texts = new TextPool();
  readonly #keys = new IntRows(KEY_WIDTH);
  readonly #variants = new IntRows(VARIANT_WIDTH);
  readonly #places = new PlaceLists();
  /** First key of each bucket. */
  #buckets = new Int32Array(FIRST_BUCKETS).fill(NONE);
  #size = 0;
  #replaced = 0;

  get count(): number {
    return this.#keys.count;
  }

  /** Bytes of memory. */
  get bytes(): number {
    return this.#texts.bytes + this.#keys.bytes + this.#variants.bytes + this.#places.bytes + this.#buckets.byteLength;
  }

  /** Of all keys, as by `sizeOf`. */
  get size(): number {
    return this.#size;
  }

  /** Texts, variants and lists that were replaced and still take room. */
  get replaced(): number {
    return this.#replaced + this.#places.replaced;
  }

  /** @returns the row of a key, a new one where it is not known yet */
  key(hash: number, key: string): number {
    const text = key.slice(0, LONGEST_TEXT);
    for (let row = this.#buckets[hash % this.#buckets.length] as number; row !== NONE; row = this.#keys.get(row, NEXT))
      if (this.hash(row) === hash && this.#texts.compare(text, this.#keys.get(row, TEXT)) === 0) return row;
    return this.#addKey(hash, this.#texts.add(text));
  }

  /** Takes a key that is not known yet over from other rows, with all that was seen of it. */
  copy(from: SightingRows, key: number): void {
    const row = this.#addKey(from.hash(key), this.#texts.copy(from.#texts, from.#keys.get(key, TEXT), 1));
    for (let one = from.#keys.get(key, FIRST_VARIANT); one !== NONE; one = from.#variants.get(one, NEXT)) this.#copyVariant(row, from, one);
    this.#set(row, HELD, from.#keys.get(key, HELD));
    this.#set(row, ROWS, from.rows(key));
  }

  hash(key: number): number {
    return this.#keys.getWide(key, HASH);
  }

  text(key: number): string {
    return this.#texts.read(this.#keys.get(key, TEXT));
  }

  /** Rows of a key, also those whose variants are not kept. */
  rows(key: number): number {
    return this.#keys.get(key, ROWS);
  }

  /** @returns about how much room a key takes, in variants: grows with each row and variant, whatever their order */
  sizeOf(key: number): number {
    const [rows, held] = [this.rows(key), this.#keys.get(key, HELD)];
    return 1 + held + Math.ceil(Math.min(rows, held * MOST_PLACES) / PLACES_A_UNIT);
  }

  /** Counts rows of a key. */
  countRows(key: number, rows: number): void {
    this.#set(key, ROWS, addUp(this.rows(key), rows, LARGEST_COUNT));
  }

  /**
   * Takes in rows of a variant.
   * @param most variants that are kept under a key: those whose hashes are smallest
   */
  note(key: number, seen: Seen, most: number): void {
    const text = seen.variant.slice(0, LONGEST_TEXT);
    for (let row = this.#keys.get(key, FIRST_VARIANT); row !== NONE; row = this.#variants.get(row, NEXT)) {
      if (this.#compare(seen.hash, text, row) !== 0) continue;
      this.#change(row, seen);
      return;
    }
    if (this.#keys.get(key, HELD) < most || this.#makesRoom(key, seen.hash, text)) this.#addVariant(key, seen, text);
  }

  /** @returns what was seen of a key, in no order; its texts and places are read when they are looked at */
  variants(key: number): SeenRow[] {
    const seen: SeenRow[] = [];
    for (let row = this.#keys.get(key, FIRST_VARIANT); row !== NONE; row = this.#variants.get(row, NEXT)) seen.push(new SeenRow(this, row));
    return seen;
  }

  /** What was seen of a variant, as it is kept. */
  hashOfVariant(row: number): number {
    return this.#variants.getWide(row, HASH);
  }

  textOfVariant(row: number): string {
    return this.#texts.read(this.#variants.get(row, TEXT));
  }

  countOf(row: number): number {
    return this.#variants.get(row, COUNT);
  }

  sumOf(row: number): number {
    return this.#variants.getWide(row, SUM);
  }

  placesOf(row: number): ManifestPlace[] {
    return this.#places.all(this.#variants.get(row, PLACES));
  }

  firstPlaceOf(row: number): ManifestPlace {
    return this.#places.first(this.#variants.get(row, PLACES));
  }

  shownOf(row: number): string[] {
    let place = this.#variants.get(row, SHOWN);
    return Array.from({ length: this.#variants.get(row, SHOWN_COUNT) }, () => {
      const text = this.#texts.read(place);
      place = this.#texts.end(place);
      return text;
    });
  }

  #addKey(hash: number, text: number): number {
    const row = this.#keys.add();
    this.#keys.setWide(row, HASH, hash);
    this.#keys.set(row, TEXT, text);
    this.#keys.set(row, FIRST_VARIANT, NONE);
    this.#size += this.sizeOf(row);
    if (this.count <= this.#buckets.length) this.#enter(row);
    else this.#spread(this.#buckets.length * 2);
    return row;
  }

  #copyVariant(key: number, from: SightingRows, one: number): void {
    const [variants, others] = [this.#variants, from.#variants];
    const row = variants.copy(others, one);
    variants.set(row, TEXT, this.#texts.copy(from.#texts, others.get(one, TEXT), 1));
    variants.set(row, SHOWN, this.#texts.copy(from.#texts, others.get(one, SHOWN), others.get(one, SHOWN_COUNT)));
    variants.set(row, PLACES, this.#places.copy(from.#places, others.get(one, PLACES)));
    this.#putFirst(key, row);
  }

  #putFirst(key: number, variant: number): void {
    this.#variants.set(variant, NEXT, this.#keys.get(key, FIRST_VARIANT));
    this.#keys.set(key, FIRST_VARIANT, variant);
  }

  #enter(row: number): void {
    const bucket = this.hash(row) % this.#buckets.length;
    this.#keys.set(row, NEXT, this.#buckets[bucket] as number);
    this.#buckets[bucket] = row;
  }

  #spread(buckets: number): void {
    this.#buckets = new Int32Array(buckets).fill(NONE);
    for (let row = 0; row < this.count; row++) this.#enter(row);
  }

  /** Sets what the size of a key depends on. */
  #set(key: number, column: number, value: number): void {
    this.#size -= this.sizeOf(key);
    this.#keys.set(key, column, value);
    this.#size += this.sizeOf(key);
  }

  /** @returns by hash, then by text */
  #compare(hash: number, text: string, row: number): number {
    return hash - this.#variants.getWide(row, HASH) || this.#texts.compare(text, this.#variants.get(row, TEXT));
  }

  /** Lets go of the last of a key's variants. @returns whether the new one comes before it */
  #makesRoom(key: number, hash: number, text: string): boolean {
    const variants = this.#variants;
    let [last, before] = [this.#keys.get(key, FIRST_VARIANT), NONE];
    for (let row = last, next = variants.get(row, NEXT); next !== NONE; row = next, next = variants.get(row, NEXT))
      if (this.#compare(variants.getWide(next, HASH), this.#texts.read(variants.get(next, TEXT)), last) > 0) [last, before] = [next, row];
    if (this.#compare(hash, text, last) > 0) return false;
    if (before === NONE) this.#keys.set(key, FIRST_VARIANT, variants.get(last, NEXT));
    else variants.set(before, NEXT, variants.get(last, NEXT));
    this.#set(key, HELD, this.#keys.get(key, HELD) - 1);
    this.#replaced++;
    return true;
  }

  #addVariant(key: number, { hash, shown, count, sum, places }: Seen, text: string): void {
    const variants = this.#variants;
    const row = variants.add();
    variants.setWide(row, HASH, hash);
    variants.set(row, TEXT, this.#texts.add(text));
    variants.set(row, COUNT, Math.min(LARGEST_COUNT, count));
    variants.setWide(row, SUM, sum);
    variants.set(row, PLACES, NO_LIST);
    this.#putFirst(key, row);
    this.#show(row, shown);
    this.#addPlaces(row, places);
    this.#set(key, HELD, this.#keys.get(key, HELD) + 1);
  }

  #change(row: number, { shown, count, sum, places }: Seen): void {
    const variants = this.#variants;
    variants.set(row, COUNT, addUp(variants.get(row, COUNT), count, LARGEST_COUNT));
    variants.setWide(row, SUM, addUp(variants.getWide(row, SUM), sum, Number.MAX_SAFE_INTEGER));
    if (this.#comesBefore(shown, row)) {
      this.#show(row, shown);
      this.#replaced++;
    }
    this.#addPlaces(row, places);
  }

  #addPlaces(row: number, places: readonly ManifestPlace[]): void {
    let list = this.#variants.get(row, PLACES);
    for (const place of places) list = this.#places.add(list, place);
    this.#variants.set(row, PLACES, list);
  }

  #show(row: number, shown: readonly string[]): void {
    this.#variants.set(row, SHOWN, this.#texts.add(...shown));
    this.#variants.set(row, SHOWN_COUNT, shown.length);
  }

  #comesBefore(shown: readonly string[], row: number): boolean {
    let place = this.#variants.get(row, SHOWN);
    for (const text of shown.slice(0, this.#variants.get(row, SHOWN_COUNT))) {
      const difference = this.#texts.compare(text, place);
      if (difference !== 0) return difference < 0;
      place = this.#texts.end(place);
    }
    return false;
  }
}

/** A variant as it is kept: there are hundreds of thousands at the end of a run, and what they hold is read when it is looked at. */
class SeenRow implements Seen {
  readonly #rows: SightingRows;
  readonly #row: number;

  constructor(rows: SightingRows, row: number) {
    this.#rows = rows;
    this.#row = row;
  }

  get hash(): number {
    return this.#rows.hashOfVariant(this.#row);
  }

  get variant(): string {
    return this.#rows.textOfVariant(this.#row);
  }

  get count(): number {
    return this.#rows.countOf(this.#row);
  }

  get sum(): number {
    return this.#rows.sumOf(this.#row);
  }

  get shown(): readonly string[] {
    return this.#rows.shownOf(this.#row);
  }

  get places(): readonly ManifestPlace[] {
    return this.#rows.placesOf(this.#row);
  }

  get first(): ManifestPlace {
    return this.#rows.firstPlaceOf(this.#row);
  }
}
