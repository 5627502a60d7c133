import type { Notice, TableResult } from '#model/result.ts';
import type { Place } from '#run/notices/line-notice.ts';
import { TableNotices, type TableNoticesState } from '#run/notices/table-notices.ts';
import { tableName } from '#run/open/open-table.ts';

/** What was seen of one table. */
export interface TableState {
  /** Data records, those too that were not screened. */
  readonly records: number;
  /** Physical lines; 0 where it has none. */
  readonly lines: number;
  /** What there is to know of the table as a whole. */
  readonly notices: readonly Notice[];
  readonly rows: TableNoticesState;
}

/** What a run says of one table besides its rows. */
export class TableAccount {
  readonly result: TableResult;
  /** In the run, from 0. */
  readonly order: number;
  /** File, sheet, and which of that name it is: parts of one table have it in common. */
  readonly name: string;
  readonly rows: TableNotices;
  records = 0;
  lines = 0;
  readonly #notices: Notice[] = [];

  constructor(result: TableResult, order: number, name: string) {
    this.result = result;
    this.order = order;
    this.name = name;
    this.rows = new TableNotices(this.place, result.columns);
  }

  /** Takes in what there is to know of the table as a whole, once. */
  note(notices: readonly Notice[]): void {
    for (const notice of notices) if (!this.#notices.some(({ message }) => message === notice.message)) this.#notices.push(notice);
  }

  get state(): TableState {
    return { records: this.records, lines: this.lines, notices: this.#notices, rows: this.rows.state };
  }

  /**
   * Takes in what was seen of later rows of the table.
   * @param before physical lines of the table above the first line of the part; below 0 where the part has a header of its own
   */
  join({ records, lines, notices, rows }: TableState, before: number): void {
    this.note(notices);
    this.rows.join(rows, before);
    this.records += records;
    this.lines = before + lines;
  }

  /** @param hidden fields whose cells no message may quote */
  notices(hidden: ReadonlySet<string>): Notice[] {
    return [...this.#notices, ...this.rows.notices(hidden)];
  }

  get place(): Place {
    return { file: this.result.file, place: tableName(this.result) };
  }
}
