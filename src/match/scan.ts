import type { Field } from '#model/fields.ts';
import { type Hit, HitBuffer } from './hits.ts';
import type { PartFamily, PartFinder } from './part-finder.ts';
import type { PhraseTable } from './phrase-table.ts';
import { WEAK } from './phrase-uses.ts';
import { PlaceIndex } from './place-index.ts';
import type { Meaning, WordResolver } from './resolver.ts';
import { Tokens } from './tokens.ts';
import { VIA } from './vocabulary.ts';

export interface PartHit {
  readonly family: PartFamily;
  readonly start: number;
  readonly end: number;
  /** Letters of another script that the part was written with. */
  readonly strange: number;
  /** Its separators are not its maker's and it is too short to be sure: it counts beside its maker, or in a cell for such numbers. */
  readonly needsMaker: boolean;
}

const NO_PARTS: readonly PartHit[] = [];

/** A number, perhaps with a unit or a size: 24, 10gb, 4x32; one of four or five digits that is no year of today may be a model: 3930. */
const MEASURE = /^(?!\d{4,5}$)[\d.,x/+-]+\p{L}{0,4}$|^(?:19|20)\d\d$/u;

/** Filled again for each cell that is asked for a model number. */
const modelTokens = new Tokens();

/** What one cell holds: phrases and parts by their place in the folded text. */
export class CellScan {
  readonly field: Field;
  readonly column: number;
  readonly raw: string;
  readonly folded: string;
  /** Whether each unit of the folded text stands where it stood in the cell. */
  readonly keepsPlaces: boolean;
  readonly words: number;
  readonly hits: readonly Hit[];
  readonly parts: readonly PartHit[];
  readonly #table: PhraseTable;
  #index: PlaceIndex<Hit> | undefined;
  #modifiers: PlaceIndex<Hit> | undefined;
  #partIndex: PlaceIndex<PartHit> | undefined;
  #phrases: ReadonlySet<number> | undefined;
  readonly #says = new Map<ReadonlySet<number>, boolean>();

  constructor(
    cell: { readonly field: Field; readonly column: number; readonly raw: string },
    tokens: Tokens,
    hits: readonly Hit[],
    parts: readonly PartHit[],
    table: PhraseTable,
  ) {
    this.field = cell.field;
    this.column = cell.column;
    this.raw = cell.raw;
    this.folded = tokens.text;
    this.keepsPlaces = tokens.keepsPlaces;
    this.words = tokens.count;
    this.hits = hits;
    this.parts = parts;
    this.#table = table;
  }

  /** Made when it is asked for: most cells hold only everyday words. */
  get index(): PlaceIndex<Hit> {
    this.#index ??= new PlaceIndex(this.hits);
    return this.#index;
  }

  /** Of the hits those that make something else of goods near them: few cells hold any, however many goods they hold. */
  get modifiers(): PlaceIndex<Hit> {
    this.#modifiers ??= new PlaceIndex(this.hits.filter(({ phrase }) => this.#table.usesOf(phrase).modifier !== null));
    return this.#modifiers;
  }

  get partIndex(): PlaceIndex<PartHit> {
    this.#partIndex ??= new PlaceIndex(this.parts);
    return this.#partIndex;
  }

  /** @returns whether one of these phrases stands anywhere in the cell */
  says(phrases: ReadonlySet<number>): boolean {
    if (phrases.size === 0) return false;
    const known = this.#says.get(phrases);
    if (known !== undefined) return known;
    this.#phrases ??= new Set(this.hits.map(({ phrase }) => phrase));
    const [fewer, more] = this.#phrases.size < phrases.size ? [this.#phrases, phrases] : [phrases, this.#phrases];
    let says = false;
    for (const phrase of fewer) says ||= more.has(phrase);
    this.#says.set(phrases, says);
    return says;
  }

