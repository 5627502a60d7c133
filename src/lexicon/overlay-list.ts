import type { z } from 'zod';
import { suggestion } from '#errors/nearest.ts';
import type { OverlayFile } from './overlay-files.ts';
import { fail, type Problems } from './overlay-problems.ts';

export type Entry = Readonly<Record<string, unknown>>;

/** An entry that takes the place of another, and what it says instead. */
export interface Replaced {
  readonly entry: string;
  readonly changes: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[];
}

/** What is done to one list, by the keys of its entries. */
export interface ListChange {
  readonly added: readonly string[];
  readonly replaced: readonly Replaced[];
  readonly dropped: readonly string[];
}

/** A list of facts, and how its entries are told apart. */
export interface KeyedList {
  readonly entries: readonly Entry[];
  /** Names of the values by which an entry is known again. */
  readonly key: readonly string[];
  readonly schema: z.ZodType;
  /** Whether a file may hold no new entries: code works with those that there are. */
  readonly isFixed?: boolean;
}

const spelled = (value: unknown): string => (Array.isArray(value) ? value.map(spelled).join(' + ') : String(value));

const keyOf = (entry: Entry, key: readonly string[]): string => key.map((name) => spelled(entry[name])).join(' / ');

function changesOf(before: Entry, after: Entry): Replaced['changes'] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return differing.map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }));
}

function checkedEntry(given: unknown, file: string, at: string, key: readonly string[]): Entry {
  if (typeof given !== 'object' || given === null) fail(file, at, 'an entry has keys and values');
  const entry = given as Entry;
  const missing = key.find((name) => typeof entry[name] !== 'string' && !Array.isArray(entry[name]));
  if (missing !== undefined) fail(file, `${at}.${missing}`, 'a text is needed here');
  return entry;
}

/**
 * Lays the entries of a file over a list: one with a known key takes the place of that entry, one with `"drop": true` takes it out.
 * @param path where the entries stand in the file
 * @param problems takes every entry that does not fit, stands there twice or has nothing to take out; the others are laid
 */
export function layOver(
  { entries, key, schema, isFixed = false }: KeyedList,
  { file, text, json }: Omit<OverlayFile, 'path'>,
  path: string,
  problems: Problems,
): { readonly merged: readonly Entry[]; readonly change: ListChange } {
  const known = new Map(entries.map((entry) => [keyOf(entry, key), entry]));
  const change = { added: [] as string[], replaced: [] as Replaced[], dropped: [] as string[] };
  const places = new Map<string, string>();
  const told = { file, text };
  const drop = (name: string, entry: Entry, at: string): void => {
    const other = Object.keys(entry).find((word) => word !== 'drop' && !key.includes(word));
    if (other !== undefined) fail(file, `${at}.${other}`, `an entry that is taken out has only ${key.join(', ')} and drop`);
    if (!known.delete(name)) fail(file, at, `there is no "${name}" to drop${suggestion(name, [...known.keys()])}`);
    change.dropped.push(name);
  };
  const lay = (given: unknown, at: string): void => {
    const entry = checkedEntry(given, file, at, key);
    const name = keyOf(entry, key);
    const earlier = places.get(name);
    if (earlier !== undefined) fail(file, at, `"${name}" stands at ${earlier} already`);
    places.set(name, at);
    if (entry['drop'] === true) {
      drop(name, entry, at);
      return;
    }
    if (problems.parsed(schema, entry, told, at) === undefined) return;
    const before = known.get(name);
    if (before === undefined && isFixed) fail(file, at, `there is no "${name}"${suggestion(name, [...known.keys()])}`);
    if (before === undefined) change.added.push(name);
    else change.replaced.push({ entry: name, changes: changesOf(before, entry) });
    known.set(name, entry);
  };
  if (!Array.isArray(json)) problems.add(told, path, 'a list of entries is needed');
  else for (const [index, given] of json.entries()) problems.attempt(told, () => lay(given, `${path}[${index}]`));
  return { merged: [...known.values()], change };
}

/** @returns the change with a word before each key: `veto potato*` */
export function labelled(label: string, { added, replaced, dropped }: ListChange): ListChange {
  const named = (keys: readonly string[]): string[] => keys.map((key) => `${label} ${key}`);
  return { added: named(added), replaced: replaced.map((one) => ({ ...one, entry: `${label} ${one.entry}` })), dropped: named(dropped) };
}

/** @returns the changes of several lists as one */
export const together = (changes: readonly ListChange[]): ListChange => ({
  added: changes.flatMap(({ added }) => added),
  replaced: changes.flatMap(({ replaced }) => replaced),
  dropped: changes.flatMap(({ dropped }) => dropped),
});
