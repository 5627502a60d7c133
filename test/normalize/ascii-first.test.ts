import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiFirst, asciiTwin } from '#normalize/ascii-first.ts';

const PATTERNS = [
  /^[-+(]?\p{Sc}?\s*\d[\d.,'\s\u00a0]*(?:e[-+]?\d+)?\)?\s*(?:\p{Sc}|%)?$/iu,
  /^\p{L}{1,4}(?:\.?\s|\s?\p{Sc}\s?)[-+]?\d[\d.,'\s]*$/u,
  /^(?=\S*\p{L})(?=\S*\d\S*\d)[\p{L}\d][\p{L}\d\-./#+]{3,29}$/u,
  /^[\]\p{Lu}]\p{Ll}[\p{M}\p{N}]$/u,
  /^\d+(?:kg|\p{L}*|т|公斤)$/iu,
];

const texts = fc.oneof(
  fc.string({ unit: 'binary-ascii', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'aZ09 .,$-+(/#]eK'), maxLength: 8 }),
);

test('a twin finds in ASCII what its pattern finds', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PATTERNS), texts, (pattern, text) => {
      expect(asciiTwin(pattern).test(text)).toBe(pattern.test(text));
    }),
    { numRuns: 2000 },
  );
});

test('what is not ASCII is asked of the pattern itself', () => {
  const isWord = asciiFirst(/^\p{L}+$/u);
  expect(['router', 'коммутатор', '路由器', 'router1', 'коммутатор1'].map(isWord)).toEqual([true, true, true, false, false]);
});

test('a property that is not told can not be left out by mistake', () => {
  expect(() => asciiTwin(/\p{Script=Han}/u).test('')).toThrow('Script=Han');
  expect(() => asciiTwin(/\p{P}/u)).toThrow('\\p{P}');
});
