import { readBlock } from './block.ts';
import { parseDelimiter } from './delimiter.ts';
import { fitOf } from './dialect-fit.ts';
import type { QuoteRules } from './quoted.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SINGLE_COLUMN_DELIMITERS = ['\t', '|', ';', ','] as const;
/** Text from which the dialect is told, in UTF-16 units. */
export const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_RECORDS = 100;
const SEPARATOR_LINE = /^\uFEFF?(?:"sep=(.)"|sep=(.))[ \t]*(?:[\r\n]|$)/i;

/** Score of a delimiter by which a sample falls into columns beyond doubt, and how many times it is that of one that does not. */
const CLEAR_FIT = 0.3;
const CLEARLY_BETTER = 10;

/** How a text table is written. */
export interface Dialect extends QuoteRules {
  readonly quote: '"';
  /** The line end that the sample uses outside quotes. Any of the three ends a record. */
  readonly recordDelimiter: '\n' | '\r\n' | '\r' | 'mixed';
  /** Whether the first line is Excel's `sep=`, which is no record. */
  readonly separatorLine: boolean;
  /** The delimiter that --delimiter or the separator line names; null where it was found by the columns alone. */
  readonly told: string | null;
  /** The delimiter that the columns speak for beyond doubt, where another was told; null else. */
  readonly likelier: string | null;
  /** How the text of each line is parted, where every line stands in one cell: in quotes as a whole, or with only empty cells behind; null else. */
  readonly wrapped: QuoteRules | null;
}

/**
 * Tells how a table is written from the start of its text: the delimiter that gives the most even columns of plausible cells over the first
 * hundred records, and whether backslashes escape quotes. A table of one column gets a delimiter that its sample doesn't hold. A separator
 * line is believed unless the columns speak clearly for another delimiter.
 * @param options.delimiter the value of --delimiter, which decides if given
 * @throws ScreenError E_DELIMITER
 */
export function detectDialect(sample: string, options: { readonly delimiter?: string } = {}): Dialect {
  const text = sample.slice(0, SAMPLE_LENGTH);
  const separator = SEPARATOR_LINE.exec(text);
  const wanted = options.delimiter === undefined ? undefined : parseDelimiter(options.delimiter);
  const told = wanted ?? separatorOf(separator);
  const body = separator === null ? text : text.slice(separator[0].length);
  const own = told === undefined ? undefined : fittedCut(body, told);
  const best = bestCut(body);
  const likelier = own !== undefined && best !== undefined && isClearlyBetter(best, own) ? best : undefined;
  const chosen = (wanted === undefined ? likelier : undefined) ?? own ?? best ?? cutAt(body, loneDelimiter(body));
  const wrapping = wrappingOf(body, chosen, wanted);
  return {
    ...(wrapping?.outer ?? chosen.rules),
    quote: '"',
    recordDelimiter: recordDelimiterOf(body),
    separatorLine: separator !== null,
    told: told ?? null,
    likelier: likelier?.rules.delimiter ?? null,
    wrapped: wrapping?.inner ?? null,
  };
}

/** How lines that stand in one cell as a whole are told from each other, and then parted. */
interface Wrapping {
  readonly outer: QuoteRules;
  readonly inner: QuoteRules;
}

/** @returns how lines of a table are read, where only the first column is filled, with what are such lines beyond doubt */
function wrappingOf(text: string, chosen: Cut, wanted: string | undefined): Wrapping | undefined {
  const outer = loneColumn(text, chosen);
  if (outer === undefined) return undefined;
  const lines = outer.rows.map(([line]) => line).join('\n');
  const inner = wanted === undefined ? bestCut(lines) : fittedCut(lines, wanted);
  if (inner === undefined || inner.fit < CLEAR_FIT || !areMostly(inner.rows, LEAST_PARTED, (row) => row.length >= LEAST_WRAPPED))
    return undefined;
  const isParted = outer.rows.some((row) => row.length > 1);
  return isParted || holdsWholeLine(text, inner) ? { outer: outer.rules, inner: inner.rules } : undefined;
}

/** @returns whether a line in quotes as a whole has as many cells as the header: a title in quotes has fewer */
function holdsWholeLine(text: string, { rules, rows }: Cut): boolean {
  const width = rows[0]?.length;
  return (text.match(WHOLE_LINES) ?? []).some((line) => {
    const cell = line.slice(1, line.lastIndexOf('"')).replaceAll('""', '"');
    return cutAt(cell, rules.delimiter).rows[0]?.length === width;
  });
}

