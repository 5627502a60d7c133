/** Bytes that can be read in any order, and again. */
export interface RandomAccess {
  readonly size: number;
  /** @returns the bytes from `from` on, fewer than `length` only at the end */
  read(from: number, length: number): Promise<Uint8Array>;
}
