/** What the page is given as JSON: texts are made visible and ready to be shown, nothing in them is markup. */
export interface View {
  readonly rows: readonly RowView[];
  readonly across: readonly AcrossView[];
  /** What is known of every indicator and category that stands in the report, by id. */
  readonly rules: Readonly<Record<string, RuleView>>;
}

export interface RuleView {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** A finding that a reviewer may decide on. */
export interface DecidableView {
  readonly id: string;
  readonly fingerprint: string;
}

export interface AcrossView {
  readonly level: string;
  readonly id: string;
  readonly place: string;
  readonly message: string;
  /** Findings without a decision yet. */
  readonly open: readonly DecidableView[];
}

export interface TextView {
  /** '' for the description. */
  readonly label: string;
  /** Stretches of the cell in order, every second one marked: plain, marked, plain ... */
  readonly pieces: readonly string[];
}

export interface PointView {
  readonly points: number;
  readonly id: string;
  readonly text: string;
}

export interface RowView {
  readonly level: string;
  readonly openLevel: string;
  readonly score: number;
  readonly place: string;
  readonly about: string;
  readonly categories: readonly string[];
  readonly indicators: readonly string[];
  readonly facts: readonly string[];
  readonly route: string;
  readonly value: number | null;
  readonly texts: readonly TextView[];
  readonly points: readonly PointView[];
  readonly next: string;
  readonly open: readonly DecidableView[];
}
