import type { LexiconData, Term } from '#lexicon/data.ts';
import type { CategoryId } from '#model/category-ids.ts';
import { foldCharacters } from '#normalize/text.ts';
import { LEAST_LETTERS } from './fuzzy.ts';
import { HanAutomaton } from './han.ts';
import { PhraseTrie } from './phrases.ts';
import { Tokens } from './tokens.ts';
import type { Variation, Vocabulary } from './vocabulary.ts';

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Joined forms shorter than this would be found in ordinary words. */
const LEAST_JOINED = 6;
/** Most phrases are only one thing: the empty lists are shared. */
const NOTHING: readonly never[] = [];
const NO_PHRASES: ReadonlySet<number> = new Set();
const LONGEST_ABBREVIATION = 8;

export interface TermUse {
  readonly category: CategoryId;
  readonly text: string;
  readonly weight: Term['weight'];
  readonly needsContext: boolean;
  readonly context: ReadonlySet<number>;
  readonly not: ReadonlySet<number>;
}

export interface WordingUse {
  readonly indicator: string;
  readonly text: string;
  readonly strength: 'strong' | 'medium' | 'weak';
  readonly context: ReadonlySet<number>;
  readonly not: ReadonlySet<number>;
  /** Nothing but punctuation may follow in the cell. */
  readonly atEnd: boolean;
  /** No word may stand between its words. */
  readonly adjacent: boolean;
}

export interface BrandUse {
  readonly name: string;
  readonly guarded: boolean;
  /** A word of everyday: a brand only in a brand cell. */
  readonly cellOnly: boolean;
}

/** How far from wording a denial of it may stand. */
export type Reach = LexiconData['modifiers']['denial'][number]['reach'];

/** What a phrase stands for; a phrase may stand for several things at once. */
export interface PhraseUses {
  terms: readonly TermUse[];
  wording: readonly WordingUse[];
  brands: readonly BrandUse[];
  vetoOf: readonly CategoryId[];
  modifier: 'negation' | 'after-negation' | 'negation-around' | 'accessory' | 'after-accessory' | 'aside' | null;
  /** The accessory is a spare part, a battery, a power supply or a bracket. */
  spare: boolean;
  /** What must follow the goods for a negation around them, and what it stands in where it is none (part no). */
  around: { readonly until: ReadonlySet<number>; readonly not: ReadonlySet<number> } | null;
  /** Goods that have a part inside: their name near it, or words that lead to it. */
  carrier: 'name' | 'lead' | null;
  /** Denies red-flag wording that follows, and wording that it follows on. */
  denies: Reach | null;
  deniesBefore: Reach | null;
  /** Goods of everyday that bear the brands of our makers too. */
  isOtherGoods: boolean;
}

/**
 * What a phrase can matter for, as bits; the last two only beside a word of their context. Context, vetoes and modifiers say nothing by
 * themselves.
 */
export const INTEREST = { wording: 1, goods: 2, brand: 4, brandCell: 8, weakWording: 16, weakGoods: 32 } as const;

export const WEAK = INTEREST.weakWording | INTEREST.weakGoods;

/** A term or phrase that counts only beside others, and those that are looked for in its own cell. */
const leansOnContext = (use: TermUse | WordingUse): boolean =>
  'needsContext' in use ? use.needsContext : use.strength === 'weak' && use.context.size > 0;

function interestIn({ terms, wording, brands }: PhraseUses): number {
  let interest = 0;
  for (const use of terms) interest |= leansOnContext(use) ? INTEREST.weakGoods : INTEREST.goods;
  for (const use of wording) interest |= leansOnContext(use) ? INTEREST.weakWording : INTEREST.wording;
  for (const { cellOnly } of brands) interest |= cellOnly ? INTEREST.brandCell : INTEREST.brand;
  return interest;
}

interface PhraseOptions {
  readonly exact?: boolean;
  readonly correctable?: boolean;
  /** Whether its two words may stand in the other order, and say as much then or less. */
  readonly otherOrder?: 'as much' | 'less';
}

interface WordOfPhrase {
  readonly word: string;
  readonly variation: Variation;
}

