import { delimiterName } from '#errors/catalogue/entry.ts';
import { headline, type ScreenError } from '#errors/screen-error.ts';
import { LONGEST_IN_ONE_GO } from '#match/views.ts';
import type { ColumnResult, Notice } from '#model/result.ts';
import type { DecodedText } from '#read/decode.ts';
import type { Dialect } from '#read/dialect.ts';
import type { SheetRemarks } from '#read/workbook/workbook.ts';
import type { DataBatch } from '#run/open/data-batches.ts';
import type { TableRecords } from '#run/open/table-records.ts';
import { CountryNotices, type CountryState } from './country-notices.ts';
import { DamageNotices, type DamageState } from './damage-notices.ts';
import { LineNotice, type LineState, type Place, rowsText } from './line-notice.ts';
import { ScriptNotices, type ScriptState } from './script-notices.ts';

/** Kinds of trouble that rows of a table may give, in the order in which they are told. */
const ROW_TROUBLES = {
  ragged: {
    code: 'ragged-rows',
    text: (count: number, columns: number) =>
      `${rowsText(count, 'has', 'have')} cells missing or left over (the table has ${columns} column${columns === 1 ? '' : 's'}); screened as far as they go`,
  },
  broken: {
    code: 'broken-quotes',
    text: (count: number) =>
      `${rowsText(count, 'holds', 'hold')} a quote that is out of place; cells or rows beside it may be joined or split`,
  },
  unread: {
    code: 'undecodable',
    text: (count: number) =>
      `${rowsText(count, 'holds', 'hold')} characters that can not be read in the encoding of the file and stand as \ufffd; what they said was not screened`,
  },
  'utf-8': {
    code: 'mixed-encodings',
    text: (count: number) =>
      `${rowsText(count, 'is', 'are')} UTF-8 among others that are not; wrong letters hide goods: bring joined files to one encoding`,
  },
  long: {
    code: 'long-cells',
    text: (count: number) =>
      `${rowsText(count, 'has', 'have')} a cell of more than ${LONGEST_IN_ONE_GO} characters; it was searched piece by piece, so that words far apart were not read together`,
  },
  blank: { code: 'blank-rows', text: (count: number) => `${rowsText(count, 'holds', 'hold')} nothing; not screened` },
  repeated: {
    code: 'repeated-header',
    text: (count: number) => `the header is repeated ${count === 1 ? 'once' : `${count} times`}; the repeats were not screened`,
  },
  totals: { code: 'totals-rows', text: (count: number) => `${rowsText(count, 'sums', 'sum')} up others; not screened` },
} as const;

type RowTrouble = keyof typeof ROW_TROUBLES;
const TROUBLES = Object.keys(ROW_TROUBLES) as RowTrouble[];

/** @returns something for each kind of trouble */
export const byTrouble = <T>(of: (trouble: RowTrouble) => T): Record<RowTrouble, T> =>
  Object.fromEntries(TROUBLES.map((trouble) => [trouble, of(trouble)])) as Record<RowTrouble, T>;

/** What was gathered of a table's rows: plain JSON. */
export type TableNoticesState = Readonly<Record<RowTrouble, LineState>> & {
  readonly damage: readonly DamageState[];
  readonly countries: readonly CountryState[];
  readonly scripts: readonly ScriptState[];
};

const NOTHING_HIDDEN: ReadonlySet<string> = new Set();

/** What a person must know of the rows of one table. */
export class TableNotices {
  readonly #lines: Readonly<Record<RowTrouble, LineNotice>>;
  readonly damage: DamageNotices;
  readonly countries: CountryNotices;
  readonly scripts: ScriptNotices;

