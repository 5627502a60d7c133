/** Slots that a word may stand in, a power of two. Of 4, one of twenty words would find no room in a memo that is half full. */
const WAYS = 8;
/** A slot holds the word's hash, its length with when it was asked for last and the place of its value, and its units. */
const TOLD = 1;
const FIRST_UNIT = 4;
const LENGTH_BITS = 8;
const LENGTH_MASK = 2 ** LENGTH_BITS - 1;
const TIME_BITS = 4;
const TIME_MASK = 2 ** TIME_BITS - 1;
const FREE = 0;
const TAKEN = 2 ** (LENGTH_BITS + TIME_BITS);
const VALUE_SHIFT = LENGTH_BITS + TIME_BITS + 1;
const NO_VALUE = 0;
/** Values that a slot can name, in the bits that are left. */
const MOST_SLOTS = 2 ** (31 - VALUE_SHIFT);
/** While so many times pass as can be told apart, each slot is taken twice on average: hardly a word that was not asked for until then is left to look new. */
const TIMES_UNTIL_ALL_TAKEN = 2 ** (TIME_BITS - 1);

/** Numbers of 32 bits in a slot. */
const SHORT = 8;
const LONG = 16;
const LONGEST = 40;
/** So many short words for each longer one: few words are. */
const SHORT_PER_LONG = 8;
const SHORT_PER_LONGEST = 128;

const mostUnits = (numbers: number): number => 2 * numbers - FIRST_UNIT;

/** Words up to a length, each in one of a few slots by its hash. A slot is half a line of the cache or whole lines, and each question looks at few lines. */
class Slots<Value> {
  /** By the places that slots name, from 1: most words have none. */
  readonly #values: (Value | null)[] = [null];
  readonly #freeValues: number[] = [];
  readonly #width: number;
  readonly #numbers: Int32Array;
  /** The same memory. */
  readonly #units: Uint16Array;
  readonly #mask: number;
  readonly #untilNext: number;
  #time = 0;
  #added = 0;

  /**
   * @param count of slots: a power of two, as many as a word may stand in at least
   * @param width numbers of a slot
   */
  constructor(count: number, width: number) {
    if (count > MOST_SLOTS) throw new RangeError(`a memo of ${count} words has more values than a slot can name`);
    this.#width = width;
    this.#numbers = new Int32Array(count * width);
    this.#units = new Uint16Array(this.#numbers.buffer);
    this.#mask = count / WAYS - 1;
    this.#untilNext = Math.max(1, count / TIMES_UNTIL_ALL_TAKEN);
  }

  get(hash: number, units: Uint16Array, start: number, end: number): Value | null | undefined {
    const [numbers, width] = [this.#numbers, this.#width];
    const length = end - start;
    const [set, way] = [this.#setOf(hash), this.#wayOf(hash)];
    for (let tried = 0; tried < WAYS; tried++) {
      const at = (set + ((way + tried) & (WAYS - 1))) * width;
      if (numbers[at] !== hash) continue;
      const told = numbers[at + TOLD] as number;
      if (told === FREE || (told & LENGTH_MASK) !== length) continue;
      const held = this.#units;
      const offset = 2 * at + FIRST_UNIT - start;
      let index = start;
      while (index < end && held[index + offset] === units[index]) index++;
      if (index < end) continue;
      const value = told >>> VALUE_SHIFT;
      if (((told >> LENGTH_BITS) & TIME_MASK) !== this.#time) this.#tell(at, length, value);
      return value === NO_VALUE ? null : (this.#values[value] as Value);
    }
    return undefined;
  }

  /** Takes in a word that is not held yet, for the one that was not asked for longest. */
  add(hash: number, units: Uint16Array, start: number, end: number, value: Value | null): void {
    const at = this.#oldest(hash);
    if (++this.#added % this.#untilNext === 0) this.#time = (this.#time + 1) & TIME_MASK;
    this.#letGo((this.#numbers[at + TOLD] as number) >>> VALUE_SHIFT);
    this.#numbers[at] = hash;
    this.#tell(at, end - start, value === null ? NO_VALUE : this.#hold(value));
    this.#units.set(units.subarray(start, end), 2 * at + FIRST_UNIT);
  }

  #setOf(hash: number): number {
    return ((hash ^ (hash >>> 15)) & this.#mask) * WAYS;
  }

  /** @returns the slot of its set in which a word stands where it is free: so most are found at once */
  #wayOf(hash: number): number {
    return (hash >>> 24) & (WAYS - 1);
  }

  #oldest(hash: number): number {
    const [set, way] = [this.#setOf(hash), this.#wayOf(hash)];
    let [oldest, age] = [set * this.#width, -1];
    for (let tried = 0; tried < WAYS; tried++) {
      const at = (set + ((way + tried) & (WAYS - 1))) * this.#width;
      const told = this.#numbers[at + TOLD] as number;
      if (told === FREE) return at;
      const own = (this.#time - (told >> LENGTH_BITS)) & TIME_MASK;
      if (own > age) [oldest, age] = [at, own];
    }
    return oldest;
  }

  #tell(at: number, length: number, value: number): void {
    this.#numbers[at + TOLD] = (value << VALUE_SHIFT) | TAKEN | (this.#time << LENGTH_BITS) | length;
  }

  /** @returns the place of the value */
  #hold(value: Value): number {
    const place = this.#freeValues.pop() ?? this.#values.length;
    this.#values[place] = value;
    return place;
  }

  #letGo(place: number): void {
    if (place === NO_VALUE) return;
    this.#values[place] = null;
    this.#freeValues.push(place);
  }
}

/** Remembers a value a word, or that it has none, the words in memory of their own: nothing that a caller holds is kept alive. Forgets what was not asked for longest. */
export class WordMemo<Value> {
  readonly #short: Slots<Value>;
  readonly #long: Slots<Value>;
  readonly #longest: Slots<Value>;

  /** @param most words of 12 units at most: a power of two. Of 28 an eighth as many, of 76 a 128th */
  constructor(most: number) {
    const slots = (count: number, width: number): Slots<Value> => new Slots(Math.max(WAYS, count), width);
    this.#short = slots(most, SHORT);
    this.#long = slots(most / SHORT_PER_LONG, LONG);
    this.#longest = slots(most / SHORT_PER_LONGEST, LONGEST);
  }

  /** @returns what is remembered of the word `units[start..end)`; undefined where nothing is */
  get(hash: number, units: Uint16Array, start: number, end: number): Value | null | undefined {
    return this.#slotsFor(end - start)?.get(hash, units, start, end);
  }

  /** Remembers a word that `get` did not know, unless it is very long. */
  set(hash: number, units: Uint16Array, start: number, end: number, value: Value | null): void {
    this.#slotsFor(end - start)?.add(hash, units, start, end, value);
  }

  #slotsFor(length: number): Slots<Value> | undefined {
    if (length <= mostUnits(SHORT)) return this.#short;
    if (length <= mostUnits(LONG)) return this.#long;
    return length <= mostUnits(LONGEST) ? this.#longest : undefined;
  }
}
