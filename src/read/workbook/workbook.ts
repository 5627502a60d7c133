import type { RecordBatch } from '#read/records.ts';

/** What was met while a sheet was read; final when its rows have been read to the end. */
export interface SheetRemarks {
  /** Formulas that hold no value: they were never calculated. */
  readonly emptyFormulas: number;
  /** Rows that got a text from a cell merged over them. */
  readonly mergedRows: number;
  /** Cells merged over rows whose text stayed in the first of these: there were too many. */
  readonly mergesLeft: number;
}

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Whether a person who opens the workbook does not see it. */
  readonly hidden: boolean;
  readonly remarks: SheetRemarks;
  /**
   * Reads the sheet from its start, any number of times. `line` is the row's number in the sheet; rows without content are no records.
   * @throws ScreenError E_WORKBOOK, E_ZIP, E_UNPACKED, E_CELL_TOO_LONG, E_TOO_MANY_COLUMNS
   */
  rows(): AsyncGenerator<RecordBatch>;
}

export interface Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  /** Lets go of what is held in memory; it is read again when it is needed. */
  release(): void;
}
