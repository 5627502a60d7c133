/** A generator of numbers in [0, 1), the same for the same seed. */
export function createRandom(seed: number): () => number;
