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
  readonly readers: ValueReaders;
  readonly weightUnits: Readonly<Partial<Record<Field, string>>>;
  readonly currencies: Readonly<Partial<Record<Field, CurrencyCode>>>;
  readonly dateOrder: DateOrder | undefined;
  /** Fields whose numbers have a decimal comma. */
  readonly decimalCommas: ReadonlySet<Field>;
}

const withRaw = <T>(cell: Cell<T>, raw: string): Cell<T> => (cell.kind === 'absent' ? cell : { ...cell, raw });

/** Two slots a row; typed cells make a third when the first of them is asked for. */
class MappedRow implements Row {
  readonly source: SourceRecord;
  readonly #table: Table;
  #cells: Partial<Record<Field, unknown>> | undefined;

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
    if (this.#table.columns[field] < 0) return ABSENT;
    this.#cells ??= {};
    const known = this.#cells[field] as Cell<T> | undefined;
    if (known !== undefined) return known;
    const raw = this.text(field);
    const cell = this.#table.decimalCommas.has(field) ? withRaw(read(withDecimalPoint(raw)), raw) : read(raw);
    this.#cells[field] = cell;
    return cell;
  }

  #weight(field: Field): Cell<Kilograms> {
    return this.#cell(field, (raw) => this.#table.readers.weight(raw, this.#table.weightUnits[field]));
  }

  #money(field: Field): Cell<Money> {
    return this.#cell(field, (raw) => {
      const cell = this.#table.readers.money(raw);
      const currency = this.#table.currencies[field];
      if (cell.kind !== 'value' || cell.value.currency !== null || currency === undefined) return cell;
      return { ...cell, value: { amount: cell.value.amount, currency } };
    });
  }

  get hsCode(): Cell<HsCode> {
    return this.#cell('hsCode', this.#table.readers.hsCode);
  }
  get originCountry(): Cell<CountryCode> {
    return this.#cell('originCountry', this.#table.readers.country);
  }
  get dispatchCountry(): Cell<CountryCode> {
    return this.#cell('dispatchCountry', this.#table.readers.country);
  }
  get transitCountries(): Cell<readonly CountryCode[]> {
    return this.#cell('transitCountry', this.#table.readers.countries);
  }
  get destinationCountry(): Cell<CountryCode> {
    return this.#cell('destinationCountry', this.#table.readers.country);
  }
  get currency(): Cell<CurrencyCode> {
    return this.#cell('currency', this.#table.readers.currency);
  }
  get value(): Cell<Money> {
    return this.#money('value');
  }
  get unitPrice(): Cell<Money> {
    return this.#money('unitPrice');
  }
  get quantity(): Cell<Quantity> {
    return this.#cell('quantity', this.#table.readers.quantity);
  }
  get packages(): Cell<Quantity> {
    return this.#cell('packages', this.#table.readers.quantity);
  }
  get netWeight(): Cell<Kilograms> {
    return this.#weight('netWeight');
  }
  get grossWeight(): Cell<Kilograms> {
    return this.#weight('grossWeight');
  }
  get date(): Cell<IsoDate> {
    return this.#cell('date', (raw) => this.#table.readers.date(raw, this.#table.dateOrder));
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
  const weightUnits: Partial<Record<Field, string>> = {};
  for (const field of ['netWeight', 'grossWeight'] as const) {
    const unit = weightUnitOf(headers[field] ?? '', (word) => readers.weight('1', word).kind === 'value');
    if (unit !== undefined) weightUnits[field] = unit;
  }
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
  const table: Table = { columns: places, readers, weightUnits, currencies, dateOrder, decimalCommas };
  return (record) => new MappedRow(record, table);
}
