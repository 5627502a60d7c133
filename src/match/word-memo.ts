/** FNV-1a over UTF-16 units (Fowler, Noll and Vo, 1991). */
export const firstHash = 0x811c9dc5 | 0;
export const nextHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

export const hashOf = (word: string): number => {
  let hash = firstHash;
  for (let index = 0; index < word.length; index++) hash = nextHash(hash, word.charCodeAt(index));
  return hash;
};

/** Slots for each word: at most half of them are taken. */
const SLOTS_PER_WORD = 2;
const UNITS_PER_WORD = 12;

/** Words of one generation in an open-addressing table over one pool of their units. */
class Generation<Value> {
  readonly #most: number;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #starts: Int32Array;
  readonly #pool: Uint16Array;
  readonly #values: Value[] = [];

  /** @param most a power of two */
  constructor(most: number) {
    this.#most = most;
    this.#slots = new Int32Array(most * SLOTS_PER_WORD);
    this.#mask = this.#slots.length - 1;
    this.#hashes = new Int32Array(most);
    this.#starts = new Int32Array(most + 1);
    this.#pool = new Uint16Array(most * UNITS_PER_WORD);
  }

  get(hash: number, units: Uint16Array, start: number, end: number): Value | undefined {
    const slots = this.#slots;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && this.#is(entry, units, start, end)) return this.#values[entry];
    }
  }

  hasRoomFor(length: number): boolean {
    const size = this.#values.length;
    return size < this.#most && (this.#starts[size] as number) + length <= this.#pool.length;
  }

  /** A word that is not held yet, and for which there is room. */
  add(hash: number, units: Uint16Array, start: number, end: number, value: Value): void {
    const entry = this.#values.length;
    const from = this.#starts[entry] as number;
    this.#pool.set(units.subarray(start, end), from);
    this.#hashes[entry] = hash;
    this.#starts[entry + 1] = from + end - start;
    this.#values.push(value);
    let slot = this.#slotOf(hash);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = entry + 1;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }

  #is(entry: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[entry] as number;
    if ((this.#starts[entry + 1] as number) - from !== end - start) return false;
    for (let place = from, index = start; index < end; place++, index++) if (this.#pool[place] !== units[index]) return false;
    return true;
  }
}

/** Remembers a value a word, the words in pools of their own: nothing that a caller holds is kept alive. Forgets the older half when it is full. */
export class WordMemo<Value> {
  readonly #most: number;
  #recent: Generation<Value>;
  #older: Generation<Value> | undefined;

  /** @param most words of a generation, a power of two; two generations are held */
  constructor(most: number) {
    this.#most = most;
    this.#recent = new Generation(most);
  }

  /** @returns what is remembered of the word `units[start..end)`; undefined where nothing is */
  get(hash: number, units: Uint16Array, start: number, end: number): Value | undefined {
    const value = this.#recent.get(hash, units, start, end);
    if (value !== undefined || this.#older === undefined) return value;
    const older = this.#older.get(hash, units, start, end);
    if (older !== undefined) this.set(hash, units, start, end, older);
    return older;
  }

  /** Remembers a word that `get` did not know. */
  set(hash: number, units: Uint16Array, start: number, end: number, value: Value): void {
    if (!this.#recent.hasRoomFor(end - start)) {
      this.#older = this.#recent;
      this.#recent = new Generation(this.#most);
    }
    this.#recent.add(hash, units, start, end, value);
  }
}
