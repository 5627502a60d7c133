/** FNV-1a over UTF-16 units (Fowler, Noll and Vo, 1991). */
export const firstHash = 0x811c9dc5 | 0;
export const nextHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** @param mask one less than a power of two @returns a place from 0 to the mask */
export const placeOfHash = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

export const hashOf = (word: string): number => {
  let hash = firstHash;
  for (let index = 0; index < word.length; index++) hash = nextHash(hash, word.charCodeAt(index));
  return hash;
};

export function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = firstHash;
  for (let index = start; index < end; index++) hash = nextHash(hash, units[index] as number);
  return hash;
}
