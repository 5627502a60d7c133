import { type Field, TEXT_FIELDS } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import { BRAND_FIELDS } from './brands.ts';
import type { PartConditions } from './part-conditions.ts';
import { INTEREST } from './phrase-uses.ts';
import type { CellScanner } from './scan.ts';
import { isTurned } from './turned-text.ts';
import { isLong, type SearchedRow } from './views.ts';

/** Cells that are searched for wording only. */
const WORDING_FIELDS = [
  'paymentTerms',
  'transportDocument',
  'invoiceNumber',
  'licence',
  'exporter',
  'importer',
  'endUser',
  'agent',
] as const satisfies readonly Field[];

/** Fields whose texts are searched for goods. */
export const GOODS_FIELDS: ReadonlySet<Field> = new Set(TEXT_FIELDS.filter((field) => field !== 'remarks'));

/** Fields that are searched, in the order in which they are read, and what phrases must stand for to matter there, wording aside. */
const SEARCHED: readonly (readonly [Field, number])[] = [
  ...TEXT_FIELDS.map((field) => [field, interestOfText(field)] as const),
  ...WORDING_FIELDS.map((field) => [field, 0] as const),
];

function interestOfText(field: Field): number {
  if (!GOODS_FIELDS.has(field)) return INTEREST.brand;
  return INTEREST.brand | INTEREST.goods | INTEREST.weakGoods | (BRAND_FIELDS.has(field) ? INTEREST.brandCell : 0);
}

/** Whatever is searched, for goods or for wording. */
export const SEARCHED_FIELDS: ReadonlySet<Field> = new Set(SEARCHED.map(([field]) => field));

export interface SearchedColumn {
  readonly field: Field;
  readonly column: number;
  /** What phrases must stand for to matter in its cells (bits of INTEREST). */
  readonly interest: number;
}

/** Tells rows that say something from all others, by their cells one by one and at the first that does. */
export class RowGate {
  readonly #scanner: CellScanner;
  readonly #conditions: PartConditions;
  readonly #wording: number;
  #columns: Row['columns'] | undefined;
  #plan: readonly SearchedColumn[] = [];

  /** @param wording the kinds of wording that are of interest (bits of INTEREST) */
  constructor(scanner: CellScanner, conditions: PartConditions, wording: number) {
    this.#scanner = scanner;
    this.#conditions = conditions;
    this.#wording = wording;
  }

  opensFor(row: SearchedRow): boolean {
    const plan = this.searched(row);
    const { cells } = row.source;
    let isBesideWords = false;
    for (const { field, column, interest } of plan) {
      const raw = cells[column];
      if (raw === undefined || raw === '') continue;
      if (isLong(raw) || this.#scanner.matters(raw, interest) || (this.#scanner.isStrange && isTurned(raw))) return true;
      if ((interest & INTEREST.goods) === 0) continue;
      for (const part of this.#scanner.partsAsked()) {
        const standing = this.#conditions.standing(part, field);
        if (standing === 'alone') return true;
        if (standing === 'beside-words') isBesideWords = true;
      }
    }
    return isBesideWords && plan.some(({ column }) => this.#scanner.matters(cells[column] ?? '', INTEREST.partContext));
  }

  /** The columns of the row's table that are searched. */
  searched({ columns }: Pick<Row, 'columns'>): readonly SearchedColumn[] {
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#plan = SEARCHED.filter(([field]) => columns[field] >= 0).map(([field, interest]) => ({
        field,
        column: columns[field],
        interest: interest | this.#wording,
      }));
    }
    return this.#plan;
  }
}