/** @returns a cut by which each line is one cell, beyond doubt: some stand in quotes as a whole, or have empty cells behind */
function loneColumn(text: string, chosen: Cut): Cut | undefined {
  if (chosen.rows.every((row) => row.length === 1) && isQuotedByLine(text)) return chosen;
  const isQuoted = text.search(WHOLE_LINES) >= 0;
  return DELIMITERS.filter((delimiter) => isQuoted || text.includes(`${delimiter}\n`) || text.includes(`${delimiter}\r`))
    .map((delimiter) => cutAt(text, delimiter))
    .find(({ rows, faults }) => faults === 0 && fillsFirst(rows));
}

/** A line that starts otherwise than with a quote, or ends so. */
const BARE_LINE = /^[^"\r\n]|[^"\r\n]$/m;

function isQuotedByLine(text: string): boolean {
  const whole = text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  return whole !== '' && !BARE_LINE.test(whole);
}

/** Lines that start and end with a quote, empty cells behind it left aside. */
const WHOLE_LINES = /^"[^\r\n]+"[,;\t|]*$/gm;
const LEAST_WRAPPED = 3;

/** A line that holds the delimiter that a spreadsheet expected fills more cells than the first. */
const LEAST_LONE = 0.9;
/** Some of the lines may hold quotes out of place. */
const LEAST_PARTED = 0.6;

/** @returns whether the first row and so large a share of all are so */
const areMostly = (rows: readonly (readonly string[])[], least: number, are: (row: readonly string[]) => boolean): boolean =>
  are(rows[0] ?? []) && rows.filter(are).length >= rows.length * least;

function fillsFirst(rows: readonly (readonly string[])[]): boolean {
  const isLone = ([, ...others]: readonly string[]): boolean => others.every((cell) => cell === '');
  return areMostly(rows, LEAST_LONE, isLone);
}

function separatorOf(line: RegExpExecArray | null): string | undefined {
  const character = line?.[1] ?? line?.[2];
  return character === undefined || character === '"' ? undefined : character;
}

/** A sample cut into cells. */
interface Cut {
  readonly rules: QuoteRules;
  readonly rows: readonly (readonly string[])[];
  /** Quotes for which these rules have no place. */
  readonly faults: number;
}

/** A cut and how well it fits, from 0 to 1. */
type FittedCut = Cut & { readonly fit: number };

function fittedCut(text: string, delimiter: string): FittedCut {
  const cut = cutAt(text, delimiter);
  return { ...cut, fit: fitOf(cut.rows, delimiter, DELIMITERS) };
}

/** @returns the cut that fits best; undefined where none fits at all */
function bestCut(text: string): FittedCut | undefined {
  let best: FittedCut | undefined;
  for (const delimiter of DELIMITERS) {
    const found = fittedCut(text, delimiter);
    if (found.fit > (best?.fit ?? 0)) best = found;
  }
  return best;
}

const isClearlyBetter = (best: FittedCut, other: FittedCut): boolean => best.fit >= CLEAR_FIT && best.fit > other.fit * CLEARLY_BETTER;

const loneDelimiter = (text: string): string => SINGLE_COLUMN_DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? ',';

/** Quotes are doubled, unless the sample has quotes behind backslashes and fewer faults when these are escapes. */
function cutAt(text: string, delimiter: string): Cut {
  const doubled = cutBy(text, { delimiter, escape: '"' });
  if (doubled.faults === 0 || !text.includes('\\"')) return doubled;
  const escaped = cutBy(text, { delimiter, escape: '\\' });
  return escaped.faults < doubled.faults ? escaped : doubled;
}

function cutBy(text: string, rules: QuoteRules): Cut {
  const first = { chunk: 0, record: 1, line: 1 };
  const blockRules = { ...rules, maxRecordLength: text.length, maxColumns: text.length + 1, maxLine: text.length };
  const whole = readBlock(text, false, blockRules, first);
  const { records, broken, torn } = whole.records.length > 1 ? whole : readBlock(text, true, blockRules, first);
  return {
    rules,
    rows: records.slice(0, SAMPLE_RECORDS).map(({ cells }) => cells),
    faults: torn + broken.filter(({ reason }) => reason !== 'doubtful-cells').length,
  };
}

function recordDelimiterOf(text: string): Dialect['recordDelimiter'] {
  const breaks = new Set(
    text
      .replace(/\r$/, '')
      .replace(/"[^"]*"/g, '')
      .match(/\r\n|\n|\r/g),
  );
  const [first] = breaks;
  return breaks.size > 1 ? 'mixed' : ((first as '\n' | '\r\n' | '\r' | undefined) ?? '\n');
}