  constructor(place: Place, columns: readonly ColumnResult[]) {
    this.#lines = byTrouble((trouble) => {
      const { code, text } = ROW_TROUBLES[trouble];
      return new LineNotice(code, place, (count) => text(count, columns.length));
    });
    this.damage = new DamageNotices(place, columns);
    this.countries = new CountryNotices(place, columns);
    this.scripts = new ScriptNotices(place, columns);
  }

  /** @param line physical line of the row; null where it has none */
  add(trouble: RowTrouble, line: number | null): void {
    this.#lines[trouble].add(line);
  }

  /** Takes in what was wrong with the text of a batch. */
  read({ broken, misread }: Pick<DataBatch, 'broken' | 'misread'>): void {
    for (const { line } of broken) this.add('broken', line);
    for (const { line, how } of misread) this.add(how, line);
  }

  /** @returns what was gathered so far, to be joined elsewhere */
  get state(): TableNoticesState {
    return {
      ...byTrouble((trouble) => this.#lines[trouble].state),
      damage: this.damage.states,
      countries: this.countries.states,
      scripts: this.scripts.states,
    };
  }

  /** Takes in what was gathered of later rows, whose lines are counted from `before` on. */
  join(state: TableNoticesState, before: number): void {
    for (const trouble of TROUBLES) this.#lines[trouble].join(state[trouble], before);
    this.damage.join(state.damage, before);
    this.countries.join(state.countries, before);
    this.scripts.join(state.scripts, before);
  }

  /** @param hidden fields whose cells no message may quote */
  notices(hidden = NOTHING_HIDDEN): Notice[] {
    const lines = [...Object.values(this.#lines), this.scripts, this.damage];
    return [...lines.flatMap((notice) => notice.notices()), ...this.countries.notices(hidden)];
  }
}

/** @returns the notice of rows above the header, by their lines, that were screened all the same */
export function aboveNotices(place: Place, lines: readonly (number | null)[]): Notice[] {
  const notice = new LineNotice(
    'rows-above-header',
    place,
    (count) =>
      `${rowsText(count, 'stands above the header and reads', 'stand above the header and read')} like data; screened all the same`,
  );
  for (const line of lines) notice.add(line);
  return notice.notices();
}

/** @returns the notice of a table below another in the same file or sheet */
export const furtherTableNotice = ({ file }: Place, line: number): Notice => ({
  code: 'further-table',
  message: `${file}: another table, with a header of its own, begins on line ${line}; it was screened by that header.`,
  file,
  line,
});

/** @returns what a person must know of how a text is read */
export function textNotices(place: Place, { decoded, dialect }: Pick<TableRecords, 'decoded' | 'dialect'>): Notice[] {
  return [...encodingNotices(place, decoded), ...delimiterNotices(place, dialect), ...wrappingNotices(place, dialect)];
}

/** @returns the notice of an encoding that was asked for although the bytes speak for another, or that nothing speaks for */
function encodingNotices({ file, place }: Place, decoded: DecodedText | undefined): Notice[] {
  if (decoded === undefined) return [];
  const { encoding, likelier, isIllegible } = decoded;
  const asked = `it was read as ${encoding}, as asked; its bytes look like ${likelier}, and wrong letters hide goods.`;
  const guessed = `no encoding gives it letters of one language, so it was read as ${encoding}; wrong letters hide goods: name its own by --encoding.`;
  const message = likelier !== null ? asked : isIllegible ? guessed : undefined;
  return message === undefined ? [] : [{ code: 'encoding-doubtful', message: `${place}: ${message}`, file, line: null }];
}

/** @returns the notice of a character between cells that was named although the columns speak for another */
function delimiterNotices({ file, place }: Place, dialect: Dialect | undefined): Notice[] {
  if (dialect === undefined || dialect.told === null || dialect.likelier === null) return [];
  const [told, likelier] = [delimiterName(dialect.told), delimiterName(dialect.likelier)];
  const message =
    dialect.delimiter === dialect.told
      ? `${place}: its cells were parted by ${told}, as asked; its columns speak for ${likelier}.`
      : `${place}: its first line says that ${told} parts its cells; its columns say ${likelier}, by which it was read.`;
  return [{ code: 'delimiter-doubtful', message, file, line: dialect.delimiter === dialect.told ? null : 1 }];
}

function wrappingNotices({ file, place }: Place, dialect: Dialect | undefined): Notice[] {
  if (dialect === undefined || dialect.wrapped === null) return [];
  const message = `${place}: each line stands in one cell as a whole; it was parted by ${delimiterName(dialect.wrapped.delimiter)}.`;
  return [{ code: 'quoted-lines', message, file, line: null }];
}

const some = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

/** @returns what a person must know of a sheet besides its rows */
export function sheetNotices({ file, place }: Place, { emptyFormulas, mergedRows, mergesLeft }: SheetRemarks): Notice[] {
  const notice = (count: number, code: string, text: string): Notice[] =>
    count === 0 ? [] : [{ code, message: `${place}: ${text}`, file, line: null }];
  return [
    ...notice(
      emptyFormulas,
      'empty-formulas',
      `${some(emptyFormulas, 'formula holds', 'formulas hold')} no value and read as empty; open the workbook and save it once.`,
    ),
    ...notice(
      mergedRows,
      'merged-cells',
      `${some(mergedRows, 'row lies', 'rows lie')} under a merged cell: its text was read there too, a number in the first row only.`,
    ),
    ...notice(
      mergesLeft,
      'merged-cells-left',
      `${some(mergesLeft, 'more merged cell was', 'more merged cells were')} too many to heed: what they say was read in their first row only; save the sheet as CSV.`,
    ),
  ];
}

/** @returns the notice of a file that was written while it was read */
export const changedNotice = (file: string): Notice => ({
  code: 'input-changed',
  message: `${file}: the file changed while it was read; what was screened may be neither the old nor the new one.`,
  file,
  line: null,
});

/** @returns the notice of a part with the header of a table whose first part has none */
export const partsOrderNotice = (file: string): Notice => ({
  code: 'parts-order',
  message: `${file}: it holds the header, which a part above it lacks; lines and findings across rows are right only if the parts are named in the order of the input.`,
  file: null,
  line: null,
});

/** @returns the notice of an input that broke off */
export const incompleteNotice = ({ file, place }: Place, rows: number, reason: string): Notice => ({
  code: 'input-incomplete',
  message: `${place}: reading broke off after ${rows} rows; what comes after them was not screened. ${reason}`,
  file,
  line: null,
});

/**
 * @param file the input; that of the error unless told
 * @returns that an input, or a part of it, could not be used: so that a report of the others tells what it lacks
 */
export const unusableNotice = (error: ScreenError, file?: string): Notice => ({
  code: 'not-screened',
  message: `${headline(error)} That was not screened.`,
  file: file ?? ('file' in error.params ? error.params.file : null),
  line: null,
});
