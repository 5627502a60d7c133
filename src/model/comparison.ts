import type { DocumentFinding } from './finding.ts';
import type { GradedLevel } from './grading.ts';
import type { DocumentIndicatorId } from './indicator-ids.ts';
import type { Level } from './level.ts';
import type { PairedBy, SideName } from './pair.ts';
import type { Head, InputResult, Notice, SkippedIndicator, TableResult } from './result.ts';
import type { Settlement } from './settlement.ts';

/** A line of a document, with absolute places. */
export interface ComparedLine {
  readonly table: TableResult;
  /** Data record from 1. */
  readonly record: number;
  readonly line: number | null;
  readonly cells: readonly string[];
}

/** A document finding with its level; the fingerprint tells it again in a later run. */
export interface GradedDocumentFinding extends DocumentFinding {
  readonly level: GradedLevel;
  readonly fingerprint: string;
  readonly settled: Settlement | null;
}

/** Lines of two documents that speak of the same goods, or a line without a counterpart: then one side is empty and `by` is null. */
export interface ComparedPair {
  readonly by: PairedBy | null;
  /** The gravest of its findings. */
  readonly level: Level;
  /** The gravest of those that no decision settles. */
  readonly openLevel: Level;
  readonly lines: Readonly<Record<SideName, readonly ComparedLine[]>>;
  readonly findings: readonly GradedDocumentFinding[];
}

export interface ComparisonCounts {
  /** Lines of each document. */
  readonly lines: Readonly<Record<SideName, number>>;
  /** Pairs by what tied their lines. */
  readonly pairs: Readonly<Record<PairedBy, number>>;
  readonly unmatched: Readonly<Record<SideName, number>>;
  /** Pairs and unmatched lines by their level. */
  readonly levels: Readonly<Record<Level, number>>;
  /** The same by what no decision settles. */
  readonly openLevels: Readonly<Record<Level, number>>;
  /** Findings that a waiver, and that the baseline, settles. */
  readonly findingsWaived: number;
  readonly findingsKnown: number;
}

/** Everything that `compare` found between two documents. */
export interface Comparison {
  readonly tool: Head['tool'];
  readonly lexicon: Head['lexicon'];
  readonly options: Head['options'];
  readonly tables: Readonly<Record<SideName, TableResult>>;
  /** In the order of document a, then of b. */
  readonly pairs: readonly ComparedPair[];
  readonly counts: ComparisonCounts;
  /** Document indicators that could not run because a document has no column for them. */
  readonly skipped: readonly (SkippedIndicator & { readonly id: DocumentIndicatorId })[];
  readonly indicatorCount: number;
  readonly notices: readonly Notice[];
  readonly inputs: readonly InputResult[];
}
