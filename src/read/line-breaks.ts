/**
 * Finds line breaks (`\n`, `\r\n`, `\r`) from left to right in one block of text, in linear time over a whole pass.
 * With `final` false a `\r` at the very end is not reported, as the `\n` that belongs to it may follow.
 */
export class LineBreaks {
  readonly #text: string;
  readonly #final: boolean;
  #lineFeed: number;
  #carriageReturn: number;

  constructor(text: string, final: boolean) {
    this.#text = text;
    this.#final = final;
    this.#lineFeed = text.indexOf('\n');
    this.#carriageReturn = this.#findReturn(0);
  }

  /** @returns the index of the first break at or after `from`, or -1; `from` must not go back between calls, see `rewind` */
  after(from: number): number {
    if (this.#lineFeed !== -1 && this.#lineFeed < from) this.#lineFeed = this.#text.indexOf('\n', from);
    if (this.#carriageReturn !== -1 && this.#carriageReturn < from) this.#carriageReturn = this.#findReturn(from);
    if (this.#carriageReturn === -1) return this.#lineFeed;
    return this.#lineFeed === -1 || this.#carriageReturn < this.#lineFeed ? this.#carriageReturn : this.#lineFeed;
  }

  /** @returns the index behind the break that stands at `at`: `\r\n` is one break */
  behind(at: number): number {
    return this.#text.startsWith('\r\n', at) ? at + 2 : at + 1;
  }

  /** Makes `after` answer again for places from `from` on. */
  rewind(from: number): void {
    this.#lineFeed = this.#text.indexOf('\n', from);
    if (this.#hasReturns) this.#carriageReturn = this.#findReturn(from);
  }

  #hasReturns = false;

  #findReturn(from: number): number {
    const at = this.#text.indexOf('\r', from);
    const found = !this.#final && at === this.#text.length - 1 ? -1 : at;
    if (found !== -1) this.#hasReturns = true;
    return found;
  }
}
