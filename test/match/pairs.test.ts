import { describe, expect, it } from 'vitest';
import { data } from '../support/lexicon.ts';
import { matcherOf } from '../support/matching.ts';

const pairs = [
  { lang: 'en', objects: ['zorblabel', 'zorbplate'], deeds: ['gruffed', 'gruff off', 'taken off'], not: ['printer'] },
  { lang: 'ru', objects: ['зорбшильдик'], deeds: ['грухать', 'сбить'] },
  { lang: 'zh', objects: ['佐布牌'], deeds: ['刮走'] },
].map((pair) => ({ ...pair, strength: 'strong' as const, source: 'house' }));

const match = matcherOf({ ...data, wording: [{ indicator: 'relabelled', phrases: [], pairs }] } as typeof data);
const said = (description: string): string[] => match(description).wording.map(({ evidence }) => evidence.text);

describe('a pair', () => {
  it.each([
    ['FPGA, zorblabel gruffed', 'zorblabel gruffed'],
    ['FPGA, zorblabels on all of the boxes gruffed', 'zorblabels on all of the boxes gruffed'],
    ['FPGA, pls gruff off each zorbplate', 'gruff off each zorbplate'],
    ['ПЛИС, зорбшильдики на коробках сбить', 'зорбшильдики на коробках сбить'],
    ['FPGA芯片 佐布牌都要刮走', '佐布牌都要刮走'],
    ['FPGA, please gruff zorblabels off', 'gruff zorblabels off'],
    ['FPGA, zorblabels (all): gruffed', 'zorblabels (all): gruffed'],
    ['FPGA芯片 佐布牌（全部）刮走', '佐布牌（全部）刮走'],
    ['FPGA, zorblabel 4.2 gruffed', 'zorblabel 4.2 gruffed'],
    ['FPGA, gruffed crates; zorblabel taken off', 'zorblabel taken off'],
    ['FPGA, zorblabel gruffed and lid taken off', 'zorblabel gruffed'],
  ])('is said in %j', (text, stretch) => expect(said(text)).toEqual([stretch]));

  it.each([
    ['one of them alone', 'FPGA, zorblabel attached'],
    ['the other alone', 'FPGA, gruffed'],
    ['words of two clauses', 'FPGA, zorblabel attached, lid gruffed'],
    ['words of two sentences', 'FPGA. Zorblabel attached. Gruffed lid'],
    ['words of two exclamations', 'FPGA! Zorblabel attached! Gruffed lid'],
    ['words of a question and an answer', 'FPGA, zorblabel attached? gruffed lid'],
    ['a deed in a remark that is about something else', 'FPGA, zorblabel: 4 (lid gruffed)'],
    ['words far apart', 'FPGA zorblabel attached by the maker in the first place and then gruffed'],
    ['a veto near it', 'FPGA printer with zorblabel gruffed'],
    ['a deed that is denied before', 'FPGA, do not gruff off the zorblabel'],
    ['a deed that is denied between them', 'FPGA, each zorblabel must under no circumstances be gruffed'],
    ['a deed that is forbidden between them', 'FPGA, zorblabel must not be gruffed'],
    ['a deed that is denied behind', 'FPGA, zorblabel not removed, not gruffed'],
    ['words of a deed that stand apart', 'FPGA, zorblabel taken lids off'],
    ['a misspelled word', 'FPGA, zorblabel grufed'],
    ['an object and a deed of two languages', 'FPGA, zorblabel сбить'],
  ])('is not said by %s', (_, text) => expect(said(text)).toEqual([]));

  it('is told once where it is said twice over', () => {
    expect(said('FPGA, zorblabel gruffed, zorblabel of the box gruffed')).toEqual(['zorblabel gruffed']);
  });
});
