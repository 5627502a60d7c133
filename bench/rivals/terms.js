import { readdirSync, readFileSync } from 'node:fs';

const CATEGORIES = new URL('../../data/categories/', import.meta.url);

/** @returns {string[]} so many words and phrases of the lexicon, as many of each category, spread over its languages */
export function lexiconTerms(count) {
  const files = readdirSync(CATEGORIES).sort();
  const each = count / files.length;
  return files.flatMap((file) => {
    const { terms } = JSON.parse(readFileSync(new URL(file, CATEGORIES), 'utf8'));
    return Array.from({ length: each }, (_, index) => terms[Math.floor((index * terms.length) / each)].text.toLowerCase());
  });
}
