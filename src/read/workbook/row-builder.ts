import { ScreenError } from '#errors/screen-error.ts';
import type { SourceRecord } from '#model/position.ts';
import type { Limits, Meter } from '#read/limits.ts';

/** Rows of Excel's sheets: 2 to the power of 20; LibreOffice has as many by default. */
const MOST_ROWS = 1_048_576;

/** A text that is merged over several rows. */
interface Span {
  text: string;
  /** Last row that it covers. */
  readonly last: number;
}

/** Puts the cells of a sheet together to records. A text merged over several rows stands in each of them that holds anything. */
export class RowBuilder {
  #cells: string[] = [];
  #isEmpty = true;
  #line = 0;
  #records: SourceRecord[] = [];
  #number = 1;
  #mergedRows = 0;
  readonly #spans = new Map<number, Span>();
  readonly #place: string;
  readonly #limits: Limits;
  readonly #meter: Meter;
  #said = 0;

  /**
   * @param place the sheet for messages
   * @param meter of what the sheet says
   */
  constructor(place: string, limits: Limits, meter: Meter) {
    this.#place = place;
    this.#limits = limits;
    this.#meter = meter;
  }

  /** Number in the sheet of the row begun last, from 1. */
  get line(): number {
    return this.#line;
  }

  get mergedRows(): number {
    return this.#mergedRows;
  }

  /** Begins the row of that number. */
  begin(line: number): void {
    if (!Number.isInteger(line) || line < 1 || line > MOST_ROWS) throw this.#noRow(line);
    this.#line = line;
    this.#cells = [];
    this.#isEmpty = true;
  }

  /**
   * Sets a cell of the row.
   * @param column from 0
   * @param lastRow last row over which its text is merged
   */
  set(column: number, text: string, lastRow = this.#line): void {
    const { maxColumns, maxCell } = this.#limits;
    if (column >= maxColumns) throw new ScreenError('E_TOO_MANY_COLUMNS', { file: this.#place, line: this.#line, limit: maxColumns });
    if (text.length > maxCell) throw new ScreenError('E_CELL_TOO_LONG', { file: this.#place, line: this.#line, limit: maxCell });
    if (text === '') return;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
    if (this.#isEmpty) this.#isEmpty = text.trim() === '';
    if (lastRow > this.#line) this.#spans.set(column, { text, last: lastRow });
  }

  /**
   * Ends the row: it is a record if it holds anything of its own.
   * @returns the record, which is among those of `take` too
   */
  end(): SourceRecord | undefined {
    if (this.#isEmpty) return undefined;
    let isFilled = false;
    for (const [column, { text, last }] of this.#spans) {
      if (last < this.#line) this.#spans.delete(column);
      else if ((this.#cells[column] ?? '') === '') {
        while (this.#cells.length < column) this.#cells.push('');
        this.#cells[column] = text;
        isFilled = true;
      }
    }
    if (isFilled) this.#mergedRows += 1;
    this.#say(this.#cells, 1);
    const record = { position: { chunk: 0, record: this.#number, line: this.#line }, cells: this.#cells };
    this.#records.push(record);
    this.#number += 1;
    return record;
  }

  /** Leaves out as many rows below: empty ones, or repeats of a record that somebody else writes out. */
  skip(rows: number, areRecords: boolean): void {
    this.#line += rows;
    if (!areRecords) return;
    this.#number += rows;
    if (this.#line > MOST_ROWS) throw this.#noRow(this.#line);
    this.#say(this.#cells, rows);
  }

  /** @returns the records since the last call */
  take(): SourceRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #say(cells: readonly string[], times: number): void {
    let size = cells.length;
    for (const { length } of cells) size += length;
    this.#said += size * times;
    const problem = this.#meter(this.#said);
    if (problem !== undefined) throw new ScreenError('E_UNPACKED', { file: this.#place, problem });
  }

  #noRow(line: number): ScreenError {
    return new ScreenError('E_WORKBOOK', { file: this.#place, reason: `a sheet has no row ${line}` });
  }
}