/** All phrases of the lexicon, numbered, in the two automata that find them. */
export class PhraseTable {
  readonly trie = new PhraseTrie();
  readonly han = new HanAutomaton();
  readonly uses: PhraseUses[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #splitPrefixes: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #lists = new Map<string, ReadonlySet<number>>();
  readonly #tokens = new Tokens();
  #interests = new Uint8Array(0);

  constructor(vocabulary: Vocabulary, splitPrefixes: readonly string[]) {
    this.#vocabulary = vocabulary;
    this.#splitPrefixes = splitPrefixes;
  }

  /** @returns the number of a phrase, the same for the same words, language and freedom to vary */
  intern(text: string, lang: string, options: PhraseOptions = {}): number {
    const key = `${text}\n${lang}\n${options.exact ?? false}\n${options.correctable ?? false}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const phrase = this.uses.length;
    this.uses.push({
      terms: NOTHING,
      wording: NOTHING,
      brands: NOTHING,
      vetoOf: NOTHING,
      modifier: null,
      spare: false,
      around: null,
      carrier: null,
      denies: null,
      deniesBefore: null,
      isOtherGoods: false,
    });
    this.#numbers.set(key, phrase);
    if (HAN.test(text)) this.han.add(foldCharacters(text).replace(/\s+/g, ''), phrase);
    else this.#addWords(text, lang, options, phrase);
    return phrase;
  }

  /** @returns what a phrase stands for so far, to be added to */
  usesOf(text: string, lang: string, options: PhraseOptions = {}): PhraseUses {
    return this.uses[this.intern(text, lang, options)] as PhraseUses;
  }

  /** @returns the numbers of context or veto words */
  internAll(texts: readonly string[] | undefined, lang: string): ReadonlySet<number> {
    if (texts === undefined) return NO_PHRASES;
    const key = `${lang}\n${texts.join('\n')}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const numbers = new Set(texts.map((text) => this.intern(text, lang)));
    this.#lists.set(key, numbers);
    return numbers;
  }

  /** Ends the making of the table: what a phrase stands for is settled. */
  seal(): void {
    this.#interests = Uint8Array.from(this.uses, interestIn);
    this.trie.setInterest((phrase) => this.interestOf(phrase));
  }

  /** @returns what a phrase of the sealed table can matter for, as bits of INTEREST */
  interestOf(phrase: number): number {
    return this.#interests[phrase] ?? 0;
  }

  /** @returns whether a term or a wording of the phrase has one of these others for its context */
  leansOn(phrase: number, others: ReadonlySet<number>): boolean {
    const { terms, wording } = this.uses[phrase] as PhraseUses;
    for (const uses of [terms, wording]) {
      for (const { context } of uses) for (const other of context) if (others.has(other)) return true;
    }
    return false;
  }

  #addWords(text: string, lang: string, options: PhraseOptions, phrase: number): void {
    const words = this.#wordsOf(text, options);
    if (words.length === 0) return;
    const concept = (word: string, variation: Variation, correctable = options.correctable ?? false): number =>
      this.#vocabulary.intern(word, lang, variation, correctable);
    const concepts = words.map(({ word, variation }) => concept(word, variation));
    this.trie.add(concepts, phrase);
    const [first, second] = words;
    if (!text.includes('*')) {
      for (let place = 0; place + 1 < words.length; place++) {
        const [left, right] = words.slice(place, place + 2) as [WordOfPhrase, WordOfPhrase];
        const joined = left.word + right.word;
        if (joined.length < LEAST_JOINED) continue;
        // A short word joined on (timer IC) makes a word that others are a slip away from.
        const correctable = options.correctable === true && Math.min(left.word.length, right.word.length) >= LEAST_LETTERS;
        const whole = concept(joined, options.exact ? 'exact' : right.variation, correctable);
        this.trie.add([...concepts.slice(0, place), whole, ...concepts.slice(place + 2)], phrase);
      }
    }
    if (words.length === 2 && second !== undefined && options.otherOrder !== undefined)
      this.trie.add([...concepts].reverse(), phrase, options.otherOrder === 'less');
    if (words.length === 1 && first !== undefined && first.variation === 'inflected') this.#addSplit(first.word, concept, phrase);
  }

  #addSplit(word: string, concept: (word: string, variation: Variation) => number, phrase: number): void {
    for (const prefix of this.#splitPrefixes) {
      const rest = word.slice(prefix.length);
      if (word.startsWith(prefix) && rest.length >= 3) this.trie.add([concept(prefix, 'exact'), concept(rest, 'inflected')], phrase);
    }
  }

  #wordsOf(text: string, options: PhraseOptions): WordOfPhrase[] {
    const words: WordOfPhrase[] = [];
    for (const piece of text.split(/\s+/)) {
      this.#tokens.read(piece);
      const isPrefix = piece.endsWith('*');
      const isAbbreviation = piece.length <= LONGEST_ABBREVIATION && piece === piece.toUpperCase() && piece !== piece.toLowerCase();
      for (let index = 0; index < this.#tokens.count; index++) {
        const isLast = index === this.#tokens.count - 1;
        const variation = options.exact ? 'exact' : isAbbreviation ? 'abbreviation' : 'inflected';
        words.push({ word: this.#tokens.word(index) + (isPrefix && isLast ? '*' : ''), variation });
      }
    }
    return words;
  }
}

