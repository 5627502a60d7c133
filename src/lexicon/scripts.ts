import { once } from '#normalize/memo.ts';
import { foldCharacters } from '#normalize/text.ts';
import type { LexiconData, LexiconSnapshot } from './data.ts';

type Script = LexiconData['scripts'][number];

/** Terms that make a vocabulary: fewer in a script leave most goods unfound that are named in it. */
export const LEAST_TERMS = 10;

/** Where the letters of these scripts stand below U+10000, and few others: nearly all cells have none, and are asked nothing more. */
const SOME_LETTER =
  /[\u0370-\u03ff\u0530-\u1dbf\u1f00-\u1fff\u2d00-\u2dff\u3131-\u318e\ua880-\uabff\uac00-\ud7ff\ufb13-\ufdfb\ufe70-\ufefc\uffa0-\uffdc]/;

/** @returns what finds a word of the script. Letters of some stand in for Latin ones: a word that holds others, too, is a disguise; one wholly of such letters passes for a word of the script */
function wordOf({ script, letters, alike }: Script): RegExp {
  const run = `[\\p{Script=${script}}&&\\p{Letter}]{${letters},}`;
  return new RegExp(alike === true ? `(?<!\\p{Letter})${run}(?!\\p{Letter})` : run, 'v');
}

/** @returns the scripts that have no vocabulary in these facts. For the bundled ones, which were saved, it is all of data/scripts.json: a test tries each */
function withoutTerms({ data: { scripts, categories }, compiled }: Pick<LexiconSnapshot, 'data' | 'compiled'>): readonly Script[] {
  if (compiled !== undefined) return scripts;
  const spellings = categories.flatMap(({ terms }) => terms.map(({ text, forms = [] }) => [text, ...forms].join(' ')));
  const foreign = spellings.filter((spelling) => SOME_LETTER.test(spelling));
  return scripts.filter((script) => {
    const word = wordOf(script);
    return foreign.filter((spelling) => word.test(spelling)).length < LEAST_TERMS;
  });
}

/** @returns a function that gives the titles of the scripts of the words of a text in which the facts have few terms or none */
export function createScriptCheck(snapshot: Pick<LexiconSnapshot, 'data' | 'compiled'>): (text: string) => readonly string[] {
  const unknown = once(() => withoutTerms(snapshot).map((script) => ({ title: script.title, word: wordOf(script) })));
  const none: readonly string[] = [];
  return (text) => {
    if (!SOME_LETTER.test(text)) return none;
    const folded = foldCharacters(text);
    return unknown().flatMap(({ title, word }) => (word.test(folded) ? [title] : []));
  };
}
