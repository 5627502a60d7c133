import { readBlock } from './block.ts';
import { parseDelimiter } from './delimiter.ts';
import { type Fit, fitOf } from './dialect-fit.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SINGLE_COLUMN_DELIMITERS = ['\t', '|', ';', ','] as const;
const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_RECORDS = 100;
const SEPARATOR_LINE = /^\uFEFF?(?:"sep=(.)"|sep=(.))[ \t]*(?:[\r\n]|$)/i;

/** How a text table is written. */
export interface Dialect {
  /** One character between cells. */
  readonly delimiter: string;
  readonly quote: '"';
  readonly escape: '"';
  /** The line end that the sample uses outside quotes. Any of the three ends a record. */
  readonly recordDelimiter: '\n' | '\r\n' | '\r' | 'mixed';
  /** Whether the first line is Excel's `sep=`, which is no record. */
  readonly separatorLine: boolean;
}

/**
 * Tells how a table is written from the start of its text: the delimiter that gives the most even columns of plausible cells over the first
 * hundred records. A table of one column gets a delimiter that its sample doesn't hold.
 * @param options.delimiter the value of --delimiter, which decides if given
 * @throws ScreenError E_DELIMITER
 */
export function detectDialect(sample: string, options: { readonly delimiter?: string } = {}): Dialect {
  const text = sample.slice(0, SAMPLE_LENGTH);
  const separator = SEPARATOR_LINE.exec(text);
  const told = options.delimiter === undefined ? separatorOf(separator) : parseDelimiter(options.delimiter);
  const body = separator === null ? text : text.slice(separator[0].length);
  return {
    delimiter: told ?? bestDelimiter(body),
    quote: '"',
    escape: '"',
    recordDelimiter: recordDelimiterOf(body),
    separatorLine: separator !== null,
  };
}

function separatorOf(line: RegExpExecArray | null): string | undefined {
  const character = line?.[1] ?? line?.[2];
  return character === undefined || character === '"' ? undefined : character;
}

function bestDelimiter(text: string): string {
  const fits = DELIMITERS.map((delimiter) => fitOf(cellsOf(text, delimiter), delimiter, DELIMITERS));
  let best: Fit | undefined;
  for (const fit of fits) if (fit.score > (best?.score ?? 0)) best = fit;
  return best?.delimiter ?? SINGLE_COLUMN_DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? ',';
}

function cellsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const first = { chunk: 0, record: 1, line: 1 };
  const rules = { delimiter, maxRecordLength: text.length };
  const whole = readBlock(text, false, rules, first);
  const { records } = whole.records.length > 1 ? whole : readBlock(text, true, rules, first);
  return records.slice(0, SAMPLE_RECORDS).map(({ cells }) => cells);
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
