import type { Cell, CountryCode, CurrencyCode, HsCode, IsoDate, Kilograms, Money, Quantity } from './cell.ts';
import type { Field } from './fields.ts';
import type { SourceRecord } from './position.ts';

/** A record seen through the column mapping. Typed cells are read on first use. */
export interface Row {
  readonly source: SourceRecord;
  /** Columns of the fields, from 0, -1 where a field is not mapped: one object for all rows of a table. */
  readonly columns: Readonly<Record<Field, number>>;
  /** @returns the raw, untrimmed cell of a mapped field; '' where it is not mapped or the record is too short */
  text(field: Field): string;
  /** @returns the column of a field, from 0; -1 where it is not mapped */
  column(field: Field): number;
  /** @returns whether the file has a column for the field, whatever stands in it */
  has(field: Field): boolean;

  readonly hsCode: Cell<HsCode>;
  readonly originCountry: Cell<CountryCode>;
  readonly dispatchCountry: Cell<CountryCode>;
  readonly transitCountries: Cell<readonly CountryCode[]>;
  readonly destinationCountry: Cell<CountryCode>;
  readonly currency: Cell<CurrencyCode>;
  readonly value: Cell<Money>;
  readonly unitPrice: Cell<Money>;
  readonly quantity: Cell<Quantity>;
  readonly packages: Cell<Quantity>;
  readonly netWeight: Cell<Kilograms>;
  readonly grossWeight: Cell<Kilograms>;
  readonly date: Cell<IsoDate>;
}
