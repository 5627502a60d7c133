import type { Notice } from '#model/result.ts';
import type { SheetRemarks } from '#read/workbook/workbook.ts';

/** Lines that a notice names; the rest is counted. */
const MOST_LINES = 5;

/** A table by its file, and as messages name it. */
export interface Place {
  readonly file: string;
  readonly place: string;
}

/** Gathers lines of one kind of trouble in one file into one notice. */
class LineNotice {
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
        message: `${this.#place}: ${this.#text(this.#count)} (${lines}).`,
        file: this.#file,
        line: this.#lines[0] ?? null,
      },
    ];
  }
}

/** What a person must know of the rows of one table. */
export class TableNotices {
  readonly ragged: LineNotice;
  readonly broken: LineNotice;
  readonly blank: LineNotice;
  readonly repeated: LineNotice;

  constructor(place: Place) {
    const rows = (count: number, one: string, many: string): string => (count === 1 ? `one row ${one}` : `${count} rows ${many}`);
    this.ragged = new LineNotice(
      'ragged-rows',
      place,
      (count) => `${rows(count, 'has', 'have')} cells missing or left over; screened as far as they go`,
    );
    this.broken = new LineNotice(
      'broken-quotes',
      place,
      (count) => `${rows(count, 'holds', 'hold')} a quote that is out of place; it was read as an ordinary character`,
    );
    this.blank = new LineNotice('blank-rows', place, (count) => `${rows(count, 'holds', 'hold')} nothing; not screened`);
    this.repeated = new LineNotice(
      'repeated-header',
      place,
      (count) => `the header is repeated ${count === 1 ? 'once' : `${count} times`}; the repeats were not screened`,
    );
  }

  notices(): Notice[] {
    return [this.ragged, this.broken, this.blank, this.repeated].flatMap((notice) => notice.notices());
  }
}

/** @returns the notice of bytes that the encoding could not hold, if there were any */
export function undecodableNotices({ file, place }: Place, encoding: string | null, replaced: number): Notice[] {
  if (replaced === 0) return [];
  const message = `${place}: ${replaced} characters could not be read as ${encoding ?? 'text'} and stand as \ufffd; --encoding names another encoding.`;
  return [{ code: 'undecodable', message, file, line: null }];
}

/** @returns what a person must know of a sheet besides its rows */
export function sheetNotices({ file, place }: Place, { emptyFormulas, mergedRows }: SheetRemarks): Notice[] {
  const notice = (code: string, text: string): Notice => ({ code, message: `${place}: ${text}`, file, line: null });
  return [
    ...(emptyFormulas === 0
      ? []
      : [notice('empty-formulas', `${emptyFormulas} formulas hold no value and were read as empty; open the workbook and save it once.`)]),
    ...(mergedRows === 0
      ? []
      : [
          notice(
            'merged-cells',
            `${mergedRows} rows lie under a merged cell; its text was read in each of them, numbers in the first only.`,
          ),
        ]),
  ];
}

/** @returns the notice of a file that was written while it was read */
export const changedNotice = (file: string): Notice => ({
  code: 'input-changed',
  message: `${file}: the file changed while it was read; what was screened may be neither the old nor the new one.`,
  file,
  line: null,
});

/** @returns the notice of an input that broke off */
export const incompleteNotice = ({ file, place }: Place, rows: number, reason: string): Notice => ({
  code: 'input-incomplete',
  message: `${place}: reading broke off after ${rows} rows; what comes after them was not screened. ${reason}`,
  file,
  line: null,
});
