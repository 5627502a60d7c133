import type { Field } from '#model/fields.ts';
import type { PartFamily } from './part-finder.ts';
import type { PhraseTable } from './phrase-table.ts';
import { nearPhrase } from './place-index.ts';
import type { CellScan, PartHit } from './scan.ts';

/** Cells that hold part numbers and little else. */
const PART_FIELDS: ReadonlySet<Field> = new Set(['partNumber', 'model']);

interface Conditions {
  readonly context: ReadonlySet<number>;
  readonly not: ReadonlySet<number>;
}

/** Families whose tokens are also other things count only beside certain words, or not beside others. */
export class PartConditions {
  readonly #byFamily = new Map<PartFamily, Conditions>();
  readonly #window: number;

  constructor(families: readonly PartFamily[], table: PhraseTable, window: number) {
    this.#window = window;
    for (const family of families) {
      if (family.context === undefined && family.not === undefined) continue;
      this.#byFamily.set(family, { context: table.internAll(family.context, 'any'), not: table.internAll(family.not, 'any') });
    }
  }

  /**
   * @param scans all cells of the row: the brand cell is context too
   * @param brands all brands that the row names
   */
  hold(part: PartHit, scan: CellScan, scans: readonly CellScan[], brands: ReadonlySet<string>): boolean {
    if (part.needsMaker && !hasMaker(part, scan, brands)) return false;
    const conditions = this.#byFamily.get(part.family);
    if (conditions === undefined) return true;
    const { context, not } = conditions;
    if (nearPhrase(scan.index, part, this.#window, not) !== undefined) return false;
    if (context.size === 0 || nearPhrase(scan.index, part, this.#window, context) !== undefined) return true;
    return scans.some((other) => other !== scan && other.says(context));
  }
}

const hasMaker = ({ family }: PartHit, { field }: CellScan, brands: ReadonlySet<string>): boolean =>
  PART_FIELDS.has(field) || family.makers.some((maker) => brands.has(maker));
