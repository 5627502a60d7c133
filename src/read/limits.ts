/** How much of an input is taken in. What goes beyond is an error, never left out silently. */
export interface Limits {
  /** Bytes of one input when unpacked. */
  readonly maxUnpacked: number;
  /** Unpacked bytes for each packed one; small inputs are free of it. */
  readonly maxRatio: number;
  /** Files in an archive. */
  readonly maxFiles: number;
  /** UTF-16 units of a line, or of all lines of a record whose quoted cells hold line ends; the last line end does not count. */
  readonly maxLine: number;
  /** UTF-16 units of a cell. */
  readonly maxCell: number;
  readonly maxColumns: number;
  /** Bytes of the texts that the sheets of a workbook share; they are held in memory. */
  readonly maxSharedText: number;
}

const MIB = 1024 * 1024;

/** Columns: as many as Excel's sheets have. */
export const DEFAULT_LIMITS: Limits = {
  maxUnpacked: 32 * 1024 * MIB,
  maxRatio: 250,
  maxFiles: 10_000,
  maxLine: 64 * MIB,
  maxCell: MIB,
  maxColumns: 16_384,
  maxSharedText: 512 * MIB,
};

/** Inputs that unpack to less may be packed at any ratio. */
const RATIO_FREE_BYTES = 64 * MIB;

/** @returns what is wrong with unpacking so much from so little, in the words of an error; undefined where nothing is */
export function tooMuch(unpacked: number, packed: number, { maxUnpacked, maxRatio }: Limits): string | undefined {
  if (unpacked > maxUnpacked) return `to more than ${maxUnpacked} bytes (--max-unpacked)`;
  if (unpacked > RATIO_FREE_BYTES && unpacked > packed * maxRatio) return `to more than ${maxRatio} times its size (--max-ratio)`;
  return undefined;
}

/** Tells what is wrong with the bytes that one archive or stream has unpacked to so far; undefined where nothing is. */
export type Meter = (unpacked: number) => string | undefined;

/**
 * Sums up what all archives of one input unpack to, those in one another too: thousands of small ones are as bad as a large one. What the
 * sheets of workbooks say counts as well, a unit for each cell and each UTF-16 unit of text: rows repeated, texts shared by many cells and
 * cells far to the right are a few bytes each, and may be hours of work. What is read again counts once.
 */
export class UnpackedBytes {
  readonly #limits: Limits;
  #packed = Number.POSITIVE_INFINITY;
  #total = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** @param packed bytes of the archive; the outermost is what the ratio is of */
  meter(packed = Number.POSITIVE_INFINITY): Meter {
    if (this.#packed === Number.POSITIVE_INFINITY) this.#packed = packed;
    let most = 0;
    return (unpacked) => {
      this.#total += Math.max(0, unpacked - most);
      most = Math.max(most, unpacked);
      return tooMuch(this.#total, this.#packed, this.#limits);
    };
  }
}
