import type { Parts } from '#lexicon/parts.ts';
import type { Field } from '#model/fields.ts';
import type { PartFamilies } from './part-families.ts';
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
  readonly #families: PartFamilies;
  readonly #table: PhraseTable;
  readonly #window: number;
  /** For each family the lists of its context and of its vetoes, one behind the other. */
  readonly #lists: Int32Array;

  /** @param parts as `compilePhrases` made them of the same families */
  constructor(parts: Parts, families: PartFamilies, table: PhraseTable, window: number) {
    this.#families = families;
    this.#table = table;
    this.#window = window;
    this.#lists = parts.ints('conditions');
  }

  /** @returns whether it counts by itself, or may count beside words of its row; one that needs its maker does beside a brand, which says something by itself */
  standing(part: PartHit, field: Field): 'alone' | 'beside-words' | 'beside-maker' {
    if (part.needsMaker && !PART_FIELDS.has(field)) return 'beside-maker';
    return this.#conditionsOf(part.family).context.size === 0 ? 'alone' : 'beside-words';
  }

  /**
   * @param scans all cells of the row: the brand cell is context too
   * @param brands all brands that the row names
   */
  hold(part: PartHit, scan: CellScan, scans: readonly CellScan[], brands: ReadonlySet<string>): boolean {
    if (part.needsMaker && !hasMaker(part, scan, brands)) return false;
    const { context, not } = this.#conditionsOf(part.family);
    if (nearPhrase(scan.index, part, this.#window, not) !== undefined) return false;
    if (context.size === 0 || nearPhrase(scan.index, part, this.#window, context) !== undefined) return true;
    return scans.some((other) => other !== scan && other.says(context));
  }

  #conditionsOf(family: PartFamily): Conditions {
    const place = 2 * this.#families.placeOf(family);
    return { context: this.#table.list(this.#lists[place] as number), not: this.#table.list(this.#lists[place + 1] as number) };
  }
}

const hasMaker = ({ family }: PartHit, { field }: CellScan, brands: ReadonlySet<string>): boolean =>
  PART_FIELDS.has(field) || family.makers.some((maker) => brands.has(maker));
