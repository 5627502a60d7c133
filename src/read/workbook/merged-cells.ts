import { cellPlace } from './cell-place.ts';

const MARK = Buffer.from('mergeCell ');
const MERGE = /<(?:\w+:)?mergeCell\s+ref="(\$?[A-Z]+\$?\d+):(\$?[A-Z]+\$?\d+)"/g;
const LONGEST_ELEMENT = 256;
/** Merges that are heeded. */
const MOST_MERGES = 200_000;

/** Last row of each cell that is merged over rows, by its row and column. */
export type MergedCells = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * Finds cells merged over several rows in the XML of a sheet, where they are told behind the rows. In well-formed XML the characters of the
 * element occur nowhere else.
 */
export async function readMergedCells(bytes: AsyncIterable<Uint8Array>): Promise<MergedCells> {
  const merged = new Map<number, Map<number, number>>();
  let count = 0;
  let tail: Uint8Array = new Uint8Array(0);
  for await (const piece of bytes) {
    const window = Buffer.concat([tail, piece]);
    let end = 0;
    if (window.includes(MARK)) {
      for (const match of window.toString('latin1').matchAll(MERGE)) {
        end = match.index + match[0].length;
        const [from, to] = [cellPlace(match[1] as string), cellPlace(match[2] as string)];
        if (from === undefined || to === undefined || to.row <= from.row || count >= MOST_MERGES) continue;
        const row = merged.get(from.row) ?? new Map<number, number>();
        merged.set(from.row, row.set(from.column, to.row));
        count += 1;
      }
    }
    tail = window.subarray(Math.max(end, window.length - LONGEST_ELEMENT));
  }
  return merged;
}
