import type { Field } from '#model/fields.ts';
import { foldCharacters } from '#normalize/text.ts';
import { HitIndex } from './hit-index.ts';
import type { PartFamily, PartFinder } from './part-finder.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { Hit } from './phrases.ts';
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
  readonly index: HitIndex;
  readonly parts: readonly PartHit[];
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
    return hits.length === 0 && parts.length === 0 ? undefined : { field, column, raw, folded, hits, index: new HitIndex(hits), parts };
  }
}

const NO_PARTS: readonly PartHit[] = [];
