/** The cell is not there: no such column, or nothing in it but white space. */
export interface Absent {
  readonly kind: 'absent';
}

/** The cell holds something that its type can't be read from. */
export interface Invalid {
  readonly kind: 'invalid';
  readonly raw: string;
  readonly reason: string;
}

/** What a person must know of how a cell was read: its name is misspelled, or it holds a number that other lists than the one meant have too. */
export type Guess = 'misspelled' | 'numeric';

/** The cell was read: `raw` as it stands in the file, `value` as its type. */
export interface Value<T> {
  readonly kind: 'value';
  readonly raw: string;
  readonly value: T;
  readonly guess?: Guess;
}

/** One cell of a manifest after normalization. */
export type Cell<T> = Absent | Invalid | Value<T>;

export const ABSENT: Absent = { kind: 'absent' };

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Digits of a Harmonized System code without dots and spaces, 4 to 12 of them; the first six are the HS subheading. */
export type HsCode = Branded<string, 'HsCode'>;
/** ISO 3166-1 alpha-2 in capitals, or a code of our own for places without one (data/countries.json says which). */
export type CountryCode = Branded<string, 'CountryCode'>;
/** ISO 4217 in capitals. */
export type CurrencyCode = Branded<string, 'CurrencyCode'>;
export type Kilograms = Branded<number, 'Kilograms'>;
/** A calendar day as YYYY-MM-DD. */
export type IsoDate = Branded<string, 'IsoDate'>;

/** Which of day and month a column writes first. */
export type DateOrder = 'day-first' | 'month-first';

/** An amount of money; the currency is what the cell itself says, or else the header of its column, not the currency column. */
export interface Money {
  readonly amount: number;
  readonly currency: CurrencyCode | null;
}

/** A count of goods with the unit that the cell itself names, as written. */
export interface Quantity {
  readonly amount: number;
  readonly unit: string | null;
}
