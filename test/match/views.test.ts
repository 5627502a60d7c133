import { describe, expect, it } from 'vitest';
import { LONGEST_IN_ONE_GO, type SearchedRow, viewsOf } from '#match/views.ts';
import type { Signals } from '#model/signals.ts';
import { categories, match } from '../support/matching.ts';

/** Longer than what is searched in one go. */
const FAR = 34_000;
const PLATES = 'steel plate; ';
const long = (text: string, length = FAR): string => text.repeat(Math.ceil(length / text.length));

const evidenceOf = ({ goods, wording, brands, parts, disguises }: Signals) => [
  ...goods.flatMap(({ evidence }) => evidence),
  ...[...wording, ...brands, ...parts, ...disguises].map(({ evidence }) => evidence),
];

function expectInPlace(cell: string, signals: Signals): void {
  for (const { start, end, text } of evidenceOf(signals)) expect(cell.slice(start, end)).toBe(text);
}

describe('a long cell', () => {
  const places = Array.from({ length: 8 }, (_, index) => 31_000 + index * 249);

  it('shows what it says wherever that stands', () => {
    for (const place of places) {
      const cell = `${long('xq ', place)}integrated circuits, label removed. ${long('xq ')}`;
      const signals = match(cell);
      expect(signals.goods).toMatchObject([{ category: 'chips', evidence: [{ text: 'integrated circuits' }] }]);
      expect(signals.wording).toMatchObject([{ indicator: 'relabelled' }]);
      expectInPlace(cell, signals);
    }
  });

  it('is read with what stands around a word, wherever that stands', () => {
    for (const place of places) {
      expect(categories(`${long(PLATES, place)}tablet without wireless router; ${long(PLATES)}`)).toEqual([]);
      expect(match(`${long(PLATES, place)}bracket for wireless router; ${long(PLATES)}`).goods).toMatchObject([{ accessory: true }]);
      expect(match(`${long(PLATES, place)}labels must not be removed; ${long(PLATES)}`).wording).toEqual([]);
    }
  });

  it('of Han, without a space to be cut at', () => {
    for (const place of places) {
      const cell = `${long('钢', place)}集成电路${long('钢')}`;
      const signals = match(cell);
      expect(signals.goods).toMatchObject([{ category: 'chips', evidence: [{ start: place, text: '集成电路' }] }]);
    }
  });

  it('of characters of two units is cut between them', () => {
    const cell = `${long('🚢')}FPGA${long('🚢')}`;
    expect(match(cell).goods).toMatchObject([{ evidence: [{ start: FAR, text: 'FPGA' }] }]);
  });

  it('says what it says behind any number of denials', () => {
    const denied = long('without wireless router; ', 70_000);
    expect(categories(denied)).toEqual([]);
    expect(categories(`${denied}wireless router`)).toEqual(['routers']);
    expect(match(`${long('bracket for wireless router; ', 70_000)}wireless router`).goods).toMatchObject([{ accessory: false }]);
    expect(match(`${long('bracket for wireless router; ', 70_000)}`).goods).toMatchObject([{ accessory: true }]);
  });

  it('tells the same words once, with the confidence of its evidence', () => {
    const signals = match(long('Cisco router, XC7K325T-2FFG900I, label removed, rou\u200bter; ', 70_000));
    expect(signals.goods.map(({ category }) => category)).toEqual(['chips', 'routers']);
    expect(signals.parts).toHaveLength(1);
    expect(signals.brands).toHaveLength(1);
    expect(signals.disguises).toHaveLength(1);
    for (const { evidence, confidence } of signals.goods) {
      expect(new Set(evidence.map(({ kind, term }) => `${kind} ${term}`)).size).toBe(evidence.length);
      const doubt = evidence.reduce((left, { weight }) => left * (1 - weight), 1);
      expect(Math.abs(confidence - (1 - doubt))).toBeLessThanOrEqual(0.00501);
    }
  });

  it('does not tell more for each further part number of a family', () => {
    const numbers = (count: number): string => Array.from({ length: count }, (_, index) => `XC7K${100 + index}T-2FFG900I`).join(', ');
    expect(match(numbers(800)).parts).toHaveLength(800);
    expect(match(`${numbers(800)}, ${long('steel ')}`).parts).toHaveLength(1);
  });

  it('tells the parts of the goods from those that the goods are for', () => {
    const { parts } = match(`${long('power supply for R740; ')}Dell PowerEdge R740 server`);
    expect(parts.map(({ purpose }) => purpose)).toEqual([true, false]);
  });

  it('stands beside the other cells of its row in each of its pieces', () => {
    const description = `${long(PLATES)}WS-C2960X-24TS-L; ${long(PLATES)}`;
    const signals = match({ brand: 'Cisco', description, hsCode: '8517.62' });
    expect(signals.brands).toMatchObject([{ brand: 'Cisco', evidence: { field: 'brand' } }]);
    expect(signals.parts).toMatchObject([{ partNumber: 'WS-C2960X-24TS-L' }]);
    const [goods] = signals.goods;
    expect(goods).toMatchObject({ category: 'routers', basis: 'text' });
    expect(goods?.evidence.map(({ kind }) => kind)).toEqual(['part-number', 'brand', 'hs-code']);
  });

  it('is declared by its code alone where its words say nothing', () => {
    expect(match({ description: long(PLATES), hsCode: '8542.39' }).goods).toMatchObject([
      { category: 'chips', basis: 'code', evidence: [{ kind: 'hs-code' }] },
    ]);
  });

  it('beside another long one is searched to its end too', () => {
    const signals = match({ description: long(PLATES, 70_000), remarks: `${long(PLATES)}label removed` });
    expect(signals.wording).toMatchObject([{ indicator: 'relabelled', evidence: { field: 'remarks' } }]);
  });

  it('is explained by as much of it as it says', () => {
    expect(match(long('router ')).explained).toBeGreaterThan(0.8);
    expect(match(`router ${long('qx ')}`).explained).toBeLessThan(0.1);
  });
});

