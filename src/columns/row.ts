import {
  ABSENT,
  type Cell,
  type CountryCode,
  type CurrencyCode,
  type DateOrder,
  type HsCode,
  type IsoDate,
  type Kilograms,
  type Money,
  type Quantity,
} from '#model/cell.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import type { SourceRecord } from '#model/position.ts';
import type { ColumnResult } from '#model/result.ts';
import type { Row } from '#model/row.ts';
import { withDecimalPoint } from '#normalize/decimal-comma.ts';
import { currencyOf, weightUnitOf } from './header-hints.ts';

/** How raw cells become typed ones; each function takes the untrimmed cell. */
export interface ValueReaders {
  readonly hsCode: (raw: string) => Cell<HsCode>;
  readonly country: (raw: string) => Cell<CountryCode>;
  /** Several countries in one cell. */
  readonly countries: (raw: string) => Cell<readonly CountryCode[]>;
  readonly currency: (raw: string) => Cell<CurrencyCode>;
  readonly money: (raw: string) => Cell<Money>;
  readonly quantity: (raw: string) => Cell<Quantity>;
  readonly weight: (raw: string, unitHint?: string) => Cell<Kilograms>;
  /** 03/04/2024 is read day first where no order is told. */
  readonly date: (raw: string, order?: DateOrder) => Cell<IsoDate>;
}

/** What is the same for all rows of a table. */
interface Table {
  readonly columns: Readonly<Record<Field, number>>;
  readonly readers: Omit<ValueReaders, 'weight' | 'date'>;
  readonly netWeight: (raw: string) => Cell<Kilograms>;
  readonly grossWeight: (raw: string) => Cell<Kilograms>;
  readonly date: (raw: string) => Cell<IsoDate>;
  readonly currencies: Readonly<Partial<Record<Field, CurrencyCode>>>;
  /** Fields whose numbers have a decimal comma. */
  readonly decimalCommas: ReadonlySet<Field>;
}

const withRaw = <T>(cell: Cell<T>, raw: string): Cell<T> => (cell.kind === 'absent' ? cell : { ...cell, raw });

/** A slot for each typed cell: what is asked of every row costs no more than looking there. */
class MappedRow implements Row {
  readonly source: SourceRecord;
  readonly #table: Table;
  #hsCode: Cell<HsCode> | undefined;
  #originCountry: Cell<CountryCode> | undefined;
  #dispatchCountry: Cell<CountryCode> | undefined;
  #transitCountries: Cell<readonly CountryCode[]> | undefined;
  #destinationCountry: Cell<CountryCode> | undefined;
  #currency: Cell<CurrencyCode> | undefined;
  #value: Cell<Money> | undefined;
  #unitPrice: Cell<Money> | undefined;
  #quantity: Cell<Quantity> | undefined;
  #packages: Cell<Quantity> | undefined;
  #netWeight: Cell<Kilograms> | undefined;
  #grossWeight: Cell<Kilograms> | undefined;
  #date: Cell<IsoDate> | undefined;

  constructor(source: SourceRecord, table: Table) {
    this.source = source;
    this.#table = table;
  }

  get columns(): Readonly<Record<Field, number>> {
    return this.#table.columns;
  }

  text(field: Field): string {
    return this.source.cells[this.#table.columns[field]] ?? '';
  }

  column(field: Field): number {
    return this.#table.columns[field];
  }

  has(field: Field): boolean {
    return this.#table.columns[field] >= 0;
  }

  #cell<T>(field: Field, read: (raw: string) => Cell<T>): Cell<T> {
    const column = this.#table.columns[field];
    if (column < 0) return ABSENT;
    const raw = this.source.cells[column] ?? '';
    return this.#table.decimalCommas.has(field) ? withRaw(read(withDecimalPoint(raw)), raw) : read(raw);
  }

