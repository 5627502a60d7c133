import { parse } from 'csv-parse/sync';

/**
 * Parses records that hold quotes; csv-parse says what their cells are.
 * @param text whole records, none of them blank; the only line breaks outside quotes are those between records
 * @returns the cells of each record, in order
 */
export function parseQuoted(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    quote: '"',
    escape: '"',
    record_delimiter: text.includes('\r') ? ['\r\n', '\n', '\r'] : '\n',
    relax_column_count: true,
    relax_quotes: true,
  });
}