function otherOrderOf({ weight, lang }: Term, freeOrder: ReadonlySet<string>): Pick<PhraseOptions, 'otherOrder'> {
  if (weight !== 'weak' && freeOrder.has(lang)) return { otherOrder: 'as much' };
  return weight === 'strong' ? { otherOrder: 'less' } : {};
}

function addCategory(table: PhraseTable, category: LexiconData['categories'][number], freeOrder: ReadonlySet<string>): void {
  for (const veto of category.vetoes) {
    const uses = table.usesOf(veto, 'any');
    uses.vetoOf = [...uses.vetoOf, category.id];
  }
  for (const term of category.terms) {
    const shared = {
      category: category.id,
      weight: term.weight,
      needsContext: term.weight === 'weak' || term.required === true,
      context: table.internAll(term.context, term.lang),
      not: table.internAll(term.not, term.lang),
    };
    const options = {
      exact: term.exact === true,
      correctable: term.exact !== true,
      ...(term.exact !== true && otherOrderOf(term, freeOrder)),
    };
    for (const text of [term.text, ...(term.forms ?? [])]) {
      const uses = table.usesOf(text, term.lang, options);
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

function addWording(table: PhraseTable, wording: LexiconData['wording'][number]): void {
  const vetoes = new Map(wording.vetoes?.map(({ lang, words }) => [lang, words]));
  for (const phrase of phrasesOf(wording)) {
    const atEnd = phrase.text.endsWith('$');
    const use: WordingUse = {
      indicator: wording.indicator,
      text: atEnd ? phrase.text.slice(0, -1) : phrase.text,
      strength: phrase.strength,
      context: table.internAll(phrase.context, phrase.lang),
      not: table.internAll(joined(phrase.not, vetoes.get(phrase.lang)), phrase.lang),
      atEnd,
      adjacent: phrase.adjacent ?? false,
    };
    const uses = table.usesOf(use.text, phrase.lang, { correctable: phrase.strength === 'strong' });
    uses.wording = [...uses.wording, use];
  }
}

function addBrand(table: PhraseTable, brand: LexiconData['brands'][number]): void {
  const guarded = new Set(brand.guarded ?? []);
  for (const name of new Set([brand.name, ...brand.aliases, ...guarded])) {
    const uses = table.usesOf(name, 'any', { exact: true });
    uses.brands = [...uses.brands, { name: brand.name, guarded: guarded.has(name), cellOnly: brand.cellOnly?.includes(name) ?? false }];
  }
}

/** Numbers every phrase of the lexicon. */
export function createPhraseTable(data: LexiconData, vocabulary: Vocabulary): PhraseTable {
  const table = new PhraseTable(vocabulary, data.morphology.splitPrefixes);
  const freeOrder = new Set(data.morphology.groups.flatMap(({ langs, freeOrder }) => (freeOrder ? langs : [])));
  for (const category of data.categories) addCategory(table, category, freeOrder);
  for (const wording of data.wording) addWording(table, wording);
  for (const brand of data.brands) addBrand(table, brand);
  const modifiers = [
    ['negation', data.modifiers.negation],
    ['after-negation', data.modifiers.afterNegation],
    ['accessory', data.modifiers.accessory],
    ['after-accessory', data.modifiers.afterAccessory],
    ['aside', data.modifiers.aside],
  ] as const;
  for (const [modifier, phrases] of modifiers) {
    for (const phrase of phrases) {
      const uses = table.usesOf(phrase.text, phrase.lang, { exact: phrase.exact === true });
      uses.modifier = modifier;
      uses.spare = 'spare' in phrase;
    }
  }
  for (const { text, lang, until, not } of data.modifiers.negationAround) {
    const uses = table.usesOf(text, lang, { exact: true });
    uses.modifier = 'negation-around';
    uses.around = { until: table.internAll(until, lang), not: table.internAll(not, lang) };
  }
  for (const { text, lang, exact } of data.modifiers.carrier) table.usesOf(text, lang, { exact: exact === true }).carrier = 'name';
  for (const { text, lang, exact } of data.modifiers.otherGoods) table.usesOf(text, lang, { exact: exact === true }).isOtherGoods = true;
  for (const { text, lang, exact } of data.modifiers.carrierLead) table.usesOf(text, lang, { exact: exact === true }).carrier = 'lead';
  for (const { text, lang, reach } of data.modifiers.denial) table.usesOf(text, lang).denies = reach;
  for (const { text, lang, reach } of data.modifiers.afterDenial) table.usesOf(text, lang).deniesBefore = reach;
  table.seal();
  return table;
}
