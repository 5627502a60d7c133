import { createCompatibility } from '#lexicon/compatibility.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { type Compiled, type Parts, partsOf } from '#lexicon/parts.ts';
import type { CategoryId } from '#model/category-ids.ts';
import { type Field, TEXT_FIELDS } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import { type GoodsSignal, type HsSignal, NO_SIGNALS, type PartSignal, type Signals } from '#model/signals.ts';
import { foldCharacters } from '#normalize/text.ts';
import { BrandReader, compileBrands } from './brands.ts';
import { type Candidate, CandidateReader } from './candidates.ts';
import { CarrierReader } from './carriers.ts';
import { findDisguises } from './disguises.ts';
import { EvidenceMaker } from './evidence.ts';
import { TypoCorrector } from './fuzzy.ts';
import { HsReader, type HsReading } from './hs.ts';
import { SignalJoiner } from './joined-signals.ts';
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
import { GOODS_FIELDS, RowGate } from './row-gate.ts';
import { type CellScan, CellScanner } from './scan.ts';
import { createStemmers } from './stemmer.ts';
import { type SearchedRow, viewsOf } from './views.ts';
import { VIA, Vocabulary } from './vocabulary.ts';
import { type FoundPart, Scales } from './weigh.ts';
import { WordingReader } from './wording.ts';

/** Finds in a row's texts everything that the lexicon knows, in one pass. */
export interface Matcher {
  /** @returns what was found; the same frozen object for every row on which nothing was */
  signals(row: Row): Signals;
  /** @returns as `signals`, but nothing for rows without listed goods of which no indicator heeds what they say: cheaper, as nearly all are such rows */
  heededSignals(row: Row): Signals;
}

const TEXT_CELLS: ReadonlySet<Field> = new Set(TEXT_FIELDS);
/** Wording that rows without listed goods are searched for. */
const HEEDED = INTEREST.wording | INTEREST.weakWording;

/** @returns what a matcher of these facts needs, for `createMatcher`: takes a part of a second, and is saved with the bundled facts */
export const compileMatcher = (data: LexiconData): Compiled => ({
  ...compilePhrases(data),
  ...compileParts(data.partNumbers),
  ...compileBrands(data.brands),
});

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
  return new LexiconMatcher(data, parts, table, conditions, lookAlikes, new CellScanner(table, resolver, finder));
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
  readonly #gate: RowGate;
  readonly #heededGate: RowGate;
  readonly #repeated: number;

  constructor(
    data: LexiconData,
    parts: Parts,
    table: PhraseTable,
    conditions: PartConditions,
    lookAlikes: LookAlikes,
    scanner: CellScanner,
  ) {
    this.#conditions = conditions;
    this.#lookAlikes = lookAlikes;
    this.#scanner = scanner;
    this.#gate = new RowGate(scanner, conditions, HEEDED | INTEREST.listedWording);
    this.#heededGate = new RowGate(scanner, conditions, HEEDED);
    this.#hs = new HsReader(data);
    this.#modifiers = new ModifierReader(table, data.matching.modifierWindow);
    this.#components = new Set(data.matching.componentCategories);
    this.#repeated = data.matching.weights.repeated;
    this.#candidates = new CandidateReader(table, this.#modifiers, data.matching.contextWindow);
    this.#scales = new Scales(data);
    this.#brands = new BrandReader(parts, data, table);
    this.#accessoryChapters = new Set(data.matching.accessoryChapters);
    this.#canFallUnder = createCompatibility(data);
    this.#carriers = new CarrierReader(table, data.matching);
    this.#wording = new WordingReader(table, data.matching.contextWindow);
  }

  signals(row: Row): Signals {
    return this.#signals(row, this.#gate);
  }

  heededSignals(row: Row): Signals {
    return this.#signals(row, this.#heededGate);
  }

  #signals(row: Row, gate: RowGate): Signals {
    const code = row.text('hsCode');
    const reading = code === '' ? undefined : this.#hs.read(code);
    if (reading === undefined && !gate.opensFor(row)) return NO_SIGNALS;
    const views = viewsOf(row, gate.searched(row));
    if (views === undefined) return this.#search(row, gate, reading);
    const joiner = new SignalJoiner();
    for (const view of views) {
      joiner.add(view, reading === undefined && !gate.opensFor(view) ? NO_SIGNALS : this.#search(view, gate, reading));
    }
    return joiner.joined(this.#repeated);
  }

  #search(row: SearchedRow, gate: RowGate, reading: HsReading | undefined): Signals {
    const scans: CellScan[] = [];
    for (const { field, column } of gate.searched(row)) {
      const raw = row.source.cells[column] ?? '';
      const scan = raw === '' ? undefined : this.#scanner.scan(field, column, raw);
      if (scan !== undefined) scans.push(scan);
    }
    return this.#weigh(row, scans, reading);
  }

  #weigh(row: SearchedRow, scans: readonly CellScan[], reading: HsReading | undefined): Signals {
    const maker = new EvidenceMaker();
    const texts = scans.filter((scan) => TEXT_CELLS.has(scan.field));
    const candidates: Candidate[] = [];
    const tellingGoods = texts.filter(({ field }) => GOODS_FIELDS.has(field));
    const vetoed = this.#candidates.vetoedCategories(tellingGoods);
    const parts = this.#foundParts(texts, this.#brands.names(texts));
    for (const scan of tellingGoods) this.#candidates.read(scan, { scans: tellingGoods, parts, vetoed }, candidates);
    const brands = this.#brands.read(texts, maker);
    const hs = reading === undefined ? null : this.#hsSignal(row, reading);
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
  #isOrdinary({ accessory, category, evidence }: GoodsSignal, { hsCode }: SearchedRow): boolean {
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

  #hsSignal(row: SearchedRow, { code, categories, priority }: HsReading): HsSignal {
    const raw = row.text('hsCode');
    const column = row.column('hsCode');
    const start = raw.length - raw.trimStart().length;
    const text = raw.trim();
    const term = categories[0]?.prefix ?? code.slice(0, 6);
    const end = start + text.length;
    return { code, categories, priority, evidence: { field: 'hsCode', column, start, end, text, kind: 'hs-code', term, weight: 0 } };
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
function explainedShare(row: SearchedRow, candidates: readonly Candidate[], parts: readonly FoundPart[]): number {
  const length = row.text('description').trim().length;
  if (length === 0) return 0;
  let covered = 0;
  for (const { scan, hit } of candidates) if (scan.field === 'description') covered += hit.end - hit.start;
  for (const { scan, part } of parts) if (scan.field === 'description') covered += part.end - part.start;
  return Math.min(1, Math.round((covered / length) * 100) / 100);
}
