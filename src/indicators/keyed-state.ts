/**
 * A map of bounded size: the keys whose hashes are smallest stay, and of each that stays everything is known. So what is left does not
 * depend on the order in which keys come, nor on how the input was cut. Plain JSON.
 */
export interface KeyedState<Entry> {
  /** Keys behind this one are not kept; null while all are. */
  bound: string | null;
  size: number;
  entries: Record<string, Entry>;
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

export const emptyKeyedState = <Entry>(): KeyedState<Entry> => ({ bound: null, size: 0, entries: {} });

function cut<Entry>(state: KeyedState<Entry>, most: number): void {
  if (state.size <= most) return;
  const kept = Object.keys(state.entries).sort().slice(0, most);
  state.bound = kept.at(-1) ?? '';
  state.size = kept.length;
  state.entries = Object.fromEntries(kept.map((place) => [place, state.entries[place] as Entry]));
}

function put<Entry>(state: KeyedState<Entry>, place: string, entry: Entry, most: number, join: (known: Entry, more: Entry) => Entry): void {
  if (state.bound !== null && place > state.bound) return;
  const known = state.entries[place];
  state.entries[place] = known === undefined ? entry : join(known, entry);
  if (known === undefined && ++state.size >= 2 * most) cut(state, most);
}

/** Adds an entry under a key; `join` may change and return what is known of it. Sorts once in `most` new keys. */
export function addKey<Entry>(
  state: KeyedState<Entry>,
  key: string,
  entry: Entry,
  most: number,
  join: (known: Entry, more: Entry) => Entry,
): void {
  put(state, placeOf(key), entry, most, join);
}

/** Adds all of `more` to `state`; both are used up. */
export function mergeKeyed<Entry>(
  state: KeyedState<Entry>,
  more: KeyedState<Entry>,
  most: number,
  join: (known: Entry, more: Entry) => Entry,
): KeyedState<Entry> {
  if (more.bound !== null && (state.bound === null || more.bound < state.bound)) {
    const bound = more.bound;
    state.bound = bound;
    state.entries = Object.fromEntries(Object.entries(state.entries).filter(([place]) => place <= bound));
    state.size = Object.keys(state.entries).length;
  }
  for (const [place, entry] of Object.entries(more.entries)) put(state, place, entry, most, join);
  return state;
}

export interface KeptKeys<Entry> {
  readonly kept: readonly (readonly [key: string, entry: Entry])[];
  /** Keys that there were: exact while all are kept, else estimated from how close the kept hashes lie. */
  readonly all: number;
}

/** @returns at most `most` keys with their entries, by their hashes */
export function keptKeys<Entry>(state: KeyedState<Entry>, most: number): KeptKeys<Entry> {
  cut(state, most);
  const kept = Object.keys(state.entries)
    .sort()
    .map((place) => [place.slice(HASH_DIGITS + 1), state.entries[place] as Entry] as const);
  if (state.bound === null) return { kept, all: kept.length };
  const share = (Number.parseInt(state.bound.slice(0, HASH_DIGITS), 16) + 1) / 2 ** 53;
  return { kept, all: Math.max(kept.length + 1, Math.round(kept.length / share)) };
}
