import type { Cell, CountryCode, Guess } from '#model/cell.ts';
import { cellEvidence, sliceEvidence } from '#model/evidence.ts';
import type { Facts } from '#model/facts.ts';
import type { Field } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type { Evidence } from '#model/signals.ts';

/** A country that a cell names, and where it does. */
export interface Place {
  readonly country: CountryCode;
  readonly evidence: Evidence;
}

export type CountryField = 'originCountry' | 'dispatchCountry' | 'destinationCountry';

/** What was guessed of a cell is said with the country: the name is misspelled, the number is taken for one of ISO. */
const countryEvidence = (row: Row, field: Field, country: CountryCode, guess: Guess | undefined): Evidence =>
  cellEvidence(row, field, guess === undefined ? country : `${country} (${GUESSES[guess]})`);

const GUESSES: Readonly<Record<Guess, string>> = { misspelled: 'by a name with one slip', numeric: 'by its ISO 3166-1 number' };

/** @returns the country of a country column; undefined where the cell is absent or can't be read */
export function countryOf(row: Row, field: CountryField): Place | undefined {
  const cell: Cell<CountryCode> = row[field];
  return cell.kind === 'value' ? { country: cell.value, evidence: countryEvidence(row, field, cell.value, cell.guess) } : undefined;
}

/** @returns the countries of a destination cell that names several, none of which is the one, in order */
export function destinationsNamed(row: Row, facts: Facts): readonly Place[] {
  if (row.destinationCountry.kind !== 'invalid') return [];
  const countries = facts.countriesOf(row.text('destinationCountry'));
  if (countries.length < 2) return [];
  return countries.map((country) => ({ country, evidence: cellEvidence(row, 'destinationCountry', country) }));
}

/** @returns the countries of the transit column, in order */
export function transitsOf(row: Row): readonly Place[] {
  const cell = row.transitCountries;
  if (cell.kind !== 'value') return [];
  return cell.value.map((country) => ({ country, evidence: countryEvidence(row, 'transitCountry', country, cell.guess) }));
}

/** @returns the places named in a free text (a port, an address), in order */
export const placesNamed = (row: Row, facts: Facts, field: Field): readonly Place[] =>
  facts.placesIn(row.text(field)).map(({ country, start, end }) => ({ country, evidence: sliceEvidence(row, field, start, end, country) }));

/** @returns where a port cell lies: by the places that it names, or by its code (UN/LOCODE, IATA) */
export function portsNamed(row: Row, facts: Facts, field: 'loadingPort' | 'dischargePort'): readonly Place[] {
  const named = placesNamed(row, facts, field);
  if (named.length > 0) return named;
  const country = facts.portCountry(row.text(field));
  return country === undefined ? [] : [{ country, evidence: cellEvidence(row, field, country) }];
}
