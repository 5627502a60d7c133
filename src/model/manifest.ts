/** Where a row stands in a run: table by its order, then as in `Position`. */
export type ManifestPlace = readonly [table: number, chunk: number, record: number, line: number | null];

/** What rows of one key have in common in one respect: a brand of a part number, a day of an importer. */
export interface Variant {
  readonly variant: string;
  /** Texts for messages, as they stand in a row; of several spellings those that come first by code units. */
  readonly shown: readonly string[];
  /** Rows. */
  readonly count: number;
  /** Whole units, as the indicator counts them; stops at the largest safe integer. */
  readonly sum: number;
  /** The first rows, at most 20. */
  readonly places: readonly ManifestPlace[];
}

/** A key with its variants, by their first rows. */
export interface Group {
  readonly key: string;
  readonly variants: readonly Variant[];
}
