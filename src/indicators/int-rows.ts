const FIRST_ROWS = 16;

/** Rows of whole numbers of 32 bits, all in one piece of memory that doubles when it is full. */
export class IntRows {
  readonly #width: number;
  #ints: Int32Array;
  #count = 0;

  /** @param width numbers of a row */
  constructor(width: number) {
    this.#width = width;
    this.#ints = new Int32Array(FIRST_ROWS * width);
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#ints.byteLength;
  }

  /** @returns the number of one more row, whose numbers are all 0 */
  add(): number {
    if ((this.#count + 1) * this.#width > this.#ints.length) {
      const larger = new Int32Array(this.#ints.length * 2);
      larger.set(this.#ints);
      this.#ints = larger;
    }
    return this.#count++;
  }

  get(row: number, column: number): number {
    return this.#ints[row * this.#width + column] as number;
  }

  set(row: number, column: number, value: number): void {
    this.#ints[row * this.#width + column] = value;
  }

  /** @returns what `setWide` put into this column and the next one */
  getWide(row: number, column: number): number {
    const at = row * this.#width + column;
    return (this.#ints[at] as number) * 2 ** 32 + ((this.#ints[at + 1] as number) >>> 0);
  }

  /** @param value a whole number from 0 to the largest safe one; takes two columns */
  setWide(row: number, column: number, value: number): void {
    const at = row * this.#width + column;
    this.#ints[at] = Math.floor(value / 2 ** 32);
    this.#ints[at + 1] = value % 2 ** 32;
  }
}
