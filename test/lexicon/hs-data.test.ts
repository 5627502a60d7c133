import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCarrierCheck, createCompatibility } from '#lexicon/compatibility.ts';
import { sourceSchema } from '#lexicon/schema/about.ts';
import { compatibleSchema, hsCategorySchema, hsTitleSchema, priorityListSchema } from '#lexicon/schema/hs.ts';
import { CATEGORY_IDS, type CategoryId } from '#model/category-ids.ts';
import type { HsCode } from '#model/cell.ts';
import { data } from '../support/lexicon.ts';

const read = (path: string): string => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));
const categories = hsCategorySchema.array().parse(json('hs/categories.json'));
const priority = priorityListSchema.parse(json('hs/priority-list.json'));
const compatible = compatibleSchema.array().parse(json('hs/compatible.json'));
const titles = hsTitleSchema.array().parse(json('hs/titles.json'));
const sources = new Set(
  sourceSchema
    .array()
    .parse(json('sources.json'))
    .map(({ id }) => id),
);

const titleOf = new Map(titles.map(({ hs, title }) => [hs, title]));
const isSorted = (texts: readonly string[]): boolean => texts.every((text, index) => index === 0 || (texts[index - 1] as string) < text);
const fallsUnder = createCompatibility({ categories: data.categories, hsCompatible: compatible });
const canFallUnder = (category: CategoryId, hs: string, told?: readonly string[]): boolean => fallsUnder(category, hs as HsCode, told);
const entry = (hs: string, category?: CategoryId) =>
  categories.find((fact) => fact.hs === hs && (category === undefined || fact.category === category));

it('is sorted, without doubles, one entry per line', () => {
  expect(isSorted(categories.map(({ hs, category }) => `${hs} ${category}`))).toBe(true);
  expect(isSorted(priority.entries.map(({ hs6 }) => hs6))).toBe(true);
  expect(isSorted(priority.ancestors.map(({ hs6 }) => hs6))).toBe(true);
  const kind = ({ carried, only }: (typeof compatible)[number]): string => (carried ? 'carried' : only ? 'only' : '');
  expect(isSorted(compatible.map((fact) => `${fact.category} ${kind(fact)}${fact.terms?.[0] ?? ''}`))).toBe(true);
  expect(isSorted(titles.map(({ hs }) => hs))).toBe(true);
  for (const { prefixes } of compatible) expect(isSorted(prefixes)).toBe(true);
  for (const path of ['categories', 'titles', 'compatible'])
    expect(
      read(`hs/${path}.json`)
        .split('\n')
        .filter((line) => line.includes('"')),
    ).toHaveLength((json(`hs/${path}.json`) as unknown[]).length);
});

it('names known sources', () => {
  const cited = [...categories, ...compatible, priority].flatMap(({ source }) => source);
  expect(cited.filter((id) => !sources.has(id))).toEqual([]);
});

describe('titles', () => {
  it('has one for all 97 chapters', () => {
    for (let chapter = 1; chapter <= 97; chapter++) expect(titleOf.has(String(chapter).padStart(2, '0'))).toBe(true);
  });

  it('has one for every code that another file names', () => {
    const named = [
      ...categories.map(({ hs }) => hs),
      ...priority.entries.map(({ hs6 }) => hs6),
      ...priority.ancestors.flatMap(({ hs6, of }) => [hs6, ...of]),
      ...compatible.flatMap(({ prefixes }) => prefixes),
    ];
    expect(named.filter((hs) => !titleOf.has(hs))).toEqual([]);
  });

  it('tells what smugglers would declare', () => {
    expect(titleOf.get('850440')).toBe('converters and power supplies');
    for (const hs of ['7318', '3926', '8708', '8516', '9405', '8414', '9503', '6302', '8536']) expect(titleOf.has(hs)).toBe(true);
  });
});

describe('priority list', () => {
  it('has the 50 codes of the edition of 2024-02-23, by tier', () => {
    expect(priority.edition).toBe('2024-02-23');
    expect(priority.entries).toHaveLength(50);
    const tiers = ['1', '2', '3.A', '3.B', '4.A', '4.B'].map((tier) => priority.entries.filter((fact) => fact.tier === tier).length);
    expect(tiers).toEqual([4, 5, 16, 9, 11, 5]);
  });

  it('leads 2017 codes to listed ones only', () => {
    const listed = new Set(priority.entries.map(({ hs6 }) => hs6));
    expect(Object.fromEntries(priority.ancestors.map(({ hs6, of }) => [hs6, of]))).toEqual({
      '852580': ['852589'],
      '854140': ['854149'],
      '854150': ['854151', '854159'],
      '854890': ['854800'],
      '880330': ['880730'],
    });
    for (const { hs6, of } of priority.ancestors) {
      expect(listed.has(hs6)).toBe(false);
      expect(of.filter((hs) => !listed.has(hs))).toEqual([]);
    }
  });

  it.each(['851761', '851771', '851779', '847330', '852351', '847170', '848630', '848690'])('%s is not on it', (hs) => {
    expect(priority.entries.map(({ hs6 }) => hs6)).not.toContain(hs);
  });

  it('says what the review corrected', () => {
    const note = (hs: string) => priority.entries.find(({ hs6 }) => hs6 === hs)?.title;
    expect(note('845961')).toContain('other than knee type');
    expect(note('903039')).toContain('no multimeters or oscilloscopes');
    expect(note('847150')).toContain('with or without storage, input or output');
  });
});

