import type { CategoryId } from '#model/category-ids.ts';
import { STRENGTHS } from '#model/signals.ts';
import { type Hit, ORDER } from './hits.ts';
import type { PhraseTable, PhraseUses, TermUse } from './phrase-table.ts';
import { nearPhrase, type Place } from './place-index.ts';
import type { CellScan } from './scan.ts';

/** A term seen in a cell and not silenced there. */
export interface Candidate {
  readonly scan: CellScan;
  readonly hit: Hit;
  readonly term: TermUse;
  readonly accessory: boolean;
  /** A word of the term's context near it, if any. */
  readonly context: Hit | undefined;
}

interface Windows {
  readonly contextWindow: number;
  readonly modifierWindow: number;
}

const BREAK = /[.,;:()|\n\r，。；：、（）]/;
/** Words of another cell (a model, a brand) that is near in all of its length. */
const SHORT_CELL = 8;
const LETTER = /\p{L}/u;
const MEDIUM = STRENGTHS.indexOf('medium');
/** Folded characters after goods in which a word for an accessory follows on them: "router bag". */
const AFTER_WINDOW = 8;

const saysAny = (scans: readonly CellScan[], except: CellScan, phrases: ReadonlySet<number>): boolean =>
  phrases.size > 0 && scans.some((scan) => scan !== except && scan.words <= SHORT_CELL && scan.says(phrases));

/** Reads a cell's hits as terms: longer ones hide what they cover, vetoes and negations silence, accessories are marked. */
export class CandidateReader {
  readonly #table: PhraseTable;
  readonly #windows: Windows;

  constructor(table: PhraseTable, windows: Windows) {
    this.#table = table;
    this.#windows = windows;
  }

  /** @param scans all cells of the row that tell goods: a veto in one counts in the others */
  read(scan: CellScan, scans: readonly CellScan[], vetoed: ReadonlySet<CategoryId>, candidates: Candidate[]): void {
    for (const hit of scan.hits) {
      const { terms } = this.#uses(hit);
      if (terms.length === 0 || this.#isList(scan, hit) || this.#isHidden(scan, hit) || this.#isNegated(scan, hit)) continue;
      const accessory = this.isAccessory(scan, hit);
      for (const term of terms) {
        if (term.weight !== 'strong' && vetoed.has(term.category)) continue;
        if (this.#isVetoed(scan, hit, term) || saysAny(scans, scan, term.not)) continue;
        const context = nearPhrase(scan.index, hit, this.#windows.contextWindow, term.context);
        candidates.push({ scan, hit, term, accessory, context });
      }
    }
  }

  #uses(hit: Hit): PhraseUses {
    return this.#table.uses[hit.phrase] as PhraseUses;
  }

  /** @returns categories whose weak and medium terms mean something else beside what these cells say */
  vetoedCategories(scans: readonly CellScan[]): ReadonlySet<CategoryId> {
    const vetoed = new Set<CategoryId>();
    for (const scan of scans) {
      for (const hit of scan.hits) {
        const { vetoOf } = this.#uses(hit);
        if (vetoOf.length > 0 && !this.#isNegated(scan, hit)) for (const category of vetoOf) vetoed.add(category);
      }
    }
    return vetoed;
  }

  /** A longer term hides what it covers, unless it is a weak one over a stronger; a brand and a part number hide the words in them. */
  #isHidden(scan: CellScan, hit: Hit): boolean {
    const own = this.#strength(hit);
    const hides = (other: Hit): boolean =>
      (other.order === ORDER.turned
        ? this.#strength(other) > own
        : this.#strength(other) >= Math.min(own, MEDIUM) && !this.#isList(scan, other)) || this.#uses(other).brands.length > 0;
    return (
      scan.index.cover(hit, hides) !== undefined ||
      (hit.order === ORDER.turned && this.#isSaidStraight(scan, hit)) ||
      scan.partIndex.near(hit, 0, (part) => !part.needsMaker && part.start <= hit.start && part.end >= hit.end) !== undefined
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

  /** A veto that is itself denied ("diodes, except light-emitting") silences nothing. */
  #isVetoed(scan: CellScan, hit: Hit, { not }: TermUse): boolean {
    if (not.size === 0) return false;
    const vetoes = (other: Hit): boolean => not.has(other.phrase) && !this.#isNegated(scan, other);
    return scan.index.near(hit, this.#windows.contextWindow, vetoes) !== undefined;
  }

  #isNegated(scan: CellScan, hit: Hit): boolean {
    if (this.#modifierBefore(scan, hit, 'negation')) return true;
    const follows = ({ start }: Place): boolean => start >= hit.end && !BREAK.test(scan.folded.slice(hit.end, start));
    return (
      scan.index.near(hit, this.#windows.modifierWindow, (other) => this.#isModifier(scan, other, 'after-negation') && follows(other)) !==
      undefined
    );
  }

  /** @returns whether the text says that the goods are for what stands in the place, or a part of it */
  isAccessory(scan: CellScan, hit: Place): boolean {
    if (this.#modifierBefore(scan, hit, 'accessory')) return true;
    const follows = ({ start }: Place): boolean => {
      const between = scan.folded.slice(hit.end, start);
      return start >= hit.end && !BREAK.test(between) && !LETTER.test(between);
    };
    return scan.index.near(hit, AFTER_WINDOW, (other) => this.#isModifier(scan, other, 'after-accessory') && follows(other)) !== undefined;
  }

  /** Stands shortly before, with no punctuation between. */
  #modifierBefore(scan: CellScan, hit: Place, modifier: PhraseUses['modifier']): boolean {
    const leadsTo = ({ end }: Place): boolean => end <= hit.start && !BREAK.test(scan.folded.slice(end, hit.start));
    return (
      scan.index.near(hit, this.#windows.modifierWindow, (other) => this.#isModifier(scan, other, modifier) && leadsTo(other)) !== undefined
    );
  }

  /** "Without" in "without brand" speaks of the brand, not of the goods: wording takes the modifiers that it covers, and so does a longer
   * modifier of another kind (用 follows on goods, 用于 leads to them). */
  #isModifier(scan: CellScan, hit: Hit, modifier: PhraseUses['modifier']): boolean {
    if (this.#uses(hit).modifier !== modifier) return false;
    const takes = (other: Hit): boolean => {
      const uses = this.#uses(other);
      return uses.wording.length > 0 || (uses.modifier !== null && uses.modifier !== modifier);
    };
    return scan.index.cover(hit, takes) === undefined;
  }
}
