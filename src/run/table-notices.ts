import type { Notice } from '#model/result.ts';

/** Lines that a notice names; the rest is counted. */
const MOST_LINES = 5;

/** Gathers lines of one kind of trouble in one file into one notice. */
class LineNotice {
  readonly #code: string;
  readonly #file: string;
  readonly #text: (count: number) => string;
  readonly #lines: number[] = [];
  #count = 0;

  constructor(code: string, file: string, text: (count: number) => string) {
    this.#code = code;
    this.#file = file;
    this.#text = text;
  }

  add(line: number | null): void {
    this.#count++;
    if (line !== null && this.#lines.length < MOST_LINES) this.#lines.push(line);
  }

  /** @returns the notice, or none where nothing was gathered */
  notices(): Notice[] {
    if (this.#count === 0) return [];
    const more = this.#count - this.#lines.length;
    const lines = `line${this.#lines.length === 1 ? '' : 's'} ${this.#lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return [
      {
        code: this.#code,
        message: `${this.#file}: ${this.#text(this.#count)} (${lines}).`,
        file: this.#file,
        line: this.#lines[0] ?? null,
      },
    ];
  }
}

/** What a person must know of the rows of one input. */
export class TableNotices {
  readonly ragged: LineNotice;
  readonly broken: LineNotice;
  readonly blank: LineNotice;
  readonly repeated: LineNotice;

  constructor(file: string) {
    const rows = (count: number, one: string, many: string): string => (count === 1 ? `one row ${one}` : `${count} rows ${many}`);
    this.ragged = new LineNotice(
      'ragged-rows',
      file,
      (count) => `${rows(count, 'has', 'have')} cells missing or left over; screened as far as they go`,
    );
    this.broken = new LineNotice(
      'broken-quotes',
      file,
      (count) => `${rows(count, 'holds', 'hold')} a quote that is out of place; it was read as an ordinary character`,
    );
    this.blank = new LineNotice('blank-rows', file, (count) => `${rows(count, 'holds', 'hold')} nothing; not screened`);
    this.repeated = new LineNotice(
      'repeated-header',
      file,
      (count) => `the header is repeated ${count === 1 ? 'once' : `${count} times`}; the repeats were not screened`,
    );
  }

  notices(): Notice[] {
    return [this.ragged, this.broken, this.blank, this.repeated].flatMap((notice) => notice.notices());
  }
}

/** @returns the notice of bytes that the encoding could not hold, if there were any */
export function undecodableNotices(file: string, encoding: string | null, replaced: number): Notice[] {
  if (replaced === 0) return [];
  const message = `${file}: ${replaced} characters could not be read as ${encoding ?? 'text'} and stand as \ufffd; --encoding names another encoding.`;
  return [{ code: 'undecodable', message, file, line: null }];
}

/** @returns the notice of an input that broke off */
export const incompleteNotice = (file: string, rows: number, reason: string): Notice => ({
  code: 'input-incomplete',
  message: `${file}: reading broke off after ${rows} rows; what comes after them was not screened. ${reason}`,
  file,
  line: null,
});
