import type { LexiconData } from '#lexicon/data.ts';
import type { Cell, HsCode } from '#model/cell.ts';
import type { HsSignal } from '#model/signals.ts';
import { parseHsCode } from '#normalize/hs-code.ts';
import { remembering } from '#normalize/memo.ts';

type Category = HsSignal['categories'][number];
type Priority = NonNullable<HsSignal['priority']>;

/** What a declared code says, without its place in a file. */
export interface HsReading {
  readonly code: HsCode;
  readonly categories: readonly Category[];
  readonly priority: Priority | null;
}

const MOST_REMEMBERED = 20_000;

/** Reads HS codes against the category table and the priority list, each distinct cell once. */
export class HsReader {
  readonly #categories = new Map<string, Category[]>();
  readonly #priority = new Map<string, Priority>();
  readonly #read = remembering((raw) => this.#work(parseHsCode(raw)) ?? null, MOST_REMEMBERED);

  constructor(data: LexiconData) {
    for (const { hs, category, strength } of data.hsCategories) {
      const list = this.#categories.get(hs) ?? [];
      list.push({ category, strength, prefix: hs });
      this.#categories.set(hs, list);
    }
    for (const { hs6, of } of data.hsPriority.ancestors) {
      const listed = data.hsPriority.entries.find((entry) => of.includes(entry.hs6));
      if (listed !== undefined) this.#priority.set(hs6, { hs6, tier: listed.tier, ancestor: true });
    }
    for (const { hs6, tier } of data.hsPriority.entries) this.#priority.set(hs6, { hs6, tier, ancestor: false });
  }

  /** @returns what an HS cell says of categories and priority; undefined where it says nothing */
  read(raw: string): HsReading | undefined {
    return this.#read(raw) ?? undefined;
  }

  #work(cell: Cell<HsCode>): HsReading | undefined {
    if (cell.kind !== 'value') return undefined;
    const code = cell.value;
    const categories = this.#categories.get(code.slice(0, 6)) ?? this.#categories.get(code.slice(0, 4)) ?? [];
    const priority = this.#priority.get(code.slice(0, 6)) ?? null;
    return categories.length === 0 && priority === null ? undefined : { code, categories, priority };
  }
}
