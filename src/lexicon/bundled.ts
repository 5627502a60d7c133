import { fileURLToPath } from 'node:url';
import type { LexiconData, LexiconSnapshot } from './data.ts';
import { openParts, type SharedParts } from './part-file.ts';
import type { Compiled, Parts } from './parts.ts';

const SNAPSHOT = new URL('../lexicon.bin', import.meta.url);
const DATA = new URL('../../data/', import.meta.url);

/** Members of an entry that take more characters as JSON (the terms of a category) are saved by themselves. */
const LONG = 4096;

const partOf = (...path: readonly (string | number)[]): string => ['data', ...path].join('.');

/** What of a list of entries is saved by itself: number and member. */
type Apart = readonly (readonly [number, string])[];

/** @returns the facts as parts of the snapshot that the build writes */
export function compileFacts({ digest, data }: LexiconSnapshot): Compiled {
  const parts: Record<string, string> = { digest, names: JSON.stringify(Object.keys(data)) };
  for (const [name, facts] of Object.entries(data)) {
    const apart: [number, string][] = [];
    const rest = !Array.isArray(facts)
      ? facts
      : facts.map((entry: object, number) =>
          Object.fromEntries(
            Object.entries(entry).map(([member, value]) => {
              const text = JSON.stringify(value);
              if (text.length <= LONG) return [member, value];
              parts[partOf(name, number, member)] = text;
              apart.push([number, member]);
              return [member, null];
            }),
          ),
        );
    parts[partOf(name)] = JSON.stringify([rest, apart]);
  }
  return parts;
}

/** Gives an object a member that is read when it is first looked at. */
function defineLazily(object: object, name: string, read: () => unknown): void {
  Object.defineProperty(object, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = read();
      Object.defineProperty(object, name, { value, enumerable: true });
      return value;
    },
  });
}

/** @returns the facts of a snapshot; those of a file are read when they are first looked at */
export function factsIn(compiled: Parts): LexiconSnapshot {
  const read = (...path: readonly (string | number)[]): unknown => JSON.parse(compiled.text(partOf(...path)));
  const data = {};
  for (const name of JSON.parse(compiled.text('names')) as string[]) {
    defineLazily(data, name, () => {
      const [facts, apart] = read(name) as [object[], Apart];
      for (const [number, member] of apart) defineLazily(facts[number] as object, member, () => read(name, number, member));
      return facts;
    });
  }
  return { digest: compiled.text('digest'), data: data as LexiconData, compiled };
}

let loaded: LexiconSnapshot | undefined;
/** Large parts of the snapshot, where they are shared: V8 does not see such memory, and lets its heap grow more. */
let parts: SharedParts | undefined;
let given: SharedFacts | undefined;

/** What one thread hands to another of the snapshot. */
export interface SharedFacts {
  readonly digest: string;
  readonly parts: SharedParts;
}

/** Has the facts stand on memory that threads can share, where they were not asked for yet. */
export function shareFacts(): void {
  if (loaded === undefined) parts ??= new Map();
}

/** @returns what was read of the snapshot so far; undefined where it is not shared */
export const factsToShare = (): SharedFacts | undefined =>
  loaded === undefined || parts === undefined ? undefined : { digest: loaded.digest, parts };

/** Has the facts of this thread stand on memory that another one shares: before they are first asked for. */
export function takeSharedFacts(facts: SharedFacts | undefined): void {
  if (facts !== undefined) shareFacts();
  given = facts;
}

/**
 * The facts that come with the package: the snapshot that the build wrote after validation, or, when run from the sources, data/ itself.
 * @throws ScreenError E_LEXICON when run from the sources with a bad data file
 */
export async function bundledLexicon(): Promise<LexiconSnapshot> {
  if (loaded !== undefined) return loaded;
  const opened = openParts(fileURLToPath(SNAPSHOT), parts);
  loaded = opened === undefined ? (await import('./read-data.ts')).readLexiconData(DATA) : factsIn(opened);
  // Another edition may have been installed since the other thread opened it.
  if (given?.digest === loaded.digest) for (const [name, memory] of given.parts) parts?.set(name, memory);
  return loaded;
}