  /** @returns whether a run of letters and digits is no part of a known family and no measure: a model number, perhaps */
  hasModel(): boolean {
    const tokens = modelTokens;
    tokens.read(this.folded);
    for (let chunk = 0; chunk < tokens.chunkCount; chunk++) {
      const place = { start: tokens.chunkStarts[chunk] as number, end: tokens.chunkEnds[chunk] as number };
      const isPart = this.parts.length > 0 && this.partIndex.near(place, 0, ({ needsMaker }) => !needsMaker) !== undefined;
      if (!isPart && !MEASURE.test(this.folded.slice(place.start, place.end))) return true;
    }
    return false;
  }
}

/** Reads cells one by one; buffers are filled again for each. */
export class CellScanner {
  readonly #table: PhraseTable;
  readonly #resolver: WordResolver;
  readonly #parts: PartFinder;
  readonly #tokens = new Tokens();
  readonly #meanings: (Meaning | undefined)[] = [];
  readonly #hits = new HitBuffer();

  constructor(table: PhraseTable, resolver: WordResolver, parts: PartFinder) {
    this.#table = table;
    this.#resolver = resolver;
    this.#parts = parts;
  }

  /**
   * Asked of every cell, and nothing is allocated for the answer.
   * @param interest what phrases must stand for (INTEREST) to matter in the cell
   * @returns whether the cell holds such a phrase
   */
  matters(raw: string, interest: number): boolean {
    const tokens = this.#tokens;
    tokens.read(raw);
    const leads = this.#resolve();
    const hits = this.#hits;
    hits.count = 0;
    if ((leads & interest) !== 0) this.#table.trie.scan(tokens, this.#meanings, hits, interest);
    if (tokens.hasHan) this.#table.han.scan(tokens.units, tokens.length, hits);
    return hits.count > 0 && this.#hitMatters(interest);
  }

  /** Whether characters of the cell that was asked last fold together or to nothing, or letters of a word stand apart. */
  get isStrange(): boolean {
    return this.#tokens.isStrange;
  }

  /** @returns parts of known families in the cell that was asked last */
  partsAsked(): readonly PartHit[] {
    return this.#tokens.chunkCount > 0 ? this.#parts.find(this.#tokens) : NO_PARTS;
  }

  #hitMatters(interest: number): boolean {
    const hits = this.#hits;
    let weak = false;
    for (let hit = 0; hit < hits.count; hit++) {
      const wanted = this.#table.interestOf(hits.phrases[hit] as number) & interest;
      if ((wanted & ~WEAK) !== 0) return true;
      // A disguise matters by itself.
      if (wanted !== 0 && (hits.vias[hit] as number) >= VIA.lookAlike) return true;
      if (wanted !== 0) weak = true;
    }
    if (!weak) return false;
    if (this.isStrange) return true;
    hits.count = 0;
    this.#table.trie.scan(this.#tokens, this.#meanings, hits);
    if (this.#tokens.hasHan) this.#table.han.scan(this.#tokens.units, this.#tokens.length, hits);
    const said = new Set(hits.phrases.slice(0, hits.count));
    for (const phrase of said) if (this.#table.leansOn(phrase, said)) return true;
    return false;
  }

  /** @returns what the cell holds; undefined where none of its words means anything to the lexicon and none has a digit: a model number may */
  scan(field: Field, column: number, raw: string): CellScan | undefined {
    const tokens = this.#tokens;
    tokens.read(raw);
    this.#resolve();
    this.#hits.count = 0;
    this.#table.trie.scan(tokens, this.#meanings, this.#hits);
    if (tokens.hasHan) this.#table.han.scan(tokens.units, tokens.length, this.#hits);
    const parts = tokens.chunkCount > 0 ? this.#parts.find(tokens) : NO_PARTS;
    if (this.#hits.count === 0 && parts.length === 0 && tokens.chunkCount === 0) return undefined;
    return new CellScan({ field, column, raw }, tokens, this.#hits.taken(), parts, this.#table);
  }

  /** @returns the interests of all phrases that begin with a word of the text */
  #resolve(): number {
    const tokens = this.#tokens;
    let leads = 0;
    for (let word = 0; word < tokens.count; word++) {
      const meaning = this.#resolver.resolve(tokens, word);
      this.#meanings[word] = meaning;
      if (meaning !== undefined) leads |= meaning.leads;
    }
    return leads;
  }
}
