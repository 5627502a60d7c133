/** A generator of numbers in [0, 1), the same for the same seed (mulberry32 by Tommy Ettinger, public domain). */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const any = (random, list) => list[Math.floor(random() * list.length)];
export const count = (random, from, to) => from + Math.floor(random() * (to - from + 1));
