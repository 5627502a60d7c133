import { type Field, USABLE_FIELDS } from '#model/fields.ts';
import { remembering } from '#normalize/memo.ts';
import { scoreHeader } from './name-scores.ts';
import type { ColumnNames } from './names.ts';
import { isBlank, isDate, isNumeric } from './value-profile.ts';

export type Line = readonly string[];

const LONGEST_HEADER = 120;
const NAMED = 60;
const LONGEST_YEAR = 40;

/** How much a line looks like a header. */
export interface HeaderScore {
  /** Fields named by it. */
  readonly fields: ReadonlySet<Field>;
  /** Cells that name a field. */
  readonly named: number;
  readonly filled: number;
  /** Cells that no header has: numbers, dates, long texts, words that stand in the same column again. */
  readonly data: number;
  /** Of these the ones that are a year or a month and may head a column of one: 2024, Qty 2024, 2023-01. */
  readonly years: number;
}

/** The best field of a header cell. */
export type CellScorer = (cell: string) => { readonly field: Field | null; readonly score: number };

/** Header cells that are remembered. */
const REMEMBERED = 4096;

/** @returns a scorer of single header cells */
export const createCellScorer = (names: ColumnNames): CellScorer =>
  remembering((cell) => {
    let found: ReturnType<CellScorer> = { field: null, score: 0 };
    for (const [field, { score }] of scoreHeader(cell, names)) if (score > found.score) found = { field, score };
    return found;
  }, REMEMBERED);

/** @returns the number of cells with content */
export const filledCells = (line: Line): number => line.filter((cell) => cell.trim() !== '').length;

/** @returns the number of cells that no header has, whatever stands around them; years may head columns */
export const figureCells = (line: Line): number => line.filter((cell) => !isBlank(cell) && isDataCell(cell.trim()) && !isYear(cell)).length;

const [SPACE, ZERO, NINE, A, Z, LAST_ASCII] = [32, 48, 57, 65, 90, 127];
/** From a capital to its small letter. */
const CASE = 32;

/**
 * @param header a line of a header
 * @returns a test of lines for saying the same, in other letters too; cells that are left out at the end are empty ones
 */
export function sameHeaderTest(header: Line): (line: Line) => boolean {
  const folded = (text: string): string => text.trim().toLowerCase();
  const wanted = header.map(folded);
  const [first = ''] = wanted;
  const isSame = (line: Line): boolean =>
    Array.from({ length: Math.max(line.length, wanted.length) }).every((_, index) => folded(line[index] ?? '') === (wanted[index] ?? ''));
  if (wanted.every((cell) => cell === '')) return () => false;
  return (line) => {
    const [cell = ''] = line;
    return !differs(cell, first) && folded(cell) === first && isSame(line);
  };
}

/** Asked of every row: tells without folding, for most cells by their first letter, that a text is another one. */
function differs(text: string, folded: string): boolean {
  if (text.charCodeAt(0) <= SPACE) return false;
  const length = Math.min(text.length, folded.length);
  for (let index = 0; index < length; index++) {
    const [code, wanted] = [text.charCodeAt(index), folded.charCodeAt(index)];
    if (code > LAST_ASCII || wanted > LAST_ASCII) return false;
    if ((code >= A && code <= Z ? code + CASE : code) !== wanted) return true;
  }
  return false;
}

/** A year or a month, perhaps with words, as a column of one is called. */
const YEAR = /^\D*(?:20\d\d(?:[-/.](?:0[1-9]|1[0-2]))?|(?:0[1-9]|1[0-2])[-/.]20\d\d)\D*$/;

const isYear = (cell: string): boolean => cell.length <= LONGEST_YEAR && YEAR.test(cell);

const isDataCell = (cell: string): boolean => cell.length > LONGEST_HEADER || isNumeric(cell) || isDate(cell);

/** The figures of most cells: told without the patterns for all of them. */
const PLAIN_FIGURE = /^\d[\d.,]*$/;

/** @returns whether a line holds no figure or date that tells data at first sight; asked of every row, so it looks no further */
export function mayBeHeader(line: Line): boolean {
  for (const cell of line) {
    const text = cell.charCodeAt(0) === SPACE ? cell.trim() : cell;
    const first = text.charCodeAt(0);
    if (first >= ZERO && first <= NINE && (PLAIN_FIGURE.test(text) || isDataCell(text))) return false;
  }
  return true;
}

