import type { CategoryId } from './category-ids.ts';
import type { HsCode } from './cell.ts';
import type { Field } from './fields.ts';

/** How much a term or a wording says, least first: weak beside context only, strong alone. */
export const STRENGTHS = ['weak', 'medium', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

export type EvidenceKind = 'exact' | 'fuzzy' | 'part-number' | 'brand' | 'hs-code' | 'context' | 'wording';

/** One thing seen in one cell: `cell.slice(start, end) === text`, offsets in UTF-16 units of the untrimmed cell. */
export interface Evidence {
  readonly field: Field;
  /** Column in the file, from 0. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: EvidenceKind;
  /** What of the lexicon it matched: a term, a part-number pattern, a brand, an HS prefix, a phrase. */
  readonly term: string;
  /** Share of the remaining doubt that it removes, 0..1: confidence = 1 - product of (1 - weight). */
  readonly weight: number;
}

/** The row's goods belong to a category. */
export interface GoodsSignal {
  readonly category: CategoryId;
  /** 0..1, spread so that a queue can be ranked. */
  readonly confidence: number;
  /** The text says that the goods are for, or a part of, goods of the category. */
  readonly accessory: boolean;
  /** `text` where words or part numbers say so, `code` where only the HS code does. */
  readonly basis: 'text' | 'code';
  readonly evidence: readonly Evidence[];
  /** Of the evidence, what only names the goods that these are for: the servers of "UPS for servers". */
  readonly purposes?: readonly Evidence[];
  /** The text names other goods that have them inside: "sewing machine with microcontroller". */
  readonly carried?: boolean;
}

/** The row uses wording of a red flag. */
export interface WordingSignal {
  /** The indicator that the phrase is filed under in data/wording. */
  readonly indicator: string;
  readonly phrase: string;
  readonly strength: Strength;
  readonly evidence: Evidence;
}

/** The row names a brand of the lexicon, in a brand cell or beside goods words. */
export interface BrandSignal {
  /** Canonical name, the key of Facts.brand. */
  readonly brand: string;
  readonly evidence: Evidence;
}

/** The row names a part number of a known family. */
export interface PartSignal {
  readonly pattern: string;
  /** The part number as written. */
  readonly partNumber: string;
  readonly family: string;
  /** Maker as told to people, for example `AMD (Xilinx)`. */
  readonly maker: string;
  /** Canonical brand names that may rightly stand on the part; empty where it is second-sourced. */
  readonly makers: readonly string[];
  readonly category: CategoryId;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly military: boolean;
  /** The family has a heavy clone trade: another brand on it is mostly ordinary fraud. */
  readonly cloned: boolean;
  /** Is built into goods of the same category that others make: a card or processor among data-center goods. */
  readonly component: boolean;
  /** The text says that other goods have it inside: "board with", "module based on". */
  readonly carried: boolean;
  /** The text says that the goods are for it: "power supply for R740". */
  readonly purpose: boolean;
  readonly evidence: Evidence;
}

/** What the declared HS code says. */
export interface HsSignal {
  readonly code: HsCode;
  /** Categories by the longest prefix listed. */
  readonly categories: readonly { readonly category: CategoryId; readonly strength: 'primary' | 'related'; readonly prefix: string }[];
  /** The code, or a 2017 ancestor of a code, on the Common High Priority List. */
  readonly priority: { readonly hs6: string; readonly tier: PriorityTier; readonly ancestor: boolean } | null;
  readonly evidence: Evidence;
}

export type PriorityTier = '1' | '2' | '3.A' | '3.B' | '4.A' | '4.B';

/** A listed word or part that shows only after strange characters are folded away. */
export interface DisguiseSignal {
  readonly tricks: readonly ('look-alike' | 'invisible' | 'digit-for-letter' | 'spaced' | 'turned')[];
  /** The word as it reads when folded. */
  readonly revealed: string;
  readonly evidence: Evidence;
}

/** Everything that one pass over a row's texts found. Frozen and shared where nothing was. */
export interface Signals {
  readonly goods: readonly GoodsSignal[];
  readonly wording: readonly WordingSignal[];
  readonly brands: readonly BrandSignal[];
  readonly parts: readonly PartSignal[];
  readonly hs: HsSignal | null;
  readonly disguises: readonly DisguiseSignal[];
  /** Share of the description's words that matches explain, 0..1. */
  readonly explained: number;
}

/** Of a row on which nothing was found: one object, shared. */
export const NO_SIGNALS: Signals = Object.freeze({ goods: [], wording: [], brands: [], parts: [], hs: null, disguises: [], explained: 0 });

/** @returns whether the texts and the code of the row said nothing */
export const saysNothing = ({ goods, wording, brands, parts, hs, disguises }: Signals): boolean =>
  goods.length === 0 && wording.length === 0 && brands.length === 0 && parts.length === 0 && hs === null && disguises.length === 0;
