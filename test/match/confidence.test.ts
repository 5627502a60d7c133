import { describe, expect, it } from 'vitest';
import type { CategoryId } from '#model/category-ids.ts';
import type { GoodsSignal } from '#model/signals.ts';
import { match } from '../support/matching.ts';

type Cells = Parameters<typeof match>[0];

function goods(cells: Cells, category: CategoryId = 'routers'): GoodsSignal {
  const found = match(cells).goods.find((signal) => signal.category === category);
  if (found === undefined) throw new Error(`no ${category} in ${JSON.stringify(cells)}`);
  return found;
}

const confidence = (cells: Cells, category?: CategoryId): number => goods(cells, category).confidence;
const evidence = (cells: Cells, category?: CategoryId): string[] =>
  goods(cells, category).evidence.map(({ kind, text }) => `${kind} ${text}`);

describe('confidence in goods', () => {
  it.each<[string, Cells, Cells]>([
    ['words as they are than with a slip', 'wireless router', 'wireless ruoter'],
    ['words as they are than with a look-alike letter', 'wireless router', 'wireless r\u043euter'],
    ['words of one term than with others between', 'wireless router', 'wireless home office router'],
    ['a term alone than in a long text', 'router', 'router for the new office building in the north of the city, second floor'],
    ['two words than one', 'wireless router', 'router'],
    ['goods than spare parts for them', 'router', 'spare parts for router'],
    ['spare parts than a case', 'spare parts for wireless router', 'wireless router case'],
    ['two terms than one', 'wireless router and ethernet switch', 'wireless router'],
    ['words and code than words', { description: 'router', hsCode: '8517.62' }, { description: 'router', hsCode: '' }],
    ['words and maker than words', { description: 'router', brand: 'Cisco' }, { description: 'router', brand: '' }],
  ])('is higher for %s', (_, surer, other) => {
    expect(confidence(surer)).toBeGreaterThan(confidence(other));
  });

  it('is for a code alone that of the code, and nothing for one that is only related', () => {
    expect(goods({ description: 'goods', hsCode: '8517.62' })).toMatchObject({
      confidence: 0.42,
      basis: 'code',
      accessory: false,
      evidence: [{ kind: 'hs-code', weight: 0.42 }],
    });
    expect(match({ description: 'goods', hsCode: '2804.10' }).goods).toEqual([]);
  });

  it('is what the evidence leaves of the doubt, the strongest in full and further words at four tenths', () => {
    const found = goods({ description: 'wireless router and ethernet switch', hsCode: '8517.62', brand: 'Cisco' });
    const weights = found.evidence.map(({ weight }) => weight);
    expect(found.confidence).toBeCloseTo(1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1), 2);
    expect(found.evidence.map(({ kind }) => kind)).toEqual(['exact', 'exact', 'brand', 'hs-code']);
    expect(weights.slice(2)).toEqual([0.22, 0.45]);
    expect(weights[1]).toBeLessThan((weights[0] ?? 0) / 2);
  });

  it('ranks the categories of a row', () => {
    const found = match({ description: 'router with FPGA', partNumber: 'XC7K325T-2FFG900I' }).goods;
    expect(found.map(({ category }) => category)).toEqual(['chips', 'routers']);
    const shares = found.map((signal) => signal.confidence);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });
});

describe('evidence for goods', () => {
  it.each<[string, Cells, readonly string[]]>([
    ['the same words once', 'router, router', ['exact router']],
    ['in whatever cell they stand', { description: 'router', remarks: 'Router' }, ['exact router']],
    ['a slip as one', 'wireless ruoter', ['fuzzy wireless ruoter']],
    ['the longest term of a place', 'wireless router', ['exact wireless router']],
    ['a maker in its own cell', { description: 'router', brand: 'Cisco' }, ['exact router', 'brand Cisco']],
    ['no maker in another cell', { description: 'router', remarks: 'Cisco' }, ['exact router']],
    ['a list of goods, the surer first', 'modem, router', ['exact router', 'exact modem']],
    ['a word and its context', 'bridge wireless', ['exact bridge wireless']],
    ['no maker of other goods', { description: 'router', brand: 'Xilinx' }, ['exact router']],
    ['no code of other goods', { description: 'router', hsCode: '8542.39' }, ['exact router']],
  ])('is %s', (_, cells, expected) => expect(evidence(cells)).toEqual(expected));

  it('is a part number once, and surer than words', () => {
    expect(evidence('XC7K325T-2FFG900I, XC7K325T-2FFG900I', 'chips')).toEqual(['part-number XC7K325T-2FFG900I']);
    expect(confidence('XC7K325T-2FFG900I', 'chips')).toBe(0.88);
    expect(confidence('test socket for XC7K325T-2FFG900I', 'chips')).toBe(0.44);
  });
});
