import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersAlike } from '#normalize/letters-alike.ts';

const PATTERNS = [
  /^[-+(]?\p{Sc}?\s*\d[\d.,'\s\u00a0]*(?:e[-+]?\d+)?\)?\s*(?:\p{Sc}|%)?$/iu,
  /^\p{L}{1,4}(?:\.?\s|\s?\p{Sc}\s?)[-+]?\d[\d.,'\s]*$/u,
  /^(?=\S*\p{L})(?=\S*\d\S*\d)[\p{L}\d][\p{L}\d\-./#+]{3,29}$/u,
  /^\d+年?\p{L}月$/u,
  /^\d+(?:kgs?|\p{L}кг|т|\u516c\u65a4|吨)$/iu,
  /^[^\p{L}\d]\p{L}.?$/u,
  /(?:^|[^\p{L}])(?:\p{L}[^\p{L}]{1,3}){2}\p{L}(?:$|[^\p{L}])/u,
].map((pattern) => ({ pattern, test: lettersAlike(pattern) }));

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'aZ09 .,$-+(/#]eKkgsТтКкг年月公斤吨€¥ªſ\u212aéß٣²𝒳😀\ud83d\u0301\u00a0'), maxLength: 7 }),
  fc.string({ unit: fc.constantFrom(...'1kgsКгт公斤吨年月жSK\u017f\u212a'), maxLength: 5 }).map((text) => `1${text}`),
);

test('texts of every script are told as the pattern tells them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PATTERNS), texts, (known, text) => {
      expect(known.test(text)).toBe(known.pattern.test(text));
    }),
    { numRuns: 5000 },
  );
});

test('a letter that the pattern names is told from all others', () => {
  const isMonth = lettersAlike(/^\d月$/u);
  expect(['1月', '1年', '1м', '1ª'].map(isMonth)).toEqual([true, false, false, false]);
  const isTon = lettersAlike(/^\d+т$/iu);
  expect(['1т', '1Т', '1t', '1д'].map(isTon)).toEqual([true, true, false, false]);
});

test('a property that is not told can not be left out by mistake', () => {
  expect(() => lettersAlike(/\p{Script=Han}/u)('')).toThrow('Script=Han');
  expect(() => lettersAlike(/\p{P}/u)('')).toThrow('\\p{P}');
});
