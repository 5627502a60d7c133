import type { PartFamily } from './part-finder.ts';
import type { PhraseTable } from './phrase-table.ts';
import { nearPhrase } from './place-index.ts';
import type { CellScan, PartHit } from './scan.ts';

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

  /** @param scans all cells of the row: the brand cell is context too */
  hold(part: PartHit, scan: CellScan, scans: readonly CellScan[]): boolean {
    const conditions = this.#byFamily.get(part.family);
    if (conditions === undefined) return true;
    const { context, not } = conditions;
    if (nearPhrase(scan.index, part, this.#window, not) !== undefined) return false;
    if (context.size === 0 || nearPhrase(scan.index, part, this.#window, context) !== undefined) return true;
    return scans.some((other) => other !== scan && other.says(context));
  }
}
