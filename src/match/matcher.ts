import type { LexiconData } from '#lexicon/data.ts';
import { type Field, TEXT_FIELDS } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type { Evidence, PartSignal, Signals } from '#model/signals.ts';
import { BrandReader } from './brands.ts';
import { type Candidate, CandidateReader } from './candidates.ts';
import { findDisguises } from './disguises.ts';
import { EvidenceMaker } from './evidence.ts';
import { TypoCorrector } from './fuzzy.ts';
import { HsReader, type HsReading } from './hs.ts';
import { JoinedWords } from './joined-words.ts';
import { createKnownWords } from './known-words.ts';
import { LookAlikes } from './look-alikes.ts';
import { PartConditions } from './part-conditions.ts';
import { PartFinder } from './part-finder.ts';
import { compilePartFamilies } from './part-numbers.ts';
import { createPhraseTable, type PhraseTable } from './phrase-table.ts';
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

/** Compiles the lexicon's facts for matching. Takes tens of milliseconds; rows are cheap afterwards. */
export function createMatcher(data: LexiconData): Matcher {
  const stemmers = createStemmers(data.morphology.groups);
  const vocabulary = new Vocabulary(stemmers);
  const table = createPhraseTable(data, vocabulary);
  const lookAlikes = new LookAlikes(data.lookAlikes);
  const corrector = new TypoCorrector(vocabulary.correctable, createKnownWords(stemmers), stemmers);
  const resolver = new WordResolver(vocabulary, lookAlikes, corrector, new JoinedWords(vocabulary, table.trie));
  const families = compilePartFamilies(data.partNumbers, data.partNumberEndings);
  const conditions = new PartConditions(data.partNumbers, table, data.matching.contextWindow);
  return new LexiconMatcher(
    data,
    table,
    conditions,
    lookAlikes,
    new CellScanner(table, resolver, new PartFinder(data.partNumbers, families, lookAlikes)),
  );
}

/** Distinct cells of a field that are remembered: the parties of a large manifest, not its invoice numbers. */
const REMEMBERED = 4096;
/** UTF-16 units; longer cells are texts, and rarely alike. */
const LONGEST_REMEMBERED = 200;

interface KnownScans {
  readonly column: number;
  readonly scans: Map<string, CellScan | null>;
}

class LexiconMatcher implements Matcher {
  readonly #table: PhraseTable;
  readonly #conditions: PartConditions;
  readonly #lookAlikes: LookAlikes;
  readonly #scanner: CellScanner;
  readonly #hs: HsReader;
  readonly #candidates: CandidateReader;
  readonly #scales: Scales;
  readonly #brands: BrandReader;
  readonly #wording: WordingReader;
  readonly #known = new Map<Field, KnownScans>();

  constructor(data: LexiconData, table: PhraseTable, conditions: PartConditions, lookAlikes: LookAlikes, scanner: CellScanner) {
    this.#table = table;
    this.#conditions = conditions;
    this.#lookAlikes = lookAlikes;
    this.#scanner = scanner;
    this.#hs = new HsReader(data);
    this.#candidates = new CandidateReader(table, data.matching);
    this.#scales = new Scales(data.matching);
    this.#brands = new BrandReader(data, table);
    this.#wording = new WordingReader(table, data.matching.contextWindow);
  }

  signals(row: Row): Signals {
    const scans: CellScan[] = [];
    for (const field of TEXT_FIELDS) this.#scan(row, field, scans);
    for (const field of WORDING_FIELDS) this.#scanAgain(row, field, scans);
    const code = row.text('hsCode');
    const reading = code === '' ? undefined : this.#hs.read(code);
    if (reading === undefined && !scans.some((scan) => this.#matters(scan))) return NO_SIGNALS;
    return this.#weigh(row, scans, reading);
  }

  #scan(row: Row, field: Field, scans: CellScan[]): void {
    const column = row.column(field);
    if (column < 0) return;
    const raw = row.text(field);
    const scan = raw === '' ? undefined : this.#scanner.scan(field, column, raw);
    if (scan !== undefined) scans.push(scan);
  }

  /** Parties and terms of payment come again and again: their reading is kept. */
  #scanAgain(row: Row, field: Field, scans: CellScan[]): void {
    const column = row.column(field);
    if (column < 0) return;
    const raw = row.text(field);
    if (raw === '') return;
    const known = this.#known.get(field);
    const seen = known?.column === column ? known.scans : new Map<string, CellScan | null>();
    if (seen !== known?.scans) this.#known.set(field, { column, scans: seen });
    let scan = seen.get(raw);
    if (scan === undefined) {
      scan = this.#scanner.scan(field, column, raw) ?? null;
      if (seen.size >= REMEMBERED) seen.clear();
      if (raw.length <= LONGEST_REMEMBERED) seen.set(raw, scan);
    }
    if (scan !== null) scans.push(scan);
  }

  /** Context, vetoes and modifiers alone say nothing. */
  #matters(scan: CellScan): boolean {
    return (
      scan.parts.length > 0 ||
      scan.hits.some((hit) => {
        const uses = this.#table.uses[hit.phrase];
        return uses !== undefined && (uses.terms.length > 0 || uses.wording.length > 0 || uses.brands.length > 0);
      })
    );
  }

  #weigh(row: Row, scans: readonly CellScan[], reading: HsReading | undefined): Signals {
    const maker = new EvidenceMaker();
    const texts = scans.filter((scan) => SEARCHED_FIELDS.has(scan.field));
    const candidates: Candidate[] = [];
    const tellingGoods = texts.filter(({ field }) => GOODS_FIELDS.has(field));
    const vetoed = this.#candidates.vetoedCategories(tellingGoods);
    for (const scan of tellingGoods) this.#candidates.read(scan, tellingGoods, vetoed, candidates);
    const parts = this.#foundParts(texts);
    const brands = this.#brands.read(texts, maker);
    const hs = reading === undefined ? null : { ...reading, evidence: this.#hsEvidence(row, reading) };
    const goods = this.#scales.weigh({ candidates, parts, brands, hs, vetoed }, maker);
    return Object.freeze({
      goods,
      wording: this.#wording.read(scans, maker),
      brands: brands.filter(({ inBrandCell, guarded }) => inBrandCell || !guarded || goods.length > 0).map(({ signal }) => signal),
      parts: parts.map((found) => partSignal(found, maker)),
      hs,
      disguises: findDisguises([...candidates.map(placeOfTerm), ...parts.map(placeOfPart)], this.#lookAlikes, maker),
      explained: explainedShare(row, candidates, parts),
    });
  }

  #foundParts(scans: readonly CellScan[]): FoundPart[] {
    const found = scans.flatMap((scan) => (GOODS_FIELDS.has(scan.field) ? scan.parts.map((part) => ({ scan, part })) : []));
    return found.filter(({ scan, part }) => this.#conditions.hold(part, scan, scans));
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

function partSignal({ scan, part }: FoundPart, maker: EvidenceMaker): PartSignal {
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
    evidence,
  };
}

/** @returns share of the description's characters that terms and parts cover, 0..1 */
function explainedShare(row: Row, candidates: readonly Candidate[], parts: readonly FoundPart[]): number {
  const length = row.text('description').trim().length;
  if (length === 0) return 0;
  let covered = 0;
  for (const { scan, hit } of candidates) if (scan.field === 'description') covered += hit.end - hit.start;
  for (const { scan, part } of parts) if (scan.field === 'description') covered += part.end - part.start;
  return Math.min(1, Math.round((covered / length) * 100) / 100);
}
