import type { Facts } from '#model/facts.ts';
import { DESCRIPTION_FIELDS } from '#model/fields.ts';
import type { SourceRecord } from '#model/position.ts';
import type { ColumnResult, Notice } from '#model/result.ts';
import { LineNotice, type LineState, type Place, rowsText } from './line-notice.ts';

export interface WritingState extends LineState {
  /** Title of the writing. */
  readonly writing: string;
}

/** Gathers rows that describe goods in a writing in which no term is written. */
export class WritingNotices {
  readonly #place: Place;
  readonly #described: readonly number[];
  readonly #found = new Map<string, LineNotice>();

  constructor(place: Place, columns: readonly ColumnResult[]) {
    this.#place = place;
    this.#described = columns.flatMap(({ field, index }) => (field !== null && DESCRIPTION_FIELDS.has(field) ? [index] : []));
  }

  look({ cells, position }: SourceRecord, { unknownWriting }: Pick<Facts, 'unknownWriting'>): void {
    for (const index of this.#described) {
      const writing = unknownWriting(cells[index] ?? '');
      if (writing === undefined) continue;
      this.#noticeOf(writing).add(position.line);
      return;
    }
  }

  notices(): Notice[] {
    return [...this.#found.values()].flatMap((notice) => notice.notices());
  }

  /** @returns what was gathered so far, by writing, to be joined elsewhere */
  get states(): readonly WritingState[] {
    return [...this.#found].map(([writing, notice]) => ({ writing, ...notice.state }));
  }

  /** Takes in what was gathered of later rows, whose lines are counted from `before` on. */
  join(states: readonly WritingState[], before: number): void {
    for (const { writing, ...state } of states) this.#noticeOf(writing).join(state, before);
  }

  #noticeOf(writing: string): LineNotice {
    const known = this.#found.get(writing);
    if (known !== undefined) return known;
    const notice = new LineNotice(
      'writing-unknown',
      this.#place,
      (count) =>
        `${rowsText(count, 'describes', 'describe')} goods in ${writing}, in which no terms of goods are known; what such words say was not screened: translate them, or add terms by --lexicon`,
    );
    this.#found.set(writing, notice);
    return notice;
  }
}
