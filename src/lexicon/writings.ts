import { once } from '#normalize/memo.ts';
import type { LexiconData } from './data.ts';
import { type Compiled, named, type Parts } from './parts.ts';

type Writing = Pick<LexiconData['writings'][number], 'script' | 'title' | 'letters'>;

const NAME = 'writings';

/** Letters of Latin writings stand below, signs of measure and combining marks too. */
const BEYOND_LATIN = /[^\0-\u036f]/;

const wordOf = ({ script, letters }: Omit<Writing, 'title'>): RegExp => new RegExp(`[\\p{Script=${script}}&&\\p{Letter}]{${letters}}`, 'v');

/** @returns the writings in which no term of any category is written */
function withoutTerms({ writings, categories }: Pick<LexiconData, 'writings' | 'categories'>): readonly Writing[] {
  const spellings = categories.flatMap(({ terms }) => terms.flatMap(({ text, forms = [] }) => [text, ...forms])).join(' ');
  return writings.filter(({ script }) => !wordOf({ script, letters: 1 }).test(spellings));
}

/** @returns which writings have no terms, to be saved: telling it reads all of them */
export function compileWritings(data: Pick<LexiconData, 'writings' | 'categories'>): Compiled {
  const unknown = withoutTerms(data).map(({ script, title, letters }) => ({ script, title, letters }));
  return named(NAME, { unknown: JSON.stringify(unknown) });
}

/**
 * @param compiled what `compileWritings` made, where it was saved with the facts
 * @returns a function that gives the title of the writing of a text's first word in one that has no terms; undefined where it has no such word
 */
export function createWritingCheck(
  data: Pick<LexiconData, 'writings' | 'categories'>,
  compiled: Parts | undefined,
): (text: string) => string | undefined {
  const unknown = once(() => {
    const writings = compiled === undefined ? withoutTerms(data) : (JSON.parse(compiled.text(`${NAME}.unknown`)) as readonly Writing[]);
    return writings.map((writing) => ({ title: writing.title, word: wordOf(writing) }));
  });
  return (text) => (BEYOND_LATIN.test(text) ? unknown().find(({ word }) => word.test(text))?.title : undefined);
}
