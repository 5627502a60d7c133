import type { LexiconData } from '#lexicon/data.ts';
import { type Compiled, named, type Parts } from '#lexicon/parts.ts';
import { compileRecords, Records } from '#lexicon/records.ts';
import { compileWords, WordTable } from '#lexicon/word-table.ts';
import type { CategoryId } from '#model/category-ids.ts';
import type { Field } from '#model/fields.ts';
import type { BrandSignal } from '#model/signals.ts';
import type { EvidenceMaker } from './evidence.ts';
import type { Hit } from './hits.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { BrandUse } from './phrase-uses.ts';
import type { CellScan } from './scan.ts';
import { VIA } from './vocabulary.ts';

export const BRAND_FIELDS: ReadonlySet<Field> = new Set(['brand', 'manufacturer']);
/** Words from which on a text is a story and no catalogue line. */
const CATALOGUE_LINE = 10;

type BrandFacts = Pick<LexiconData['brands'][number], 'kind' | 'diversified' | 'categories'>;

const NAME = 'brands';

/** @returns what brands say of goods, for a `BrandReader` */
export function compileBrands(brands: LexiconData['brands']): Compiled {
  const facts = brands.map(({ kind, diversified, categories }) => JSON.stringify({ kind, diversified, categories } satisfies BrandFacts));
  return named(NAME, {
    ...named('names', compileWords(new Map(brands.map(({ name }, number) => [name, number])))),
    ...named('facts', compileRecords(facts)),
  });
}

/** A brand with what it says of the goods. */
export interface FoundBrand {
  readonly signal: BrandSignal;
  readonly inBrandCell: boolean;
  readonly guarded: boolean;
  /** What the brand's own goods are; none where it makes far more than our goods. */
  readonly categories: readonly CategoryId[];
  /** A model number stands beside it, and such makers' goods are known by theirs. */
  readonly withModel: boolean;
}

/** Reads a row's brands: names in brand cells, and in texts those that are no everyday words. */
export class BrandReader {
  readonly #table: PhraseTable;
  readonly #names: WordTable;
  readonly #facts: Records<BrandFacts>;
  readonly #catalogueKinds: ReadonlySet<string>;
  readonly #makerKinds: ReadonlySet<string>;

  /** @param parts as `compileBrands` made them of the same facts */
  constructor(parts: Parts, { matching }: Pick<LexiconData, 'matching'>, table: PhraseTable) {
    this.#table = table;
    this.#names = new WordTable(parts, `${NAME}.names`);
    this.#facts = new Records(parts, `${NAME}.facts`);
    this.#catalogueKinds = new Set(matching.catalogueKinds);
    this.#makerKinds = new Set(matching.makerKinds);
  }

  read(scans: readonly CellScan[], maker: EvidenceMaker): FoundBrand[] {
    const found: FoundBrand[] = [];
    let hasModel: boolean | undefined;
    for (const scan of scans) {
      const inBrandCell = BRAND_FIELDS.has(scan.field);
      for (const hit of scan.hits) {
        for (const use of this.#brandsOf(hit)) {
          if ((use.cellOnly && !inBrandCell) || scan.index.cover(hit, (other) => this.#brandsOf(other).length > 0) !== undefined) continue;
          const facts = this.#factsOf(use.name);
          // A corrected word is a brand only where brands stand: a visco pillow is not Cisco's.
          if (hit.via === VIA.fuzzy && !inBrandCell) continue;
          const leads = inBrandCell || (hit.start === 0 && !use.guarded && scan.words <= CATALOGUE_LINE);
          const kind = facts?.kind ?? '';
          const byModel = (leads && this.#catalogueKinds.has(kind)) || (inBrandCell && this.#makerKinds.has(kind));
          if (byModel) hasModel ??= scans.some((other) => other.hasModel()) && !this.#nameOtherGoods(scans);
          found.push({
            signal: { brand: use.name, evidence: maker.make(scan, hit.start, hit.end, 'brand', use.name, 0) },
            inBrandCell,
            guarded: use.guarded,
            categories: facts === undefined || facts.diversified === true ? [] : facts.categories,
            withModel: byModel && hasModel === true,
          });
        }
      }
    }
    return found;
  }

  #nameOtherGoods(scans: readonly CellScan[]): boolean {
    return scans.some(({ hits }) => hits.some(({ phrase, via }) => via < VIA.compound && this.#table.usesOf(phrase).isOtherGoods));
  }

  /** @returns the brands that the cells name, words of everyday in brand cells only */
  names(scans: readonly CellScan[]): ReadonlySet<string> {
    const names = new Set<string>();
    for (const { field, hits } of scans) {
      for (const hit of hits)
        for (const { name, cellOnly } of this.#brandsOf(hit)) if (!cellOnly || BRAND_FIELDS.has(field)) names.add(name);
    }
    return names;
  }

  #factsOf(name: string): BrandFacts | undefined {
    const number = this.#names.get(name);
    return number === undefined ? undefined : this.#facts.get(number);
  }

  #brandsOf(hit: Hit): readonly BrandUse[] {
    return this.#table.usesOf(hit.phrase).brands;
  }
}
