import type { Level } from '#model/level.ts';
import type { AboutRule } from '#model/report.ts';
import type { BaselineEntry } from '#model/settlement.ts';
import type { Headline, Reason, ShownText } from '#report/row-words.ts';

/** What the page is given as JSON: texts are made visible and ready to be shown, nothing in them is markup. */
export interface View {
  readonly rows: readonly RowView[];
  /** Those first that have the gravest open finding. */
  readonly across: readonly AcrossGroup[];
  /** What is known of every indicator and category that stands in the report, by id. */
  readonly rules: Readonly<Record<string, AboutRule>>;
}

/** A finding that a reviewer may decide on: no decision settles it yet. */
export type DecidableView = BaselineEntry;

/** What one indicator found across rows. */
export interface AcrossGroup {
  readonly id: string;
  /** How many findings there are, by level. */
  readonly counted: string;
  /** Those that stand open. */
  readonly worst: readonly AcrossView[];
  /** Those that are folded in, and how many there are of each level. */
  readonly rest: readonly AcrossView[];
  readonly restGrades: string;
}

export interface AcrossView {
  /** Tells it from the others of the page. */
  readonly key: string;
  readonly level: Level;
  readonly place: string;
  readonly message: string;
  readonly open: readonly DecidableView[];
}

export interface RowView {
  readonly level: Level;
  readonly score: number;
  readonly headline: Headline;
  readonly about: string;
  readonly categories: readonly string[];
  readonly indicators: readonly string[];
  readonly value: number | null;
  readonly texts: readonly ShownText[];
  readonly reasons: readonly Reason[];
  /** Id of the rule whose next step fits; '' where there is none. */
  readonly next: string;
  /** What the rows of one shipment share, as `invoiceNumber 17`; '' where rows are not grouped, or this one names none. */
  readonly shipment: string;
  readonly open: readonly DecidableView[];
}
