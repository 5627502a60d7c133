import type { LexiconData } from '#lexicon/data.ts';

type Group = LexiconData['morphology']['groups'][number];

export type Script = 'Latin' | 'Cyrillic';

/** Takes endings off words of one language group, so that inflections meet. The stems need not be words. */
export interface Stemmer {
  readonly id: string;
  readonly script: Script;
  readonly compounds: boolean;
  /** Endings with what stands in their place in the stem. */
  readonly replacements: readonly (readonly [ending: string, instead: string])[];
  /** What may stand behind a stem, or behind what is left of it where an ending is replaced. */
  readonly endings: readonly string[];
  /** @returns the stem, which is the word itself where no ending fits */
  stem(word: string): string;
}

const NO_ENDINGS: readonly string[] = [];

/** Most endings can be ruled out by the word's last letter. */
function byLastUnit(endings: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const ending of endings) {
    const last = ending.charCodeAt(ending.length - 1);
    groups.set(last, [...(groups.get(last) ?? []), ending]);
  }
  return groups;
}

function createStemmer(group: Group): Stemmer {
  const replacements = group.replacements ?? [];
  const endings = byLastUnit([...new Set(group.endings)].sort((a, b) => b.length - a.length));
  return {
    id: group.id,
    script: group.script,
    compounds: group.compounds,
    replacements,
    endings: [
      ...group.endings,
      ...replacements.map(([ending, instead]) => (ending.startsWith(instead) ? ending.slice(instead.length) : ending)),
    ],
    stem(word) {
      for (const [ending, instead] of replacements) {
        if (word.length - ending.length >= group.minimumStem - 1 && word.endsWith(ending)) return word.slice(0, -ending.length) + instead;
      }
      for (const ending of endings.get(word.charCodeAt(word.length - 1)) ?? NO_ENDINGS) {
        if (word.length - ending.length >= group.minimumStem && word.endsWith(ending)) return word.slice(0, -ending.length);
      }
      return word;
    },
  };
}

export interface Stemmers {
  readonly all: readonly Stemmer[];
  /** @returns the stemmer for words of a language, if it has one */
  forLanguage(lang: string, script: Script): Stemmer | undefined;
}

/** Builds the stemmers of data/morphology.json. */
export function createStemmers(groups: readonly Group[]): Stemmers {
  const all = groups.map(createStemmer);
  const byLanguage = new Map<string, Stemmer>();
  groups.forEach((group, index) => {
    for (const lang of group.langs) byLanguage.set(`${lang}/${group.script}`, all[index] as Stemmer);
  });
  return { all, forLanguage: (lang, script) => byLanguage.get(`${lang}/${script}`) ?? byLanguage.get(`any/${script}`) };
}

const CYRILLIC = /[\u0400-\u052f]/;

export const scriptOf = (word: string): Script => (CYRILLIC.test(word) ? 'Cyrillic' : 'Latin');
