import { createCompatibility } from '#lexicon/compatibility.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { type Compiled, type Parts, partsOf } from '#lexicon/parts.ts';
import type { CategoryId } from '#model/category-ids.ts';
import { type Field, TEXT_FIELDS } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type { Evidence, GoodsSignal, PartSignal, Signals } from '#model/signals.ts';
import { remembering } from '#normalize/memo.ts';
import { foldCharacters } from '#normalize/text.ts';
import { BRAND_FIELDS, BrandReader } from './brands.ts';
import { type Candidate, CandidateReader } from './candidates.ts';
import { CarrierReader } from './carriers.ts';
import { findDisguises } from './disguises.ts';
import { EvidenceMaker } from './evidence.ts';
import { TypoCorrector } from './fuzzy.ts';
import { HsReader, type HsReading } from './hs.ts';
import { createKnownWords } from './known-words.ts';
import { LookAlikes } from './look-alikes.ts';
import { ModifierReader } from './modifiers.ts';
import { PartConditions } from './part-conditions.ts';
import { PartFamilies } from './part-families.ts';
import { compileParts, PartFinder } from './part-finder.ts';
import { compilePhrases } from './phrase-compiler.ts';
import { PhraseTable } from './phrase-table.ts';
import { INTEREST } from './phrase-uses.ts';
import { WordResolver } from './resolver.ts';
import { type CellScan, CellScanner } from './scan.ts';
import { createStemmers } from './stemmer.ts';
import { VIA, Vocabulary } from './vocabulary.ts';
import { type FoundPart, Scales } from './weigh.ts';
import { WordingReader } from './wording.ts';

/** Finds in a row's texts everything that the lexicon knows, in one pass. */
export interface Matcher {
  /** @returns what was found; the same frozen object for every row on which nothing was */
  signals(row: Row): Signals;
}

export const NO_SIGNALS: Signals = Object.freeze({ goods: [], wording: [], brands: [], parts: [], hs: null, disguises: [], explained: 0 });

/** Cells that are searched for wording only. */
const WORDING_FIELDS = [
  'paymentTerms',
  'transportDocument',
  'invoiceNumber',
  'licence',
  'exporter',
  'importer',
  'endUser',
  'agent',
] as const satisfies readonly Field[];
const SEARCHED_FIELDS: ReadonlySet<Field> = new Set(TEXT_FIELDS);
const GOODS_FIELDS: ReadonlySet<Field> = new Set(TEXT_FIELDS.filter((field) => field !== 'remarks'));

const ANY_WORDING = INTEREST.wording | INTEREST.weakWording;

/** What phrases must stand for to matter in a field, by the order in which fields are read. */
const SEARCHED: readonly (readonly [Field, number])[] = [
  ...TEXT_FIELDS.map((field) => [field, interestOfText(field)] as const),
  ...WORDING_FIELDS.map((field) => [field, ANY_WORDING] as const),
];

function interestOfText(field: Field): number {
  const interest = ANY_WORDING | INTEREST.brand;
  if (!GOODS_FIELDS.has(field)) return interest;
  return interest | INTEREST.goods | INTEREST.weakGoods | (BRAND_FIELDS.has(field) ? INTEREST.brandCell : 0);
}

/** @returns what a matcher of these facts needs, for `createMatcher`: takes a part of a second, and is saved with the bundled facts */
export const compileMatcher = (data: LexiconData): Compiled => ({ ...compilePhrases(data), ...compileParts(data.partNumbers) });

/**
 * Makes a matcher of the lexicon's facts. Facts that a row does not come near are not looked at.
 * @param saved what `compileMatcher` and `compileKnownWords` made of the same facts; made anew where it is left out
 */
export function createMatcher(data: LexiconData, saved?: Parts): Matcher {
  const parts = saved ?? partsOf(compileMatcher(data));
  const stemmers = createStemmers(data.morphology.groups);
  const abbreviations = data.morphology.abbreviations.map(({ text, words }) => [foldCharacters(text), words.map(foldCharacters)] as const);
  const known = createKnownWords(stemmers, data.knownWords.words, saved);
  const vocabulary = new Vocabulary(parts, 'vocabulary', stemmers, (word) => known.has(word), new Map(abbreviations));
  const table = new PhraseTable(parts);
  const lookAlikes = new LookAlikes(data.lookAlikes);
  const corrector = new TypoCorrector(vocabulary.nearWords, known, stemmers);
  const resolver = new WordResolver(vocabulary, lookAlikes, corrector, table.trie);
  const families = new PartFamilies(parts);
  const conditions = new PartConditions(parts, families, table, data.matching.contextWindow);
  const finder = new PartFinder(parts, { families, partNumberEndings: data.partNumberEndings }, lookAlikes);
  return new LexiconMatcher(data, table, conditions, lookAlikes, new CellScanner(table, resolver, finder));
}

