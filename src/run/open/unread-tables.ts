import type { ColumnNames } from '#columns/names.ts';
import { createHeadingTest } from '#columns/tables.ts';
import type { SourceRecord } from '#model/position.ts';
import type { Notice } from '#model/result.ts';
import { LineNotice, type LineState, type Place } from '#run/notices/line-notice.ts';

/** Headers of other tables so far down that the columns of a report are told already: what stands below them is screened by the wrong columns. */
export class UnreadTables {
  readonly #notice: LineNotice;
  readonly #isHeading: (cells: readonly string[]) => boolean;
  /** Index of the first record that is looked at. */
  readonly from: number;

  /** @param from index of the first record that was not looked at when tables were told apart */
  constructor(place: Place, names: ColumnNames, from: number) {
    this.#notice = new LineNotice(
      'unread-table',
      place,
      (count) =>
        `${count === 1 ? 'another table begins' : `${count} other tables begin`} too far down to be read by a header of its own; its rows were screened by the columns of the table above. Split the file there`,
    );
    this.#isHeading = createHeadingTest(names);
    this.from = from;
  }

  /** Takes note of a record that heads a table. */
  readonly look = ({ position, cells }: SourceRecord, index: number): void => {
    if (index >= this.from && this.#isHeading(cells)) this.#notice.add(position.line);
  };

  get state(): LineState {
    return this.#notice.state;
  }

  /** Takes in headers of later rows that were seen elsewhere. */
  join(state: LineState): void {
    this.#notice.join(state, 0);
  }

  notices(): Notice[] {
    return this.#notice.notices();
  }
}
