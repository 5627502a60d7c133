import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldCharacters, foldWithMap } from '#normalize/text.ts';

describe('folding', () => {
  it.each([
    ['INTEGRATED Circuit', 'integrated circuit'],
    ['ＦＰＧＡ　５Ｇ', 'fpga 5g'],
    ['приёмник', 'приемник'],
    ['йод', 'йод'],
    ['Prozeßrechner Müller', 'prozessrechner muller'],
    ['İSTANBUL çip yarı iletken', 'istanbul cip yari iletken'],
    ['rou\u200bter', 'router'],
    ['soft\u00adware', 'software'],
    ['ガ', 'ガ'],
    ['ﬁber', 'fiber'],
    ['ΣΑΣ', 'σασ'],
  ])('reads %j as %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('keeps line ends, which part phrases', () => {
    expect(foldCharacters('A\nB')).toBe('a\nb');
  });

  it('gives the same text with and without a map, and the map points at what was folded', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('a', ' ', 'ё', 'й', '路', 'é', 'e\u0301', '\u200b', 'が', '한', 'ﬁ', 'ß', '\r\n', '👩‍👧', 'Ｗ'),
            fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
          ),
          maxLength: 60,
        }),
        (text) => {
          const { text: folded, starts, ends } = foldWithMap(text);
          expect(folded).toBe(foldCharacters(text));
          expect(starts).toHaveLength(folded.length);
          for (let unit = 0; unit < folded.length; unit++) {
            expect(foldCharacters(text.slice(starts[unit], ends[unit]))).toContain(folded[unit]);
          }
        },
      ),
    );
  });
});

it('folds a letter under marks without end', () => {
  expect(foldCharacters(`a${'\u0301\u0316'.repeat(100_000)}b`)).toBe('ab');
});
