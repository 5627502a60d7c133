import { MOST_COLUMNS } from '#columns/looked-at.ts';
import { type Field, isCountryField } from '#model/fields.ts';
import type { ColumnResult, Notice } from '#model/result.ts';
import { APPENDED } from '#report/joined-table.ts';
import type { Place } from './line-notice.ts';

/** Columns of which one tells where goods end. */
const DESTINATIONS: readonly Field[] = ['destinationCountry', 'dischargePort', 'importerAddress'];
/** Columns of which any shows that the table is one of shipments, not a list of goods. */
const OF_SHIPMENTS: readonly Field[] = ['originCountry', 'dispatchCountry', 'transitCountry', 'exporter', 'importer', 'endUser'];
/** A program that reads columns by their names may take another one of the name: the exporter's own `risk_level`. */
const OWN_HEADERS: ReadonlySet<string> = new Set(APPENDED);
/** Headers that a notice names. */
const MOST_NAMED = 5;

const namesOf = (columns: readonly ColumnResult[]): string => {
  const named = columns.slice(0, MOST_NAMED).map(({ index, header }) => (header.trim() === '' ? `#${index + 1}` : `"${header.trim()}"`));
  const more = columns.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/**
 * @param unsearched columns of text that no field took, and of destinations while another was preferred
 * @param summary headers that a pivot table has written
 * @returns what a person must know of how the columns were mapped
 */
export function columnNotices(
  { file, place }: Place,
  columns: readonly ColumnResult[],
  unsearched: readonly ColumnResult[],
  summary: readonly string[],
): Notice[] {
  const mapped = new Set(columns.map(({ field }) => field));
  const hasAny = (fields: readonly Field[]): boolean => fields.some((field) => mapped.has(field));
  const notice = (code: string, text: string): Notice => ({ code, message: `${place}: ${text}`, file, line: null });
  const notices: Notice[] = [];
  if (!mapped.has('description'))
    notices.push(notice('no-description', 'no column holds a description; its rows are screened by their codes and part numbers alone.'));
  if (columns.length === 1 && columns[0]?.how === 'values')
    notices.push(
      notice(
        'one-column',
        `it has one column and no header; each line was taken for one cell (${columns[0].field}), and no code, brand or destination is known by its column. If another character than comma, semicolon, tab or pipe parts cells, --delimiter names it.`,
      ),
    );
  if (hasAny(OF_SHIPMENTS) && !hasAny(DESTINATIONS))
    notices.push(
      notice(
        'no-destination',
        "no column was recognized as the country, port or address of destination; where goods go is not checked, or by the firms' names alone. --column destinationCountry=<header> names it.",
      ),
    );
  const unfit = columns.filter(({ field, candidateFor }) => field === null && isCountryField(candidateFor) && !mapped.has(candidateFor));
  if (unfit.length > 0)
    notices.push(
      notice(
        'unfit-country',
        `${unfit.map((column) => `${namesOf([column])} (${column.candidateFor})`).join(', ')} ${unfit.length === 1 ? 'is named as a column of countries, and hardly any of its first cells is one: it was' : 'are named as columns of countries, and hardly any of their first cells is one: they were'} not looked at. --column ${unfit.at(-1)?.candidateFor}=<header> takes it all the same.`,
      ),
    );
  const guessed = columns.filter(({ field, how }) => how === 'values' && isCountryField(field));
  if (guessed.length > 0)
    notices.push(
      notice(
        'country-by-place',
        `no header says whose the countries in ${guessed.map((column) => `${namesOf([column])} (${column.field})`).join(', ')} are; ${guessed.length === 1 ? 'a column that says the same in all rows is taken for the destination, another for the origin' : 'they are taken for those of the way, in its order'}. --column ${guessed.at(-1)?.field}=<header> names another.`,
      ),
    );
  if (summary.length > 0)
    notices.push(
      notice(
        'summary-table',
        `${summary
          .slice(0, MOST_NAMED)
          .map((header) => `"${header.trim()}"`)
          .join(
            ', ',
          )} ${summary.length === 1 ? 'is a header' : 'are headers'} of a pivot table; its rows sum up others and were screened as if they were goods.`,
      ),
    );
  if (columns.length > MOST_COLUMNS)
    notices.push(
      notice(
        'columns-beyond',
        `the first ${MOST_COLUMNS} columns were looked at; those from #${MOST_COLUMNS + 1} to #${columns.length} were not searched. --column <field>=#${MOST_COLUMNS + 1} maps one.`,
      ),
    );
  const taken = columns.filter(({ header }) => OWN_HEADERS.has(header.trim().toLowerCase()));
  if (taken.length > 0)
    notices.push(
      notice(
        'header-taken',
        `the header has ${namesOf(taken)} already, as csv, tsv and xlsx name what they append; ${taken.length === 1 ? 'the last column of that name is' : 'the last columns of these names are'} cargoscreen's.`,
      ),
    );
  const unused = unsearched.filter(({ candidateFor }) => candidateFor === 'destinationCountry');
  const texts = unsearched.filter((column) => !unused.includes(column));
  if (unused.length > 0)
    notices.push(
      notice(
        'unused-destination',
        `${namesOf(unused)} could be the destination too and ${unused.length === 1 ? 'was' : 'were'} not looked at, while ${namesOf(columns.filter(({ field }) => field === 'destinationCountry'))} was taken for it; --column destinationCountry=<header> takes another.`,
      ),
    );
  if (texts.length > 0)
    notices.push(
      notice(
        'unsearched-text',
        `text in ${texts.length === 1 ? 'the column' : 'the columns'} ${namesOf(texts)} was not searched; --column furtherDescription=<header> or remarks=<header> has it searched.`,
      ),
    );
  return notices;
}
