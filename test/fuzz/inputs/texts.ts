import fc from 'fast-check';
import { screening } from '../screening.ts';

const { categories, brands, partNumbers, wording, countries } = screening.data;

/** Of a list, so many texts at even distances: the lexicon has tens of thousands. */
const some = (texts: readonly string[], count: number): string[] =>
  texts.filter((_, index) => index % Math.max(1, Math.floor(texts.length / count)) === 0);

const WORDS = [
  ...some(
    categories.flatMap(({ terms }) =>
      terms.flatMap(({ text, forms = [], context = [], not = [] }) => [text, ...forms, ...context, ...not]),
    ),
    2000,
  ),
  ...some(
    categories.flatMap(({ cases }) => [...cases.yes, ...cases.no].map(({ text }) => text)),
    500,
  ),
  ...some(
    wording.flatMap(({ phrases }) => phrases.map(({ text }) => text)),
    500,
  ),
];

const NAMES = [
  ...some(
    brands.map(({ name }) => name),
    300,
  ),
  ...some(
    partNumbers.flatMap(({ pattern, examples = [] }) => [...examples, pattern.replaceAll('*', '7')]),
    500,
  ),
  ...some(
    countries.flatMap(({ name, aliases }) => [name, ...aliases]),
    200,
  ),
];

/** What hides or imitates letters, parts words, or is read by something behind a report. */
const TRICKS = [
  ...[
    '\u200b',
    '\u00ad',
    '\u2060',
    '\ufeff',
    '\u202a',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u0301',
    '\u0489',
    '\u{e0041}',
    '\u{1f4e1}',
    '\u3000',
    '\0',
    '\u001b[31m',
  ],
  ...['0', '1', 'а', 'е', 'о', 'ο', 'І', 'Ⅳ', 'ﬁ', 'ß', 'İ', 'ı', 'ﷺ', '①', 'ｱﾞ', '각', '路'],
  ...[' ', '-', '/', '.', ',', ';', '|', '(', ')', '"', "'", '\t', '\n', '_', '*', '+', '&', '#', '%'],
  ...['</script>', ']]>', '<!--', '&amp;', '=cmd|', '@x', '::error::', '##vso[', '%0A', '`', '](x)', '{0}', '\\', '_x000D_', '__proto__'],
];

const WITHOUT = ['without', 'for', 'no', 'compatible with', 'case for', 'без', 'для', '无', '用'];

/** A slip or a trick at a place in a word: `at` counts from 0 and is folded into the word. */
interface Slip {
  readonly at: number;
  readonly kind: 'drop' | 'double' | 'swap' | 'insert' | 'upper' | 'wide';
  readonly trick: string;
}

function slipped(word: string, { at, kind, trick }: Slip): string {
  const place = word.length === 0 ? 0 : at % word.length;
  const [before, letter, after] = [word.slice(0, place), word.slice(place, place + 1), word.slice(place + 1)];
  if (kind === 'drop') return before + after;
  if (kind === 'double') return before + letter + letter + after;
  if (kind === 'swap') return before + after.slice(0, 1) + letter + after.slice(1);
  if (kind === 'insert') return before + trick + letter + after;
  if (kind === 'upper') return word.toUpperCase();
  return word.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat(40),
  kind: fc.constantFrom('drop', 'double', 'swap', 'insert', 'upper', 'wide'),
  trick: fc.constantFrom(...TRICKS),
});

/** Words, phrases, names and part numbers of the lexicon. */
export const KNOWN = [...WORDS, ...NAMES];
// constantFrom makes a map of its choices again and again.
const known = fc.nat(KNOWN.length - 1).map((index) => KNOWN[index] as string);
const PHRASES = KNOWN.filter((text) => text.includes(' '));
const joined = fc.nat(PHRASES.length - 1).map((index) => PHRASES[index]?.replaceAll(' ', '') as string);
const spoiled = fc.tuple(known, fc.array(slip, { minLength: 1, maxLength: 3 })).map(([word, slips]) => slips.reduce(slipped, word));
/** Stored backwards, to be shown the right way round. */
const turned = known.map((word) => `\u202e${[...word].reverse().join('')}\u202c`);
const foreign = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ maxLength: 12 }),
);
const piece = fc.oneof(
  { weight: 5, arbitrary: known },
  { weight: 3, arbitrary: spoiled },
  { weight: 1, arbitrary: joined },
  { weight: 2, arbitrary: fc.constantFrom(...TRICKS) },
  { weight: 1, arbitrary: fc.constantFrom(...WITHOUT) },
  { weight: 1, arbitrary: foreign },
  { weight: 1, arbitrary: turned },
);
const glue = fc.constantFrom(' ', ' ', ' ', '', ', ', '; ', '-', '/', '\n', '\u200b');

/** Words of the lexicon, right and spoiled, among tricks and other scripts. */
export const texts = fc
  .array(fc.tuple(piece, glue), { maxLength: 8 })
  .map((pieces) => pieces.map(([text, after]) => text + after).join(''));

/** A few pieces over and over, up to so many characters: where work grows with the square of a text, these tell. */
export const longTexts = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          piece,
          fc.string({ unit: 'binary', maxLength: 2 }).filter((text) => text !== ''),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      glue,
      fc.nat(most),
      texts,
    )
    .map(([pieces, between, length, end]) => {
      const unit = pieces.join(between) + between;
      return unit.repeat(Math.ceil(length / Math.max(1, unit.length))).slice(0, length) + end;
    });