  #money(field: 'value' | 'unitPrice'): Cell<Money> {
    const cell = this.#cell(field, this.#table.readers.money);
    const currency = this.#table.currencies[field];
    if (cell.kind !== 'value' || cell.value.currency !== null || currency === undefined) return cell;
    return { ...cell, value: { amount: cell.value.amount, currency } };
  }

  get hsCode(): Cell<HsCode> {
    this.#hsCode ??= this.#cell('hsCode', this.#table.readers.hsCode);
    return this.#hsCode;
  }
  get originCountry(): Cell<CountryCode> {
    this.#originCountry ??= this.#cell('originCountry', this.#table.readers.country);
    return this.#originCountry;
  }
  get dispatchCountry(): Cell<CountryCode> {
    this.#dispatchCountry ??= this.#cell('dispatchCountry', this.#table.readers.country);
    return this.#dispatchCountry;
  }
  get transitCountries(): Cell<readonly CountryCode[]> {
    this.#transitCountries ??= this.#cell('transitCountry', this.#table.readers.countries);
    return this.#transitCountries;
  }
  get destinationCountry(): Cell<CountryCode> {
    this.#destinationCountry ??= this.#cell('destinationCountry', this.#table.readers.country);
    return this.#destinationCountry;
  }
  get currency(): Cell<CurrencyCode> {
    this.#currency ??= this.#cell('currency', this.#table.readers.currency);
    return this.#currency;
  }
  get value(): Cell<Money> {
    this.#value ??= this.#money('value');
    return this.#value;
  }
  get unitPrice(): Cell<Money> {
    this.#unitPrice ??= this.#money('unitPrice');
    return this.#unitPrice;
  }
  get quantity(): Cell<Quantity> {
    this.#quantity ??= this.#cell('quantity', this.#table.readers.quantity);
    return this.#quantity;
  }
  get packages(): Cell<Quantity> {
    this.#packages ??= this.#cell('packages', this.#table.readers.quantity);
    return this.#packages;
  }
  get netWeight(): Cell<Kilograms> {
    this.#netWeight ??= this.#cell('netWeight', this.#table.netWeight);
    return this.#netWeight;
  }
  get grossWeight(): Cell<Kilograms> {
    this.#grossWeight ??= this.#cell('grossWeight', this.#table.grossWeight);
    return this.#grossWeight;
  }
  get date(): Cell<IsoDate> {
    this.#date ??= this.#cell('date', this.#table.date);
    return this.#date;
  }
}

/**
 * Makes the function that sees records through a column mapping. Typed cells are read when they are asked for, and once.
 * Units of weight and currencies that a header names hold for cells that name none.
 */
export function createRowFactory(columns: readonly ColumnResult[], readers: ValueReaders): (record: SourceRecord) => Row {
  const places = Object.fromEntries(FIELDS.map((field) => [field, -1])) as Record<Field, number>;
  const headers: Partial<Record<Field, string>> = {};
  for (const { index, field, header } of columns) {
    if (field === null) continue;
    places[field] = index;
    headers[field] = header;
  }
  const weightReader = (field: 'netWeight' | 'grossWeight'): Table['netWeight'] => {
    const unit = weightUnitOf(headers[field] ?? '', (word) => readers.weight('1', word).kind === 'value');
    return (raw) => readers.weight(raw, unit);
  };
  const currencies: Partial<Record<Field, CurrencyCode>> = {};
  for (const field of ['value', 'unitPrice'] as const) {
    const code = currencyOf(headers[field] ?? '', (word) => {
      const cell = readers.currency(word);
      return cell.kind === 'value' ? cell.value : undefined;
    });
    if (code !== undefined) currencies[field] = code;
  }
  const dateOrder = columns.find(({ field }) => field === 'date')?.dateOrder;
  const decimalCommas = new Set(columns.flatMap(({ field, decimalComma }) => (field !== null && decimalComma ? [field] : [])));
  const table: Table = {
    columns: places,
    readers,
    netWeight: weightReader('netWeight'),
    grossWeight: weightReader('grossWeight'),
    date: (raw) => readers.date(raw, dateOrder),
    currencies,
    decimalCommas,
  };
  return (record) => new MappedRow(record, table);
}
