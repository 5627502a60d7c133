/** Slots for each word: at most half of them are taken. */
const SLOTS_PER_WORD = 2;

/**
 * A slot is half a line of the cache and holds what nearly all questions need: the hash, the word's length with the number of its value, and its units, or for
 * a longer word their place in the pool.
 */
const NUMBERS_OF_SLOT = 8;
const VALUE_AND_LENGTH = 1;
const PLACE = 2;
const UNITS_OF_SLOT = 2 * NUMBERS_OF_SLOT;
const FIRST_UNIT = 4;
/** Units of a word that has room in its slot. */
const MOST_IN_SLOT = UNITS_OF_SLOT - FIRST_UNIT;
const LENGTH_BITS = 8;
const LENGTH_MASK = 2 ** LENGTH_BITS - 1;
const FREE = 0;
/** Room for the longer of the words. */
const UNITS_PER_WORD = 4;

/** Words of one generation in an open-addressing table. */
class Generation<Value> {
  readonly #most: number;
  readonly #numbers: Int32Array;
  /** The same memory. */
  readonly #units: Uint16Array;
  readonly #mask: number;
  readonly #pool: Uint16Array;
  /** Distinct values by number; FREE is none. */
  readonly #values: (Value | undefined)[] = [undefined];
  readonly #numberOfValue = new Map<Value, number>();
  #size = 0;
  #used = 0;

  /** @param most a power of two */
  constructor(most: number) {
    this.#most = most;
    this.#numbers = new Int32Array(most * SLOTS_PER_WORD * NUMBERS_OF_SLOT);
    this.#units = new Uint16Array(this.#numbers.buffer);
    this.#mask = most * SLOTS_PER_WORD - 1;
    this.#pool = new Uint16Array(most * UNITS_PER_WORD);
  }

  get(hash: number, units: Uint16Array, start: number, end: number): Value | undefined {
    const numbers = this.#numbers;
    const length = end - start;
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * NUMBERS_OF_SLOT;
      const told = numbers[at + VALUE_AND_LENGTH] as number;
      if (told === FREE) return undefined;
      if (numbers[at] !== hash || (told & LENGTH_MASK) !== length) continue;
      const isInSlot = length <= MOST_IN_SLOT;
      const held = isInSlot ? this.#units : this.#pool;
      const offset = (isInSlot ? slot * UNITS_OF_SLOT + FIRST_UNIT : (numbers[at + PLACE] as number)) - start;
      let index = start;
      while (index < end && held[index + offset] === units[index]) index++;
      if (index === end) return this.#values[told >> LENGTH_BITS];
    }
  }

  hasRoomFor(length: number): boolean {
    return this.#size < this.#most && (length <= MOST_IN_SLOT || this.#used + length <= this.#pool.length);
  }

  /** A word that is not held yet, and for which there is room. */
  add(hash: number, units: Uint16Array, start: number, end: number, value: Value): void {
    const numbers = this.#numbers;
    const length = end - start;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (numbers[slot * NUMBERS_OF_SLOT + VALUE_AND_LENGTH] !== FREE) slot = (slot + 1) & this.#mask;
    const at = slot * NUMBERS_OF_SLOT;
    numbers[at] = hash;
    numbers[at + VALUE_AND_LENGTH] = (this.#numberOf(value) << LENGTH_BITS) | length;
    if (length <= MOST_IN_SLOT) this.#units.set(units.subarray(start, end), slot * UNITS_OF_SLOT + FIRST_UNIT);
    else {
      numbers[at + PLACE] = this.#used;
      this.#pool.set(units.subarray(start, end), this.#used);
      this.#used += length;
    }
    this.#size++;
  }

  /** Forgets all words. */
  clear(): void {
    this.#numbers.fill(FREE);
    this.#values.length = 1;
    this.#numberOfValue.clear();
    this.#size = 0;
    this.#used = 0;
  }

  #numberOf(value: Value): number {
    const known = this.#numberOfValue.get(value);
    if (known !== undefined) return known;
    const number = this.#values.push(value) - 1;
    this.#numberOfValue.set(value, number);
    return number;
  }
}

/** Remembers a value a word, the words in memory of their own: nothing that a caller holds is kept alive. Forgets the older half when it is full. */
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

  /** Remembers a word of at most 255 units that `get` did not know. */
  set(hash: number, units: Uint16Array, start: number, end: number, value: Value): void {
    if (!this.#recent.hasRoomFor(end - start)) {
      // What was forgotten before leaves its memory: megabytes of a new one would break up what the system's allocator holds.
      const next = this.#older ?? new Generation(this.#most);
      next.clear();
      this.#older = this.#recent;
      this.#recent = next;
    }
    this.#recent.add(hash, units, start, end, value);
  }
}
