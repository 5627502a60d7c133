/** Slots for each word: at most half of them are taken. */
const SLOTS_PER_WORD = 2;
const UNITS_PER_WORD = 12;

/** A slot is four numbers side by side, so that most questions touch one line of the cache: hash, place in the pool, length, value. */
const FIELDS = 4;
const START = 1;
const LENGTH = 2;
const VALUE = 3;
const FREE = 0;

/** Words of one generation in an open-addressing table over one pool of their units. */
class Generation<Value> {
  readonly #most: number;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #pool: Uint16Array;
  /** Distinct values by number; FREE is none. */
  readonly #values: (Value | undefined)[] = [undefined];
  readonly #numbers = new Map<Value, number>();
  #size = 0;
  #used = 0;

  /** @param most a power of two */
  constructor(most: number) {
    this.#most = most;
    this.#slots = new Int32Array(most * SLOTS_PER_WORD * FIELDS);
    this.#mask = most * SLOTS_PER_WORD - 1;
    this.#pool = new Uint16Array(most * UNITS_PER_WORD);
  }

  get(hash: number, units: Uint16Array, start: number, end: number): Value | undefined {
    const slots = this.#slots;
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * FIELDS;
      const value = slots[at + VALUE] as number;
      if (value === FREE) return undefined;
      if (slots[at] !== hash || slots[at + LENGTH] !== end - start) continue;
      const offset = (slots[at + START] as number) - start;
      let index = start;
      while (index < end && this.#pool[index + offset] === units[index]) index++;
      if (index === end) return this.#values[value];
    }
  }

  hasRoomFor(length: number): boolean {
    return this.#size < this.#most && this.#used + length <= this.#pool.length;
  }

  /** A word that is not held yet, and for which there is room. */
  add(hash: number, units: Uint16Array, start: number, end: number, value: Value): void {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#slots[slot * FIELDS + VALUE] !== FREE) slot = (slot + 1) & this.#mask;
    this.#slots.set([hash, this.#used, end - start, this.#numberOf(value)], slot * FIELDS);
    this.#pool.set(units.subarray(start, end), this.#used);
    this.#used += end - start;
    this.#size++;
  }

  #numberOf(value: Value): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#values.push(value) - 1;
    this.#numbers.set(value, number);
    return number;
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
