import type { Parts } from '#lexicon/parts.ts';
import { Records } from '#lexicon/records.ts';
import { NumberLists } from '#lexicon/word-table.ts';
import { once } from '#normalize/memo.ts';
import { HanAutomaton } from './han.ts';
import { NO_LIST, NO_USES, type PhraseUses } from './phrase-uses.ts';
import { PhraseTrie } from './phrases.ts';

const NO_PHRASES: ReadonlySet<number> = new Set();

/** All phrases of the lexicon, numbered, in the two automata that find them. What one stands for is read when it is first seen. */
export class PhraseTable {
  readonly trie: PhraseTrie;
  readonly #han: () => HanAutomaton;
  readonly #interests: Uint8Array;
  readonly #ofPhrases: Int32Array;
  readonly #records: Records<Partial<PhraseUses<number>>>;
  readonly #lists: NumberLists;
  readonly #uses: (PhraseUses | undefined)[];
  readonly #sets: ReadonlySet<number>[] = [];

  /** @param parts as `compilePhrases` made them */
  constructor(parts: Parts) {
    this.trie = new PhraseTrie(parts, 'trie', (phrase) => this.interestOf(phrase));
    this.#han = once(() => new HanAutomaton(parts, 'han'));
    this.#interests = parts.bytes('interests');
    this.#ofPhrases = parts.ints('uses.ofPhrases');
    this.#records = new Records(parts, 'uses');
    // Of its full length from the start: V8 makes a hash table of an array that is filled here and there, and this one is asked most of all.
    this.#uses = new Array<PhraseUses | undefined>(this.#records.count);
    this.#uses[0] = NO_USES;
    this.#lists = new NumberLists(parts, 'lists');
  }

  /** Finds phrases that hold Han or Kana. */
  get han(): HanAutomaton {
    return this.#han();
  }

  /** @returns what a phrase stands for */
  usesOf(phrase: number): PhraseUses {
    const record = this.#ofPhrases[phrase] ?? 0;
    const known = this.#uses[record];
    if (known !== undefined) return known;
    const uses = this.#revived(this.#records.get(record));
    this.#uses[record] = uses;
    return uses;
  }

  /** @returns the phrases of a list: context or vetoes */
  list(number: number): ReadonlySet<number> {
    if (number === NO_LIST) return NO_PHRASES;
    const known = this.#sets[number];
    if (known !== undefined) return known;
    const phrases = new Set(this.#lists.list(number));
    this.#sets[number] = phrases;
    return phrases;
  }

  /** @returns what a phrase can matter for, as bits of INTEREST */
  interestOf(phrase: number): number {
    return this.#interests[phrase] ?? 0;
  }

  /** @returns whether a term or a wording of the phrase has one of these others for its context */
  leansOn(phrase: number, others: ReadonlySet<number>): boolean {
    const { terms, wording } = this.usesOf(phrase);
    for (const uses of [terms, wording]) {
      for (const { context } of uses) for (const other of context) if (others.has(other)) return true;
    }
    return false;
  }

  /** @param said what the phrase stands for, without the members that say nothing */
  #revived(said: Partial<PhraseUses<number>>): PhraseUses {
    const { terms, wording, brands, vetoOf, modifier, opensNegation, spare, around, carrier, denies, deniesBefore, isOtherGoods } = {
      ...NO_USES,
      ...said,
    };
    // Written out, as objects that are spread have a hidden class each in V8, and every look at one is slow then.
    return {
      terms: terms.map(({ category, text, weight, needsContext, context, not }) => ({
        category,
        text,
        weight,
        needsContext,
        context: this.list(context),
        not: this.list(not),
      })),
      wording: wording.map(({ indicator, text, strength, context, not, atEnd, adjacent, isPaired }) => ({
        indicator,
        text,
        strength,
        context: this.list(context),
        not: this.list(not),
        atEnd,
        adjacent,
        isPaired,
      })),
      brands,
      vetoOf,
      modifier,
      opensNegation,
      spare,
      around: around === null ? null : { until: this.list(around.until), not: this.list(around.not) },
      carrier,
      denies,
      deniesBefore,
      isOtherGoods,
    };
  }
}
