import type { Notice } from '#model/result.ts';

/** Lines that a notice names; the rest is counted. */
const MOST_LINES = 5;

/** A table by its file, and as messages name it. */
export interface Place {
  readonly file: string;
  readonly place: string;
}

/** @returns the count with its rows and their verb: `one row has`, `3 rows have` */
export const rowsText = (count: number, one: string, many: string): string => (count === 1 ? `one row ${one}` : `${count} rows ${many}`);

/** Lines of one kind of trouble: how many there are, and the first of them. */
export interface LineState {
  readonly count: number;
  readonly lines: readonly number[];
}

/** Gathers lines of one kind of trouble in one file into one notice. */
export class LineNotice {
  readonly #code: string;
  readonly #file: string;
  readonly #place: string;
  readonly #text: (count: number) => string;
  readonly #lines: number[] = [];
  #count = 0;

  constructor(code: string, { file, place }: Place, text: (count: number) => string) {
    this.#code = code;
    this.#file = file;
    this.#place = place;
    this.#text = text;
  }

  add(line: number | null): void {
    this.#count++;
    if (line !== null) this.#name(line);
  }

  /** @returns what was gathered so far, to be joined elsewhere */
  get state(): LineState {
    return { count: this.#count, lines: [...this.#lines] };
  }

  /** Takes in what was gathered of later rows, whose lines are counted from `before` on. */
  join({ count, lines }: LineState, before: number): void {
    this.#count += count;
    for (const line of lines) this.#name(line + before);
  }

  /** @returns the notice, or none where nothing was gathered */
  notices(): Notice[] {
    if (this.#count === 0) return [];
    const more = this.#count - this.#lines.length;
    const named = `line${this.#lines.length === 1 ? '' : 's'} ${this.#lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return [
      {
        code: this.#code,
        message: `${this.#place}: ${this.#text(this.#count)}${this.#lines.length === 0 ? '' : ` (${named})`}.`,
        file: this.#file,
        line: this.#lines[0] ?? null,
      },
    ];
  }

  #name(line: number): void {
    if (this.#lines.length < MOST_LINES) this.#lines.push(line);
  }
}

/** Gathers lines of several kinds of one trouble in one file, into one notice a kind; a kind is plain data. */
export class LineNotices<Kind extends object> {
  readonly #code: string;
  readonly #place: Place;
  readonly #text: (count: number, kind: Kind) => string;
  readonly #found = new Map<string, { readonly kind: Kind; readonly notice: LineNotice }>();

  constructor(code: string, place: Place, text: (count: number, kind: Kind) => string) {
    this.#code = code;
    this.#place = place;
    this.#text = text;
  }

  add(kind: Kind, line: number | null): void {
    this.#noticeOf(kind).add(line);
  }

  notices(): Notice[] {
    return [...this.#found.values()].flatMap(({ notice }) => notice.notices());
  }

  /** @returns what was gathered so far, by kind, to be joined elsewhere */
  get states(): readonly (Kind & LineState)[] {
    return [...this.#found.values()].map(({ kind, notice }) => ({ ...kind, ...notice.state }));
  }

  /** Takes in what was gathered of later rows, whose lines are counted from `before` on. */
  join(states: readonly (Kind & LineState)[], before: number): void {
    for (const { count, lines, ...kind } of states) this.#noticeOf(kind as unknown as Kind).join({ count, lines }, before);
  }

  #noticeOf(kind: Kind): LineNotice {
    const key = JSON.stringify(Object.entries(kind).sort());
    const known = this.#found.get(key);
    if (known !== undefined) return known.notice;
    const notice = new LineNotice(this.#code, this.#place, (count) => this.#text(count, kind));
    this.#found.set(key, { kind, notice });
    return notice;
  }
}
