import { describe, expect, it } from 'vitest';
import { factsIn } from '#lexicon/bundled.ts';
import { openParts } from '#lexicon/part-file.ts';
import type { Parts } from '#lexicon/parts.ts';
import { createScriptCheck } from '#lexicon/scripts.ts';
import { createMatcher } from '#match/matcher.ts';
import { foldCharacters } from '#normalize/text.ts';
import { packLexicon } from '#run/prepare/build-lexicon.ts';
import { describer } from '#run/prepare/describer.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { goodsCases } from '../../support/goods-cases.ts';
import { data } from '../../support/lexicon.ts';

const folder = temporaryFolder();
/** The sign, a letter of Unicode that folds to a Greek one. */
const OHM = '\u2126';
const packed = packLexicon(new URL('../../../data/', import.meta.url));
const file = folder.write('lexicon.bin', packed);

describe('the lexicon that the build saves', () => {
  const saved = factsIn(openParts(file) as Parts);

  it('holds the facts of data/', () => {
    expect({ ...saved.data }).toEqual(data);
  });

  it('finds what the facts find that are compiled anew', async () => {
    const [fromFile, anew] = [describer(saved.data, createMatcher(saved.data, saved.compiled)), describer(data, createMatcher(data))];
    const ownCases = data.categories.flatMap(({ cases }) => [...cases.yes, ...cases.no]);
    const texts = [...(await goodsCases()), ...ownCases].map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(3000);
    expect(texts.filter((text) => JSON.stringify(fromFile(text)) !== JSON.stringify(anew(text)))).toEqual([]);
  });

  it('knows as the facts do in which scripts no terms are written, by each of their letters', () => {
    const [fromFile, anew] = [createScriptCheck(saved), createScriptCheck({ data })];
    for (const { script, title, letters } of data.scripts) {
      const letter = new RegExp(`^[\\p{Script=${script}}&&\\p{Letter}]$`, 'v');
      const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => letter.test(character));
      const own = all.filter((character) => letter.test(foldCharacters(character)) && character !== OHM);
      expect(own.length).toBeGreaterThan(20);
      expect(own.filter((character) => fromFile(character.repeat(letters)).join() !== title)).toEqual([]);
      expect(anew((own[0] as string).repeat(letters))).toEqual([title]);
    }
    for (const text of ['микросхема', '集成电路', 'ルーター', 'router']) expect([fromFile(text), anew(text)]).toEqual([[], []]);
    expect(fromFile('라우터, راوتر')).toEqual(['Arabic script (Arabic, Persian)', 'Hangul (Korean)']);
  });

  it('is not opened where there is none', () => {
    expect(openParts(folder.file('none.bin'))).toBeUndefined();
  });

  it('says what to do when it is cut short, however often it is asked', () => {
    const cut = openParts(folder.write('cut.bin', packed.subarray(0, 200_000)));
    for (const _ of [1, 2]) expect(() => createMatcher(saved.data, cut)).toThrow('is cut short: build it again');
  });

  it('takes large parts from the memory that is handed to it, and reads the rest', () => {
    const shared = new Map<string, SharedArrayBuffer>();
    const [first, second] = [openParts(file, shared) as Parts, openParts(file, shared) as Parts];
    expect(first.ints('trie.next.states').buffer).toBe(second.ints('trie.next.states').buffer);
    expect(first.ints('trie.first')).toEqual(saved.compiled?.ints('trie.first'));
    expect(first.text('digest')).toBe(saved.digest);
    expect([...shared.keys()]).not.toContain('digest');
  });
});
