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
