const FIRST_CAPACITY = 128;

/** Filled again for each pair of words. */
let rows = [new Int32Array(FIRST_CAPACITY), new Int32Array(FIRST_CAPACITY), new Int32Array(FIRST_CAPACITY)] as const;

/** @returns the number of single-letter edits and swaps of neighbors between two words (optimal string alignment distance) */
export function editDistance(a: string, b: string): number {
  if (b.length >= rows[0].length) rows = [new Int32Array(b.length * 2), new Int32Array(b.length * 2), new Int32Array(b.length * 2)];
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    const unitBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (unit === other ? 0 : 1));
      if (j > 1 && unit === b.charCodeAt(j - 2) && unitBefore === other) cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      row[j] = cost;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] as number;
}

/** @returns the letters that a word holds, as bits, for `mayBeNear`; some share a bit */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** @returns the number of bits set in 32 (the parallel count of Warren, Hacker's Delight, 5-1) */
function bits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** @returns false where more edits lie between two words for their letters alone: an edit changes two bits at most */
export const mayBeNear = (letters: number, others: number, edits: number): boolean => bits(letters ^ others) <= 2 * edits;
