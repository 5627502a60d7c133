import { type Field, TEXT_FIELDS } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import { remembering } from '#normalize/memo.ts';
import { BRAND_FIELDS } from './brands.ts';
import { INTEREST } from './phrase-uses.ts';
import type { CellScanner } from './scan.ts';

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

/** Fields whose cells come again and again: the answers for them are remembered. */
const REPEATED: ReadonlySet<Field> = new Set(['brand', 'manufacturer', ...WORDING_FIELDS]);

/** Cells of each kind that are remembered. */
const MOST_REMEMBERED = 8192;

export interface SearchedColumn {
  readonly field: Field;
  readonly column: number;
  /** Whether a cell says anything of interest. */
  readonly matters: (raw: string) => boolean;
}

/** Tells rows that say something from all others, by their cells one by one and at the first that does. */
export class RowGate {
  readonly #scanner: CellScanner;
  readonly #wording: number;
  readonly #remembering = new Map<number, (raw: string) => boolean>();
  #columns: Row['columns'] | undefined;
  #plan: readonly SearchedColumn[] = [];

  /** @param wording the kinds of wording that are of interest (bits of INTEREST) */
  constructor(scanner: CellScanner, wording: number) {
    this.#scanner = scanner;
    this.#wording = wording;
  }

  opensFor(row: Row): boolean {
    const { cells } = row.source;
    for (const { column, matters } of this.searched(row)) {
      const raw = cells[column];
      if (raw !== undefined && raw !== '' && matters(raw)) return true;
    }
    return false;
  }

  /** The columns of the row's table that are searched. */
  searched({ columns }: Row): readonly SearchedColumn[] {
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#plan = SEARCHED.filter(([field]) => columns[field] >= 0).map(([field, interest]) => ({
        field,
        column: columns[field],
        matters: this.#test(field, interest | this.#wording),
      }));
    }
    return this.#plan;
  }

  #test(field: Field, interest: number): SearchedColumn['matters'] {
    const matters = (raw: string): boolean => this.#scanner.matters(raw, interest);
    if (!REPEATED.has(field)) return matters;
    const known = this.#remembering.get(interest) ?? remembering(matters, MOST_REMEMBERED);
    this.#remembering.set(interest, known);
    return known;
  }
}
