import type { CategoryId } from '#model/category-ids.ts';
import { STRENGTHS } from '#model/signals.ts';
import { type Hit, ORDER } from './hits.ts';
import type { Accessory, ModifierReader } from './modifiers.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { PhraseUses, TermUse } from './phrase-uses.ts';
import { contextNear, type Place, PlaceIndex } from './place-index.ts';
import type { CellScan } from './scan.ts';
import type { FoundPart } from './weigh.ts';

/** A term seen in a cell and not silenced there. */
export interface Candidate {
  readonly scan: CellScan;
  readonly hit: Hit;
  readonly term: TermUse;
  readonly accessory: Accessory | null;
  /** A word of the term's context near it, if any. */
  readonly context: Hit | undefined;
}

/** What a cell stands among. */
interface Surroundings {
  readonly scans: readonly CellScan[];
  readonly parts: readonly FoundPart[];
  readonly vetoed: ReadonlySet<CategoryId>;
}

/** Words of another cell (a model, a brand) that is near in all of its length. */
const SHORT_CELL = 8;
const MEDIUM = STRENGTHS.indexOf('medium');

const saysAny = (scans: readonly CellScan[], except: CellScan, phrases: ReadonlySet<number>): boolean =>
  scans.some((scan) => scan !== except && scan.words <= SHORT_CELL && scan.says(phrases));

/** Reads a cell's hits as terms: longer ones hide what they cover, vetoes and negations silence, accessories are marked. */
export class CandidateReader {
  readonly #table: PhraseTable;
  readonly #modifiers: ModifierReader;
  readonly #window: number;

  /** @param window folded characters beside a term in which its context and vetoes count */
  constructor(table: PhraseTable, modifiers: ModifierReader, window: number) {
    this.#table = table;
    this.#modifiers = modifiers;
    this.#window = window;
  }

  /** A veto in one cell counts in the others; only parts that hold hide the words in them. */
  read(scan: CellScan, { scans, parts, vetoed }: Surroundings, candidates: Candidate[]): void {
    const held = new PlaceIndex(parts.filter((found) => found.scan === scan).map(({ part }) => part));
    for (const hit of scan.hits) {
      const { terms } = this.#uses(hit);
      if (terms.length === 0 || this.#isList(scan, hit) || this.#isHidden(scan, hit, held) || this.#modifiers.isNegated(scan, hit))
        continue;
      const accessory = this.#modifiers.accessory(scan, hit);
      for (const term of terms) {
        if (term.weight !== 'strong' && vetoed.has(term.category)) continue;
        if (this.#isVetoed(scan, hit, term) || saysAny(scans, scan, term.not)) continue;
        const context = scan.says(term.context) ? contextNear(scan.index, hit, this.#window, term.context) : undefined;
        candidates.push({ scan, hit, term, accessory, context });
      }
    }
  }

  #uses(hit: Hit): PhraseUses {
    return this.#table.usesOf(hit.phrase);
  }

  /** @returns categories whose weak and medium terms mean something else beside what these cells say */
  vetoedCategories(scans: readonly CellScan[]): ReadonlySet<CategoryId> {
    const vetoed = new Set<CategoryId>();
    for (const scan of scans) {
      for (const hit of scan.hits) {
        const { vetoOf } = this.#uses(hit);
        if (vetoOf.length > 0 && !this.#modifiers.vetoesNothing(scan, hit)) for (const category of vetoOf) vetoed.add(category);
      }
    }
    return vetoed;
  }

  /** A longer term hides what it covers, unless it is a weak one over a stronger; a brand and a part number hide the words in them. */
  #isHidden(scan: CellScan, hit: Hit, held: PlaceIndex<Place>): boolean {
    const own = this.#strength(hit);
    const hides = (other: Hit): boolean =>
      (other.order === ORDER.turned
        ? this.#strength(other) > own
        : this.#strength(other) >= Math.min(own, MEDIUM) && !this.#isList(scan, other)) || this.#uses(other).brands.length > 0;
    return (
      scan.index.cover(hit, hides) !== undefined ||
      (hit.order === ORDER.turned && this.#isSaidStraight(scan, hit)) ||
      held.near(hit, 0, (part) => part.start <= hit.start && part.end >= hit.end) !== undefined
    );
  }

  /** "Gold bonding wire" is bonding wire, not wire bonding. */
  #isSaidStraight(scan: CellScan, hit: Hit): boolean {
    const says = (other: Hit): boolean =>
      other.order === ORDER.own && other.start <= hit.start && other.end >= hit.end && this.#strength(other) >= 0;
    return scan.index.near(hit, 0, says) !== undefined;
  }

  /** "Router, modem" are two goods: what follows the comma of "circuits, integrated" is none by itself. */
  #isList(scan: CellScan, hit: Hit): boolean {
    if (hit.order !== ORDER.ownWithComma && hit.order !== ORDER.turnedWithComma) return false;
    const isGoods = (other: Hit): boolean =>
      other.start > hit.start && other.end <= hit.end && this.#uses(other).terms.some(({ needsContext }) => !needsContext);
    return scan.index.near(hit, 0, isGoods) !== undefined;
  }

  /** @returns the rank of the strongest term that the hit may be; -1 where it is none */
  #strength(hit: Hit): number {
    return this.#uses(hit).terms.reduce((strongest, { weight }) => Math.max(strongest, STRENGTHS.indexOf(weight)), -1);
  }

  /** A veto that is itself denied ("diodes, except light-emitting"), or comes with the goods ("phone, battery included"), silences nothing. */
  #isVetoed(scan: CellScan, hit: Hit, { not }: TermUse): boolean {
    if (!scan.says(not)) return false;
    const vetoes = (other: Hit): boolean => not.has(other.phrase) && !this.#modifiers.vetoesNothing(scan, other);
    return scan.index.near(hit, this.#window, vetoes) !== undefined;
  }
}
