import type { Hit } from './phrases.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A cell's hits by where they start, so that what stands near a place is found without looking at all of them. */
export class HitIndex {
  readonly #sorted: readonly Hit[];
  readonly #longest: number;

  constructor(hits: readonly Hit[]) {
    this.#sorted = [...hits].sort((a, b) => a.start - b.start);
    this.#longest = hits.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
  }

  /** @returns the first hit within so many folded characters of the place, on either side, that is wanted */
  near(place: Place, window: number, isWanted: (hit: Hit) => boolean): Hit | undefined {
    const { start, end } = place;
    for (let index = this.#firstFrom(start - window - this.#longest); index < this.#sorted.length; index++) {
      const hit = this.#sorted[index] as Hit;
      if (hit.start > end + window) return undefined;
      if (hit.end >= start - window && isWanted(hit)) return hit;
    }
    return undefined;
  }

  /** @returns the first of these phrases within so many characters of the place */
  nearAny(place: Place, window: number, phrases: ReadonlySet<number>): Hit | undefined {
    return phrases.size === 0 ? undefined : this.near(place, window, ({ phrase }) => phrases.has(phrase));
  }

  /** @returns a longer hit that covers the place, if one is wanted */
  cover(place: Place, isWanted: (hit: Hit) => boolean): Hit | undefined {
    const length = place.end - place.start;
    return this.near(place, 0, (hit) => hit.start <= place.start && hit.end >= place.end && hit.end - hit.start > length && isWanted(hit));
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as Hit).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
