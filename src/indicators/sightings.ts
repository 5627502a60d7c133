import type { Group, ManifestPlace, Variant } from '#model/manifest.ts';
import { MOST_PLACES } from './place-lists.ts';
import { type Bounds, type PlainStore, type SeenKey, SightingStore } from './sighting-store.ts';

export type { Bounds } from './sighting-store.ts';

/** What a row says of a key: one more row of the variant. */
export interface Sighting {
  readonly key: string;
  readonly variant: string;
  /** Texts for messages. */
  readonly shown: readonly string[];
  /** A whole number, 0 or more. */
  readonly sum?: number;
}

/** Keys, and under each its variants: both bounded. */
export type SightingState = SightingStore;
/** The same as plain JSON, or what a log took in. */
export type PlainSightings = PlainStore;
/** Where sightings go: a state, or a log for one. */
export type SightingTaker = Pick<SightingStore, 'add'>;

export const LONGEST_SHOWN = 80;
/** Texts that one row gives for messages. */
export const MOST_SHOWN = 8;
/** So that no cell adds up to more than sums can hold. */
const LARGEST_ADDEND = 2 ** 45;

const cutShown = (text: string): string => text.trim().slice(0, LONGEST_SHOWN);

export const startSightings = (): SightingState => new SightingStore();

export function addSighting(taker: SightingTaker, { key, variant, shown, sum = 0 }: Sighting, place: ManifestPlace, bounds: Bounds): void {
  const seen = (): Variant => {
    const addend = Math.min(LARGEST_ADDEND, Math.round(sum));
    return { variant, shown: shown.map(cutShown), count: 1, sum: addend, places: [place] };
  };
  taker.add(key, seen, bounds);
}

export const plainSightings = (state: SightingState): PlainSightings => state.plain();

/** Adds what another part of the input saw. @param placed where its rows stand in the run, unless they stand where it says: keeps their order */
export function mergeSightings(
  state: SightingState,
  seen: PlainSightings,
  bounds: Bounds,
  placed?: (place: ManifestPlace) => ManifestPlace,
): void {
  state.take(placed === undefined ? seen : { ...seen, keys: seen.keys.map((key) => movedKey(key, placed)) }, bounds);
}

const movedKey = (key: SeenKey, placed: (place: ManifestPlace) => ManifestPlace): SeenKey => ({
  ...key,
  variants: key.variants.map((variant) => ({ ...variant, places: variant.places.map(placed) })),
});

/** @returns the first row of each variant, then the second of each and so on, at most 20: so the odd one among many is named too */
export function placesOf(variants: readonly Variant[]): readonly ManifestPlace[] {
  const all = variants.map(({ places }) => places);
  const rounds = Array.from({ length: MOST_PLACES }, (_, round) => all.flatMap((places) => places.slice(round, round + 1)));
  return rounds.flat().slice(0, MOST_PLACES);
}

/** @returns the groups that were kept, by their first rows, and how many keys there were */
export function sightedGroups(state: SightingState, bounds: Bounds): { readonly groups: readonly Group[]; readonly all: number } {
  state.cut(bounds);
  return { groups: state.groups(), all: state.all };
}
