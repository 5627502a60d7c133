/** Rows of a page, a power of two. */
const PAGE_BITS = 9;
const PAGE_ROWS = 2 ** PAGE_BITS;
const IN_PAGE = PAGE_ROWS - 1;

/** Rows of whole numbers of 32 bits, in pages of one size: growing moves nothing, and a page that is let go of leaves room for another. */
export class IntRows {
  readonly #width: number;
  readonly #pages: Int32Array[] = [];
  #count = 0;

  /** @param width numbers of a row */
  constructor(width: number) {
    this.#width = width;
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#pages.length * PAGE_ROWS * this.#width * Int32Array.BYTES_PER_ELEMENT;
  }

  /** @returns the number of one more row, whose numbers are all 0 */
  add(): number {
    if (this.#count === this.#pages.length * PAGE_ROWS) this.#pages.push(new Int32Array(PAGE_ROWS * this.#width));
    return this.#count++;
  }

  /** Takes over a row of others of the same width. @returns its number here */
  copy(from: IntRows, row: number): number {
    const copy = this.add();
    const at = (row & IN_PAGE) * this.#width;
    this.#page(copy).set(from.#page(row).subarray(at, at + this.#width), (copy & IN_PAGE) * this.#width);
    return copy;
  }

  get(row: number, column: number): number {
    return this.#page(row)[(row & IN_PAGE) * this.#width + column] as number;
  }

  set(row: number, column: number, value: number): void {
    this.#page(row)[(row & IN_PAGE) * this.#width + column] = value;
  }

  /** @returns what `setWide` put into this column and the next one */
  getWide(row: number, column: number): number {
    const page = this.#page(row);
    const at = (row & IN_PAGE) * this.#width + column;
    return (page[at] as number) * 2 ** 32 + ((page[at + 1] as number) >>> 0);
  }

  /** @param value a whole number from 0 to the largest safe one; takes two columns */
  setWide(row: number, column: number, value: number): void {
    const page = this.#page(row);
    const at = (row & IN_PAGE) * this.#width + column;
    page[at] = Math.floor(value / 2 ** 32);
    page[at + 1] = value % 2 ** 32;
  }

  #page(row: number): Int32Array {
    return this.#pages[row >> PAGE_BITS] as Int32Array;
  }
}
