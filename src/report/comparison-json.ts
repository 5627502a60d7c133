import type { Comparison } from '#model/comparison.ts';
import { pairObject, shownPairs } from './comparison.ts';
import { jsonText } from './json-text.ts';

/** Changes when a key is renamed, removed or means something else. */
const SCHEMA_VERSION = 1;

/** @returns one object with everything that is known of the comparison; no wall clock in it */
export function comparisonJson(comparison: Comparison): string {
  const { tool, lexicon, options, tables, skipped, notices, counts, inputs } = comparison;
  const pairs = shownPairs(comparison).map(pairObject);
  const columns = [tables.a, tables.b];
  return `${jsonText({ schemaVersion: SCHEMA_VERSION, tool, lexicon, options, columns, pairs, skipped, notices, counts, inputs }, 2)}\n`;
}

/** @returns one object a shown pair, in the order of the documents */
export const comparisonJsonl = (comparison: Comparison): string =>
  shownPairs(comparison)
    .map((pair) => `${jsonText(pairObject(pair))}\n`)
    .join('');
