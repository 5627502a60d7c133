import { canGroup, createCellScorer, filledCells, type HeaderScore, joinLines, type Line, scoreLine } from './header-lines.ts';
import type { ColumnNames } from './names.ts';

export interface HeaderOptions {
  /** Index of the header among the given lines, where a person chose it. */
  readonly headerRow?: number;
  /** The first line is data already (--no-header). */
  readonly noHeader?: boolean;
}

export interface FoundHeader {
  /** Index of the last header line; -1 where there is none. */
  readonly row: number;
  /** One a column; `column 1` and so on where there is no header. */
  readonly headers: string[];
  /** Index of the first line of data below the header. */
  readonly dataStart: number;
  /** Indexes of lines above the header that read like those below it: exports were joined, the first of them without a header. */
  readonly above: readonly number[];
}

const widthOf = (rows: readonly Line[]): number => rows.reduce((width, row) => Math.max(width, row.length), 0);

/** Forms number their columns below the header: 1, 2, 3, 4. */
const isNumbering = (line: Line): boolean => {
  const cells = line.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length > 2 && cells.every((cell, index) => cell.replace(/[().]/g, '') === String(index + 1));
};

const isEmpty = (line: Line): boolean => filledCells(line) === 0;

const isSameLine = (a: Line, b: Line): boolean => a.length === b.length && a.every((cell, index) => cell === b[index]);

const firstData = (rows: readonly Line[], from: number): number => {
  let index = from;
  while (index < rows.length && (isEmpty(rows[index] as Line) || isNumbering(rows[index] as Line))) index++;
  return index;
};

const withoutHeader = (rows: readonly Line[]): FoundHeader => ({
  row: -1,
  headers: Array.from({ length: widthOf(rows) }, (_, index) => `column ${index + 1}`),
  dataStart: firstData(rows, 0),
  above: [],
});

/** Cells of a line that are looked at: no table of trade data is nearly as wide, and a torn quote makes lines of a million. */
const MOST_COLUMNS = 2000;
const DATA_SHARE = 0.25;
/** Cells, and share of the columns, that a line above the header must fill to be data: titles and addresses fill fewer. */
const LEAST_DATA = 3;
const FULL_SHARE = 0.75;
/** One line is likelier than two that name no more. */
const JOINED_COSTS = 0.5;

/** A line of names: few cells of data, and two fields at least unless the table is one or two columns wide. */
const points = ({ fields, named, filled, data }: HeaderScore, width: number): number => {
  if (fields === 0 || data > named * DATA_SHARE || (fields < 2 && (width > 2 || named < filled))) return 0;
  return fields + named / 10 - data - (named / filled < 0.2 ? 1 : 0);
};

/** Where no name is known: the first full line of words above lines that hold numbers. */
function byShape(rows: readonly Line[], scores: readonly HeaderScore[]): number {
  const width = Math.max(...scores.map(({ filled }) => filled));
  for (const [index, { filled, data }] of scores.entries()) {
    if (filled < Math.max(2, width * 0.8)) continue;
    const below = scores.slice(index + 1).filter((score) => score.filled >= width * 0.5);
    const cells = (rows[index] as Line).map((cell) => cell.trim()).filter((cell) => cell !== '');
    const isDistinct = new Set(cells).size === cells.length;
    if (data === 0 && isDistinct && below.length > 0 && below.every((score) => score.data > 0)) return index;
    return -1;
  }
  return -1;
}

/**
 * Finds the header among the first lines of a table, below titles and preambles; a header of two lines is joined.
 * @param rows the first lines, about 50
 * @returns its place and the names of the columns
 */
export function findHeader(rows: readonly Line[], names: ColumnNames, options: HeaderOptions = {}): FoundHeader {
  if (options.noHeader) return withoutHeader(rows);
  if (options.headerRow !== undefined) {
    const row = options.headerRow;
    return { row, headers: [...(rows[row] ?? [])], dataStart: firstData(rows, row + 1), above: [] };
  }
  const looked = rows.map((row) => (row.length > MOST_COLUMNS ? row.slice(0, MOST_COLUMNS) : row));
  const width = widthOf(looked);
  const scorer = createCellScorer(names);
  const scores = looked.map((row) => {
    const others = looked.filter((other) => !isSameLine(other, row));
    return scoreLine(row, scorer, (cell, column) => others.some((other) => other[column] === cell));
  });
  let best = 0;
  let found: { row: number; headers: string[] } | undefined;
  const consider = (value: number, row: number, headers: readonly string[]): void => {
    if (value <= best) return;
    best = value;
    found = { row, headers: [...headers] };
  };
  for (const [index, row] of rows.entries()) {
    consider(points(scores[index] as HeaderScore, width), index, row);
    const next = rows[index + 1];
    if (next === undefined || Math.max(row.length, next.length) > MOST_COLUMNS || !canGroup(row, next)) continue;
    const joined = joinLines(row, next, scorer);
    consider(
      points(
        scoreLine(joined, scorer, () => false),
        width,
      ) - JOINED_COSTS,
      index + 1,
      joined,
    );
  }
  if (!found) {
    const row = byShape(looked, scores);
    if (row < 0) return withoutHeader(rows);
    found = { row, headers: [...(rows[row] as Line)] };
  }
  const { row, headers } = found;
  const isData = (line: Line, { fields, filled, data }: HeaderScore): boolean =>
    line.length === headers.length && fields === 0 && data > 0 && filled >= Math.max(LEAST_DATA, headers.length * FULL_SHARE);
  const above = looked
    .slice(0, row)
    .flatMap((line, index) => (isData(line, scores[index] as HeaderScore) && !isNumbering(line) ? [index] : []));
  return { row, headers, dataStart: firstData(rows, row + 1), above };
}
