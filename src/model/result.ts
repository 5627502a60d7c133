import type { Assessment } from './assessment.ts';
import type { DateOrder } from './cell.ts';
import type { Field } from './fields.ts';
import type { IndicatorId } from './indicator-ids.ts';
import type { Level } from './level.ts';
import type { Settlement } from './settlement.ts';

/** How a column came to its field. */
export type MappedBy = 'name' | 'alias' | 'fuzzy' | 'values' | 'option' | 'config' | 'none';

export interface ColumnResult {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  readonly field: Field | null;
  readonly how: MappedBy;
  /** A field that the column could also be, when another column was preferred, or its values are no countries. */
  readonly candidateFor: Field | null;
  /** How a column of dates writes 03/04/2024, where its cells show it; left out else, and day first then. */
  readonly dateOrder?: DateOrder;
  /** Whether a comma parts decimals in a column of numbers and a dot its groups, where cells show it; left out else. */
  readonly decimalComma?: true;
}

/** How one table of one input was read. */
export interface TableResult {
  readonly file: string;
  readonly sheet: string | null;
  /** Physical line on which the table begins, where another stands above it in the same file or sheet; left out else. */
  readonly firstLine?: number;
  /** WHATWG label, null for workbooks. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Physical line of the last header line, from 1; null where there is no header. */
  readonly headerRow: number | null;
  readonly columns: readonly ColumnResult[];
}

/** An indicator that could not be evaluated, and why. */
export interface SkippedIndicator {
  readonly id: IndicatorId;
  /** Fields without a column; empty where the indicator was switched off, or found its columns and could tell nothing by them. */
  readonly missing: readonly Field[];
  /** Why it could tell nothing although it found its columns. */
  readonly reason?: string;
  /** Names of the tables that it could not be evaluated on; left out where these are all. */
  readonly tables?: readonly string[];
}

/** One screened row, with absolute places. */
export interface RowResult {
  readonly table: TableResult;
  /** Data record from 1. */
  readonly record: number;
  readonly line: number | null;
  readonly cells: readonly string[];
  /** Declared value of the line as a number, for ranking; null where there is none. */
  readonly value: number | null;
  readonly assessment: Assessment;
}

/** Something that a person must know about the run; with --strict any notice makes the exit code 2. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

export interface InputResult {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

export interface Counts {
  /** Data records read: rowsScreened + rowsReported. */
  readonly rowsRead: number;
  readonly rowsScreened: number;
  /** Records that could not be screened and stand in a notice instead. */
  readonly rowsReported: number;
  /** Rows screened with cells missing or left over. */
  readonly rowsRagged: number;
  readonly rowsUnreadable: number;
  readonly levels: Readonly<Record<Level, number>>;
  /** Rows by what no decision settles of them. */
  readonly openLevels: Readonly<Record<Level, number>>;
  /** Rows at or above medium, by what no decision settles. */
  readonly needReview: number;
  /** Findings and goods that a waiver, and that the baseline, settles. */
  readonly findingsWaived: number;
  readonly findingsKnown: number;
}

/** A row that a finding of several rows names. */
export interface NamedRow {
  readonly file: string;
  /** Stands beside `file` for workbooks only. */
  readonly sheet?: string;
  /** Data record from 1. */
  readonly record: number;
  readonly line: number | null;
}

export interface ManifestFindingResult {
  readonly id: IndicatorId;
  readonly severity: string;
  readonly level: Level;
  readonly message: string;
  readonly fields: readonly Field[];
  /** First 20. */
  readonly rows: readonly NamedRow[];
  readonly rowCount: number;
  readonly fingerprint: string;
  readonly settled: Settlement | null;
}

/** The rows of one shipment together. */
export interface GroupResult {
  readonly field: Field;
  /** What the cells of the field say, trimmed. */
  readonly value: string;
  /** Of its gravest row. */
  readonly level: Level;
  /** Of its highest row. */
  readonly score: number;
  readonly rows: number;
  /** Rows whose open level is medium or above. */
  readonly needReview: number;
}

/** What a report knows before the first row. */
export interface Head {
  readonly tool: { readonly name: string; readonly version: string };
  readonly lexicon: { readonly version: string; readonly digest: string; readonly priorityList: string };
  readonly options: ReportOptions;
  readonly tables: readonly TableResult[];
}

/** The options that change what a report says; threads, progress, color and paths are not among them. */
export interface ReportOptions {
  readonly failOn: Level;
  readonly minLevel: Level;
  /** YYYY-MM-DD, where it was given: a report says nothing of the day on which it was made. */
  readonly today?: string | undefined;
  readonly only: readonly IndicatorId[] | null;
  readonly skip: readonly IndicatorId[];
  /** File of the grading as given; left out where the bundled one holds. */
  readonly grading?: string | undefined;
  /** Folder of facts as given; left out where the bundled ones hold alone. */
  readonly lexicon?: string | undefined;
  /** Field by which rows were grouped; left out where they were not. */
  readonly groupBy?: Field | 'auto' | undefined;
  /** Fields whose cells reports show as a mark; left out where there are none. */
  readonly redact?: readonly Field[] | undefined;
  /** true where any notice makes the exit code 2; left out else. */
  readonly strict?: boolean | undefined;
  /** Fields and indicators that must be evaluated; left out where there are none. */
  readonly require?: readonly string[] | undefined;
  /** Days after which the run was to say that the priority list may be out of date; left out where the facts say it. */
  readonly listAge?: number | undefined;
  /** Files of decisions that held, as given or by their usual names; left out where there was none. */
  readonly waivers?: string | undefined;
  readonly baseline?: string | undefined;
  /** Headers, or places (#3), by field, and how inputs were read, as far as that was told; what was found out stands with each table. */
  readonly columns?: Readonly<Partial<Record<Field, string>>> | undefined;
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly headerRow?: number | undefined;
  readonly header?: false | undefined;
  readonly sheet?: string | undefined;
}

/** What a report knows after the last row. */
export interface Tail {
  readonly counts: Counts;
  readonly inputs: readonly InputResult[];
  readonly skipped: readonly SkippedIndicator[];
  /** Indicators there are for rows and manifests: the N of "M of N could not run". */
  readonly indicatorCount: number;
  readonly manifestFindings: readonly ManifestFindingResult[];
  /** Shipments, gravest first; empty unless rows were grouped. */
  readonly groups: readonly GroupResult[];
  readonly notices: readonly Notice[];
  /** What could not be screened although it was asked for: the run ends with exit code 2. */
  readonly failures: readonly InputFailure[];
}

export interface InputFailure {
  /** Null where it is no single file that failed. */
  readonly file: string | null;
  /** What is wrong and where, in one sentence. */
  readonly message: string;
}
