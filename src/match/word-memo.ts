/** Slots for each word: at most half of them are taken. */
const SLOTS_PER_WORD = 2;

/**
 * A slot is half a line of the cache and holds what nearly all questions need: the hash, the word's length with the number of its value, and its units, or for
 * a longer word their place in the pool.
 */
const NUMBERS = 8;
const VALUE_AND_LENGTH = 1;
const PLACE = 2;
const UNITS = 2 * NUMBERS;
const FIRST_UNIT = 4;
const MOST_UNITS = UNITS - FIRST_UNIT;
const LENGTH_BITS = 8;
/** Longer words are not remembered. */
const LONGEST = 2 ** LENGTH_BITS - 1;
const FREE = 0;
/** Room for the longer words. */
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
    this.#numbers = new Int32Array(most * SLOTS_PER_WORD * NUMBERS);
    this.#units = new Uint16Array(this.#numbers.buffer);
    this.#mask = most * SLOTS_PER_WORD - 1;
    this.#pool = new Uint16Array(most * UNITS_PER_WORD);
  }

  get(hash: number, units: Uint16Array, start: number, end: number): Value | undefined {
    const numbers = this.#numbers;
    const length = end - start;
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * NUMBERS;
      const told = numbers[at + VALUE_AND_LENGTH] as number;
      if (told === FREE) return undefined;
      if (numbers[at] !== hash || (told & LONGEST) !== length) continue;
      const held = length <= MOST_UNITS ? this.#units : this.#pool;
      const offset = (length <= MOST_UNITS ? slot * UNITS + FIRST_UNIT : (numbers[at + PLACE] as number)) - start;
      let index = start;
      while (index < end && held[index + offset] === units[index]) index++;
      if (index === end) return this.#values[told >> LENGTH_BITS];
    }
  }

  hasRoomFor(length: number): boolean {
    return this.#size < this.#most && this.#used + length <= this.#pool.length;
  }

  /** A word that is not held yet, and for which there is room. */
  add(hash: number, units: Uint16Array, start: number, end: number, value: Value): void {
    const length = end - start;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#numbers[slot * NUMBERS + VALUE_AND_LENGTH] !== FREE) slot = (slot + 1) & this.#mask;
    this.#numbers[slot * NUMBERS] = hash;
    this.#numbers[slot * NUMBERS + VALUE_AND_LENGTH] = (this.#numberOf(value) << LENGTH_BITS) | length;
    if (length <= MOST_UNITS) this.#units.set(units.subarray(start, end), slot * UNITS + FIRST_UNIT);
    else {
      this.#numbers[slot * NUMBERS + PLACE] = this.#used;
      this.#pool.set(units.subarray(start, end), this.#used);
      this.#used += length;
    }
    this.#size++;
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

  /** Remembers a word that `get` did not know. */
  set(hash: number, units: Uint16Array, start: number, end: number, value: Value): void {
    if (end - start > LONGEST) return;
    if (!this.#recent.hasRoomFor(end - start)) {
      this.#older = this.#recent;
      this.#recent = new Generation(this.#most);
    }
    this.#recent.add(hash, units, start, end, value);
  }
}