describe('text that a control turns around', () => {
  it.each([
    ['one word', '\u202eretuor sseleriw\u202c 12 pcs', 'routers', 'retuor sseleriw'],
    ['to the end of the cell', 'steel plate \u202esrossecorporcim', 'chips', 'srossecorporcim'],
    ['a part number', '\u202eI009GFF2-T523K7CX', 'chips', 'I009GFF2-T523K7CX'],
    ['Cyrillic', '\u202eимехсоркиМ', 'chips', 'имехсоркиМ'],
    ['Han', '\u202e路电成集', 'chips', '路电成集'],
    ['marks stay on their letters', '\u202er\u0308otsisnart', 'chips', 'r\u0308otsisnart'],
    ['a line after another', 'steel\n\u202esretuor sseleriw', 'routers', 'sretuor sseleriw'],
  ])('is read as it is shown: %s', (_, cell, category, text) => {
    const signals = match(cell);
    expect(signals.goods.map((one) => one.category)).toContain(category);
    expect(signals.goods.flatMap(({ evidence }) => evidence.map((one) => one.text))).toContain(text);
    expect(signals.disguises).toMatchObject([{ tricks: ['turned'], evidence: { text } }]);
    expectInPlace(cell, signals);
  });

  it.each([
    ['a left-to-right override within turns back', '\u202emorf \u202dwireless router\u202c eno', 'wireless router'],
    ['an isolate within keeps its order', '\u202emorf \u2066wireless router\u2069 eno', 'wireless router'],
    ['what one control turns behind another is one', '\u202eretuor ssel\u202c\u202eeriw', 'retuor ssel\u202c\u202eeriw'],
    ['what two isolated ones turn is two', '\u2068\u202eretuor sse\u2069\u2068\u202eleriw', null],
    ['a control after its end', '\u202e \u202cretuor sseleriw', null],
    ['an isolate that is closed closes what it holds', '\u2068\u202e \u2069retuor sseleriw', null],
    ['a line end closes it', '\u202e \nretuor sseleriw', null],
    ['an end that closes an embedding only', '\u202e\u202a \u202cretuor sseleriw', 'retuor sseleriw'],
    ['no control', 'retuor sseleriw', null],
    ['an embedding', '\u202bretuor sseleriw', null],
  ])('ends and nests as it is shown: %s', (_, cell, text) => {
    const { goods } = match(cell);
    expect(goods.flatMap(({ evidence }) => evidence.map((one) => one.text))).toEqual(text === null ? [] : [text]);
  });

  it('is read as it is stored too', () => {
    expect(match('\u202ewireless router').goods).toMatchObject([{ category: 'routers' }]);
    expect(match('\u202ewireless router').disguises).toEqual([]);
  });

  it('is searched for wording and brands', () => {
    const cell = '\u202edevomer lebal ,ocsiC ,retuor sseleriw';
    const signals = match(cell);
    expect(signals.wording).toMatchObject([{ indicator: 'relabelled', evidence: { text: 'devomer lebal' } }]);
    expect(signals.brands).toMatchObject([{ brand: 'Cisco', evidence: { text: 'ocsiC' } }]);
    expectInPlace(cell, signals);
  });

  it('is searched in a long cell, and in any depth', () => {
    const cell = `${long(PLATES)}\u202eretuor sseleriw\u202c ${long(PLATES)}`;
    expect(match(cell).goods).toMatchObject([{ category: 'routers', evidence: [{ text: 'retuor sseleriw' }] }]);
    expectInPlace(cell, match(cell));
    expect(categories(`${'\u202e'.repeat(100_000)}retuor sseleriw`)).toEqual(['routers']);
    expect(categories(`${'\u202e\u202d'.repeat(100)}${'\u202c'.repeat(200)}wireless router`)).toEqual(['routers']);
  });
});

describe('a turned cell beside a long one', () => {
  const viewsOfCells = (...cells: readonly string[]) =>
    Array.from(
      viewsOf(
        { source: { cells }, columns: {} } as unknown as SearchedRow,
        cells.map((_, column) => ({ column })),
      ) ?? [],
    );

  it.each([
    ['short', '\u202exob'],
    ['long', `\u202e${long('xob ', 4 * FAR)}`],
  ])('never brings the long one whole, and none of its pieces more than twice: %s', (_, turned) => {
    const other = Array.from({ length: 30_000 }, (_, index) => `word${index}`).join(' ');
    for (const cells of [
      [other, turned],
      [turned, other],
    ]) {
      const views = viewsOfCells(...cells);
      const searched = views.map(({ source }) => source.cells[cells.indexOf(other)] ?? '').filter((piece) => piece !== '');
      for (const piece of searched) expect(piece.length).toBeLessThanOrEqual(LONGEST_IN_ONE_GO);
      for (const piece of searched) expect(searched.filter((again) => again === piece).length).toBeLessThanOrEqual(2);
      expect(new Set(searched.map((piece) => other.indexOf(piece))).size).toBe(searched.length / 2);
    }
  });
});
