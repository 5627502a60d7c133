import type { LedgerSource } from './assessment.ts';
import type { Level } from './level.ts';
import type { Head, RowResult, Tail } from './result.ts';

/** Roles that a color may be given for; a plain paint returns its text unchanged. */
export interface Paint {
  level(level: Level, text: string): string;
  /** Matched words in place. */
  mark(text: string): string;
  dim(text: string): string;
  strong(text: string): string;
}

/** What a reporter may know of the place that it writes for. */
export interface ReportSettings {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** Rows of a ranked report; the rest is counted. */
  readonly top: number;
  /** Whether csv and tsv begin with a byte order mark, by which Excel knows their letters. */
  readonly excel: boolean;
  /** The working folder, whole: reports for code review name files from there. */
  readonly folder: string;
  /** Docs of indicators and categories that a report quotes. */
  readonly docs: ReportDocs;
}

/** What a report may tell of an indicator or a category. */
export interface AboutRule {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly silentWhen: string;
  readonly source: string;
}

export interface NamedCountry {
  /** ISO 3166. */
  readonly code: string;
  /** Whether listed goods may not go there, or only with a licence that few get. */
  readonly isOfConcern: boolean;
}

/** Lines of text that a report quotes. */
export interface ReportDocs {
  /** @returns what to do next about an indicator or a category */
  next(id: string): string;
  /** @returns what is known of an indicator or a category; '' where there is nothing to say */
  about(id: string): AboutRule;
  categoryTitle(category: string): string;
  /** @returns the country that a cell names in whatever way; undefined where it names none */
  country(cell: string): NamedCountry | undefined;
  /** @returns the family and maker that a part-number pattern stands for */
  partFamily(pattern: string): string;
  /** @returns what a reinforcement or cap of the ledger is for */
  ledgerTitle(source: LedgerSource, id: string): string;
}

/** A piece of a report: text, or bytes where the format is no text. */
export type ReportPiece = string | Uint8Array;

/**
 * Turns a run into text or bytes. Rows come in input order; ranked formats keep what they need until the end.
 * Each method may throw a `ReportLimit`.
 */
export interface Reporter<Piece extends ReportPiece = string> {
  begin(head: Head): Piece;
  row(row: RowResult): Piece;
  end(tail: Tail): Piece;
}

export type ReporterFactory<Piece extends ReportPiece = string> = (settings: ReportSettings) => Reporter<Piece>;

/** A format can't hold this run. The message is a sentence that says what it holds and what was wanted. */
export class ReportLimit extends Error {}