/** Cells of each kind that are remembered. */
const MOST_REMEMBERED = 8192;

interface SearchedColumn {
  readonly field: Field;
  readonly column: number;
  /** Whether a cell says anything of interest. */
  readonly matters: (raw: string) => boolean;
}

class LexiconMatcher implements Matcher {
  readonly #conditions: PartConditions;
  readonly #lookAlikes: LookAlikes;
  readonly #scanner: CellScanner;
  readonly #hs: HsReader;
  readonly #modifiers: ModifierReader;
  readonly #components: ReadonlySet<CategoryId>;
  readonly #candidates: CandidateReader;
  readonly #scales: Scales;
  readonly #brands: BrandReader;
  readonly #carriers: CarrierReader;
  readonly #accessoryChapters: ReadonlySet<string>;
  readonly #canFallUnder: ReturnType<typeof createCompatibility>;
  readonly #wording: WordingReader;
  /** Parties and brands come again and again: the answers for them are remembered. */
  readonly #askAgain = new Map(
    [ANY_WORDING, interestOfText('brand')].map((interest) => [
      interest,
      remembering((raw: string) => this.#scanner.matters(raw, interest), MOST_REMEMBERED),
    ]),
  );
  #columns: Row['columns'] | undefined;
  #plan: readonly SearchedColumn[] = [];

  constructor(data: LexiconData, table: PhraseTable, conditions: PartConditions, lookAlikes: LookAlikes, scanner: CellScanner) {
    this.#conditions = conditions;
    this.#lookAlikes = lookAlikes;
    this.#scanner = scanner;
    this.#hs = new HsReader(data);
    this.#modifiers = new ModifierReader(table, data.matching.modifierWindow);
    this.#components = new Set(data.matching.componentCategories);
    this.#candidates = new CandidateReader(table, this.#modifiers, data.matching.contextWindow);
    this.#scales = new Scales(data);
    this.#brands = new BrandReader(data, table);
    this.#accessoryChapters = new Set(data.matching.accessoryChapters);
    this.#canFallUnder = createCompatibility(data);
    this.#carriers = new CarrierReader(table, data.matching);
    this.#wording = new WordingReader(table, data.matching.contextWindow);
  }

  signals(row: Row): Signals {
    const code = row.text('hsCode');
    const reading = code === '' ? undefined : this.#hs.read(code);
    if (reading === undefined && !this.#matters(row)) return NO_SIGNALS;
    const scans: CellScan[] = [];
    for (const { field, column } of this.#searched(row)) {
      const raw = row.source.cells[column] ?? '';
      const scan = raw === '' ? undefined : this.#scanner.scan(field, column, raw);
      if (scan !== undefined) scans.push(scan);
    }
    return this.#weigh(row, scans, reading);
  }

  #matters(row: Row): boolean {
    const { cells } = row.source;
    for (const { column, matters } of this.#searched(row)) {
      const raw = cells[column];
      if (raw !== undefined && raw !== '' && matters(raw)) return true;
    }
    return false;
  }

