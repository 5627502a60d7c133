import type { Cell, CountryCode } from '#model/cell.ts';
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

/** @returns the country of a country column; undefined where the cell is absent or can't be read */
export function countryOf(row: Row, field: CountryField): Place | undefined {
  const cell: Cell<CountryCode> = row[field];
  return cell.kind === 'value' ? { country: cell.value, evidence: cellEvidence(row, field, cell.value) } : undefined;
}

/** @returns the countries of the transit column, in order */
export const transitsOf = (row: Row): readonly Place[] =>
  row.transitCountries.kind === 'value'
    ? row.transitCountries.value.map((country) => ({ country, evidence: cellEvidence(row, 'transitCountry', country) }))
    : [];

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
