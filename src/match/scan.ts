import type { Field } from '#model/fields.ts';
import { foldCharacters } from '#normalize/text.ts';
import type { PartFamily, PartFinder } from './part-finder.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { Hit } from './phrases.ts';
import { type Place, PlaceIndex } from './place-index.ts';
import type { WordResolver } from './resolver.ts';
import { Tokens } from './tokens.ts';
import type { Resolution } from './vocabulary.ts';

export interface PartHit {
  readonly family: PartFamily;
  readonly start: number;
  readonly end: number;
  /** Letters of another script that the part was written with. */
  readonly strange: number;
}

const NO_PARTS: readonly PartHit[] = [];
const NO_PLACES: readonly Place[] = [];

/** A number, perhaps with a unit or a size: 24, 10gb, 4x32; one of four or five digits that is no year of today may be a model: 3930. */
const MEASURE = /^(?!\d{4,5}$)[\d.,x/+-]+\p{L}{0,4}$|^(?:19|20)\d\d$/u;

/** What one cell holds: phrases and parts by their place in the folded text. */
export class CellScan {
  readonly field: Field;
  readonly column: number;
  readonly raw: string;
  readonly folded: string;
  readonly words: number;
  readonly hits: readonly Hit[];
  readonly parts: readonly PartHit[];
  /** Runs of letters and digits that are no part of a known family and no measure: model numbers, perhaps. */
  readonly models: readonly Place[];
  #index: PlaceIndex<Hit> | undefined;
  #partIndex: PlaceIndex<PartHit> | undefined;

  constructor(
    cell: { readonly field: Field; readonly column: number; readonly raw: string },
    tokens: Tokens,
    hits: readonly Hit[],
    parts: readonly PartHit[],
  ) {
    this.field = cell.field;
    this.column = cell.column;
    this.raw = cell.raw;
    this.folded = tokens.text;
    this.words = tokens.count;
    this.hits = hits;
    this.parts = parts;
    this.models = tokens.chunkCount === 0 ? NO_PLACES : this.#readModels(tokens);
  }

  /** Made when it is asked for: most cells hold only everyday words. */
  get index(): PlaceIndex<Hit> {
    this.#index ??= new PlaceIndex(this.hits);
    return this.#index;
  }

  get partIndex(): PlaceIndex<PartHit> {
    this.#partIndex ??= new PlaceIndex(this.parts);
    return this.#partIndex;
  }

  #readModels(tokens: Tokens): readonly Place[] {
    const models: Place[] = [];
    for (let chunk = 0; chunk < tokens.chunkCount; chunk++) {
      const place = { start: tokens.chunkStarts[chunk] as number, end: tokens.chunkEnds[chunk] as number };
      const isPart = this.parts.length > 0 && this.partIndex.near(place, 0, () => true) !== undefined;
      if (!isPart && !MEASURE.test(tokens.text.slice(place.start, place.end))) models.push(place);
    }
    return models;
  }
}

/** Reads cells one by one; buffers are filled again for each. */
export class CellScanner {
  readonly #table: PhraseTable;
  readonly #resolver: WordResolver;
  readonly #parts: PartFinder;
  readonly #tokens = new Tokens();
  readonly #resolutions: (Resolution | undefined)[] = [];

  constructor(table: PhraseTable, resolver: WordResolver, parts: PartFinder) {
    this.#table = table;
    this.#resolver = resolver;
    this.#parts = parts;
  }

  /** @returns what the cell holds; undefined where none of its words means anything to the lexicon and none has a digit: a model number may */
  scan(field: Field, column: number, raw: string): CellScan | undefined {
    const folded = foldCharacters(raw);
    const tokens = this.#tokens;
    tokens.read(folded);
    let found = false;
    for (let word = 0; word < tokens.count; word++) {
      const resolution = this.#resolver.resolve(tokens.word(word));
      this.#resolutions[word] = resolution;
      if (resolution !== undefined) found = true;
    }
    const hits: Hit[] = [];
    if (found) this.#table.trie.scan(tokens, this.#resolutions, hits);
    if (tokens.hasHan) this.#table.han.scan(folded, hits);
    const parts = tokens.chunkCount > 0 ? this.#parts.find(tokens) : NO_PARTS;
    if (hits.length === 0 && parts.length === 0 && tokens.chunkCount === 0) return undefined;
    return new CellScan({ field, column, raw }, tokens, hits, parts);
  }
}
