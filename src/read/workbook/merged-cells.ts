import { cellPlace } from './cell-place.ts';

const MARK = Buffer.from('mergeCell');
/** The element with its attributes in any order, between quotes of either kind, under any prefix. */
const MERGE = /<(?:[^\s<>:]+:)?mergeCell\s(?:[^<>]*?\s)?ref\s*=\s*["']([$\w]+):([$\w]+)["'][^<>]*>/g;
const LONGEST_ELEMENT = 1024;
/** Merges that are heeded: they are held in memory. */
const MOST_MERGES = 200_000;

/** Cells of a sheet that are merged over rows. */
export interface MergedCells {
  /** Last row of each, by its row and column. */
  readonly lastRows: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** How many were too many, and are left out. */
  readonly left: number;
}

/**
 * Finds cells merged over several rows in the XML of a sheet, where they are told behind the rows. In well-formed XML the characters of the
 * element occur nowhere else but in comments, which no program writes.
 * @param most cells that are heeded
 */
export async function readMergedCells(bytes: AsyncIterable<Uint8Array>, most = MOST_MERGES): Promise<MergedCells> {
  const lastRows = new Map<number, Map<number, number>>();
  let count = 0;
  let left = 0;
  let tail: Uint8Array = new Uint8Array(0);
  for await (const piece of bytes) {
    const window = Buffer.concat([tail, piece]);
    let end = 0;
    if (window.includes(MARK)) {
      for (const match of window.toString('latin1').matchAll(MERGE)) {
        end = match.index + match[0].length;
        const [from, to] = [cellPlace(match[1] as string), cellPlace(match[2] as string)];
        if (from === undefined || to === undefined || to.row <= from.row) continue;
        if (count === most) {
          left += 1;
          continue;
        }
        const row = lastRows.get(from.row) ?? new Map<number, number>();
        lastRows.set(from.row, row.set(from.column, to.row));
        count += 1;
      }
    }
    tail = window.subarray(Math.max(end, window.length - LONGEST_ELEMENT));
  }
  return { lastRows, left };
}
