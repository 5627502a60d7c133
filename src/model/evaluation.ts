import type { CategoryId } from './category-ids.ts';
import type { EvidenceKind, GoodsSignal } from './signals.ts';

/** What a labelled row says of its goods; unknown rows are counted and left out. */
export type Label = 'positive' | 'negative' | 'unknown';

/** A row whose goods a person, or its real HS code, has named. */
interface LabelledRow {
  readonly id: string;
  /** Physical line in the file, from 1. */
  readonly line: number | null;
  readonly text: string;
  readonly brand: string;
  readonly lang: string;
  readonly kind: string;
  readonly strength: string;
  readonly label: Label;
  /** Categories that are right, the labelled one first; empty unless positive. */
  readonly accepted: readonly CategoryId[];
}

/** A labelled row with what the matcher found in it, most confident first. */
export interface TriedRow extends LabelledRow {
  readonly goods: readonly Pick<GoodsSignal, 'category' | 'confidence' | 'evidence'>[];
}

/**
 * - TP: a labelled category is among the goods; wrong: only other categories are; FN: none is
 * - FP: a negative row with any category; TN: one without
 */
export type Verdict = 'TP' | 'wrong' | 'FN' | 'FP' | 'TN';

/** part of n; share = part / n, null where n is 0. */
export interface Share {
  readonly share: number | null;
  readonly part: number;
  readonly n: number;
}

/** Figures of the rows that have a language, a kind, a strength in common. */
export interface GroupFigures {
  readonly name: string;
  /** Rows with any category whose labelled category is among them. */
  readonly precision: Share;
  /** Positive rows whose labelled category is found. */
  readonly recall: Share;
  /** Harmonic mean of precision and recall; null where both are not above 0. */
  readonly f1: number | null;
  /** Positive rows with any category. */
  readonly anyCategory: Share;
  /** Negative rows with any category. */
  readonly falseAlarms: Share;
}

export interface CategoryFigures {
  readonly category: CategoryId;
  /** Rows on which the category is found and right. */
  readonly precision: Share;
  /** Rows labelled with the category on which it, or another accepted one, is found. */
  readonly recall: Share;
  readonly f1: number | null;
}

/** Rows of one label by what was found first; `none` stands for no category. */
export interface ConfusionEntry {
  readonly labelled: CategoryId | 'none';
  readonly found: CategoryId | 'none';
  readonly n: number;
}

export interface ThresholdFigures {
  readonly threshold: number;
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: number | null;
  readonly falseAlarms: Share;
}

/** Rows whose most confident category lies in a band, and the share on which it is right. */
export interface BandFigures {
  /** Lowest confidence of the band. */
  readonly from: number;
  /** Confidence below which the band ends; the last one holds 1. */
  readonly to: number;
  readonly right: Share;
}

/** A row that the matcher had wrong, and what it went by. */
export interface WrongRow {
  readonly id: string;
  readonly line: number | null;
  readonly kind: string;
  readonly lang: string;
  readonly text: string;
  readonly brand: string;
  readonly accepted: readonly CategoryId[];
  readonly verdict: Verdict;
  readonly goods: readonly {
    readonly category: CategoryId;
    readonly confidence: number;
    readonly evidence: readonly { readonly kind: EvidenceKind; readonly text: string; readonly term: string; readonly weight: number }[];
  }[];
}

/** Figures on one labelled file. */
export interface Evaluation {
  readonly file: string;
  /** Whether the matcher saw the HS column. */
  readonly hsShown: boolean;
  /** Confidence from which a category counts as found. */
  readonly threshold: number;
  readonly rows: { readonly total: number } & Readonly<Record<Label, number>>;
  readonly overall: GroupFigures;
  readonly kinds: readonly GroupFigures[];
  readonly languages: readonly GroupFigures[];
  readonly strengths: readonly GroupFigures[];
  readonly categories: readonly CategoryFigures[];
  readonly confusion: readonly ConfusionEntry[];
  readonly thresholds: readonly ThresholdFigures[];
  readonly reliability: readonly BandFigures[];
  /** The worst of each kind. */
  readonly misses: readonly WrongRow[];
  readonly falseAlarms: readonly WrongRow[];
}
