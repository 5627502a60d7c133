import { ownCopy } from '#model/own-copy.ts';

/** Raw cells of more UTF-16 units than this are read each time: they are texts, and rarely alike. */
const LONGEST_REMEMBERED = 120;

/**
 * Remembers what a pure reader made of the latest distinct cells, so that a column of few values costs one lookup a row. Never changes a result.
 * @param limit cells of a generation; two generations are held, and the older goes when the newer is full
 */
export function remembering<T>(read: (raw: string) => T, limit: number): (raw: string) => T {
  let recent = new Map<string, T>();
  let older = recent;
  return (raw) => {
    const hit = recent.get(raw);
    if (hit !== undefined) return hit;
    if (raw.length > LONGEST_REMEMBERED) return read(raw);
    const own = ownCopy(raw);
    const made = older.get(raw) ?? read(own);
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, made);
    return made;
  };
}

/** @returns a function that makes its value when it is first asked for it */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
