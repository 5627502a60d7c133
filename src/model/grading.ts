import type { CategoryId } from './category-ids.ts';
import type { Level } from './level.ts';
import type { PriorityTier } from './signals.ts';

export type GradedLevel = Exclude<Level, 'none'>;

/**
 * Something that holds of a row or does not:
 * - `listed`; `tier:1` to `tier:4`, `tier:any`, `tier:possible` (a code of 2017)
 * - `goods:text` and `goods:strong` (words or parts, accessories left out), `goods:accessory-only`, `goods:lower-risk`
 * - `goods:unsupported`: the code names a category, and readable words say nothing of it
 * - `group:<group>`, `indicator:<id>`, `indicator:<id>/<variant>` (`plain` where it has none)
 */
export type Atom = string;

/** When a rule holds: every part that is given. An empty `when` always holds. */
export interface When {
  /** A list inside stands for any of its atoms. */
  readonly all?: readonly (Atom | readonly Atom[])[] | undefined;
  readonly none?: readonly Atom[] | undefined;
  /** Distinct reasons among the findings that count as signs. */
  readonly signsAtLeast?: number | undefined;
  readonly signsAtMost?: number | undefined;
  /** Distinct reasons among the findings that the memo of 2022 names. */
  readonly memoAtLeast?: number | undefined;
  /** Findings with points, at most. */
  readonly flagsAtMost?: number | undefined;
  /** Findings with points that are not weak, at most. */
  readonly strongFlagsAtMost?: number | undefined;
  /** Findings that count as signs and are not weak, at most. */
  readonly strongSignsAtMost?: number | undefined;
}

/** What an indicator adds, by variant. */
export interface IndicatorPoints {
  readonly id: string;
  /** `plain` for findings without a variant. */
  readonly variant: string;
  readonly points: number;
  /** Named by the memo of 2022. */
  readonly memo?: true | undefined;
  /** Never leaves low by itself. */
  readonly weak?: true | undefined;
  /** Is no further sign beside a route: it says where the goods go, or little. */
  readonly sign?: false | undefined;
  /** Counts only on rows with listed goods or a priority-list code. */
  readonly listed?: true | undefined;
  /** Says that the text tells nothing: a listed code needs no words in support then. */
  readonly wordless?: true | undefined;
  /** Counts only beside a finding that is no companion. */
  readonly companion?: true | undefined;
  readonly group: 'route' | 'label' | 'papers' | 'goods' | 'parties' | 'payment' | 'figures';
  /** Indicators of one reason count once, with the most points. The id itself where none is given. */
  readonly reason?: string | undefined;
}

/** Adds points, or lifts a row to a level. Of the lifts that hold, the highest counts. */
export interface Reinforcement {
  readonly id: string;
  /** One sentence that reports print. */
  readonly title: string;
  readonly when: When;
  readonly points?: number | undefined;
  readonly floor?: GradedLevel | undefined;
}

/** Takes points away. Sums (`same-reason`, `group-sum`) are capped before a row is lifted, levels after, each in order. */
export type Cap = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'same-reason' }
  | { readonly kind: 'group-sum'; readonly group: IndicatorPoints['group']; readonly limit: number }
  | { readonly kind: 'level'; readonly level: GradedLevel; readonly when: When }
  | { readonly kind: 'level-down'; readonly when: When }
  | { readonly kind: 'total'; readonly limit: number }
);

/** Level of what a document indicator finds, by variant. */
export interface DocumentLevel {
  readonly id: string;
  /** `plain` for findings without a variant. */
  readonly variant: string;
  readonly level: GradedLevel;
  /** Level where neither line is of listed goods. */
  readonly unlisted: GradedLevel;
}

/** Level of what a manifest indicator finds, by variant. */
export interface ManifestLevel {
  readonly id: string;
  /** `plain` for findings without a variant. */
  readonly variant: string;
  readonly level: GradedLevel;
}

/** Points, thresholds and rules of the ledger: data/grading.json. All points are whole numbers. */
export interface Grading {
  /** Lowest score of each level, rising. */
  readonly bands: readonly { readonly level: GradedLevel; readonly from: number }[];
  /** Confidence from which words or a part number count as strong, 0..1. */
  readonly strongConfidence: number;
  /** Points of the strongest category at full confidence. */
  readonly categories: Readonly<Record<CategoryId, number>>;
  /** Points of each further category. */
  readonly furtherCategory: number;
  /** Factor for a category that the goods are only an accessory of, 0..1. */
  readonly accessory: number;
  readonly tiers: Readonly<Record<PriorityTier, number>>;
  /** Factor for a code of 2017 whose goods moved to a listed code, 0..1. */
  readonly ancestor: number;
  /** Share of a row's own points that it keeps above the level that it is lifted to, so that lifted rows still rank. */
  readonly spread: number;
  /** Points of findings that have no entry, by severity. */
  readonly severities: Readonly<Record<GradedLevel, number>>;
  readonly indicators: readonly IndicatorPoints[];
  readonly reinforcements: readonly Reinforcement[];
  readonly caps: readonly Cap[];
  readonly documents: readonly DocumentLevel[];
  readonly manifest: readonly ManifestLevel[];
}
