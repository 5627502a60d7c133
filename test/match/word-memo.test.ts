import { describe, expect, it } from 'vitest';
import { hashOf } from '#lexicon/word-hash.ts';
import { WordMemo } from '#match/word-memo.ts';

const unitsOf = (word: string): Uint16Array => Uint16Array.from(word, (unit) => unit.charCodeAt(0));

describe('a memo of words', () => {
  it('tells words of one hash apart', () => {
    const memo = new WordMemo<string>(8);
    for (const word of ['chip', 'chips', 'ship']) memo.set(7, unitsOf(word), 0, word.length, word.toUpperCase());
    for (const word of ['chip', 'chips', 'ship']) expect(memo.get(7, unitsOf(word), 0, word.length)).toBe(word.toUpperCase());
    expect(memo.get(7, unitsOf('whip'), 0, 4)).toBeUndefined();
  });

  it('reads a word within a longer text', () => {
    const memo = new WordMemo<number>(8);
    memo.set(hashOf('chip'), unitsOf('a chip set'), 2, 6, 1);
    expect(memo.get(hashOf('chip'), unitsOf('chip'), 0, 4)).toBe(1);
  });

  it('forgets the words not asked for, keeps those that are, and never takes one for another', () => {
    const memo = new WordMemo<number>(16);
    for (let number = 0; number < 1000; number++) {
      const word = `word${number}`;
      expect(memo.get(hashOf(word), unitsOf(word), 0, word.length)).toBeUndefined();
      memo.set(hashOf(word), unitsOf(word), 0, word.length, number);
      expect(memo.get(hashOf('word0'), unitsOf('word0'), 0, 5)).toBe(0);
      expect(memo.get(hashOf(word), unitsOf(word), 0, word.length)).toBe(number);
    }
    expect(memo.get(hashOf('word1'), unitsOf('word1'), 0, 5)).toBeUndefined();
  });

  it('tells words of all lengths apart, of one hash', () => {
    const memo = new WordMemo<number>(16);
    const lengths = [0, 1, 11, 12, 13, 14, 28, 29, 36, 76];
    for (const length of lengths) memo.set(7, unitsOf('x'.repeat(length)), 0, length, length);
    for (const length of lengths) expect(memo.get(7, unitsOf('x'.repeat(length)), 0, length)).toBe(length);
    expect(memo.get(7, unitsOf('x'.repeat(15)), 0, 15)).toBeUndefined();
    expect(memo.get(7, unitsOf(`${'x'.repeat(12)}y`), 0, 13)).toBeUndefined();
  });

  it('forgets that a word has no value as it forgets values, and gives none of another word', () => {
    const memo = new WordMemo<number>(16);
    for (let number = 0; number < 1000; number++) {
      const word = `word${number}`;
      const value = number % 3 === 0 ? null : number;
      memo.set(hashOf(word), unitsOf(word), 0, word.length, value);
      for (let before = 0; before <= number; before++) {
        const known = memo.get(hashOf(`word${before}`), unitsOf(`word${before}`), 0, `word${before}`.length);
        expect([undefined, before % 3 === 0 ? null : before]).toContain(known);
      }
    }
  });

  it('forgets the word that was not asked for longest', () => {
    const memo = new WordMemo<number>(8);
    memo.set(hashOf('kept'), unitsOf('kept'), 0, 4, -1);
    for (let number = 0; number < 200; number++) {
      const word = `word${number}`;
      expect(memo.get(hashOf('kept'), unitsOf('kept'), 0, 4)).toBe(-1);
      memo.set(hashOf(word), unitsOf(word), 0, word.length, number);
    }
    for (let number = 193; number < 200; number++) {
      const word = `word${number}`;
      expect(memo.get(hashOf(word), unitsOf(word), 0, word.length)).toBe(number);
    }
  });

  it('does not remember what is hardly a word', () => {
    const memo = new WordMemo<number>(16);
    memo.set(7, unitsOf('x'.repeat(77)), 0, 77, 1);
    expect(memo.get(7, unitsOf('x'.repeat(77)), 0, 125)).toBeUndefined();
  });

  it('has room for as many values as words that it holds, however many came by', () => {
    const memo = new WordMemo<number>(8);
    const wrong: number[] = [];
    for (let number = 0; number < 600_000; number++) {
      const word = unitsOf(String(number));
      memo.set(number, word, 0, word.length, number);
      if (memo.get(number, word, 0, word.length) !== number) wrong.push(number);
    }
    expect(wrong).toEqual([]);
    expect(() => new WordMemo<number>(2 ** 20)).toThrow(RangeError);
  });
});
