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

/** What one cell holds: phrases and parts by their place in the folded text. */
export interface CellScan {
  readonly field: Field;
  readonly column: number;
  readonly raw: string;
  readonly folded: string;
  readonly hits: readonly Hit[];
  readonly index: PlaceIndex<Hit>;
  readonly parts: readonly PartHit[];
  readonly partIndex: PlaceIndex<PartHit>;
  /** Runs of letters and digits that are no part of a known family and no measure: model numbers, perhaps. */
  readonly models: readonly Place[];
  readonly words: number;
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

  /** @returns what the cell holds; undefined where none of its words means anything to the lexicon */
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
    if (hits.length === 0 && parts.length === 0) return undefined;
    const partIndex = new PlaceIndex(parts);
    const index = new PlaceIndex(hits);
    return { field, column, raw, folded, hits, index, parts, partIndex, models: modelsOf(tokens, partIndex), words: tokens.count };
  }
}

const NO_PARTS: readonly PartHit[] = [];

/** A number, perhaps with a unit or a size: 24, 10gb, 4x32. */
const MEASURE = /^[\d.,x/+-]+\p{L}{0,4}$/u;

function modelsOf(tokens: Tokens, parts: PlaceIndex<PartHit>): readonly Place[] {
  const models: Place[] = [];
  for (let chunk = 0; chunk < tokens.chunkCount; chunk++) {
    const place = { start: tokens.chunkStarts[chunk] as number, end: tokens.chunkEnds[chunk] as number };
    const isPart = parts.near(place, 0, () => true) !== undefined;
    if (!isPart && !MEASURE.test(tokens.text.slice(place.start, place.end))) models.push(place);
  }
  return models;
}
