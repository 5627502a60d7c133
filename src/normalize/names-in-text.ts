import { foldCharacters } from './text.ts';

const UNSPACED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
/** Modifier letters are left out, so that their apostrophes (Oʻzbekiston) part words. */
const WORD = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
/** Letters of scripts without spaces stand alone, others make words. */
const LETTER_OR_WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff])+/gu;
const ASCII_WORD = /[0-9A-Za-z]+/g;
const ASCII_ONLY = /^[\0-\x7f]*$/;
/** What may stand between two words of one name: "St. Petersburg", "Hong Kong, China". */
const GAP = /^[ \u00a0.,'’ʻʼ&()（），·-]{1,3}$/;

/** A folded word, or letter of a script without spaces, and where it stands in the original text. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly unspaced: boolean;
}

const wordPattern = (text: string): RegExp => (ASCII_ONLY.test(text) ? ASCII_WORD : WORD);

/** Cuts a text into folded words with offsets into the text as it was. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const mixed = !ASCII_ONLY.test(text) && UNSPACED_LETTER.test(text);
  for (const match of text.matchAll(mixed ? LETTER_OR_WORD : wordPattern(text))) {
    const word = foldCharacters(match[0]);
    if (word !== '')
      tokens.push({ word, start: match.index, end: match.index + match[0].length, unspaced: mixed && UNSPACED_LETTER.test(match[0]) });
  }
  return tokens;
}

/** @returns the folded words of a name, and its letters where its script has no spaces */
export function wordsOf(name: string): readonly string[] {
  const folded = foldCharacters(name);
  if (ASCII_ONLY.test(folded)) return folded.match(ASCII_WORD) ?? [];
  return folded.match(UNSPACED_LETTER.test(folded) ? LETTER_OR_WORD : WORD) ?? [];
}

/** @returns the words of a name with single spaces: the key by which names are compared */
export const nameKey = (name: string): string => wordsOf(name).join(' ');

/** What a name stands for, and which part of the text it is: `text.slice(start, end)`. */
export interface NameMatch<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Something that is looked up by its words. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get'>;

/** What names stand for by their words, with single spaces between; null where a longer name only begins with these words. */
export type Names<T> = Lookup<T | null>;

/**
 * Adds a name and its beginnings.
 * @param words of a name, as `wordsOf` cuts it
 * @param value what `previous`, the value under the same name so far, becomes
 */
export function addName<T>(names: Map<string, T | null>, words: readonly string[], value: (previous: T | undefined) => T): void {
  if (words.length === 0) return;
  let beginning = '';
  for (const word of words.slice(0, -1)) {
    beginning += word;
    if (!names.has(beginning)) names.set(beginning, null);
    beginning += ' ';
  }
  const name = words.join(' ');
  names.set(name, value(names.get(name) ?? undefined));
}

/**
 * Finds names in a text. The search is linear in the text: at each word it goes on no further than the longest name.
 * @returns the names in order and without overlaps: at each place the longest
 */
export function findNames<T>(names: Names<T>, text: string): readonly NameMatch<T>[] {
  const tokens = tokensOf(text);
  const found: NameMatch<T>[] = [];
  for (let index = 0; index < tokens.length; ) {
    const [length, value] = longestName(names, text, tokens, index);
    if (length === 0) {
      index++;
      continue;
    }
    const [first, last] = [tokens[index] as Token, tokens[index + length - 1] as Token];
    found.push({ value: value as T, start: first.start, end: last.end });
    index += length;
  }
  return found;
}

function longestName<T>(
  names: Names<T>,
  text: string,
  tokens: readonly Token[],
  from: number,
): readonly [length: number, value: T | undefined] {
  let best: readonly [number, T | undefined] = [0, undefined];
  let name = '';
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (index > from && !joined(text, tokens[index - 1] as Token, token)) break;
    name = index === from ? token.word : `${name} ${token.word}`;
    const value = names.get(name);
    if (value === undefined) break;
    if (value !== null) best = [index - from + 1, value];
  }
  return best;
}

function joined(text: string, left: Token, right: Token): boolean {
  if (left.end === right.start) return true;
  if (left.unspaced && right.unspaced) return false;
  return right.start - left.end <= 3 && GAP.test(text.slice(left.end, right.start));
}
