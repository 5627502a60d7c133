import type { DocumentLine } from '#model/pair.ts';

/** @returns the lines by each of their keys, in their order */
export function groupLines(
  lines: Iterable<DocumentLine>,
  keysOf: (line: DocumentLine) => readonly string[],
): ReadonlyMap<string, readonly DocumentLine[]> {
  const groups = new Map<string, DocumentLine[]>();
  for (const line of lines) {
    for (const key of keysOf(line)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [line]);
      else group.push(line);
    }
  }
  return groups;
}

/** Lines of one document that have no counterpart yet, in their order. */
export class OpenLines {
  readonly #open: Set<DocumentLine>;

  constructor(lines: Iterable<DocumentLine>) {
    this.#open = new Set(lines);
  }

  has(line: DocumentLine): boolean {
    return this.#open.has(line);
  }

  take(lines: Iterable<DocumentLine>): void {
    for (const line of lines) this.#open.delete(line);
  }

  [Symbol.iterator](): Iterator<DocumentLine> {
    return this.#open[Symbol.iterator]();
  }

  by(keysOf: (line: DocumentLine) => readonly string[]): ReadonlyMap<string, readonly DocumentLine[]> {
    return groupLines(this.#open, keysOf);
  }
}
