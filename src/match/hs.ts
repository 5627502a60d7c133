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

const MOST_REMEMBERED = 8192;
/** Digits of a heading, and of the longest code. */
const HEADING = 4;
const LONGEST = 12;
const ZERO = 48;
const NINE = 57;
const DOT = 46;

/** Reads HS codes against the category table and the priority list, each distinct cell once. */
export class HsReader {
  readonly #categories = new Map<string, Category[]>();
  readonly #priority = new Map<string, Priority>();
  /** By headings as numbers: 1 where some code under it is listed. */
  readonly #headings = new Uint8Array(10 ** HEADING);
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
    for (const code of [...this.#categories.keys(), ...this.#priority.keys()]) this.#headings[Number(code.slice(0, HEADING))] = 1;
  }

  /** @returns what an HS cell says of categories and priority; undefined where it says nothing */
  read(raw: string): HsReading | undefined {
    return this.#isElsewhere(raw) ? undefined : (this.#read(raw) ?? undefined);
  }

  /** Whether a cell holds a code as nearly all are written, digits and points, of a heading under which nothing is listed. */
  #isElsewhere(raw: string): boolean {
    let digits = 0;
    let heading = 0;
    for (let at = 0; at < raw.length; at++) {
      const unit = raw.charCodeAt(at);
      if (unit >= ZERO && unit <= NINE) {
        if (digits < HEADING) heading = heading * 10 + unit - ZERO;
        digits++;
      } else if (unit !== DOT || digits < HEADING) return false;
    }
    return digits >= HEADING && digits <= LONGEST && digits % 2 === 0 && this.#headings[heading] === 0;
  }

  #work(cell: Cell<HsCode>): HsReading | undefined {
    if (cell.kind !== 'value') return undefined;
    const code = cell.value;
    const categories = this.#categories.get(code.slice(0, 6)) ?? this.#categories.get(code.slice(0, 4)) ?? [];
    const priority = this.#priority.get(code.slice(0, 6)) ?? null;
    return categories.length === 0 && priority === null ? undefined : { code, categories, priority };
  }
}
