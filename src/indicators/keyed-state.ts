import { ownCopy } from '#model/own-copy.ts';

/**
 * A map of bounded size: the keys whose hashes are smallest stay, and of each that stays everything is known. So what is left does not
 * depend on the order in which keys come, nor on how the input was cut.
 */
export interface KeyedState<Entry> {
  /** Keys whose place is behind this one are not kept; null while all are. */
  bound: string | null;
  /** A single one stands by itself: most keys have one variant, and a map takes more memory than all that is known of it. */
  entries: Kept<Entry> | Map<string, Kept<Entry>> | null;
}

interface Kept<Entry> {
  /** The hash before the key: keys are ordered by it. */
  readonly place: string;
  entry: Entry;
}

/** The same as plain JSON, for parts of a run that travel. */
export interface PlainKeyedState<Entry> {
  readonly bound: string | null;
  readonly entries: readonly (readonly [place: string, entry: Entry])[];
}

/** Digits of the hash that a kept key begins with. */
const HASH_DIGITS = 14;
const LONGEST_KEY = 160;

const digits = (number: number, length: number): string => number.toString(16).padStart(length, '0');

/** @returns 53 bits as 14 hexadecimal digits; two rounds of multiply and shift, so that keys that differ in one character lie far apart */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return digits(high & 0x1fffff, 6) + digits(low >>> 0, 8);
}

/** Long keys are cut: the hash tells them apart. */
const placeOf = (key: string): string => `${hash(key)}:${key.slice(0, LONGEST_KEY)}`;
const keyOf = (place: string): string => place.slice(HASH_DIGITS + 1);
/** Under which name a key is held: itself where it is whole. */
const nameOf = (key: string): string => (key.length < LONGEST_KEY ? key : placeOf(key));
const nameAt = (place: string): string => (place.length < HASH_DIGITS + 1 + LONGEST_KEY ? keyOf(place) : place);

export const emptyKeyedState = <Entry>(): KeyedState<Entry> => ({ bound: null, entries: null });

const byPlace = <Entry>(a: Kept<Entry>, b: Kept<Entry>): number => (a.place < b.place ? -1 : 1);

function entriesOf<Entry>({ entries }: KeyedState<Entry>): Iterable<Kept<Entry>> {
  if (entries === null) return [];
  return entries instanceof Map ? entries.values() : [entries];
}

const inOrder = <Entry>(state: KeyedState<Entry>): Kept<Entry>[] => [...entriesOf(state)].sort(byPlace);

const byName = <Entry>(entries: Iterable<Kept<Entry>>): Map<string, Kept<Entry>> =>
  new Map(Array.from(entries, (held) => [nameAt(held.place), held]));

function find<Entry>({ entries }: KeyedState<Entry>, name: string): Kept<Entry> | undefined {
  if (entries instanceof Map) return entries.get(name);
  return entries !== null && nameAt(entries.place) === name ? entries : undefined;
}

function hold<Entry>(state: KeyedState<Entry>, held: Kept<Entry>): number {
  if (state.entries === null) {
    state.entries = held;
    return 1;
  }
  if (!(state.entries instanceof Map)) state.entries = byName([state.entries]);
  state.entries.set(nameAt(held.place), held);
  return state.entries.size;
}

function cut<Entry>(state: KeyedState<Entry>, most: number): void {
  if (!(state.entries instanceof Map) || state.entries.size <= most) return;
  const kept = inOrder(state).slice(0, most);
  state.bound = kept.at(-1)?.place ?? '';
  state.entries = byName(kept);
}

/** The place is all that is kept of a key: an own copy, for the text of a key may be a piece of the file's. */
function put<Entry>(state: KeyedState<Entry>, place: string, entry: Entry, most: number): void {
  if (state.bound !== null && place > state.bound) return;
  if (hold(state, { place: ownCopy(place), entry }) >= 2 * most) cut(state, most);
}

/**
 * Adds to what is known under a key. Sorts once in `most` new keys.
 * @param make makes the entry of a key that comes first
 * @param change takes one more sighting into an entry that is known
 */
export function addKey<Entry>(
  state: KeyedState<Entry>,
  key: string,
  most: number,
  make: () => Entry,
  change: (known: Entry) => void,
): void {
  const name = nameOf(key);
  const known = find(state, name);
  if (known !== undefined) {
    change(known.entry);
    return;
  }
  const place = placeOf(key);
  if (state.bound === null || place <= state.bound) put(state, place, make(), most);
}

/** Adds all of `more` to `state`; both are used up. `join` may change and return what is known of a key. */
export function mergeKeyed<Entry>(
  state: KeyedState<Entry>,
  more: KeyedState<Entry>,
  most: number,
  join: (known: Entry, more: Entry) => Entry,
): KeyedState<Entry> {
  if (more.bound !== null && (state.bound === null || more.bound < state.bound)) {
    const bound = more.bound;
    state.bound = bound;
    state.entries = byName([...entriesOf(state)].filter(({ place }) => place <= bound));
  }
  for (const { place, entry } of entriesOf(more)) {
    const known = find(state, nameAt(place));
    if (known === undefined) put(state, place, entry, most);
    else known.entry = join(known.entry, entry);
  }
  return state;
}

/** @returns the state as plain JSON */
export const plainKeyed = <Entry, Plain>(state: KeyedState<Entry>, plain: (entry: Entry) => Plain): PlainKeyedState<Plain> => ({
  bound: state.bound,
  entries: inOrder(state).map(({ place, entry }) => [place, plain(entry)]),
});

/** @returns the state that `plainKeyed` made plain */
export const keyedFrom = <Plain, Entry>(plain: PlainKeyedState<Plain>, from: (plain: Plain) => Entry): KeyedState<Entry> => {
  const state: KeyedState<Entry> = { bound: plain.bound, entries: null };
  for (const [place, entry] of plain.entries) hold(state, { place, entry: from(entry) });
  return state;
};

export interface KeptKeys<Entry> {
  readonly kept: readonly (readonly [key: string, entry: Entry])[];
  /** Keys that there were: exact while all are kept, else estimated from how close the kept hashes lie. */
  readonly all: number;
}

/** @returns at most `most` keys with their entries, by their hashes */
export function keptKeys<Entry>(state: KeyedState<Entry>, most: number): KeptKeys<Entry> {
  cut(state, most);
  const kept = inOrder(state).map(({ place, entry }) => [keyOf(place), entry] as const);
  if (state.bound === null) return { kept, all: kept.length };
  const share = (Number.parseInt(state.bound.slice(0, HASH_DIGITS), 16) + 1) / 2 ** 53;
  return { kept, all: Math.max(kept.length + 1, Math.round(kept.length / share)) };
}