  /** The columns of the row's table that are searched. */
  #searched({ columns }: Row): readonly SearchedColumn[] {
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#plan = SEARCHED.filter(([field]) => columns[field] >= 0).map(([field, interest]) => {
        const matters = this.#askAgain.get(interest) ?? ((raw: string) => this.#scanner.matters(raw, interest));
        return { field, column: columns[field], matters };
      });
    }
    return this.#plan;
  }

  #weigh(row: Row, scans: readonly CellScan[], reading: HsReading | undefined): Signals {
    const maker = new EvidenceMaker();
    const texts = scans.filter((scan) => SEARCHED_FIELDS.has(scan.field));
    const candidates: Candidate[] = [];
    const tellingGoods = texts.filter(({ field }) => GOODS_FIELDS.has(field));
    const vetoed = this.#candidates.vetoedCategories(tellingGoods);
    const parts = this.#foundParts(texts, this.#brands.names(texts));
    for (const scan of tellingGoods) this.#candidates.read(scan, { scans: tellingGoods, parts, vetoed }, candidates);
    const brands = this.#brands.read(texts, maker);
    const hs = reading === undefined ? null : { ...reading, evidence: this.#hsEvidence(row, reading) };
    const carried = this.#carriers.carriedByWords(candidates);
    const goods = this.#scales
      .weigh({ candidates, parts, brands, hs, code: row.hsCode.kind === 'value' ? row.hsCode.value : null, vetoed }, maker)
      .filter((signal) => !this.#isOrdinary(signal, row))
      .map((signal) => (carried.has(signal.category) && signal.basis === 'text' ? { ...signal, carried: true } : signal));
    return Object.freeze({
      goods,
      wording: this.#wording.read(scans, maker),
      brands: brands.filter(({ inBrandCell, guarded }) => inBrandCell || !guarded || goods.length > 0).map(({ signal }) => signal),
      parts: parts.map((found) => this.#partSignal(found, maker)),
      hs,
      disguises: findDisguises([...candidates.map(placeOfTerm), ...parts.map(placeOfPart)], this.#lookAlikes, maker),
      explained: explainedShare(row, candidates, parts),
    });
  }

  /** A shelf or a bag for such goods, declared as a shelf or a bag; a part number under such a code may be the goods themselves. */
  #isOrdinary({ accessory, category, evidence }: GoodsSignal, { hsCode }: Row): boolean {
    if (
      !accessory ||
      evidence.some(({ kind }) => kind === 'part-number') ||
      hsCode.kind !== 'value' ||
      !this.#accessoryChapters.has(hsCode.value.slice(0, 2))
    )
      return false;
    return !this.#canFallUnder(category, hsCode.value);
  }

  /** Parts that their cells do not deny and whose conditions hold. */
  #foundParts(scans: readonly CellScan[], brands: ReadonlySet<string>): FoundPart[] {
    const found: FoundPart[] = [];
    for (const scan of scans) {
      if (!GOODS_FIELDS.has(scan.field)) continue;
      for (const part of scan.parts) {
        if (!this.#conditions.hold(part, scan, scans, brands) || this.#modifiers.isPartNegated(scan, part)) continue;
        const isComponent = this.#components.has(part.family.category);
        found.push({ scan, part, accessory: this.#modifiers.partAccessory(scan, part, isComponent) });
      }
    }
    return found;
  }

  #partSignal(found: FoundPart, maker: EvidenceMaker): PartSignal {
    const { scan, part } = found;
    const { family } = part;
    const evidence = maker.make(scan, part.start, part.end, 'part-number', family.pattern, 0);
    return {
      pattern: family.pattern,
      partNumber: evidence.text,
      family: family.family,
      maker: family.maker,
      makers: family.makers,
      category: family.category,
      confidence: family.confidence,
      military: family.military ?? false,
      cloned: family.cloned ?? false,
      component: family.component ?? false,
      carried: this.#carriers.carries(found),
      purpose: this.#modifiers.accessory(scan, part) !== null,
      evidence,
    };
  }

  #hsEvidence(row: Row, reading: HsReading): Evidence {
    const raw = row.text('hsCode');
    const start = raw.length - raw.trimStart().length;
    const text = raw.trim();
    const term = reading.categories[0]?.prefix ?? reading.code.slice(0, 6);
    return { field: 'hsCode', column: row.column('hsCode'), start, end: start + text.length, text, kind: 'hs-code', term, weight: 0 };
  }
}

const placeOfTerm = ({ scan, hit, term }: Candidate): Parameters<typeof findDisguises>[0][number] => ({
  scan,
  start: hit.start,
  end: hit.end,
  via: hit.via,
  strange: 0,
  revealed: hit.reads ?? term.text,
});

const placeOfPart = ({ scan, part }: FoundPart): Parameters<typeof findDisguises>[0][number] => ({
  scan,
  start: part.start,
  end: part.end,
  via: VIA.exact,
  strange: part.strange,
  revealed: part.family.pattern,
});

/** @returns share of the description's characters that terms and parts cover, 0..1 */
function explainedShare(row: Row, candidates: readonly Candidate[], parts: readonly FoundPart[]): number {
  const length = row.text('description').trim().length;
  if (length === 0) return 0;
  let covered = 0;
  for (const { scan, hit } of candidates) if (scan.field === 'description') covered += hit.end - hit.start;
  for (const { scan, part } of parts) if (scan.field === 'description') covered += part.end - part.start;
  return Math.min(1, Math.round((covered / length) * 100) / 100);
}
