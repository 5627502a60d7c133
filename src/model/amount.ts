import type { CurrencyCode } from './cell.ts';

/** A count of goods in the base of its measure: pieces, kilograms, meters. */
export interface Count {
  readonly measure: string;
  readonly amount: number;
}

/** An amount of money; the currency is null where the row does not tell it. */
export interface Amount {
  readonly amount: number;
  readonly currency: CurrencyCode | null;
}
