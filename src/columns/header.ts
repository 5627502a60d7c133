import { filledCells, type HeaderScore, type Line, mayBeHeader } from './header-lines.ts';
import type { HeaderReading, HeaderReadings } from './header-readings.ts';

export interface HeaderOptions {
  /** Index of a header line among the given ones, where a person chose it (--header-row). */
  readonly headerRow?: number;
  /** Index of a line whose cells a person named (--column): a header whose words stand as they are. */
  readonly namedRow?: number;
  /** The first line is data already (--no-header). */
  readonly noHeader?: boolean;
}

export interface FoundHeader {
  /** Index of the first header line; -1 where there is none. */
  readonly first: number;
  /** Index of the last header line; -1 where there is none. */
  readonly row: number;
  /** One a column; `column 1` and so on where there is no header. */
  readonly headers: readonly string[];
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

/** @returns the index of the first line from there on that is not empty and no numbering of the columns */
export const firstData = (rows: readonly Line[], from: number): number => {
  let index = from;
  while (index < rows.length && (isEmpty(rows[index] as Line) || isNumbering(rows[index] as Line))) index++;
  return index;
};

const withoutHeader = (rows: readonly Line[]): FoundHeader => ({
  first: -1,
  row: -1,
  headers: Array.from({ length: widthOf(rows) }, (_, index) => `column ${index + 1}`),
  dataStart: firstData(rows, 0),
  above: [],
});

/** First lines among which a header is looked for; the others only where these hold none. */
const FIRST_LINES = 50;
/** Cells, and share of the columns, that a line above the header must fill to be data: titles and addresses fill fewer. */
const LEAST_DATA = 3;
const FULL_SHARE = 0.75;

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

/** The best of the readings, of equal ones the first; undefined where none is a header. */
function bestOf(readings: Iterable<HeaderReading | undefined>): HeaderReading | undefined {
  let best: HeaderReading | undefined;
  for (const reading of readings) if (reading !== undefined && reading.points > (best?.points ?? 0)) best = reading;
  return best;
}

function* readingsFrom(readings: HeaderReadings, from: number, to: number, width: number): Generator<HeaderReading | undefined> {
  for (let index = from; index < to; index++) {
    if (!readings.hasTooMuchData(index)) yield readings.single(index, width);
    yield readings.joined(index, width);
  }
}

/** A header of which a person chose a line may have another before or behind it, as it has where it is found out. */
function chosenReading(readings: HeaderReadings, row: number, width: number): HeaderReading {
  const single = readings.single(row, width);
  const best = bestOf([single, row === 0 ? undefined : readings.joined(row - 1, width), readings.joined(row, width)]);
  return readings.inAllLanguages(best ?? single);
}

function namedReading(readings: HeaderReadings, row: number, width: number): HeaderReading {
  const single = readings.single(row, width);
  return { ...readings.inAllLanguages(single), headers: single.headers };
}

/** @returns the header among the first lines, or else, below a long preamble, among all of them; undefined where there is none */
function likeliestReading(readings: HeaderReadings): HeaderReading | undefined {
  const { lines } = readings;
  const early = Math.min(FIRST_LINES, lines.length);
  const found = bestOf(readingsFrom(readings, 0, early, widthOf(lines.slice(0, early))));
  if (found !== undefined) return found;
  const late = lines.findIndex((_, index) => index >= early && readings.isOfNames(index));
  if (late < 0 || isTable(lines.slice(0, late))) return undefined;
  return bestOf(readingsFrom(readings, late - 1, late + 1, widthOf(lines)));
}

/** A preamble is mostly made of lines that hold no figure beside two other cells. */
const isTable = (lines: readonly Line[]): boolean =>
  lines.filter((line) => filledCells(line) >= LEAST_DATA && !mayBeHeader(line)).length * 2 > lines.length;

/** @returns whether a line above the header reads like those below it */
const isData = (line: Line, { fields, filled, data }: HeaderScore, width: number): boolean =>
  line.length === width && fields.size === 0 && data > 0 && filled >= Math.max(LEAST_DATA, width * FULL_SHARE) && !isNumbering(line);

/** @returns the header as it was read, with the places of the data around it */
export function withHeader(readings: HeaderReadings, { first, row, headers }: HeaderReading): FoundHeader {
  const above = readings.lines
    .slice(0, first)
    .flatMap((line, index) => (isData(line, readings.score(index), headers.length) ? [index] : []));
  return { first, row, headers, dataStart: firstData(readings.lines, row + 1), above };
}

/**
 * Finds the header among the first lines of a table, below titles and preambles; a header of two lines is joined, one in two languages is read
 * in both.
 * @returns its place and the names of the columns
 */
export function findHeader(readings: HeaderReadings, { headerRow, namedRow, noHeader }: HeaderOptions = {}): FoundHeader {
  const { rows, lines } = readings;
  if (noHeader) return withoutHeader(rows);
  if (namedRow !== undefined) return withHeader(readings, namedReading(readings, namedRow, widthOf(lines)));
  if (headerRow !== undefined) return withHeader(readings, chosenReading(readings, headerRow, widthOf(lines)));
  const likeliest = likeliestReading(readings);
  if (likeliest !== undefined) return withHeader(readings, readings.inAllLanguages(likeliest));
  const early = lines.slice(0, FIRST_LINES);
  const row = byShape(
    early,
    early.map((_, index) => readings.score(index)),
  );
  return row < 0 ? withoutHeader(rows) : withHeader(readings, readings.single(row, widthOf(early)));
}
