import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createScreening } from '../dist/run/screening.js';
import { barsTable } from './bars.js';

/** Debian's wamerican, a list of 104,334 words; it is no part of the project. */
const WORD_LIST = '/usr/share/dict/american-english';
/** Words do not depend on the day. */
const ANY_DAY = '2000-01-01';
const COLUMNS = [{ index: 0, header: 'description', field: 'description', how: 'option', candidateFor: null }];

/** @returns words that are goods or red-flag wording by a corrected typo only, each alone as a description; null without a list */
export async function wordsMatchedByFuzz() {
  if (!existsSync(WORD_LIST)) return null;
  const words = readFileSync(WORD_LIST, 'utf8')
    .split('\n')
    .filter((word) => word !== '');
  const screenRow = (await createScreening({ only: [], skip: [] })).rowScreener(COLUMNS, ANY_DAY);
  const matched = [];
  for (const [index, word] of words.entries()) {
    const { signals } = screenRow({ position: { chunk: 0, record: index + 1, line: index + 1 }, cells: [word] });
    const { goods, wording } = signals;
    const evidence = [
      ...goods.map(({ category, evidence }) => ({ id: category, evidence })),
      ...wording.map(({ indicator, evidence }) => ({ id: indicator, evidence: [evidence] })),
    ];
    for (const { id, evidence: seen } of evidence) {
      if (seen.some(({ kind }) => kind === 'fuzzy') && !seen.some(({ kind }) => kind === 'exact'))
        matched.push({ word, id, term: seen.map(({ term }) => term).join(', ') });
    }
  }
  const distinct = new Set(matched.map(({ word }) => word)).size;
  return { matched, share: { share: distinct / words.length, part: distinct, n: words.length } };
}

/** @returns the bar for a measured share, or for none */
export const wordsBar = (words) => ({
  name: 'words of an English list alone: matched by fuzz',
  figure: words?.share ?? null,
  most: 0.0005,
  stretch: 0.0001,
  how: `${WORD_LIST} is not there (Debian package wamerican)`,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = await wordsMatchedByFuzz();
  process.stdout.write(`${barsTable([wordsBar(words)])}\n`);
  for (const { word, id, term } of words?.matched ?? []) process.stdout.write(`${word}: ${id} (${term})\n`);
}
