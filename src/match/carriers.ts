import type { LexiconData } from '#lexicon/data.ts';
import type { CategoryId } from '#model/category-ids.ts';
import type { Candidate } from './candidates.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { PhraseUses } from './phrase-uses.ts';
import type { Place } from './place-index.ts';
import type { FoundPart } from './weigh.ts';

const BREAK = /[;|\n]/;

/** Tells parts that the text names as a component of other goods: "STM32F407 board", "controller with XC7Z020". */
export class CarrierReader {
  readonly #table: PhraseTable;
  readonly #components: ReadonlySet<CategoryId>;
  readonly #nearby: number;
  readonly #before: number;

  constructor(table: PhraseTable, { componentCategories, contextWindow, modifierWindow }: LexiconData['matching']) {
    this.#table = table;
    this.#components = new Set(componentCategories);
    this.#nearby = contextWindow;
    this.#before = modifierWindow;
  }

  /** @returns whether words of the part's own cell say that other goods have it inside */
  carries({ scan, part }: FoundPart): boolean {
    const finds = (window: number, carrier: PhraseUses['carrier'], fits: (place: Place) => boolean): boolean =>
      scan.index.near(part, window, (hit) => this.#table.usesOf(hit.phrase).carrier === carrier && fits(hit)) !== undefined;
    const leads = ({ end }: Place): boolean => end <= part.start && !BREAK.test(scan.folded.slice(end, part.start));
    const standsApart = ({ start, end }: Place): boolean =>
      !BREAK.test(scan.folded.slice(Math.min(end, part.end), Math.max(start, part.start)));
    if (finds(this.#before, 'lead', leads)) return true;
    const isComponent = part.family.mounted === true || this.#components.has(part.family.category);
    return isComponent && finds(this.#nearby, 'name', standsApart);
  }

  /** @returns categories of components of which all words stand behind those for goods that have them inside: "machine with microcontroller" */
  carriedByWords(candidates: readonly Candidate[]): ReadonlySet<CategoryId> {
    const carried = new Set<CategoryId>();
    const apart = new Set<CategoryId>();
    for (const { scan, hit, term } of candidates) {
      if (!this.#components.has(term.category)) continue;
      const leads = (other: Place & { readonly phrase: number }): boolean =>
        this.#table.usesOf(other.phrase).carrier === 'lead' &&
        other.start < hit.start &&
        !BREAK.test(scan.folded.slice(other.end, Math.max(other.end, hit.start)));
      (scan.index.near(hit, this.#before, leads) === undefined ? apart : carried).add(term.category);
    }
    return new Set([...carried].filter((category) => !apart.has(category)));
  }
}
