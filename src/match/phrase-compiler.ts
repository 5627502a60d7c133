import type { LexiconData, Term } from '#lexicon/data.ts';
import { type Compiled, named } from '#lexicon/parts.ts';
import { compileRecords } from '#lexicon/records.ts';
import { HAN, PhraseBook, type PhraseOptions } from './phrase-book.ts';
import { INTEREST, interestIn, NO_USES, type PhraseUses, type WordingUse } from './phrase-uses.ts';
import { createStemmers } from './stemmer.ts';

/** @returns as JSON what a phrase stands for, without the members that say nothing */
const recordOf = (uses: PhraseUses<number>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(uses).filter(([, said]) => said !== null && said !== false && said.length !== 0)));

/** Gathers what phrases stand for. */
class PhraseCompiler {
  readonly #book: PhraseBook;
  readonly #uses: (PhraseUses<number> | undefined)[] = [];

  constructor({ morphology }: LexiconData) {
    this.#book = new PhraseBook(createStemmers(morphology.groups), morphology.splitPrefixes);
  }

  /** @returns what a phrase stands for so far, to be added to */
  usesOf(text: string, lang: string, options: PhraseOptions = {}): PhraseUses<number> {
    const phrase = this.#book.intern(text, lang, options);
    const uses = this.#uses[phrase] ?? { ...NO_USES };
    this.#uses[phrase] = uses;
    return uses;
  }

  internAll(texts: readonly string[] | undefined, lang: string): number {
    return this.#book.internAll(texts, lang);
  }

