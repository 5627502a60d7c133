import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '#errors/edit-distance.ts';
import { named, partsOf } from '#lexicon/parts.ts';
import { compileNearWords, NearWords } from '#match/near-words.ts';

const indexOf = (words: readonly string[]): NearWords => new NearWords(partsOf(named('near', compileNearWords(words))), 'near');

const slipsFor = (length: number): number => (length >= 9 ? 2 : 1);

/** Few letters, so that words are often near to each other. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'к'), minLength: 5, maxLength: 15 });

/** A word with one or two slips in it. */
const slipped = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(14), fc.constantFrom('drop', 'double', 'swap', 'change')), { minLength: 0, maxLength: 2 }))
  .map(([text, slips]) =>
    slips.reduce((spelled, [place, kind]) => {
      const at = place % spelled.length;
      const [before, letter, after] = [spelled.slice(0, at), spelled.charAt(at), spelled.slice(at + 1)];
      if (kind === 'drop') return before + after;
      if (kind === 'double') return before + letter + letter + after;
      if (kind === 'swap') return before + after.charAt(0) + letter + after.slice(1);
      return `${before}x${after}`;
    }, text),
  )
  .filter(({ length }) => length >= 5);

test('the index finds what a comparison with every word finds, in the order of lengths', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 120 }), slipped, fc.boolean(), (words, asked, single) => {
      const slips = single ? 1 : slipsFor(asked.length);
      const byLength = [...words].sort((a, b) => a.length - b.length);
      const near = byLength.filter(
        (other) => Math.abs(other.length - asked.length) <= slips && editDistance(asked, other) <= Math.min(slips, slipsFor(other.length)),
      );
      expect(indexOf(words).near(asked, slips, slipsFor)).toEqual(near);
    }),
    { numRuns: 60 },
  );
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyzабвгдеж';

/** The word with one slip, in every way. */
function slipsOf(text: string): string[] {
  return Array.from({ length: text.length + 1 }, (_, at) => {
    const [before, letter, rest] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
    const inserted = `${before}ы${letter}${rest}`;
    return letter === '' ? [inserted] : [before + rest, `${before}ы${rest}`, inserted, before + rest.charAt(0) + letter + rest.slice(1)];
  }).flat();
}

test('one slip is found wherever it is, in words of any length', () => {
  for (let length = 5; length <= 32; length++) {
    const text = LETTERS.slice(0, length);
    const index = indexOf([text]);
    for (const spelled of slipsOf(text)) {
      if (spelled.length < 5 || spelled.length > 32) continue;
      expect([spelled, index.near(spelled, 1, slipsFor)]).toEqual([spelled, [text]]);
      if (spelled.length >= 9) expect([spelled, index.near(spelled, 2, slipsFor)]).toEqual([spelled, [text]]);
    }
  }
});

test('two slips are found wherever they are', () => {
  for (const length of [9, 10, 11, 12, 13]) {
    const text = LETTERS.slice(0, length);
    const index = indexOf([text]);
    const twice = new Set(slipsOf(text).flatMap(slipsOf));
    const asked = [...twice].filter((spelled) => spelled.length >= 9 && editDistance(spelled, text) <= 2);
    expect(asked.filter((spelled) => index.near(spelled, 2, slipsFor).length === 0)).toEqual([]);
  }
});

test('slips at every place of a word are found', () => {
  for (const text of ['radio', 'router', 'antenna', 'transistor', 'oscilloscope', 'semiconductor']) {
    const index = indexOf([text]);
    for (let at = 0; at < text.length; at++) {
      const [before, after] = [text.slice(0, at), text.slice(at + 1)];
      for (const spelled of [before + after, `${before}x${after}`, `${before}x${text.slice(at)}`]) {
        if (spelled.length >= 5) expect(index.near(spelled, 1, slipsFor)).toEqual([text]);
      }
    }
  }
});
