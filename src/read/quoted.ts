import { parse } from 'csv-parse/sync';

/** What stands before a quote that is part of a quoted cell: another quote, or a backslash, which makes any character behind it ordinary. */
type Escape = '"' | '\\';

/** How records with quotes are cut. */
export interface QuoteRules {
  /** One character between cells. */
  readonly delimiter: string;
  readonly escape: Escape;
}

/**
 * Parses records that hold quotes; csv-parse says what their cells are.
 * @param text whole records, none of them blank; the only line breaks outside quotes are those between records
 * @returns the cells of each record, in order
 */
export function parseQuoted(text: string, rules: QuoteRules): string[][] {
  return parse(text, {
    delimiter: rules.delimiter,
    quote: '"',
    escape: rules.escape,
    record_delimiter: text.includes('\r') ? ['\r\n', '\n', '\r'] : '\n',
    relax_column_count: true,
    relax_quotes: true,
  });
}
