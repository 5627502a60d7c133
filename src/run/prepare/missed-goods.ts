import type { LexiconData } from '#lexicon/data.ts';
import { createMatcher } from '#match/matcher.ts';
import type { GoodsSignal } from '#model/signals.ts';
import { describer } from './describer.ts';

type Category = LexiconData['categories'][number];
type Term = Category['terms'][number];
type Goods = (text: string, category: string) => GoodsSignal | undefined;

const goodsFinder = (data: LexiconData): Goods => {
  const describe = describer(data, createMatcher(data));
  return (text, category) => describe(text).goods.find((goods) => goods.category === category);
};

const withTerms = (data: LexiconData, change: (category: Category) => Category): LexiconData => ({
  ...data,
  categories: data.categories.map(change),
});

const known = ({ text, lang }: Term): string => `${text} / ${lang}`;

/** @returns terms of a category that a folder took out */
function droppedTerms(base: LexiconData, { id, terms }: Category): readonly Term[] {
  const held = new Set(terms.map(known));
  return base.categories.find((category) => category.id === id)?.terms.filter((term) => !held.has(known(term))) ?? [];
}

const withDropped = (data: LexiconData, base: LexiconData): LexiconData =>
  withTerms(data, (category) => ({ ...category, terms: [...category.terms, ...droppedTerms(base, category)] }));

const withoutVetoes = (data: LexiconData): LexiconData =>
  withTerms(data, (category) => ({ ...category, vetoes: [], terms: category.terms.map(({ not: _, ...term }) => term) }));

const withoutNeeds = (data: LexiconData): LexiconData =>
  withTerms(data, (category) => ({
    ...category,
    terms: category.terms.map(({ required: _, ...term }) => ({ ...term, weight: term.weight === 'weak' ? 'medium' : term.weight })),
  }));

const withoutThreshold = (data: LexiconData): LexiconData => ({ ...data, matching: { ...data.matching, leastConfidence: 0 } });

/** Facts that know the vetoes of one category and of its terms, as its goods. */
function vetoesAsGoods(data: LexiconData, category: Category): LexiconData {
  const words = new Set([...category.vetoes, ...category.terms.flatMap(({ not = [] }) => not)]);
  const terms = Array.from(words, (text): Term => ({ text, lang: 'any', weight: 'strong', source: 'house' }));
  return { ...withoutThreshold(data), partNumbers: [], brands: [], wording: [], categories: [{ ...category, vetoes: [], terms }] };
}

const termsOf = ({ evidence }: GoodsSignal): string => Array.from(new Set(evidence.map(({ term }) => `"${term}"`))).join(', ');

/**
 * Tells why texts are not found as goods of a category: each reason is tried by facts without it.
 * @param data the facts over which a text is not found
 * @param base the facts under those of a folder
 * @returns from a text and a category the reason as it goes on a sentence; an empty text where no single one is known
 */
export function reasonsOfMisses(data: LexiconData, base: LexiconData): (text: string, category: string) => string {
  const finders = new Map<string, Goods>();
  const goodsIn = (facts: string, make: () => LexiconData): Goods => {
    const finder = finders.get(facts) ?? goodsFinder(make());
    finders.set(facts, finder);
    return finder;
  };
  const vetoIn = (text: string, category: Category): string => {
    const vetoes = goodsIn(`vetoes of ${category.id}`, () => vetoesAsGoods(data, category))(text, category.id);
    return vetoes === undefined ? 'a veto silences it' : `silenced by ${termsOf(vetoes)}`;
  };
  return (text, id) => {
    const category = data.categories.find((one) => one.id === id);
    if (category === undefined) return '';
    if (droppedTerms(base, category).length > 0) {
      const before = goodsIn('dropped', () => withDropped(data, base))(text, id);
      if (before !== undefined) return `: the folder takes out ${termsOf(before)}`;
    }
    const faint = goodsIn('faint', () => withoutThreshold(data))(text, id);
    if (faint !== undefined)
      return `: ${termsOf(faint)} has a confidence of ${faint.confidence}, and ${data.matching.leastConfidence} is needed`;
    if (goodsIn('unsilenced', () => withoutVetoes(data))(text, id) !== undefined) return `: ${vetoIn(text, category)}`;
    const bare = goodsIn('bare', () => withoutNeeds(data))(text, id);
    return bare === undefined ? '' : `: ${termsOf(bare)} counts only beside its context`;
  };
}
