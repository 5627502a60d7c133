import { expect, test } from 'vitest';
import { bundledLexicon } from '#lexicon/bundled.ts';
import { named, partsOf } from '#lexicon/parts.ts';
import { compileWordSet, WordSet } from '#lexicon/word-set.ts';
import { compileKnownWords, createKnownWords } from '#match/known-words.ts';
import { createStemmers } from '#match/stemmer.ts';

test('knows the same words when they are saved as when the lists are read', async () => {
  const { data } = await bundledLexicon();
  const stemmers = createStemmers(data.morphology.groups);
  const saved = createKnownWords(stemmers, data.knownWords.words, partsOf(compileKnownWords(stemmers)));
  const read = createKnownWords(stemmers, data.knownWords.words);
  const asked = ['kitchen', 'kitchem', 'пружина', 'пружыны', 'пружинами', 'kitchеn', 'τροχός', '厨房', 'ÿ', ''];
  expect(asked.map((word) => saved.has(word))).toEqual(asked.map((word) => read.has(word)));
  expect(saved.has('kitchen') && saved.has('пружинами')).toBe(true);
  expect(saved.has('kitchem') || saved.has('kitchеn')).toBe(false);
});

test('refuses words of two alphabets in one list, which a byte a letter cannot tell apart', () => {
  const words = new WordSet(partsOf(named('words', compileWordSet(['чип', 'chip'], 0x400))), 'words');
  expect(['чип', 'chip', 'чиp', 'ċhip'].map((word) => words.has(word))).toEqual([true, true, false, false]);
  expect(() => compileWordSet(['чип', 'ċhip'], 0x400)).toThrow('ċhip');
});
