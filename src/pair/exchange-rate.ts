import type { Pairing } from '#model/pair.ts';

/** Fewer pairs say nothing of a rate. */
const LEAST_PAIRS = 3;

/**
 * @returns value in document b for one in document a, by the middle of all pairs, where the documents are in two currencies; null where
 * they are in one, or where too few pairs have values
 */
export function exchangeRate(pairings: readonly Pairing[]): number | null {
  const rates: number[] = [];
  for (const pairing of pairings) {
    if (pairing.kind === 'lone') continue;
    const [a, b] = [pairing.a.figures.value, pairing.b.figures.value];
    if (a === null || b === null || a.currency === null || b.currency === null || a.currency === b.currency) continue;
    if (a.amount > 0 && b.amount > 0) rates.push(b.amount / a.amount);
  }
  if (rates.length < LEAST_PAIRS) return null;
  return rates.sort((left, right) => left - right)[Math.floor(rates.length / 2)] ?? null;
}
