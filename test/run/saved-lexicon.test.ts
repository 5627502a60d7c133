import { describe, expect, it } from 'vitest';
import { factsIn } from '#lexicon/bundled.ts';
import { openParts } from '#lexicon/part-file.ts';
import type { Parts } from '#lexicon/parts.ts';
import { createMatcher } from '#match/matcher.ts';
import { packLexicon } from '#run/build-lexicon.ts';
import { describer } from '#run/describer.ts';
import { temporaryFolder } from '../support/folder.ts';
import { goodsCases } from '../support/goods-cases.ts';
import { data } from '../support/lexicon.ts';

const folder = temporaryFolder();
const packed = packLexicon(new URL('../../data/', import.meta.url));
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

  it('is not opened where there is none', () => {
    expect(openParts(folder.file('none.bin'))).toBeUndefined();
  });

  it('says what to do when it is cut short', () => {
    const cut = folder.write('cut.bin', packed.subarray(0, 200_000));
    expect(() => createMatcher(saved.data, openParts(cut))).toThrow('is cut short: build it again');
  });
});
