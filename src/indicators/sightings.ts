import type { Group, ManifestPlace, Variant } from '#model/manifest.ts';
import { ownCopy } from '#model/own-copy.ts';
import {
  addKey,
  emptyKeyedState,
  type KeyedState,
  keptKeys,
  keyedFrom,
  mergeKeyed,
  type PlainKeyedState,
  plainKeyed,
} from './keyed-state.ts';

/** What a row says of a key: one more row of the variant. */
export interface Sighting {
  readonly key: string;
  readonly variant: string;
  /** Texts for messages. */
  readonly shown: readonly string[];
  /** A whole number, 0 or more. */
  readonly sum?: number;
}

type Sight = Omit<{ -readonly [Name in keyof Variant]: Variant[Name] }, 'variant'>;

/** Keys, and under each its variants: both bounded. */
export type SightingState = KeyedState<KeyedState<Sight>>;
/** The same as plain JSON. */
export type PlainSightings = PlainKeyedState<PlainKeyedState<Sight>>;

export interface Bounds {
  readonly keys: number;
  readonly variants: number;
}

/** Rows that a finding names; the rest is counted. */
export const MOST_PLACES = 20;
const LONGEST_SHOWN = 80;
/** So that no cell adds up to more than sums can hold. */
const LARGEST_ADDEND = 2 ** 45;

const comparePlaces = (a: ManifestPlace, b: ManifestPlace): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** @returns the first places of both, in order */
function joinPlaces(a: readonly ManifestPlace[], b: readonly ManifestPlace[]): readonly ManifestPlace[] {
  const [last, next] = [a.at(-1), b[0]];
  if (next === undefined) return a;
  if (last !== undefined && a.length >= MOST_PLACES && comparePlaces(last, next) <= 0) return a;
  return [...a, ...b].sort(comparePlaces).slice(0, MOST_PLACES);
}

/** As `joinPlaces`, of one place: mostly behind all that are kept, of which there are enough. */
function addPlace(places: readonly ManifestPlace[], place: ManifestPlace): readonly ManifestPlace[] {
  const last = places[MOST_PLACES - 1];
  return last !== undefined && comparePlaces(last, place) <= 0 ? places : joinPlaces(places, [place]);
}

function isBefore(a: readonly string[], b: readonly string[]): boolean {
  const index = a.findIndex((text, place) => text !== b[place]);
  return index >= 0 && (a[index] as string) < (b[index] ?? '');
}

function joinSights(known: Sight, more: Sight): Sight {
  known.count += more.count;
  known.sum = Math.min(Number.MAX_SAFE_INTEGER, known.sum + more.sum);
  known.places = joinPlaces(known.places, more.places);
  if (isBefore(more.shown, known.shown)) known.shown = more.shown;
  return known;
}

const cutShown = (text: string): string => text.trim().slice(0, LONGEST_SHOWN);

/** As `isBefore`, of texts that are not cut yet. */
function isShownBefore(shown: readonly string[], known: readonly string[]): boolean {
  for (let index = 0; index < shown.length; index++) {
    const [text, other] = [cutShown(shown[index] as string), known[index]];
    if (text !== other) return text < (other ?? '');
  }
  return false;
}

export const startSightings = (): SightingState => emptyKeyedState();

export function addSighting(state: SightingState, { key, variant, shown, sum = 0 }: Sighting, place: ManifestPlace, bounds: Bounds): void {
  const addend = Math.min(LARGEST_ADDEND, Math.round(sum));
  const makeSight = (): Sight => ({ shown: shown.map((text) => ownCopy(cutShown(text))), count: 1, sum: addend, places: [place] });
  const changeSight = (known: Sight): void => {
    known.count++;
    known.sum = Math.min(Number.MAX_SAFE_INTEGER, known.sum + addend);
    known.places = addPlace(known.places, place);
    if (isShownBefore(shown, known.shown)) known.shown = shown.map((text) => ownCopy(cutShown(text)));
  };
  const addVariant = (variants: KeyedState<Sight>): void => addKey(variants, variant, bounds.variants, makeSight, changeSight);
  const makeVariants = (): KeyedState<Sight> => {
    const variants = emptyKeyedState<Sight>();
    addVariant(variants);
    return variants;
  };
  addKey(state, key, bounds.keys, makeVariants, addVariant);
}

const same = (sight: Sight): Sight => sight;

export const plainSightings = (state: SightingState): PlainSightings => plainKeyed(state, (variants) => plainKeyed(variants, same));

/** @param placed moves the places; leaves them as they are, unless told. Keeps their order. */
export const sightingsFrom = (plain: PlainSightings, placed?: (place: ManifestPlace) => ManifestPlace): SightingState => {
  const moved = (sight: Sight): Sight => (placed === undefined ? sight : { ...sight, places: sight.places.map(placed) });
  return keyedFrom(plain, (variants) => keyedFrom(variants, moved));
};

/** Adds all of `more` to `state`; both are used up. */
export const mergeSightings = (state: SightingState, more: SightingState, bounds: Bounds): SightingState =>
  mergeKeyed(state, more, bounds.keys, (known, other) => mergeKeyed(known, other, bounds.variants, joinSights));

/** @returns the first row of each variant, then the second of each and so on, at most 20: so the odd one among many is named too */
export function placesOf(variants: readonly Variant[]): readonly ManifestPlace[] {
  const rounds = Array.from({ length: MOST_PLACES }, (_, round) => variants.flatMap(({ places }) => places.slice(round, round + 1)));
  return rounds.flat().slice(0, MOST_PLACES);
}

const firstOf = ({ places }: Variant): ManifestPlace => places[0] ?? [0, 0, 0, null];

const byFirstRow = (a: Variant, b: Variant): number => comparePlaces(firstOf(a), firstOf(b)) || (a.variant < b.variant ? -1 : 1);

/** @returns the groups that were kept, by their first rows, and how many keys there were */
export function sightedGroups(state: SightingState, bounds: Bounds): { readonly groups: readonly Group[]; readonly all: number } {
  const { kept, all } = keptKeys(state, bounds.keys);
  const groups = kept.map(([key, variants]) => ({
    key,
    variants: keptKeys(variants, bounds.variants)
      .kept.map(([variant, sight]) => ({ variant, ...sight }))
      .sort(byFirstRow),
  }));
  const first = ({ variants }: Group): Variant => variants[0] as Variant;
  return { groups: groups.sort((a, b) => byFirstRow(first(a), first(b)) || (a.key < b.key ? -1 : 1)), all };
}
