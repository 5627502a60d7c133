import type { Variant } from '#model/manifest.ts';
import { hashOf } from './key-hash.ts';
import type { PlainStore, SeenKey } from './sighting-store.ts';

/** What a few rows said, one by one, for a store elsewhere to take in: few of them have a key in common, and a store has room for hundreds. */
export class SightingLog {
  #keys: SeenKey[] = [];

  add(key: string, seen: () => Variant): void {
    const { variant, shown, count, sum, places } = seen();
    this.#keys.push({ hash: hashOf(key), key, rows: count, variants: [{ hash: hashOf(variant), variant, shown, count, sum, places }] });
  }

  /** @returns what was said since it was last asked for */
  take(): PlainStore {
    const keys = this.#keys;
    this.#keys = [];
    return { bound: null, keys };
  }
}
