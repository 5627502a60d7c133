import type { Hit } from './hits.ts';
import type { PhraseTable } from './phrase-table.ts';
import { isWording, type PhraseUses } from './phrase-uses.ts';
import type { Place } from './place-index.ts';
import type { CellScan } from './scan.ts';

/** How something for goods is weighed: the weights of data/matching.json have the same names. */
export type Accessory = 'accessory' | 'spare';

type Modifier = NonNullable<PhraseUses['modifier']>;

const BREAK = /[.,;:()|\n\r，。；：、（）]/;
/** What may stand between goods and words that speak of them from behind: "oscilloscope (not included)". */
const OPENING = /\s*[(（[]\s*$/;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const WORD = /\S+/g;
/** Folded characters after goods in which a word for an accessory follows on them: "router bag". */
const AFTER_WINDOW = 8;

/** Tells what the words around goods make of them: denied, or something for such goods. */
export class ModifierReader {
  readonly #table: PhraseTable;
  readonly #window: number;

  /** @param window folded characters before or after goods in which a modifier counts */
  constructor(table: PhraseTable, window: number) {
    this.#table = table;
    this.#window = window;
  }

  /** @returns whether words before the goods deny them ("without router"), or words right behind them do ("router not included") */
  isNegated(scan: CellScan, goods: Place): boolean {
    const denies = (hit: Hit): boolean =>
      (this.#isModifier(scan, hit, 'negation') || this.#opensNegation(scan, hit)) &&
      this.#leadsTo(scan, hit, goods) &&
      !this.#isUsedUp(scan, hit, goods);
    return this.#near(scan, goods, this.#window, denies) || this.#isDeniedBehind(scan, goods);
  }

  /** @returns whether a veto silences no goods, as it is denied ("except diodes") or comes with them ("with charger") */
  vetoesNothing(scan: CellScan, veto: Hit): boolean {
    return scan.index.cover(veto, (other) => this.#uses(other).modifier === 'aside') !== undefined || this.isNegated(scan, veto);
  }

  /** @returns what the text names for the goods, before or right behind them: a spare part of theirs, or something else; null for nothing */
  accessory(scan: CellScan, goods: Place): Accessory | null {
    const before = (hit: Hit): boolean => this.#isModifier(scan, hit, 'accessory') && this.#leadsTo(scan, hit, goods);
    const behind = (hit: Hit): boolean => {
      if (hit.start < goods.end || hit.start > goods.end + AFTER_WINDOW || !this.#isModifier(scan, hit, 'after-accessory')) return false;
      const between = scan.folded.slice(goods.end, hit.start);
      return !BREAK.test(between) && !LETTER.test(between);
    };
    return this.#accessory(scan, goods, (hit) => before(hit) || behind(hit));
  }

  /** Model numbers are what the words right beside them say; further words between may speak of anything: "without box XC7K325T". */
  isPartNegated(scan: CellScan, part: Place): boolean {
    const denies = (hit: Hit): boolean => this.#isModifier(scan, hit, 'negation') && this.#touches(scan, hit, part);
    return this.#near(scan, part, this.#window, denies) || this.#isDeniedBehind(scan, part);
  }

  /**
   * @param isComponent chips have no accessories: "XC7K325T cable" may be a false name
   * @returns what the text names for the part: right before it, its maker or kind between, or right behind
   */
  partAccessory(scan: CellScan, part: Place, isComponent: boolean): Accessory | null {
    const isFor = (hit: Hit): boolean =>
      (this.#isModifier(scan, hit, 'accessory') && this.#touches(scan, hit, part)) ||
      (!isComponent && this.#isModifier(scan, hit, 'after-accessory') && this.#touches(scan, part, hit));
    return this.#accessory(scan, part, isFor);
  }

  #accessory(scan: CellScan, goods: Place, isFor: (hit: Hit) => boolean): Accessory | null {
    // An accessory that is itself denied leaves the goods: "router, case not included".
    const isThere = (hit: Hit): boolean => isFor(hit) && !this.#isDeniedBehind(scan, hit);
    if (!this.#near(scan, goods, this.#window, isThere)) return null;
    return this.#near(scan, goods, this.#window, (hit) => this.#uses(hit).spare && isThere(hit)) ? 'spare' : 'accessory';
  }

  #near(scan: CellScan, place: Place, window: number, isWanted: (modifier: Hit) => boolean): boolean {
    return scan.modifiers.near(place, window, isWanted) !== undefined;
  }

  #leadsTo(scan: CellScan, { end }: Place, goods: Place): boolean {
    return end <= goods.start && !BREAK.test(scan.folded.slice(end, goods.start));
  }

  #isDeniedBehind(scan: CellScan, goods: Place): boolean {
    const denies = (hit: Hit): boolean => this.#isModifier(scan, hit, 'after-negation') && this.#isDenied(scan, goods, hit);
    return (
      this.#near(scan, goods, this.#window, denies) || this.#near(scan, goods, this.#window, (hit) => this.#isAround(scan, hit, goods))
    );
  }

  /** "No" before the goods and "included" behind them. */
  #isAround(scan: CellScan, hit: Hit, goods: Place): boolean {
    const { around } = this.#uses(hit);
    if (around === null || !this.#touches(scan, hit, goods) || scan.index.cover(hit, ({ phrase }) => around.not.has(phrase)) !== undefined)
      return false;
    const ends = (other: Hit): boolean => around.until.has(other.phrase) && this.#isDenied(scan, goods, other);
    return scan.index.near(goods, this.#window, ends) !== undefined;
  }

  /** "In the box is no": said of the goods before it, or, at the beginning of a clause, of those that follow. */
  #opensNegation(scan: CellScan, hit: Hit): boolean {
    if (!this.#uses(hit).opensNegation) return false;
    let before = hit.start - 1;
    while (before >= 0 && scan.folded[before] === ' ') before--;
    return before < 0 || BREAK.test(scan.folded.charAt(before));
  }

  /** What is said to be missing ends at the word for it: "without power adapter router" has a router. */
  #isUsedUp(scan: CellScan, negation: Place, goods: Place): boolean {
    const between = { start: negation.end, end: goods.start };
    return this.#near(
      scan,
      between,
      0,
      (hit) => this.#uses(hit).modifier === 'after-accessory' && hit.start >= between.start && hit.end < between.end,
    );
  }

  /** Nothing but model numbers and makers stands between the goods and what denies them: "power adapter not included" says nothing of the
   * router before it. */
  #isDenied(scan: CellScan, goods: Place, { start }: Place): boolean {
    if (start < goods.end) return false;
    const between = scan.folded.slice(goods.end, start).replace(OPENING, ' ');
    return !BREAK.test(between) && this.#isNoWord(scan, goods.end, goods.end + between.length, false);
  }

  #touches(scan: CellScan, { end }: Place, { start }: Place): boolean {
    return end <= start && !BREAK.test(scan.folded.slice(end, start)) && this.#isNoWord(scan, end, start, true);
  }

  /** @param named whether goods may be named between, as makers may */
  #isNoWord(scan: CellScan, start: number, end: number, named: boolean): boolean {
    for (const { index, 0: word } of scan.folded.slice(start, end).matchAll(WORD)) {
      if (!LETTER.test(word) || DIGIT.test(word)) continue;
      const place = { start: start + index, end: start + index + word.length };
      const covers = (hit: Hit): boolean => {
        const { brands, terms } = this.#uses(hit);
        return hit.start <= place.start && hit.end >= place.end && (brands.length > 0 || (named && terms.length > 0));
      };
      if (scan.index.near(place, 0, covers) === undefined) return false;
    }
    return true;
  }

  /** "Without" in "without brand" speaks of the brand, not of the goods: wording takes the modifiers that it covers, and so does a longer
   * modifier of another kind (用 follows on goods, 用于 leads to them). */
  #isModifier(scan: CellScan, hit: Hit, modifier: Modifier): boolean {
    if (this.#uses(hit).modifier !== modifier) return false;
    const takes = (other: Hit): boolean => {
      const uses = this.#uses(other);
      return isWording(uses) || (uses.modifier !== null && uses.modifier !== modifier);
    };
    return scan.index.cover(hit, takes) === undefined;
  }

  #uses(hit: Hit): PhraseUses {
    return this.#table.usesOf(hit.phrase);
  }
}
