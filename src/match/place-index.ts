export interface Place {
  readonly start: number;
  readonly end: number;
}

export const overlap = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

/** @returns whether the other place lies within the first */
export const covers = (one: Place, other: Place): boolean => one.start <= other.start && one.end >= other.end;

/** Places of a cell by where they start, so that what stands near one is found without looking at all of them. */
export class PlaceIndex<Item extends Place> {
  readonly #sorted: readonly Item[];
  readonly #longest: number;

  constructor(items: readonly Item[]) {
    this.#sorted = [...items].sort((a, b) => a.start - b.start);
    this.#longest = items.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
  }

  /** @returns the first item within so many folded characters of the place, on either side, that is wanted */
  near(place: Place, window: number, isWanted: (item: Item) => boolean): Item | undefined {
    const { start, end } = place;
    for (let index = this.#firstFrom(start - window - this.#longest); index < this.#sorted.length; index++) {
      const item = this.#sorted[index] as Item;
      if (item.start > end + window) return undefined;
      if (item.end >= start - window && isWanted(item)) return item;
    }
    return undefined;
  }

  /** @returns a longer item that covers the place, if one is wanted */
  cover(place: Place, isWanted: (item: Item) => boolean): Item | undefined {
    const length = place.end - place.start;
    return this.near(
      place,
      0,
      (item) => item.start <= place.start && item.end >= place.end && item.end - item.start > length && isWanted(item),
    );
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as Item).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** @returns the first hit of these phrases within so many characters of the place */
export function nearPhrase<Hit extends Place & { readonly phrase: number }>(
  index: PlaceIndex<Hit>,
  place: Place,
  window: number,
  phrases: ReadonlySet<number>,
): Hit | undefined {
  return phrases.size === 0 ? undefined : index.near(place, window, ({ phrase }) => phrases.has(phrase));
}

/** @returns the first hit of a term's context near it: a word of the term itself is none */
export function contextNear<Hit extends Place & { readonly phrase: number }>(
  index: PlaceIndex<Hit>,
  term: Place,
  window: number,
  context: ReadonlySet<number>,
): Hit | undefined {
  return index.near(term, window, ({ phrase, start, end }) => context.has(phrase) && (start < term.start || end > term.end));
}
