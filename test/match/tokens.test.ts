import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOf, foldsAlone } from '#match/characters.ts';
import { Tokens } from '#match/tokens.ts';
import { foldCharacters } from '#normalize/text.ts';

const tokens = new Tokens();
const unitsOf = (raw: string): string => {
  tokens.read(raw);
  return String.fromCharCode(...tokens.units.subarray(0, tokens.length));
};
const words = (raw: string): string[] => {
  tokens.read(raw);
  return Array.from({ length: tokens.count }, (_, index) => tokens.word(index));
};
const alone = Array.from({ length: 2 ** 16 }, (_, code) => code).filter((code) => foldsAlone(factOf(code)));

describe('folding unit by unit', () => {
  it('covers the letters of manifests, and leaves marks, jamo and surrogates to the whole text', () => {
    for (const letter of 'aZ9é№ёЙΣß漢カ가'.replace(/[№ß]/g, '')) expect(foldsAlone(factOf(letter.charCodeAt(0))), letter).toBe(true);
    for (const letter of '\u0301\u3099\u1100\ud83d\u00adßﬁ№') expect(foldsAlone(factOf(letter.charCodeAt(0))), letter).toBe(false);
  });

  it('gives what folding the whole text gives, whatever stands side by side', () => {
    const unit = fc.constantFrom(...alone);
    const text = fc.array(unit, { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(text, (raw) => unitsOf(raw) === foldCharacters(raw)));
    for (let from = 0; from < alone.length; from += 64) {
      const raw = String.fromCharCode(...alone.slice(from, from + 64));
      expect(unitsOf(raw)).toBe(foldCharacters(raw));
    }
  });

  it('gives it for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => unitsOf(raw) === foldCharacters(raw)));
  });
});

describe('words', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Wi-Fi ROUTER, 2.4GHz', ['wi', 'fi', 'router', '2.4ghz']],
    ['1,5 кг; Ёлка', ['1,5', 'кг', 'елка']],
    ['r o u t e r x2', ['router', 'x2']],
    ['r  o  u  t  e  r', ['router']],
    ['ﬁber oﬃce', ['fiber', 'office']],
    ['i c 漢字 x', ['i', 'c', 'x']],
  ])('of %s', (raw, expected) => {
    expect(words(raw)).toEqual(expected);
  });

  it.each([
    ['a barrier', 'r o u; t e r'],
    ['a wide gap', 'r o u        t e r'],
    ['fewer than five letters', 'c h i p'],
  ])('written apart end at %s', (_, raw) => {
    expect(words(raw).every((word) => word.length === 1)).toBe(true);
  });
});
