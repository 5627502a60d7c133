/** Units that a word may have: a bit each. */
export const MOST_UNITS = 32;
const UNITS = 2 ** 16;

/**
 * Counts the single-letter edits and swaps of neighbors between one word and others, as `editDistance` does, all units of the word at once (Hyyrö, "A
 * Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003).
 */
export class WordDistance {
  /** For each unit the places of the word at which it stands, as bits. */
  readonly #places = new Int32Array(UNITS);
  #word = '';

  /** Takes the word that others are compared with. @param word of 1 to MOST_UNITS units */
  from(word: string): void {
    for (let at = 0; at < this.#word.length; at++) this.#places[this.#word.charCodeAt(at)] = 0;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      this.#places[unit] = (this.#places[unit] as number) | (1 << at);
    }
    this.#word = word;
  }

  /** @returns the edits from the word to another one */
  to(other: string): number {
    const last = 1 << (this.#word.length - 1);
    let distance = this.#word.length;
    // Of the column of the table of edits before: where it grows and falls from row to row, and where a diagonal costs nothing.
    let grows = -1;
    let falls = 0;
    let isFree = 0;
    let placesBefore = 0;
    for (let at = 0; at < other.length; at++) {
      const places = this.#places[other.charCodeAt(at)] as number;
      const isSwapped = ((~isFree & places) << 1) & placesBefore;
      isFree = ((((places & grows) + grows) | 0) ^ grows) | places | falls | isSwapped;
      const grew = falls | ~(isFree | grows);
      const fell = isFree & grows;
      if ((grew & last) !== 0) distance++;
      if ((fell & last) !== 0) distance--;
      const grewAbove = (grew << 1) | 1;
      grows = (fell << 1) | ~(isFree | grewAbove);
      falls = isFree & grewAbove;
      placesBefore = places;
    }
    return distance;
  }
}