  /** @param conditions of part numbers: for each family the lists of its context and of its vetoes, one behind the other */
  compiled(conditions: Int32Array): Compiled {
    const interests = new Uint8Array(this.#book.size);
    for (const [phrase, uses] of this.#uses.entries()) if (uses !== undefined) interests[phrase] = interestIn(uses);
    for (let context = 0; context < conditions.length; context += 2) {
      for (const phrase of this.#book.list(conditions[context] as number))
        interests[phrase] = (interests[phrase] as number) | INTEREST.partContext;
    }
    return { ...this.#book.compiled(interests), interests, ...named('uses', this.#compiledUses()), conditions };
  }

  /** Records one after another, equal ones once; the first is of no uses. */
  #compiledUses(): Compiled {
    const records = new Map([[recordOf(NO_USES), 0]]);
    const ofPhrases = Array.from(this.#uses, (uses) => {
      const text = recordOf(uses ?? NO_USES);
      const record = records.get(text) ?? records.size;
      records.set(text, record);
      return record;
    });
    return { ofPhrases: Int32Array.from(ofPhrases), ...compileRecords([...records.keys()]) };
  }
}

function otherOrderOf({ weight, lang }: Term, freeOrder: ReadonlySet<string>): Pick<PhraseOptions, 'otherOrder'> {
  if (weight !== 'weak' && freeOrder.has(lang)) return { otherOrder: 'as much' };
  return weight === 'strong' ? { otherOrder: 'less' } : {};
}

function addCategory(lexicon: PhraseCompiler, category: LexiconData['categories'][number], freeOrder: ReadonlySet<string>): void {
  for (const veto of category.vetoes) {
    const uses = lexicon.usesOf(veto, 'any');
    uses.vetoOf = [...uses.vetoOf, category.id];
  }
  for (const term of category.terms) {
    const shared = {
      category: category.id,
      weight: term.weight,
      needsContext: term.weight === 'weak' || term.required === true,
      context: lexicon.internAll(term.context, term.lang),
      not: lexicon.internAll(term.not, term.lang),
    };
    const options = {
      exact: term.exact === true,
      correctable: term.exact !== true,
      ...(term.exact !== true && otherOrderOf(term, freeOrder)),
    };
    for (const text of [term.text, ...(term.forms ?? [])]) {
      const uses = lexicon.usesOf(text, term.lang, options);
      uses.terms = [...uses.terms, { ...shared, text }];
    }
  }
}

/** @returns both lists as one; undefined where there is neither */
const joined = (own: readonly string[] | undefined, shared: readonly string[] | undefined): readonly string[] | undefined =>
  own === undefined || shared === undefined ? (own ?? shared) : [...own, ...shared];

type Phrase = LexiconData['wording'][number]['phrases'][number];

/** Every phrase of a file, those of its series written out. */
function phrasesOf({ phrases, series = [] }: LexiconData['wording'][number]): readonly Phrase[] {
  const written = series.flatMap(({ parts, ...shared }) => {
    const between = HAN.test(parts.flat().join('')) ? '' : ' ';
    const texts = parts.reduce((begun, next) => begun.flatMap((begin) => next.map((word) => `${begin}${between}${word}`)));
    return texts.map((text) => ({ ...shared, text }));
  });
  return [...phrases, ...written];
}

function addWording(lexicon: PhraseCompiler, wording: LexiconData['wording'][number]): void {
  const vetoes = new Map(wording.vetoes?.map(({ lang, words }) => [lang, words]));
  for (const phrase of phrasesOf(wording)) {
    const atEnd = phrase.text.endsWith('$');
    const use: WordingUse<number> = {
      indicator: wording.indicator,
      text: atEnd ? phrase.text.slice(0, -1) : phrase.text,
      strength: phrase.strength,
      context: lexicon.internAll(phrase.context, phrase.lang),
      not: lexicon.internAll(joined(phrase.not, vetoes.get(phrase.lang)), phrase.lang),
      atEnd,
      adjacent: phrase.adjacent ?? false,
      isPaired: false,
    };
    const uses = lexicon.usesOf(use.text, phrase.lang, { correctable: phrase.strength === 'strong' });
    uses.wording = [...uses.wording, use];
  }
  for (const { lang, strength, objects, deeds, not } of wording.pairs ?? []) {
    const shared = {
      indicator: wording.indicator,
      strength,
      context: lexicon.internAll(deeds, lang),
      not: lexicon.internAll(joined(not, vetoes.get(lang)), lang),
      atEnd: false,
      adjacent: true,
      isPaired: true,
    };
    for (const text of objects) {
      const uses = lexicon.usesOf(text, lang);
      uses.wording = [...uses.wording, { ...shared, text }];
    }
  }
}

function addBrand(lexicon: PhraseCompiler, brand: LexiconData['brands'][number]): void {
  const guarded = new Set(brand.guarded ?? []);
  for (const name of new Set([brand.name, ...brand.aliases, ...guarded])) {
    const uses = lexicon.usesOf(name, 'any', { exact: true });
    uses.brands = [...uses.brands, { name: brand.name, guarded: guarded.has(name), cellOnly: brand.cellOnly?.includes(name) ?? false }];
  }
}

/** @returns for each family the lists of its context and of its vetoes, one behind the other */
function compileConditions(lexicon: PhraseCompiler, families: LexiconData['partNumbers']): Int32Array {
  return Int32Array.from(families.flatMap(({ context, not }) => [lexicon.internAll(context, 'any'), lexicon.internAll(not, 'any')]));
}

/** @returns every phrase of the lexicon, numbered, with what it stands for, for a `PhraseTable` */
export function compilePhrases(data: LexiconData): Compiled {
  const lexicon = new PhraseCompiler(data);
  const freeOrder = new Set(data.morphology.groups.flatMap(({ langs, freeOrder }) => (freeOrder ? langs : [])));
  for (const category of data.categories) addCategory(lexicon, category, freeOrder);
  for (const wording of data.wording) addWording(lexicon, wording);
  for (const brand of data.brands) addBrand(lexicon, brand);
  const modifiers = [
    ['negation', data.modifiers.negation],
    ['after-negation', data.modifiers.afterNegation],
    ['accessory', data.modifiers.accessory],
    ['after-accessory', data.modifiers.afterAccessory],
    ['aside', data.modifiers.aside],
  ] as const;
  for (const [modifier, phrases] of modifiers) {
    for (const phrase of phrases) {
      const uses = lexicon.usesOf(phrase.text, phrase.lang, { exact: phrase.exact === true });
      uses.modifier = modifier;
      uses.spare = 'spare' in phrase;
      uses.opensNegation = 'opens' in phrase;
    }
  }
  for (const { text, lang, until, not } of data.modifiers.negationAround) {
    const uses = lexicon.usesOf(text, lang, { exact: true });
    uses.modifier = 'negation-around';
    uses.around = { until: lexicon.internAll(until, lang), not: lexicon.internAll(not, lang) };
  }
  for (const { text, lang, exact } of data.modifiers.carrier) lexicon.usesOf(text, lang, { exact: exact === true }).carrier = 'name';
  for (const { text, lang, exact } of data.modifiers.otherGoods) lexicon.usesOf(text, lang, { exact: exact === true }).isOtherGoods = true;
  for (const { text, lang, exact } of data.modifiers.carrierLead) lexicon.usesOf(text, lang, { exact: exact === true }).carrier = 'lead';
  for (const { text, lang, reach } of data.modifiers.denial) lexicon.usesOf(text, lang).denies = reach;
  for (const { text, lang, reach } of data.modifiers.afterDenial) lexicon.usesOf(text, lang).deniesBefore = reach;
  return lexicon.compiled(compileConditions(lexicon, data.partNumbers));
}
