import fc from 'fast-check';
import { screening } from '../screening.ts';
import { texts } from './texts.ts';

const codes = screening.data.hsPriority.entries.map(({ hs6 }) => hs6);

const numbers = fc.oneof(
  fc.nat(100_000).map(String),
  fc.constantFrom('1.234,56', '1,234.56', '12.000', '-5', '1e9', '', 'n/a', '٣', '=1+1'),
);
const places = fc.oneof(
  fc.constantFrom('CN', 'RU', 'Turkey', 'Казахстан', '阿联酋', 'KG', 'Hong Kong', 'DE', '', 'XX', 'Moscow, Russia'),
  texts,
);

/** Headers that are read by name, and what stands below them. */
const COLUMNS = {
  Description: texts,
  'Part number': fc.oneof(fc.constantFrom('XC7K325T-2FFG900I', 'RB-4011', 'STM32F407VGT6', ''), texts),
  Brand: fc.oneof(fc.constantFrom('Cisco', 'no brand', 'SANDKYAN', 'без марки', ''), texts),
  'HS code': fc.oneof(
    fc.nat(codes.length - 1).map((index) => codes[index] as string),
    fc.constantFrom('8542.31', '950300', '8504 40', ''),
    numbers,
  ),
  Quantity: numbers,
  Value: numbers,
  Currency: fc.constantFrom('USD', 'EUR', 'RUB', 'CNY', '₽', '', 'dollars'),
  'Country of origin': places,
  'Country of destination': places,
  Exporter: texts,
  Consignee: texts,
  'Serial number': fc.oneof(fc.constantFrom('SN1', 'SN2', ''), texts),
  'Invoice number': fc.oneof(fc.constantFrom('INV-1', 'INV-2', ''), texts),
  Date: fc.constantFrom('2024-03-01', '01.02.2024', '3/4/24', '', '45000', '31.02.2024'),
  Remarks: texts,
} as const;
type Header = keyof typeof COLUMNS;
const OTHERS = (Object.keys(COLUMNS) as Header[]).filter((header) => header !== 'Description');

/** Half a character, which no UTF-8 can say. */
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** How a table is written down. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly quotesAll: boolean;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  quotesAll: fc.boolean(),
});

/** Goods lines below headers that are read by name; their cells hold anything that UTF-8 can say. */
export const tables = (minLength: number, maxLength: number): fc.Arbitrary<Table> =>
  fc
    .subarray(OTHERS, { minLength: 1, maxLength: 7 })
    .chain((others) => {
      const header: readonly Header[] = ['Description', ...others];
      return fc.record({
        header: fc.constant(header),
        rows: fc.array(fc.tuple(...header.map((name) => COLUMNS[name])), { minLength, maxLength }),
      });
    })
    .map(({ header, rows }) => ({ header, rows: rows.map((cells) => cells.map((cell) => cell.replace(LONE_SURROGATES, '\ufffd'))) }));

/** @returns cells as one record of the dialect, without its line end */
export const recordOf = (cells: readonly string[], { delimiter, quotesAll }: Dialect): string =>
  cells
    .map((cell) => (quotesAll || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);

/** @returns the table as a file */
export const fileOf = ({ header, rows }: Table, dialect: Dialect): string =>
  [header, ...rows].map((cells) => recordOf(cells, dialect) + dialect.lineEnd).join('');