describe('categories by code', () => {
  it.each([
    ['851711', 'mobile-phones'],
    ['901380', 'microelectronics'],
  ] as const)('%s is no longer %s', (hs, category) => {
    expect(entry(hs, category)).toBeUndefined();
  });

  it.each(['292390', '370199', '370500', '903180', '903289', '901580', '8806', '290341', '290349', '711590'])(
    '%s is there, as related',
    (hs) => {
      expect(entry(hs)?.strength).toBe('related');
    },
  );

  it('puts network cards under 8517.62, most FPGAs under 8542.39, walkie-talkies also under 8517.14', () => {
    expect(entry('851762', 'data-center')?.note).toContain('network interface cards');
    expect(entry('847180', 'data-center')?.note).not.toMatch(/NICs/);
    expect(entry('854239', 'chips')?.note).toContain('most FPGAs');
    expect(entry('851714', 'radio-electronics')?.note).toContain('walkie-talkies');
  });
});

describe('compatible codes', () => {
  it('has one line for each category, besides those of single terms and families', () => {
    const general = compatible.filter(({ terms, carried, only }) => terms === undefined && !carried && !only);
    expect(general.map(({ category }) => category)).toEqual([...CATEGORY_IDS].sort());
  });

  it('names part families that the category has', () => {
    for (const { category, families = [] } of compatible) {
      const own = data.partNumbers.filter((entry) => entry.category === category).map(({ family }) => family);
      expect(families.filter((family) => !own.includes(family))).toEqual([]);
    }
  });

  it('names terms that the category has', () => {
    for (const { category, terms = [] } of compatible) {
      const own = data.categories.find(({ id }) => id === category)?.terms.map(({ text }) => text) ?? [];
      expect(terms.filter((term) => !own.includes(term))).toEqual([]);
    }
  });

  it('lets an uninterruptible power supply fall under converters, and no accelerator', () => {
    expect(canFallUnder('data-center', '850440', ['UPS'])).toBe(true);
    expect(canFallUnder('data-center', '850440', ['GPU accelerator'])).toBe(false);
  });

  it('reads the other spellings of a term, and part families', () => {
    expect(canFallUnder('data-center', '850440', ['rack UPS'])).toBe(true);
    expect(canFallUnder('data-center', '850440', ['UPS battery cartridge'])).toBe(true);
    expect(canFallUnder('routers', '850440', ['PoE injector'])).toBe(true);
    expect(canFallUnder('chips', '850440', ['rack UPS'])).toBe(false);
  });

  it('lets devices carry chips, and no converter', () => {
    const canCarry = createCarrierCheck({ hsCompatible: compatible });
    expect(canCarry('chips', '902830' as HsCode)).toBe(true);
    for (const hs of ['850440', '731815', '950300']) expect(canCarry('chips', hs as HsCode)).toBe(false);
    expect(canCarry('routers', '902830' as HsCode)).toBe(false);
  });

  it('lets every primary code fall under its own category', () => {
    const odd = categories.filter(({ hs, category, strength }) => strength === 'primary' && !canFallUnder(category, hs));
    expect(odd).toEqual([]);
  });

  it.each([
    ['radio-electronics', '903020', 'an oscilloscope'],
    ['radio-electronics', '901420', 'a gyroscope'],
    ['chips', '903180', 'a gyroscope chip'],
    ['data-center', '851762', 'a network card'],
    ['data-center', '847330', 'a memory module'],
    ['radio-electronics', '851771', 'an antenna'],
    ['chips', '847330', 'an evaluation board'],
    ['microelectronics', '850440', 'a power module'],
    ['semiconductor-materials', '810890', 'a sputtering target'],
    ['chipmaking-equipment', '841410', 'a vacuum pump'],
    ['chips', '980100', 'goods that come back from repair'],
  ] as const)('%s under %s: %s', (category, hs, _goods) => expect(canFallUnder(category, hs)).toBe(true));

  it.each(['7318', '392690', '950300', '630260', '871200', '620342'])('nothing falls under %s', (hs) => {
    expect(CATEGORY_IDS.filter((category) => canFallUnder(category, hs))).toEqual([]);
  });

  it.each(['chips', 'data-center', 'routers'] as const)('%s never fall under 8504.40', (category) => {
    expect(canFallUnder(category, '850440')).toBe(false);
  });
});
