import { DESCRIPTION_FIELDS } from '#model/fields.ts';
import { type FoundHeader, findHeader, type HeaderOptions, withHeader } from './header.ts';
import {
  type CellScorer,
  createCellScorer,
  type HeaderScore,
  isOfNames,
  type Line,
  mayBeHeader,
  sameHeaderTest,
  scoreLine,
} from './header-lines.ts';
import { type HeaderReading, HeaderReadings, isGap } from './header-readings.ts';
import { MOST_COLUMNS } from './looked-at.ts';
import type { ColumnNames } from './names.ts';

/** A table among the lines of a file or sheet. */
export interface FoundTable extends FoundHeader {
  /** Index of the line behind its last row, where another table begins below, its title first; null where none does. */
  readonly end: number | null;
}

/**
 * Finds the tables that stand one below another: an invoice over its packing list, exports of two programs joined. The main one has the header
 * that says most; another header stands between rows of data and is worded so surely that no goods are.
 * @param rows the first lines of a file or sheet
 * @returns the tables in order; one at least
 */
export function findTables(rows: readonly Line[], names: ColumnNames, options: HeaderOptions = {}): readonly FoundTable[] {
  const readings = new HeaderReadings(rows, names);
  const main = findHeader(readings, options);
  const chosen = options.headerRow === undefined ? 0 : main.first;
  const headers = options.noHeader ? [main] : [main, ...furtherHeaders(readings, main, chosen)].sort((a, b) => a.first - b.first);
  const tables = withData(headers, readings);
  return tables.map((header, index) => ({
    ...header,
    above: index === 0 && options.headerRow === undefined ? header.above : [],
    end: endBefore(tables[index + 1], header, readings),
  }));
}

/** Titles and empty lines above a header belong to its table, as they do above the first; a lone description may go on with that above. */
function endBefore(next: FoundHeader | undefined, { dataStart, headers }: FoundHeader, readings: HeaderReadings): number | null {
  if (next === undefined) return null;
  const isDescription = (column: number): boolean => {
    const field = readings.fieldOf(headers[column] ?? '');
    return field !== null && DESCRIPTION_FIELDS.has(field);
  };
  const isTitle = (line: Line): boolean => isGap(line) && !line.some((cell, column) => cell.trim() !== '' && isDescription(column));
  let end = next.first;
  while (end > dataStart + 1 && isTitle(readings.lines[end - 1] as Line)) end--;
  return end;
}

/** @returns headers other than the main one, in order, from a line on */
function furtherHeaders(readings: HeaderReadings, main: FoundHeader, from: number): FoundHeader[] {
  const isOfMain = (index: number): boolean => index >= main.first && index <= main.row;
  const found: FoundHeader[] = [];
  for (let index = from; index < readings.lines.length; index++) {
    const reading = isOfMain(index) ? undefined : headerOn(readings, index);
    if (reading === undefined || isOfMain(reading.row)) continue;
    // The first line below a header is its first row, unless it names columns and nothing else: labels of a document above those of its goods.
    if (index === main.dataStart && main.row >= 0 && readings.exactNames(reading.headers) < LEAST_NAMES_ALONE) continue;
    found.push(withHeader(readings, readings.inAllLanguages(reading)));
    index = found.at(-1)?.row ?? index;
  }
  return found;
}

/** Without the rows around it a line of words and codes (`Router`, `PCS`, `USD`) looks like one of names. */
const LEAST_NAMES_ALONE = 4;

/** @returns a test of single rows for heading a table of their own, wherever they stand; asked of every row */
export function createHeadingTest(names: ColumnNames): (line: Line) => boolean {
  const score = createCellScorer(names);
  const scorer: CellScorer = (cell) => (names.values.isCountry(cell) ? { field: null, score: 0 } : score(cell));
  const scoreOf = (line: Line): HeaderScore => scoreLine(line, scorer, () => false);
  return (line) => line.length <= MOST_COLUMNS && mayBeHeader(line) && isOfNames(scoreOf(line), LEAST_NAMES_ALONE);
}

function headerOn(readings: HeaderReadings, index: number): HeaderReading | undefined {
  const line = readings.lines[index] as Line;
  if (!mayBeHeader(line)) return undefined;
  const single = readings.single(index, line.length);
  const joined = readings.joined(index, line.length);
  if (joined !== undefined && readings.headsTable(joined) && joined.points > single.points) {
    const below = readings.single(index + 1, line.length);
    if (joined.points > below.points) return joined;
  }
  return readings.headsTable(single) ? single : undefined;
}

/** @returns the headers with data below them, without repeats of the one before; the first where none has data */
function withData(headers: readonly FoundHeader[], readings: HeaderReadings): readonly FoundHeader[] {
  const { lines } = readings;
  const kept: FoundHeader[] = [];
  for (const [place, header] of headers.entries()) {
    const end = headers[place + 1]?.first ?? lines.length;
    const hasData = lines.slice(header.dataStart, end).some((_, offset) => readings.isData(header.dataStart + offset));
    const before = kept.at(-1);
    if (hasData && !(before !== undefined && sameHeaderTest(before.headers)(header.headers))) kept.push(header);
  }
  return kept.length === 0 ? headers.slice(0, 1) : kept;
}
