import { fold } from '#normalize/text.ts';

/** The words of one header line, folded. */
export interface HeaderWords {
  readonly words: readonly string[];
  /** Words from brackets: they may say something, and cost nothing where they say nothing. */
  readonly aside: ReadonlySet<number>;
  /** Chinese, Japanese and Korean runs joined, as they are searched without spaces. */
  readonly han: string;
}

/** Most names in data/columns: nothing to fold. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;
const NONE: ReadonlySet<number> = new Set();
const BRACKET = /[([{（【［]/;
const BRACKETS = /[([{（【［]([^)\]}）】］]*)[)\]}）】］]?/gu;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const HAS_HAN = new RegExp(HAN.source, 'u');
const NOTATION = /[#№$°]/;
const ASCII = /^[\x00-\x7f]*$/;
const ASCII_WORDS = /[a-z\d]+|%/g;
const WORDS = /[\p{L}\p{M}\p{N}]+|%/gu;
/** The dot that is left of a small `İ`. */
const STRAY_MARKS = /\p{Mn}+/gu;
const ARABIC = /\p{Script=Arabic}/u;
const ARABIC_ARTICLE = /^\u0627\u0644(?=\p{Script=Arabic}{3})/u;

/** `TotalValueUSD` and `HSCode` as separate words; SHOUTED words stay whole. */
const openCamelCase = (text: string): string =>
  text.replace(/(\p{Ll}{2}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');

/** `H.S.`, `P/N` and `B/L` are one word each. */
const joinInitials = (words: readonly string[]): string[] => {
  const joined: string[] = [];
  let wasInitial = false;
  for (const word of words) {
    const isInitial = word.length === 1 && /\p{L}/u.test(word);
    if (isInitial && wasInitial) joined[joined.length - 1] += word;
    else joined.push(word);
    wasInitial = isInitial;
  }
  return joined;
};

/** Number signs and dollar signs as the words that they stand for; `R$`, `HK$` and others are not ours to tell. */
const spellNotation = (text: string): string =>
  text
    .replace(/№/g, /\p{Script=Cyrillic}/u.test(text) ? ' номер ' : ' no ')
    .replace(/#|(?<!\p{L})n°/giu, ' no ')
    .replace(/U\$S|(?:US|(?<!\p{L}))\$/giu, ' usd ');

const wordsOf = (text: string): string[] => {
  const spelled = NOTATION.test(text) ? spellNotation(text) : text;
  const opened = spelled === spelled.toLowerCase() ? spelled : openCamelCase(spelled);
  if (ASCII.test(opened)) return joinInitials(opened.toLowerCase().match(ASCII_WORDS) ?? []);
  const folded = fold(opened).replace(STRAY_MARKS, '');
  const words = joinInitials((HAS_HAN.test(folded) ? folded.replace(HAN, ' ') : folded).match(WORDS) ?? []);
  return ARABIC.test(folded) ? words.map((word) => word.replace(ARABIC_ARTICLE, '')) : words;
};

const hanOf = (text: string): string => (HAS_HAN.test(text) ? (fold(text).match(HAN) ?? []).join('') : '');

/** @returns the words of a header cell or of a name in data/columns, in order, those of brackets last */
export function headerWords(header: string): HeaderWords {
  if (PLAIN.test(header)) return { words: joinInitials(header.split(' ')), aside: NONE, han: '' };
  if (!BRACKET.test(header)) return { words: wordsOf(header), aside: NONE, han: hanOf(header) };
  const inside: string[] = [];
  const outside = header.replace(BRACKETS, (_, text: string) => {
    inside.push(text);
    return ' ';
  });
  const main = wordsOf(outside);
  const asides = wordsOf(inside.join(' '));
  const isBare = main.length === 0 && !HAS_HAN.test(outside);
  return {
    words: [...main, ...asides],
    aside: isBare ? NONE : new Set(asides.map((_, index) => main.length + index)),
    han: hanOf(header),
  };
}
