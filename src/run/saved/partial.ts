import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { ScreenError } from '#errors/screen-error.ts';
import type { Reporter } from '#model/report.ts';
import type { Head, RowResult, TableResult } from '#model/result.ts';
import type { AccountsState } from '#run/account/accounts.ts';
import { reasonOf } from '#run/files.ts';

/** Raised when a partial file is written in another way. */
const VERSION = 5;

/** How the line of a row begins: `table` is the first of its keys. */
const ROW = /^\{"table":(\d+),/;

/** What two parts of one run must have in common besides their options. */
export interface Common {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** SHA-256 of the waivers and the baseline; null where nobody decided anything. */
  readonly decisions: string | null;
}

export interface PartialHead extends Head, Common {
  readonly partial: number;
}

/** A row without its table, and the order of that in the part. */
interface PartialRow extends Omit<RowResult, 'table'> {
  readonly table: number;
}

interface PartialEnd {
  readonly rows: number;
  readonly state: AccountsState;
}

/** Writes what `Partial` reads: a line for the head, one for each row that is shown, and one for all else when the run has been read. */
export function partialWriter(common: Common): { readonly reporter: Reporter; readonly take: (state: AccountsState) => void } {
  const line = (value: PartialHead | PartialRow | PartialEnd): string => `${JSON.stringify(value)}\n`;
  let tables: ReadonlyMap<TableResult, number> = new Map();
  let rows = 0;
  let state: AccountsState | undefined;
  return {
    reporter: {
      begin(head) {
        tables = new Map(head.tables.map((table, index) => [table, index]));
        return line({ partial: VERSION, ...common, ...head });
      },
      row({ table, ...row }) {
        rows++;
        return line({ table: tables.get(table) as number, ...row });
      },
      end: () => (state === undefined ? '' : line({ rows, state })),
    },
    take: (seen) => {
      state = seen;
    },
  };
}

/** Where the rows of a table stand in a partial file. */
interface Place {
  /** Bytes before the first of them. */
  readonly start: number;
  rows: number;
}

/** A part of a run as it was written to a file. */
export class Partial {
  readonly file: string;
  readonly head: PartialHead;
  readonly state: AccountsState;
  readonly #places: ReadonlyMap<number, Readonly<Place>>;

  private constructor(file: string, head: PartialHead, state: AccountsState, places: ReadonlyMap<number, Readonly<Place>>) {
    this.file = file;
    this.head = head;
    this.state = state;
    this.#places = places;
  }

  /** @throws ScreenError E_PARTIAL where the file is no partial, another version's, cut short, or changed by hand: with the key in it */
  static async open(file: string): Promise<Partial> {
    // The schema is needed for this alone.
    const { PARTIAL_HEAD, PARTIAL_STATE } = await import('./partial-schema.ts');
    let head: PartialHead | undefined;
    let last = '';
    let start = 0;
    const places = new Map<number, Place>();
    for await (const text of lines(file)) {
      head ??= checked(file, headOf(file, text), PARTIAL_HEAD, '');
      const table = ROW.exec(text)?.[1];
      if (table !== undefined) {
        const place = places.get(Number(table)) ?? { start, rows: 0 };
        place.rows++;
        places.set(Number(table), place);
      }
      last = text;
      start += Buffer.byteLength(text) + 1;
    }
    if (head === undefined) throw new ScreenError('E_PARTIAL', { file, problem: 'it is empty' });
    const end = parsed(file, last) as globalThis.Partial<PartialEnd>;
    const rows = [...places.values()].reduce((sum, place) => sum + place.rows, 0);
    if (end.state === undefined || end.rows !== rows)
      throw new ScreenError('E_PARTIAL', { file, problem: 'it is cut short: the run that wrote it did not end' });
    const state = checked(file, end.state, PARTIAL_STATE, 'state');
    const { length } = head.tables;
    if (state.tables.length !== length)
      throw new ScreenError('E_PARTIAL', { file, problem: `it is damaged: state.tables: ${state.tables.length} of ${length} tables` });
    for (const table of tablesOf(state, places))
      if (table >= length) throw new ScreenError('E_PARTIAL', { file, problem: `it is damaged: it has no table ${table}` });
    return new Partial(file, head, state, places);
  }

  /** The rows of one table, by its order in the part, as they stand there. */
  async *rows(table: number): AsyncGenerator<Omit<RowResult, 'table'>> {
    const place = this.#places.get(table);
    if (place === undefined) return;
    const { PARTIAL_ROW } = await import('./partial-schema.ts');
    let left = place.rows;
    for await (const text of lines(this.file, place.start)) {
      const { table: own, ...row } = checked(this.file, parsed(this.file, text) as PartialRow, PARTIAL_ROW, 'a row');
      if (own !== table) continue;
      yield row;
      if (--left === 0) return;
    }
  }
}

function headOf(file: string, text: string): PartialHead {
  const head = parsed(file, text) as globalThis.Partial<PartialHead>;
  if (head.partial === undefined) throw new ScreenError('E_PARTIAL', { file, problem: 'it is no result of --partial' });
  if (head.partial !== VERSION)
    throw new ScreenError('E_PARTIAL', { file, problem: `it is of version ${head.partial}; this program reads version ${VERSION}` });
  return head as PartialHead;
}

/** @returns every table that the rows of a part and its state speak of, by its order */
function* tablesOf({ told, manifest }: AccountsState, places: ReadonlyMap<number, unknown>): Generator<number> {
  yield* places.keys();
  for (const one of told) if (typeof one === 'number') yield one;
  for (const { keys } of Object.values(manifest))
    for (const { variants } of keys) for (const { places } of variants) for (const [table] of places) yield table;
}

/** @returns the value as it is, once it is found to be what the schema says */
function checked<Value>(file: string, value: Value, schema: z.ZodType, name: string): Value {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (issue === undefined) return value;
  const key = [name, ...issue.path].filter((part) => part !== '').join('.');
  throw new ScreenError('E_PARTIAL', { file, problem: `it is damaged: ${key}: ${issue.message}` });
}

function parsed(file: string, text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new ScreenError('E_PARTIAL', { file, problem: 'it is no result of --partial, or it is damaged' });
}

/** Node's readline would also part at line separators inside of texts. @param start bytes to pass over @throws ScreenError E_PARTIAL */
async function* lines(file: string, start = 0): AsyncGenerator<string> {
  let waiting: string[] = [];
  try {
    for await (const piece of createReadStream(file, { encoding: 'utf8', start })) {
      const parts = (piece as string).split('\n');
      const rest = parts.pop() as string;
      for (const part of parts) {
        yield [...waiting, part].join('');
        waiting = [];
      }
      waiting.push(rest);
    }
  } catch (cause) {
    throw new ScreenError('E_PARTIAL', { file, problem: `it can't be read (${reasonOf(cause)})` }, { cause });
  }
  const last = waiting.join('');
  if (last !== '') yield last;
}
