import type { Variant } from '#model/manifest.ts';
import { hashOf } from './key-hash.ts';
import { LONGEST_TEXT } from './sighting-rows.ts';
import type { PlainStore, SeenKey } from './sighting-store.ts';

/** What a few rows said, one by one, for a store elsewhere to take in: few of them have a key in common, and a store has room for hundreds. */
export class SightingLog {
  #keys: SeenKey[] = [];

  add(key: string, seen: () => Variant): void {
    const variant = seen();
    const own = { ...variant, hash: hashOf(variant.variant), variant: variant.variant.slice(0, LONGEST_TEXT) };
    this.#keys.push({ hash: hashOf(key), key: key.slice(0, LONGEST_TEXT), rows: variant.count, variants: [own] });
  }

  /** @returns what was said since it was last asked for */
  take(): PlainStore {
    const keys = this.#keys;
    this.#keys = [];
    return { bound: null, keys };
  }
}
