import type { LexiconData, Term } from '#lexicon/data.ts';
import type { CategoryId } from '#model/category-ids.ts';
import { HEEDED_WORDING } from '#model/heeded-wording.ts';

/** The number of the list that holds no phrase. */
export const NO_LIST = 0;

/** `Phrases` are sets of phrases, or numbers of such sets where they are compiled. */
export interface TermUse<Phrases = ReadonlySet<number>> {
  readonly category: CategoryId;
  readonly text: string;
  readonly weight: Term['weight'];
  readonly needsContext: boolean;
  readonly context: Phrases;
  readonly not: Phrases;
}

export interface WordingUse<Phrases = ReadonlySet<number>> {
  readonly indicator: string;
  readonly text: string;
  readonly strength: 'strong' | 'medium' | 'weak';
  readonly context: Phrases;
  readonly not: Phrases;
  /** Nothing but punctuation may follow in the cell. */
  readonly atEnd: boolean;
  /** No word may stand between its words. */
  readonly adjacent: boolean;
  /** It says something only beside one of its context in the same clause, whatever its strength. */
  readonly isPaired: boolean;
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
export interface PhraseUses<Phrases = ReadonlySet<number>> {
  terms: readonly TermUse<Phrases>[];
  wording: readonly WordingUse<Phrases>[];
  brands: readonly BrandUse[];
  vetoOf: readonly CategoryId[];
  modifier: 'negation' | 'after-negation' | 'negation-around' | 'accessory' | 'after-accessory' | 'aside' | null;
  /** A negation behind goods that speaks of what follows where nothing of its clause stands before it. */
  opensNegation: boolean;
  /** The accessory is a spare part, a battery, a power supply or a bracket. */
  spare: boolean;
  /** What must follow the goods for a negation around them, and what it stands in where it is none (part no). */
  around: { readonly until: Phrases; readonly not: Phrases } | null;
  /** Goods that have a part inside: their name near it, or words that lead to it. */
  carrier: 'name' | 'lead' | null;
  /** Denies red-flag wording that follows, and wording that it follows on. */
  denies: Reach | null;
  deniesBefore: Reach | null;
  /** Goods of everyday that bear the brands of our makers too. */
  isOtherGoods: boolean;
}

/**
 * What a phrase can matter for, as bits; the weak ones only beside a word of their context, and wording that is heeded on listed goods alone
 * only beside those. Context, vetoes and modifiers say nothing by themselves.
 */
export const INTEREST = {
  wording: 1,
  goods: 2,
  brand: 4,
  brandCell: 8,
  weakWording: 16,
  weakGoods: 32,
  listedWording: 64,
  /** Context of part numbers that are other things too. */
  partContext: 128,
} as const;

/** @returns whether the phrase is wording by itself, not just one of a pair */
export const isWording = ({ wording }: Pick<PhraseUses, 'wording'>): boolean => wording.some(({ isPaired }) => !isPaired);

export const WEAK = INTEREST.weakWording | INTEREST.weakGoods;

/** A term or phrase that counts only beside others, and those that are looked for in its own cell. */
const leansOnContext = (use: TermUse<number> | WordingUse<number>): boolean =>
  'needsContext' in use ? use.needsContext : use.isPaired || (use.strength === 'weak' && use.context !== NO_LIST);

function interestOfWording(use: WordingUse<number>): number {
  const heeded = HEEDED_WORDING[use.indicator];
  if (heeded === undefined || (use.strength === 'weak' && heeded !== 'weak')) return INTEREST.listedWording;
  return leansOnContext(use) ? INTEREST.weakWording : INTEREST.wording;
}

/** @returns what a phrase can matter for, as bits of INTEREST */
export function interestIn({ terms, wording, brands }: PhraseUses<number>): number {
  let interest = 0;
  for (const use of terms) interest |= leansOnContext(use) ? INTEREST.weakGoods : INTEREST.goods;
  for (const use of wording) interest |= interestOfWording(use);
  for (const { cellOnly } of brands) interest |= cellOnly ? INTEREST.brandCell : INTEREST.brand;
  return interest;
}

/** What a phrase stands for that nothing is said of: most are context or vetoes of others. */
export const NO_USES: Readonly<PhraseUses<never>> = Object.freeze({
  terms: [],
  wording: [],
  brands: [],
  vetoOf: [],
  modifier: null,
  opensNegation: false,
  spare: false,
  around: null,
  carrier: null,
  denies: null,
  deniesBefore: null,
  isOtherGoods: false,
});
