import { data } from './lexicon.ts';

/** A place in a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Picks of a corruption, 0..1 each: they choose the word, the place in it and the letter. */
export interface Picks {
  readonly word: number;
  readonly place: number;
  readonly letter: number;
}

/** @returns the text with one slip; undefined where the text has no place for it */
type Corruption = (text: string, terms: readonly Span[], picks: Picks) => string | undefined;
type Spoil = (word: string, picks: Picks) => string | undefined;

const LEAST_LETTERS = 5;
/** Letters with a digit beside them are part of a model or part number and no word: nobody can tell what a spoiled number was. */
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:\\p{Script=Latin}\\p{M}*){${LEAST_LETTERS},}|(?:\\p{Script=Cyrillic}\\p{M}*){${LEAST_LETTERS},})(?![\\p{L}\\p{N}])`,
  'gu',
);
const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'];
const OCR_SLIPS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['o', '0'],
  ['O', '0'],
  ['l', '1'],
  ['I', 'l'],
  ['i', 'l'],
  ['S', '5'],
];

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[Math.min(items.length - 1, Math.floor(at * items.length))];
const indexes = (word: string): number[] => Array.from(word, (_, index) => index).filter((index) => index < word.length);
const replaced = (text: string, start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);

/** Makes a corruption of one word of five letters or more from a function that spoils words. */
const inWord =
  (spoil: Spoil): Corruption =>
  (text, _, picks) => {
    const spoiled = [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
      const spoilt = spoil(word, picks);
      return spoilt === undefined || spoilt === word ? [] : [replaced(text, index, index + word.length, spoilt)];
    });
    return pick(spoiled, picks.word);
  };

/** Makes a corruption of a space inside a term of several words. */
const inSpace =
  (by: string): Corruption =>
  (text, terms, picks) => {
    const spaces = [...text.matchAll(/(?<=\p{L}{2}) (?=\p{L}{2})/gu)].map(({ index }) => index);
    const inside = spaces.filter((index) => terms.some(({ start, end }) => start < index && index < end - 1));
    const index = pick(inside, picks.place);
    return index === undefined ? undefined : replaced(text, index, index + 1, by);
  };

/** Replaces one of the letters that the table has. */
const byTable =
  (table: readonly (readonly [string, string])[]): Spoil =>
  (word, { place, letter }) => {
    const places = table.flatMap(([from, to]) => [...word.matchAll(new RegExp(from, 'g'))].map(({ index }) => ({ index, from, to })));
    const at = pick(
      [...new Set(places.map(({ index }) => index))].sort((a, b) => a - b),
      place,
    );
    const slip = pick(
      places.filter(({ index }) => index === at),
      letter,
    );
    return slip === undefined ? undefined : replaced(word, slip.index, slip.index + slip.from.length, slip.to);
  };

const LOOK_ALIKES = data.lookAlikes.letters.flatMap(([other, latin]): [string, string][] => [
  [latin, other],
  [other, latin],
]);
const LEET = data.lookAlikes.digits.filter(([digit]) => /\d/.test(digit)).map(([digit, letter]): [string, string] => [letter, digit]);

/** What happens to words between a trader and a manifest, by name. */
export const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  'another letter': inWord((word, { place, letter }) => {
    const at = pick(indexes(word), place) ?? 0;
    const alphabet = ALPHABETS.find((letters) => letters.includes((word[at] ?? '').toLowerCase()));
    const other =
      alphabet === undefined
        ? undefined
        : pick(
            Array.from(alphabet).filter((own) => own !== word[at]?.toLowerCase()),
            letter,
          );
    if (other === undefined) return undefined;
    return replaced(word, at, at + 1, word[at] === word[at]?.toLowerCase() ? other : other.toUpperCase());
  }),
  transposition: inWord((word, { place }) => {
    const at = pick(
      indexes(word).filter((index) => index + 1 < word.length && word[index] !== word[index + 1]),
      place,
    );
    return at === undefined ? undefined : replaced(word, at, at + 2, `${word[at + 1]}${word[at]}`);
  }),
  'doubled letter': inWord((word, { place }) => {
    const at = pick(indexes(word), place) ?? 0;
    return replaced(word, at, at, word[at] ?? '');
  }),
  'missing letter': inWord((word, { place }) => {
    const at = pick(indexes(word), place) ?? 0;
    return replaced(word, at, at + 1, '');
  }),
  'look-alike letter': inWord(byTable(LOOK_ALIKES)),
  'digit for a letter': inWord(byTable(LEET)),
  'OCR slip': inWord(byTable(OCR_SLIPS)),
  'words joined': inSpace(''),
  hyphen: inSpace('-'),
  case: inWord((word) => (word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase())),
};
