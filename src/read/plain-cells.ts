const SEVERAL: readonly string[] = ['', ''];

/** Cuts lines without quotes into cells, from left to right in one block of text, in linear time over a whole pass. */
export class PlainCells {
  readonly #text: string;
  readonly #delimiter: string;
  #next: number;
  /** Of the line before: an array that has its length from the start is cheaper than one that grows. */
  #blank: readonly string[] = [];

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#next = this.#find(0);
  }

  /**
   * @param most cells that are wanted; of more, one is given that holds the rest of the line
   * @returns the cells of the line from `from` up to `to`; `from` must not go back between calls
   */
  between(from: number, to: number, most: number): string[] {
    const cells = this.#blank.slice();
    let count = 0;
    let start = from;
    if (this.#next < start) this.#next = this.#find(start);
    while (this.#next < to && count < most) {
      cells[count++] = this.#text.slice(start, this.#next);
      start = this.#next + 1;
      this.#next = this.#find(start);
    }
    cells[count++] = this.#text.slice(start, to);
    if (count < cells.length) cells.length = count;
    if (count !== this.#blank.length) this.#blank = cells.map(() => '');
    return cells;
  }

  /** @returns the line where it is one cell; two cells without their text where it is more */
  firstOf(from: number, to: number): readonly string[] {
    if (this.#next < from) this.#next = this.#find(from);
    return this.#next < to ? SEVERAL : [this.#text.slice(from, to)];
  }

  #find(from: number): number {
    const at = this.#text.indexOf(this.#delimiter, from);
    return at === -1 ? this.#text.length : at;
  }
}
