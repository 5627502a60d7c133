import type { Field } from '#model/fields.ts';
import { scoreHeader } from './name-scores.ts';
import type { ColumnNames } from './names.ts';
import { isBlank, isDate, isNumeric } from './value-profile.ts';

export type Line = readonly string[];

const LONGEST_HEADER = 120;
const NAMED = 60;

/** How much a line looks like a header. */
export interface HeaderScore {
  /** Fields named by it. */
  readonly fields: number;
  /** Cells that name a field. */
  readonly named: number;
  readonly filled: number;
  /** Cells that no header has: numbers, dates, long texts, words that stand in the same column again. */
  readonly data: number;
}

/** The best field of a header cell. */
export type CellScorer = (cell: string) => { readonly field: Field | null; readonly score: number };

/** @returns a scorer of single header cells that remembers what it was asked */
export function createCellScorer(names: ColumnNames): CellScorer {
  const memo = new Map<string, { field: Field | null; score: number }>();
  return (cell) => {
    let found = memo.get(cell);
    if (found === undefined) {
      found = { field: null, score: 0 };
      for (const [field, { score }] of scoreHeader(cell, names)) if (score > found.score) found = { field, score };
      memo.set(cell, found);
    }
    return found;
  };
}

/** @returns the number of cells with content */
export const filledCells = (line: Line): number => line.filter((cell) => cell.trim() !== '').length;

const isDataCell = (cell: string): boolean => cell.length > LONGEST_HEADER || isNumeric(cell) || isDate(cell);

/** @param isRepeated whether a cell's text stands in the same column of another line */
export function scoreLine(line: Line, scorer: CellScorer, isRepeated: (cell: string, column: number) => boolean): HeaderScore {
  const fields = new Set<Field>();
  let named = 0;
  let filled = 0;
  let data = 0;
  for (const [column, cell] of line.entries()) {
    if (isBlank(cell)) continue;
    filled++;
    const { field, score } = isDataCell(cell.trim()) ? { field: null, score: -1 } : scorer(cell);
    if (score < 0) data++;
    if (field === null || score < NAMED) continue;
    if (isRepeated(cell, column)) {
      data++;
      continue;
    }
    named++;
    fields.add(field);
  }
  return { fields: fields.size, named, filled, data };
}

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
