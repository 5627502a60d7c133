/** Where a record stands: in which chunk of the input, and where in that chunk. Absolute places follow when chunks are joined. */
export interface Position {
  readonly chunk: number;
  /** Data record in the chunk, from 1. */
  readonly record: number;
  /** Physical line in the chunk on which the record starts, from 1; null where the input has no lines (workbooks). */
  readonly line: number | null;
}

/** One data record as read: cells in the order of the header, untrimmed. */
export interface SourceRecord {
  readonly position: Position;
  readonly cells: readonly string[];
}