/** @returns the field that a cell names, or null */
export function namedField(cell: string, scorer: CellScorer): Field | null {
  if (isBlank(cell) || isDataCell(cell.trim())) return null;
  const { field, score } = scorer(cell);
  return score < NAMED ? null : field;
}

/** @param isRepeated whether a cell's text stands in the same column of another line */
export function scoreLine(line: Line, scorer: CellScorer, isRepeated: (cell: string, column: number) => boolean): HeaderScore {
  const fields = new Set<Field>();
  let named = 0;
  let filled = 0;
  let data = 0;
  let years = 0;
  for (const [column, cell] of line.entries()) {
    if (isBlank(cell)) continue;
    filled++;
    const field = namedField(cell, scorer);
    if (field === null) {
      if (!isDataCell(cell.trim())) continue;
      data++;
      if (isYear(cell)) years++;
    } else if (isRepeated(cell, column)) data++;
    else {
      named++;
      fields.add(field);
    }
  }
  return { fields, named, filled, data, years };
}

/** Share of the cells that a line of nothing but names must name; further columns may be called as nobody else calls them. */
const NAMED_SHARE = 0.5;

/** @returns whether a line is so surely one of names that it heads a table of its own, wherever it stands: goods are not worded so */
export const isOfNames = ({ fields, named, filled, data }: HeaderScore, leastFields: number): boolean =>
  fields.size >= leastFields && data === 0 && named >= filled * NAMED_SHARE && USABLE_FIELDS.some((field) => fields.has(field));

/**
 * Joins the two lines of a header: groups of the first are carried over the empty cells to their right and put before the words of
 * the second, unless these say more by themselves (a group's end can't be seen).
 */
export function joinLines(first: Line, second: Line, scorer: CellScorer): string[] {
  let group = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const above = (first[index] ?? '').trim();
    const below = (second[index] ?? '').trim();
    if (above !== '') group = above;
    else if (below === '') group = '';
    if (below === '') return above;
    if (group === '') return below;
    const joined = `${group} ${below}`;
    return above === '' && scorer(below).score > scorer(joined).score ? below : joined;
  });
}

/** @returns whether a line can be the upper half of a header over the other: groups with gaps that the lower line fills */
export function canGroup(first: Line, second: Line): boolean {
  let gapsFilled = 0;
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const above = (first[index] ?? '').trim();
    const below = (second[index] ?? '').trim();
    if (isDataCell(above) || isDataCell(below)) return false;
    if (above === '' && below !== '') gapsFilled++;
  }
  return gapsFilled > 0 && filledCells(first) > 1 && filledCells(second) > 1;
}

/** Columns that two lines must name alike to say the same in two languages, at least, and as a share of those that either names. */
const LEAST_ALIKE = 2;
const ALIKE_SHARE = 0.5;
/** Columns of which the lines say different things, as a share of those named alike: where there are as many, one line is goods. */
const MOST_STRANGE = 0.5;

/** @returns whether two lines name the same columns in other words: a header in two languages */
export function isTranslation(line: Line, other: Line, scorer: CellScorer): boolean {
  let [alike, strange, ofLine, ofOther] = [0, 0, 0, 0];
  for (let column = 0; column < Math.max(line.length, other.length); column++) {
    const [cell, below] = [(line[column] ?? '').trim(), (other[column] ?? '').trim()];
    if (isDataCell(cell) || isDataCell(below)) return false;
    const [field, fieldBelow] = [namedField(cell, scorer), namedField(below, scorer)];
    if (field !== null) ofLine++;
    if (fieldBelow !== null) ofOther++;
    if (field !== null && field === fieldBelow && cell !== below) alike++;
    if (field !== fieldBelow && cell !== '' && below !== '') strange++;
  }
  return alike >= LEAST_ALIKE && alike >= Math.min(ofLine, ofOther) * ALIKE_SHARE && strange < alike * MOST_STRANGE;
}

/** @returns of a header in two languages the line that names more, with the other's words where only they name something */
export function mergeTranslations(first: Line, second: Line, scorer: CellScorer): string[] {
  const named = (line: Line): number => line.filter((cell) => namedField(cell, scorer) !== null).length;
  const [base, other] = named(second) > named(first) ? [second, first] : [first, second];
  return Array.from({ length: Math.max(base.length, other.length) }, (_, index) => {
    const [cell = '', alternative = ''] = [base[index], other[index]];
    const isBetter = cell.trim() === '' || (namedField(cell, scorer) === null && namedField(alternative, scorer) !== null);
    return isBetter ? alternative : cell;
  });
}
