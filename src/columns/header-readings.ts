import type { Field } from '#model/fields.ts';
import {
  type CellScorer,
  canGroup,
  createCellScorer,
  figureCells,
  filledCells,
  type HeaderScore,
  isOfNames,
  isTranslation,
  joinLines,
  type Line,
  mayBeHeader,
  mergeTranslations,
  namedField,
  scoreLine,
} from './header-lines.ts';
import { MOST_COLUMNS } from './looked-at.ts';
import type { ColumnNames } from './names.ts';

/** What a known name and nothing else scores at least: see `NameScore`. */
const KNOWN_NAME = 100;
/** Lines before and behind in which a name that stands in the same column again is no name. */
const NEAR = 50;
/** Names of a line that heads a table of its own among others. */
const LEAST_NAMES = 3;
const LEAST_NAMES_BELOW_A_GAP = 2;
/** Cells that a line of data fills, and a title does not. */
const LEAST_FILLED = 2;
const DATA_SHARE = 0.25;
/** One line is likelier than two that name no more. */
const JOINED_COSTS = 0.5;

/** One way to take lines for a header. */
export interface HeaderReading {
  /** Indexes of its first and its last line. */
  readonly first: number;
  readonly row: number;
  readonly headers: readonly string[];
  readonly score: HeaderScore;
  /** 0 where it is none. */
  readonly points: number;
}

const isSameLine = (a: Line, b: Line): boolean => a.length === b.length && a.every((cell, index) => cell === b[index]);

/** @returns whether a line is empty or a title */
export const isGap = (line: Line | undefined): boolean => line !== undefined && filledCells(line) < LEAST_FILLED;

const isTooMuch = (data: number, named: number): boolean => data > named * DATA_SHARE;

/** A line of names: few cells of data, years aside, and two fields at least unless the table is one or two columns wide. */
const pointsOf = ({ fields, named, filled, data, years }: HeaderScore, width: number): number => {
  const figures = data - years;
  if (fields.size === 0 || isTooMuch(figures, named) || (fields.size < 2 && (width > 2 || named < filled))) return 0;
  return fields.size + named / 10 - figures - (named / filled < 0.2 ? 1 : 0);
};

/** The lines of a table as headers that they may be. */
export class HeaderReadings {
  readonly rows: readonly Line[];
  /** The rows as far as they are looked at. */
  readonly lines: readonly Line[];
  readonly #scorer: CellScorer;
  readonly #plain = new Map<number, HeaderScore>();

  constructor(rows: readonly Line[], names: ColumnNames) {
    this.rows = rows;
    this.lines = rows.map((row) => (row.length > MOST_COLUMNS ? row.slice(0, MOST_COLUMNS) : row));
    this.#scorer = createCellScorer(names);
  }

  /** @returns how much the line looks like a header among the lines around it; headers of other tables may repeat its names */
  score(index: number): HeaderScore {
    const line = this.lines[index] as Line;
    const others = this.#others(index, index);
    return scoreLine(line, this.#scorer, (cell, column) => others.some((other) => other[column] === cell));
  }

  /** @returns the lines around these, without those that say the same and headers of other tables */
  #others(first: number, last: number): Line[] {
    const own = this.lines.slice(first, last + 1);
    const from = Math.max(0, first - NEAR);
    return this.lines
      .slice(from, last + NEAR + 1)
      .filter((other, offset) => !own.some((line) => isSameLine(other, line)) && !this.#headsOther(first, from + offset));
  }

  /** @returns whether another line is a header too, with data between the two */
  #headsOther(index: number, other: number): boolean {
    if (!this.isOfNames(other)) return false;
    const [above, below] = index < other ? [index, other] : [other, index];
    for (let between = above + 1; between < below; between++) if (this.isData(between)) return true;
    return false;
  }

  /** @returns whether the line is no title and not made of names */
  isData(index: number): boolean {
    return !isGap(this.lines[index]) && !this.isOfNames(index);
  }

  /** @returns whether the line holds nothing but names, by itself */
  isOfNames(index: number): boolean {
    const line = this.lines[index] as Line;
    if (!mayBeHeader(line)) return false;
    const score = this.#plain.get(index) ?? scoreLine(line, this.#scorer, () => false);
    this.#plain.set(index, score);
    return isOfNames(score, LEAST_NAMES);
  }

  /** @returns how many fields the cells name by known names and nothing else */
  exactNames(cells: Line): number {
    const exact = cells.filter((cell) => cell.trim() !== '').map((cell) => this.#scorer(cell));
    return new Set(exact.flatMap(({ field, score }) => (field !== null && score >= KNOWN_NAME ? [field] : []))).size;
  }

  /** @returns the field that a cell of a header names, or null */
  fieldOf(cell: string): Field | null {
    return namedField(cell, this.#scorer);
  }

  /** @returns whether a header is worded so surely that it heads a table wherever it stands; below a gap fewer names do */
  headsTable({ first, score, points }: HeaderReading): boolean {
    return points > 0 && isOfNames(score, isGap(this.lines[first - 1]) ? LEAST_NAMES_BELOW_A_GAP : LEAST_NAMES);
  }

  /** Asked before `single`, as names of columns take time to look for. @returns whether `single` would give no points, whatever the cells name that hold no data */
  hasTooMuchData(row: number): boolean {
    const line = this.lines[row] as Line;
    const figures = figureCells(line);
    return isTooMuch(figures, line.length - figures);
  }

  /** @returns the line taken for a header by itself */
  single(row: number, width: number): HeaderReading {
    const score = this.score(row);
    return { first: row, row, headers: this.rows[row] as Line, score, points: pointsOf(score, width) };
  }

  /** @returns the line and the next taken for a header, where the first can group the second */
  joined(first: number, width: number): HeaderReading | undefined {
    const [line, next] = [this.lines[first], this.lines[first + 1]];
    if (line === undefined || next === undefined || Math.max(line.length, next.length) >= MOST_COLUMNS || !canGroup(line, next))
      return undefined;
    const headers = joinLines(line, next, this.#scorer);
    const others = this.#others(first, first + 1);
    const isAgain = (cell: string | undefined, column: number): boolean =>
      cell !== undefined && cell.trim() !== '' && others.some((other) => other[column] === cell);
    const score = scoreLine(headers, this.#scorer, (_, column) => isAgain(line[column], column) || isAgain(next[column], column));
    return { first, row: first + 1, headers, score, points: pointsOf(score, width) - JOINED_COSTS };
  }

  /** @returns the reading with lines before and behind it that say the same in another language */
  inAllLanguages(reading: HeaderReading): HeaderReading {
    let { first, row, headers } = reading;
    while (first > 0 && isTranslation(this.lines[first - 1] as Line, headers, this.#scorer)) {
      first--;
      headers = mergeTranslations(this.rows[first] as Line, headers, this.#scorer);
    }
    while (row + 1 < this.lines.length && isTranslation(headers, this.lines[row + 1] as Line, this.#scorer)) {
      row++;
      headers = mergeTranslations(headers, this.rows[row] as Line, this.#scorer);
    }
    return { ...reading, first, row, headers };
  }
}
