import type { Amount, Count } from './amount.ts';
import type { Kilograms } from './cell.ts';
import type { Row } from './row.ts';
import type { Signals } from './signals.ts';

/** Which of the two documents. */
export type SideName = 'a' | 'b';

/** One line of a document with what was read from it. */
export interface DocumentLine {
  readonly row: Row;
  readonly signals: Signals;
}

/** Figures of a side of a pair, summed over its lines; null where a line has none, or has one that can't be added up. */
export interface Figures {
  readonly quantity: Count | null;
  readonly netWeight: Kilograms | null;
  readonly grossWeight: Kilograms | null;
  readonly value: Amount | null;
}

/** The lines of one document that speak of the same goods: one, as a rule; several where a document splits them up. */
export interface PairSide {
  readonly lines: readonly [DocumentLine, ...DocumentLine[]];
  readonly figures: Figures;
}

/** What tied the lines of a pair to each other. */
export type PairedBy = 'partNumber' | 'serialNumber' | 'lineNumber' | 'text' | 'figures';

/** Lines of two documents that speak of the same goods. */
export interface LinePair {
  readonly kind: 'pair';
  readonly by: PairedBy;
  readonly a: PairSide;
  readonly b: PairSide;
}

/** Lines of one document without a counterpart in the other. */
export interface LoneLine {
  readonly kind: 'lone';
  readonly in: SideName;
  readonly side: PairSide;
}

export type Pairing = LinePair | LoneLine;

/** What holds of two documents as wholes. */
export interface DocumentFacts {
  /** How each document is called in messages: its file's name. */
  readonly names: Readonly<Record<SideName, string>>;
  /** Value of document b over that of a, by the middle of all pairs, where the documents are in two currencies; null where that can't be told. */
  readonly exchangeRate: number | null;
}
