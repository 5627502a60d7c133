import { ownCopy } from './own-copy.ts';

/** Raw cells of more UTF-16 units than this are read each time: they are texts, and rarely alike. */
const LONGEST_REMEMBERED = 120;

/**
 * Remembers what a pure reader made of the latest distinct cells, so that a column of few values costs one lookup a row. Never changes a result.
 * @param limit cells remembered; past it the oldest goes
 */
export function remembering<T>(read: (raw: string) => T, limit: number): (raw: string) => T {
  const known = new Map<string, T>();
  return (raw) => {
    const hit = known.get(raw);
    if (hit !== undefined) return hit;
    if (raw.length > LONGEST_REMEMBERED) return read(raw);
    const own = ownCopy(raw);
    const made = read(own);
    if (known.size >= limit)
      for (const oldest of known.keys()) {
        known.delete(oldest);
        break;
      }
    known.set(own, made);
    return made;
  };
}
