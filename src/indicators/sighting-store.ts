import type { Group, ManifestPlace, Variant } from '#model/manifest.ts';
import { HASHES, hashOf } from './key-hash.ts';
import { comparePlaces } from './place-lists.ts';
import { type Seen, SightingRows } from './sighting-rows.ts';

/** How much is kept. */
export interface Bounds {
  readonly keys: number;
  /** Under one key. */
  readonly variants: number;
}

/** What was seen of a key: plain JSON. */
export interface SeenKey {
  readonly hash: number;
  readonly key: string;
  /** Also those whose variants are not kept. */
  readonly rows: number;
  readonly variants: readonly Seen[];
}

/** A store as plain JSON, for parts of a run that travel; or a log, in which a key may come again. */
export interface PlainStore {
  readonly bound: number | null;
  readonly keys: readonly SeenKey[];
}

/** Variants for each key that may be kept, and as much room for places again; most keys have one or two of few rows. */
const UNITS_A_KEY = 4;
/** A store may grow past its bounds by so much until it is cut, so that cutting stays rare. */
const SLACK = 1.25;
/** What was replaced may take up so much beside what is kept until all of it moves. */
const LARGEST_REPLACED_SHARE = 1 / 2;
const LEAST_REPLACED = 64;

/**
 * Keys with their variants, of bounded size: the keys whose hashes are smallest stay, and of each that stays everything is known. So what is left once it
 * is cut does not depend on the order in which rows come, nor on how the input was parted.
 */
export class SightingStore {
  #rows = new SightingRows();
  /** Keys from this hash on are not kept; null while all are. */
  #bound: number | null = null;

  /** Bytes of memory. */
  get bytes(): number {
    return this.#rows.bytes;
  }

  /** Keys that there were: exact while all are kept, else estimated from how close the kept hashes lie. */
  get all(): number {
    const { count } = this.#rows;
    return this.#bound === null ? count : Math.max(count + 1, Math.round((count / Math.max(1, this.#bound)) * HASHES));
  }

  /** Takes in rows of a key that have a variant in common. @param seen asked only where the key is one of those that are kept */
  add(key: string, seen: () => Variant, bounds: Bounds): void {
    const hash = hashOf(key);
    if (!this.#keeps(hash)) return;
    const { variant, shown, count, sum, places } = seen();
    const rows = this.#rows;
    const row = rows.key(hash, key);
    rows.note(row, { hash: hashOf(variant), variant, shown, count, sum, places }, bounds.variants);
    rows.countRows(row, count);
    this.#tidy(bounds);
  }

  /** Takes in what another store kept, or a log took in. */
  take({ bound, keys }: PlainStore, bounds: Bounds): void {
    if (bound !== null && (this.#bound === null || bound < this.#bound)) {
      this.#bound = bound;
      this.#rebuild();
    }
    this.#fill(keys, bounds);
    this.#tidy(bounds);
  }

  /** Lets go of keys past the bounds. */
  cut(bounds: Bounds): void {
    const [rows, mostUnits] = [this.#rows, UNITS_A_KEY * bounds.keys];
    if (rows.count <= bounds.keys && rows.size <= mostUnits) return;
    let units = 0;
    const over = byHash(rows).find((row, index) => {
      units += rows.sizeOf(row);
      return index >= bounds.keys || units > mostUnits;
    });
    // Keys of one hash go together.
    if (over !== undefined) this.#bound = rows.hash(over);
    this.#rebuild();
  }

  /** @returns all that is kept, by hashes: some keys past the bounds too, where it was not cut */
  plain(): PlainStore {
    const keys = Array.from(seenIn(this.#rows), (seen) => ({ ...seen, variants: seen.variants.map(plainVariant) }));
    return { bound: this.#bound, keys };
  }

  /** @returns the keys that are kept, by their first rows; what they hold is read when it is looked at */
  groups(): Group[] {
    const latest: Latest = { group: undefined, variants: [] };
    const groups = Array.from({ length: this.#rows.count }, (_, row) => new SeenGroup(this.#rows, row, latest));
    return byFirstRow(groups, ({ key }) => key);
  }

  #keeps(hash: number): boolean {
    return this.#bound === null || hash < this.#bound;
  }

  #tidy(bounds: Bounds): void {
    const rows = this.#rows;
    if (rows.count > SLACK * bounds.keys || rows.size > SLACK * UNITS_A_KEY * bounds.keys) this.cut(bounds);
    else if (rows.replaced > LARGEST_REPLACED_SHARE * rows.size + LEAST_REPLACED) this.#rebuild();
  }

  #fill(keys: Iterable<SeenKey>, bounds: Bounds): void {
    for (const { hash, key, rows, variants } of keys) {
      if (!this.#keeps(hash)) continue;
      const row = this.#rows.key(hash, key);
      for (const seen of variants) this.#rows.note(row, seen, bounds.variants);
      this.#rows.countRows(row, rows);
    }
  }

  /** Moves what stays into memory of its own size. */
  #rebuild(): void {
    const old = this.#rows;
    this.#rows = new SightingRows();
    for (let row = 0; row < old.count; row++) if (this.#keeps(old.hash(row))) this.#rows.copy(old, row);
  }
}

/** Sorts by the first rows, then by a text. */
function byFirstRow<Sorted extends { readonly first: ManifestPlace }>(sorted: readonly Sorted[], text: (one: Sorted) => string): Sorted[] {
  const placed = sorted.map((one) => ({ one, place: one.first }));
  placed.sort((a, b) => comparePlaces(a.place, b.place) || (text(a.one) < text(b.one) ? -1 : 1));
  return placed.map(({ one }) => one);
}

/** The variants of the group that was looked at last: it is mostly looked at again. */
interface Latest {
  group: Group | undefined;
  variants: readonly Variant[];
}

/** A key as it is kept: there are tens of thousands at the end of a run, and their variants are sorted when they are looked at. */
class SeenGroup implements Group {
  readonly #rows: SightingRows;
  readonly #row: number;
  readonly #latest: Latest;

  constructor(rows: SightingRows, row: number, latest: Latest) {
    this.#rows = rows;
    this.#row = row;
    this.#latest = latest;
  }

  get key(): string {
    return this.#rows.text(this.#row);
  }

  get variants(): readonly Variant[] {
    const latest = this.#latest;
    if (latest.group !== this) {
      latest.group = this;
      latest.variants = byFirstRow(this.#rows.variants(this.#row), ({ variant }) => variant);
    }
    return latest.variants;
  }

  get first(): ManifestPlace {
    const places = this.#rows.variants(this.#row).map((variant) => variant.first);
    return places.reduce((least, place) => (comparePlaces(place, least) < 0 ? place : least));
  }
}

const plainVariant = ({ hash, variant, shown, count, sum, places }: Seen): Seen => ({ hash, variant, shown, count, sum, places });

const byHash = (rows: SightingRows): number[] =>
  Array.from({ length: rows.count }, (_, row) => row).sort((a, b) => rows.hash(a) - rows.hash(b));

function* seenIn(rows: SightingRows): Generator<SeenKey> {
  for (const row of byHash(rows)) yield { hash: rows.hash(row), key: rows.text(row), rows: rows.rows(row), variants: rows.variants(row) };
}
