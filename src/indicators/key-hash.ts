import { unitAt } from '#model/unit-at.ts';

/** @returns 53 bits as a whole number; two rounds of multiply and shift, so that keys that differ in one character lie far apart */
export function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const unit = unitAt(text, index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

/** One more than the largest hash. */
export const HASHES = 2 ** 53;
