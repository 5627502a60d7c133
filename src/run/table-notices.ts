import { headline, type ScreenError } from '#errors/screen-error.ts';
import type { ColumnResult, Notice } from '#model/result.ts';
import type { DecodedText } from '#read/decode.ts';
import type { SheetRemarks } from '#read/workbook/workbook.ts';
import { DamageNotices } from './damage-notices.ts';
import { LineNotice, type Place, rowsText } from './line-notice.ts';

/** What a person must know of the rows of one table. */
export class TableNotices {
  readonly ragged: LineNotice;
  readonly broken: LineNotice;
  readonly blank: LineNotice;
  readonly repeated: LineNotice;
  readonly totals: LineNotice;
  readonly damage: DamageNotices;

  constructor(place: Place, columns: readonly ColumnResult[]) {
    this.damage = new DamageNotices(place, columns);
    this.ragged = new LineNotice(
      'ragged-rows',
      place,
      (count) => `${rowsText(count, 'has', 'have')} cells missing or left over; screened as far as they go`,
    );
    this.broken = new LineNotice(
      'broken-quotes',
      place,
      (count) => `${rowsText(count, 'holds', 'hold')} a quote that is out of place; it was read as an ordinary character`,
    );
    this.blank = new LineNotice('blank-rows', place, (count) => `${rowsText(count, 'holds', 'hold')} nothing; not screened`);
    this.repeated = new LineNotice(
      'repeated-header',
      place,
      (count) => `the header is repeated ${count === 1 ? 'once' : `${count} times`}; the repeats were not screened`,
    );
    this.totals = new LineNotice('totals-rows', place, (count) => `${rowsText(count, 'sums', 'sum')} up others; not screened`);
  }

  notices(): Notice[] {
    return [this.ragged, this.broken, this.blank, this.repeated, this.totals, this.damage].flatMap((notice) => notice.notices());
  }
}

/** @returns the notice of bytes that the encoding could not hold, if there were any */
export function undecodableNotices({ file, place }: Place, encoding: string | null, replaced: number): Notice[] {
  if (replaced === 0) return [];
  const message = `${place}: ${replaced} characters could not be read as ${encoding ?? 'text'} and stand as \ufffd; --encoding names another encoding.`;
  return [{ code: 'undecodable', message, file, line: null }];
}

/** @returns the notice of an encoding that was asked for although the bytes speak for another */
export function encodingNotices({ file, place }: Place, decoded: Pick<DecodedText, 'encoding' | 'likelier'> | undefined): Notice[] {
  if (decoded === undefined || decoded.likelier === null) return [];
  const message = `${place}: it was read as ${decoded.encoding}, as asked; its bytes look like ${decoded.likelier}, and wrong letters hide goods.`;
  return [{ code: 'encoding-doubtful', message, file, line: null }];
}

const some = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

/** @returns what a person must know of a sheet besides its rows */
export function sheetNotices({ file, place }: Place, { emptyFormulas, mergedRows }: SheetRemarks): Notice[] {
  const notice = (code: string, text: string): Notice => ({ code, message: `${place}: ${text}`, file, line: null });
  return [
    ...(emptyFormulas === 0
      ? []
      : [
          notice(
            'empty-formulas',
            `${some(emptyFormulas, 'formula holds', 'formulas hold')} no value and read as empty; open the workbook and save it once.`,
          ),
        ]),
    ...(mergedRows === 0
      ? []
      : [
          notice(
            'merged-cells',
            `${some(mergedRows, 'row lies', 'rows lie')} under a merged cell: its text was read there too, a number in the first row only.`,
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

/** @returns that an input, or a part of it, could not be used: so that a report of the others tells what it lacks */
export const unusableNotice = (error: ScreenError): Notice => ({
  code: 'not-screened',
  message: `${headline(error)} That was not screened.`,
  file: 'file' in error.params ? error.params.file : null,
  line: null,
});
