import { readBlock } from './block.ts';
import { parseDelimiter } from './delimiter.ts';
import { fitOf } from './dialect-fit.ts';
import type { QuoteRules } from './quoted.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SINGLE_COLUMN_DELIMITERS = ['\t', '|', ';', ','] as const;
const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_RECORDS = 100;
const SEPARATOR_LINE = /^\uFEFF?(?:"sep=(.)"|sep=(.))[ \t]*(?:[\r\n]|$)/i;

/** How a text table is written. */
export interface Dialect extends QuoteRules {
  readonly quote: '"';
  /** The line end that the sample uses outside quotes. Any of the three ends a record. */
  readonly recordDelimiter: '\n' | '\r\n' | '\r' | 'mixed';
  /** Whether the first line is Excel's `sep=`, which is no record. */
  readonly separatorLine: boolean;
}

/**
 * Tells how a table is written from the start of its text: the delimiter that gives the most even columns of plausible cells over the first
 * hundred records, and whether backslashes escape quotes. A table of one column gets a delimiter that its sample doesn't hold.
 * @param options.delimiter the value of --delimiter, which decides if given
 * @throws ScreenError E_DELIMITER
 */
export function detectDialect(sample: string, options: { readonly delimiter?: string } = {}): Dialect {
  const text = sample.slice(0, SAMPLE_LENGTH);
  const separator = SEPARATOR_LINE.exec(text);
  const told = options.delimiter === undefined ? separatorOf(separator) : parseDelimiter(options.delimiter);
  const body = separator === null ? text : text.slice(separator[0].length);
  return {
    ...bestRules(body, told),
    quote: '"',
    recordDelimiter: recordDelimiterOf(body),
    separatorLine: separator !== null,
  };
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

function bestRules(text: string, told: string | undefined): QuoteRules {
  let best: Cut | undefined;
  let bestScore = 0;
  for (const delimiter of told === undefined ? DELIMITERS : []) {
    const found = cutAt(text, delimiter);
    const score = fitOf(found.rows, delimiter, DELIMITERS);
    if (score > bestScore) [best, bestScore] = [found, score];
  }
  const lone = (): string => SINGLE_COLUMN_DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? ',';
  return (best ?? cutAt(text, told ?? lone())).rules;
}

/** Quotes are doubled, unless the sample has quotes behind backslashes and fewer faults when these are escapes. */
function cutAt(text: string, delimiter: string): Cut {
  const doubled = cutBy(text, { delimiter, escape: '"' });
  if (doubled.faults === 0 || !text.includes('\\"')) return doubled;
  const escaped = cutBy(text, { delimiter, escape: '\\' });
  return escaped.faults < doubled.faults ? escaped : doubled;
}

function cutBy(text: string, rules: QuoteRules): Cut {
  const first = { chunk: 0, record: 1, line: 1 };
  const blockRules = { ...rules, maxRecordLength: text.length, maxColumns: text.length + 1 };
  const whole = readBlock(text, false, blockRules, first);
  const { records, broken, torn } = whole.records.length > 1 ? whole : readBlock(text, true, blockRules, first);
  return { rules, rows: records.slice(0, SAMPLE_RECORDS).map(({ cells }) => cells), faults: broken.length + torn };
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
