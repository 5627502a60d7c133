/** In what order the words of a phrase stand, and whether a comma stands among them: "router, modem", "circuits, integrated". */
export const ORDER = { own: 0, turned: 1, ownWithComma: 2, turnedWithComma: 3 } as const;

/** A phrase of the lexicon seen in a folded text. */
export interface Hit {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
  /** The worst of the ways in which its words were found (VIA). */
  readonly via: number;
  /** Words of the phrase. */
  readonly words: number;
  /** Other words that stand between them. */
  readonly gaps: number;
  /** ORDER of its words. */
  readonly order: number;
  /** What a corrected or unmasked word was read as. */
  readonly reads: string | null;
}

const NO_HITS: readonly Hit[] = [];

/** Hits as they are found, in columns that are filled again for each cell: most cells are only asked whether there are any. */
export class HitBuffer {
  count = 0;
  readonly phrases: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly vias: number[] = [];
  readonly #words: number[] = [];
  readonly #gaps: number[] = [];
  readonly #orders: number[] = [];
  readonly #reads: (string | null)[] = [];

  add(phrase: number, start: number, end: number, via: number, words: number, gaps: number, order: number, reads: string | null): void {
    const place = this.count++;
    this.phrases[place] = phrase;
    this.#starts[place] = start;
    this.#ends[place] = end;
    this.vias[place] = via;
    this.#words[place] = words;
    this.#gaps[place] = gaps;
    this.#orders[place] = order;
    this.#reads[place] = reads;
  }

  /** @returns the hits so far as objects of their own */
  taken(): readonly Hit[] {
    if (this.count === 0) return NO_HITS;
    const hits: Hit[] = [];
    for (let place = 0; place < this.count; place++) {
      hits.push({
        phrase: this.phrases[place] as number,
        start: this.#starts[place] as number,
        end: this.#ends[place] as number,
        via: this.vias[place] as number,
        words: this.#words[place] as number,
        gaps: this.#gaps[place] as number,
        order: this.#orders[place] as number,
        reads: this.#reads[place] as string | null,
      });
    }
    return hits;
  }
}
