import type { Row } from '#model/row.ts';
import type { Evidence } from '#model/signals.ts';
import { asShown, isTurned } from './turned-text.ts';

/** What of a row is searched. */
export type SearchedRow = Pick<Row, 'source' | 'columns' | 'hsCode' | 'text' | 'column'>;

/** UTF-16 units of a cell that are searched in one go: no cell of Excel holds more than 32,767. */
export const LONGEST_IN_ONE_GO = 32_768;
/** Units that a piece shares with the next one, at least: more than any phrase with what is heeded around it. */
const LEAST_SHARED = 512;
const MOST_SHARED = 1024;
/** Units at the end of a piece in which a better place for a cut is looked for. */
const SLACK = 128;
const BARRIER = /[;|\n\r]/;
const SPACE = /\s/;

/** A stretch of a cell that is searched in place of the cell. */
interface Piece {
  readonly text: string;
  readonly start: number;
  /** Where its units stand in the cell, if not one behind another from `start` on. */
  readonly places: Int32Array | undefined;
}

/** @returns whether the cell is searched piece by piece */
export const isLong = (cell: string): boolean => cell.length > LONGEST_IN_ONE_GO;

const isUnusual = (cell: string | undefined): boolean => cell !== undefined && (isLong(cell) || isTurned(cell));

/** A row as it is searched in one go: with pieces of its long cells, and cells in the order in which they are shown, in place of the cells as they stand. */
export class View implements SearchedRow {
  readonly source: Row['source'];
  readonly columns: Row['columns'];
  readonly #row: SearchedRow;
  readonly #pieces: ReadonlyMap<number, Piece>;

  constructor(row: SearchedRow, pieces: ReadonlyMap<number, Piece>) {
    this.source = { ...row.source, cells: row.source.cells.map((cell, column) => pieces.get(column)?.text ?? cell) };
    this.columns = row.columns;
    this.#row = row;
    this.#pieces = pieces;
  }

  get hsCode(): Row['hsCode'] {
    return this.#row.hsCode;
  }

  text(field: Parameters<Row['text']>[0]): string {
    return this.source.cells[this.columns[field]] ?? '';
  }

  column(field: Parameters<Row['column']>[0]): number {
    return this.columns[field];
  }

  /** @returns the evidence at its place in the cell as it stands */
  placed(evidence: Evidence): Evidence {
    const piece = this.#pieces.get(evidence.column);
    if (piece === undefined) return evidence;
    const cell = this.#row.source.cells[evidence.column] ?? '';
    const { start, end } = placeIn(piece, evidence);
    return { ...evidence, start, end, text: cell.slice(start, end) };
  }
}

function placeIn({ start, places }: Piece, evidence: Evidence): { readonly start: number; readonly end: number } {
  if (places === undefined) return { start: start + evidence.start, end: start + evidence.end };
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (let unit = evidence.start; unit < evidence.end; unit++) {
    const place = places[start + unit] as number;
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return { start: first, end: last + 1 };
}

/** @returns the views by which a row is searched; undefined where it is searched as it stands, as nearly all are */
export function viewsOf(row: SearchedRow, columns: readonly { readonly column: number }[]): Iterable<View> | undefined {
  const { cells } = row.source;
  const unusual = columns.filter(({ column }) => isUnusual(cells[column])).map(({ column }) => column);
  return unusual.length === 0 ? undefined : views(row, unusual);
}

function* views(row: SearchedRow, columns: readonly number[]): Generator<View> {
  const { cells } = row.source;
  const cellOf = (column: number): string => cells[column] as string;
  yield* inPieces(row, new Map(columns.map((column) => [column, piecesOf(cellOf(column))])));
  if (!columns.some((column) => isTurned(cellOf(column)))) return;
  // Long cells that are not turned come in pieces here, too: whole, each would be searched once for every piece of a turned one.
  const shownPiecesOf = (cell: string): Iterator<Piece> => (isTurned(cell) ? turnedPiecesOf(cell) : piecesOf(cell));
  yield* inPieces(row, new Map(columns.map((column) => [column, shownPiecesOf(cellOf(column))])));
}

/** The first pieces of all cells make one view, the second ones the next. */
function* inPieces(row: SearchedRow, pieces: ReadonlyMap<number, Iterator<Piece>>): Generator<View> {
  for (;;) {
    const next = new Map<number, Piece>();
    for (const [column, iterator] of pieces) {
      const { value, done } = iterator.next();
      if (done !== true) next.set(column, value);
    }
    if (next.size === 0) return;
    for (const column of pieces.keys()) if (!next.has(column)) next.set(column, { text: '', start: 0, places: undefined });
    yield new View(row, next);
  }
}

function* turnedPiecesOf(cell: string): Generator<Piece> {
  const { text, places } = asShown(cell);
  for (const piece of piecesOf(text)) yield { ...piece, places };
}

/** Cuts a long text between words, each piece beginning before the one before it ends. */
function* piecesOf(text: string): Generator<Piece> {
  let start = 0;
  for (;;) {
    const last = start + LONGEST_IN_ONE_GO;
    const end = last >= text.length ? text.length : cutBefore(text, last - SLACK, last);
    yield { text: text.slice(start, end), start, places: undefined };
    if (end === text.length) return;
    start = cutBefore(text, end - MOST_SHARED, end - LEAST_SHARED);
  }
}

/** @returns the last place of these behind a barrier, or else behind white space, or else between two characters */
function cutBefore(text: string, from: number, to: number): number {
  for (const border of [BARRIER, SPACE]) for (let at = to; at > from; at--) if (border.test(text.charAt(at - 1))) return at;
  return /[\udc00-\udfff]/.test(text.charAt(to)) ? to - 1 : to;
}
