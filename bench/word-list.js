import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createScreening } from '../dist/run/prepare/screening.js';
import { barsTable } from './bars.js';

/** Debian's wamerican, a list of 104,334 words; it is no part of the project. */
const WORD_LIST = '/usr/share/dict/american-english';
/** Words do not depend on the day. */
const ANY_DAY = '2000-01-01';
const COLUMNS = [{ index: 0, header: 'description', field: 'description', how: 'option', candidateFor: null }];

/** @returns the words that the lexicon spells out as goods or context, with the plurals of those that are no abbreviations */
function vocabularyOf({ categories }) {
  const words = new Set();
  for (const { terms } of categories) {
    for (const text of terms.flatMap(({ text, forms = [] }) => [text, ...forms])) {
      const word = text.toLowerCase();
      words.add(word);
      if (text !== text.toUpperCase()) words.add(`${word}s`).add(`${word}es`).add(word.replace(/y$/, 'ies'));
    }
  }
  return words;
}

/**
 * Gives each word of the list alone as a description.
 * @returns words that are goods by a corrected typo, and all that are goods without being vocabulary words; null without a list
 */
export async function alarmsOnWords() {
  if (!existsSync(WORD_LIST)) return null;
  const words = readFileSync(WORD_LIST, 'utf8')
    .split('\n')
    .filter((word) => word !== '');
  const screening = await createScreening({ only: [], skip: [] });
  const screenRow = screening.rowScreener(COLUMNS, ANY_DAY);
  const vocabulary = vocabularyOf(screening.data);
  const matched = [];
  for (const [index, word] of words.entries()) {
    const { signals } = screenRow({ position: { chunk: 0, record: index + 1, line: index + 1 }, cells: [word] });
    const alarms = signals.goods.map(({ category, evidence }) => ({
      category,
      terms: evidence.map(({ term }) => term).join(', '),
      byFuzz: evidence.some(({ kind }) => kind === 'fuzzy') && !evidence.some(({ kind }) => kind === 'exact'),
    }));
    const isVocabulary = vocabulary.has(word.toLowerCase().replace(/'s$/, ''));
    if (alarms.length > 0) matched.push({ word, alarms, isVocabulary, byFuzz: alarms.some(({ byFuzz }) => byFuzz) });
  }
  return { matched, n: words.length };
}

const shareOf = (words, counts) => {
  if (words === null) return null;
  const part = words.matched.filter(counts).length;
  return { share: part / words.n, part, n: words.n };
};

const how = `${WORD_LIST} is not there (Debian package wamerican)`;

/** @returns the bars for the words measured, or for none */
export const wordsBars = (words) => [
  {
    name: 'words of an English list alone: matched by fuzz',
    figure: shareOf(words, ({ byFuzz }) => byFuzz),
    most: 0.0005,
    stretch: 0.0001,
    how,
  },
  {
    name: 'words of an English list alone: any alarm, no vocabulary word',
    figure: shareOf(words, ({ isVocabulary }) => !isVocabulary),
    most: 0.0005,
    stretch: 0.0001,
    how,
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = await alarmsOnWords();
  process.stdout.write(`${barsTable(wordsBars(words))}\n`);
  for (const { word, alarms, isVocabulary } of words?.matched ?? []) {
    if (!isVocabulary) for (const { category, terms } of alarms) process.stdout.write(`${word}: ${category} (${terms})\n`);
  }
}
