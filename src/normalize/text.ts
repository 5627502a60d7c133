/** ASCII, and Cyrillic from А to я: what folds to its small letters, whatever stands beside it. */
const PLAIN = /^[\t\n\r\x20-\x7e\u0410-\u044f]*$/;
/** Kana keep their voicing marks. */
const MARKS = /(?![\u3099\u309a])\p{Mn}/gu;
/** Nothing that a reader sees: soft hyphen, zero-width and bidi characters, variation selectors, fillers without a shape, all that Unicode lets programs ignore. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\ufff0-\ufffb]/gu;
/** A pattern of Braille without a dot looks like a space. */
const BLANK = /\u2800/g;
/** Putting marks in order takes time that grows with the square of their run; no script sets so many on one letter. */
const RUN_OF_MARKS = /(\p{Mn}{16})\p{Mn}+/gu;
/** й and ї keep their marks: и and i are other letters. */
const KEPT_MARKS = /([\u0438\u0456])([\u0306\u0308])/gu;
/** Of the last two, letters by Unicode, Uzbek and Ukrainian make apostrophes, which most people type as such. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ς: 'σ',
  ʻ: "'",
  ʼ: "'",
};
const SPECIAL_LETTERS = /[ßøłđıæœþðςʻʼ]/g;

const stripMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(KEPT_MARKS, (_, letter: string, mark: string) => (letter + mark).normalize('NFC'))
    .replace(MARKS, '')
    .normalize('NFC');

/**
 * The form in which texts and terms are compared: NFKC, lower case, no accents, ё as е, full-width as half-width, no invisible characters.
 * White space is left as it is, so that line ends go on to part phrases.
 * @returns the folded text, of any length
 */
export function foldCharacters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const visible = text.replace(INVISIBLE, '').replace(BLANK, ' ').replace(RUN_OF_MARKS, '$1');
  return stripMarks(visible.normalize('NFKC').toLowerCase().normalize('NFKC')).replace(
    SPECIAL_LETTERS,
    (letter) => SPECIAL[letter] as string,
  );
}

/** @returns the folded text with each run of white space as one space, and none at its ends */
export const fold = (text: string): string => foldCharacters(text).replace(/\s+/g, ' ').trim();

/** A folded text and, for each of its UTF-16 units, where that came from. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original at which the unit's grapheme cluster starts; one more entry than units, the last is the original's length. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

let segmenter: Intl.Segmenter | undefined;

/** Letters and signs that are a grapheme cluster each where another of them follows: ASCII, Cyrillic, Han. */
const SIMPLE = /[\t-\r\x20-\x7e\u0410-\u045f\u3400-\u9fff](?=$|[\t-\r\x20-\x7e\u0410-\u045f\u3400-\u9fff])/y;
/** The segmenter's time grows with the square of what it is given: longer stretches are cut before a letter. */
const LONGEST_STRETCH = 256;
const LETTER_FIRST = /(?![\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff])\p{L}/u;

const isSimple = (text: string, index: number): boolean => {
  SIMPLE.lastIndex = index;
  return SIMPLE.test(text);
};

/** @returns where the stretch that begins here and needs the segmenter ends */
function stretchEnd(text: string, start: number): number {
  for (let end = start + 1; end < text.length; end++) {
    if (isSimple(text, end)) return end;
    if (end - start >= LONGEST_STRETCH && LETTER_FIRST.test(text.charAt(end))) return end;
  }
  return text.length;
}

/**
 * Folds grapheme cluster by cluster, so that places in the folded text point into the original. Slower than `foldCharacters`:
 * for rows that are shown.
 * @returns the same text as `foldCharacters`, with its map
 */
export function foldWithMap(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const pieces: string[] = [];
  const add = (cluster: string, index: number): void => {
    const piece = foldCharacters(cluster);
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  };
  for (let index = 0; index < text.length; ) {
    if (isSimple(text, index)) {
      add(text.charAt(index), index);
      index++;
      continue;
    }
    const end = stretchEnd(text, index);
    segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
    for (const { segment, index: place } of segmenter.segment(text.slice(index, end))) add(segment, index + place);
    index = end;
  }
  return { text: pieces.join(''), starts, ends };
}
