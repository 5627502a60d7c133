import { createCompatibility } from '#lexicon/compatibility.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { CATEGORY_IDS, type CategoryId } from '#model/category-ids.ts';
import type { HsCode } from '#model/cell.ts';
import { type Evidence, type GoodsSignal, STRENGTHS } from '#model/signals.ts';
import type { FoundBrand } from './brands.ts';
import type { Candidate } from './candidates.ts';
import type { EvidenceMaker } from './evidence.ts';
import { ORDER } from './hits.ts';
import type { HsReading } from './hs.ts';
import type { Accessory } from './modifiers.ts';
import type { CellScan, PartHit } from './scan.ts';
import { VIA } from './vocabulary.ts';

type Weights = LexiconData['matching']['weights'];

export interface FoundPart {
  readonly scan: CellScan;
  readonly part: PartHit;
  /** What the text names for the part, if anything. */
  readonly accessory: Accessory | null;
}

/** What a row offers to the scales. */
export interface Findings {
  readonly candidates: readonly Candidate[];
  readonly parts: readonly FoundPart[];
  readonly brands: readonly FoundBrand[];
  readonly hs: (HsReading & { readonly evidence: Evidence }) | null;
  /** The declared code, whether or not it says anything of categories. */
  readonly code: HsCode | null;
  /** Categories that the texts speak against. */
  readonly vetoed: ReadonlySet<CategoryId>;
}

interface Weighed {
  readonly accessory: boolean;
  readonly evidence: Evidence;
}

const round = (share: number): number => Math.round(share * 100) / 100;

/** @returns 1 - product of (1 - weight), rounded to two places */
export function combine(evidence: readonly Evidence[]): number {
  let doubt = 1;
  for (const { weight } of evidence) doubt *= 1 - weight;
  return round(1 - doubt);
}

/** @returns the evidence with so much of its weight */
export const discounted = (evidence: Evidence, share: number): Evidence => withWeight(evidence, round(evidence.weight * share));

/** By its properties: V8 takes ten times as long to copy them and replace one. */
const withWeight = ({ field, column, start, end, text, kind, term }: Evidence, weight: number): Evidence => ({
  field,
  column,
  start,
  end,
  text,
  kind,
  term,
  weight,
});

/** Orders goods by confidence, the surest first. */
export const byConfidence = (a: GoodsSignal, b: GoodsSignal): number => b.confidence - a.confidence || (a.category < b.category ? -1 : 1);

/** Several terms may be read in one place (languages, spellings) or in places that share words: the strongest stands for all, or the one spelled like the text. */
function onePerPlace(
  candidates: readonly Candidate[],
  counts: (candidate: Candidate) => boolean,
  weightOf: (candidate: Candidate) => number,
): Candidate[] {
  const counted = candidates.filter(counts);
  if (counted.length < 2) return counted;
  const best = new Map<string, { readonly candidate: Candidate; readonly rank: number }>();
  const said = new Set<string>();
  const rankOf = ({ scan, hit, term }: Candidate): number =>
    STRENGTHS.indexOf(term.weight) * 4 +
    (hit.order === ORDER.turned ? 0 : 5) +
    (scan.folded.slice(hit.start, hit.end) === term.text.toLowerCase() ? 1 : 0);
  for (const candidate of counted) {
    const place = `${candidate.scan.column}/${candidate.hit.start}/${candidate.hit.end}`;
    const known = best.get(place);
    const rank = rankOf(candidate);
    if (known === undefined || rank > known.rank) best.set(place, { candidate, rank });
  }
  // The same words again say nothing new, unless they name the goods themselves now: "bracket for router, router".
  const strongest = Array.from(best.values(), ({ candidate }) => candidate);
  return withoutOverlaps(strongest, weightOf).filter(({ scan, hit, accessory }) => {
    const words = `${accessory}/${scan.folded.slice(hit.start, hit.end)}`;
    return !said.has(words) && said.add(words);
  });
}

/** @returns of candidates that share words the one that weighs most, or the first */
function withoutOverlaps(candidates: readonly Candidate[], weightOf: (candidate: Candidate) => number): Candidate[] {
  const kept: Candidate[] = [];
  const inOrder = [...candidates].sort((a, b) => a.scan.column - b.scan.column || a.hit.start - b.hit.start || a.hit.end - b.hit.end);
  for (const candidate of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || last.scan !== candidate.scan || last.hit.end <= candidate.hit.start) kept.push(candidate);
    else if (weightOf(candidate) > weightOf(last)) kept[kept.length - 1] = candidate;
  }
  return kept;
}

const categoriesOf = ({ category, also = [] }: PartHit['family']): readonly CategoryId[] => [category, ...also];

/** Decides which categories a row's goods belong to, and with what confidence. */
export class Scales {
  readonly #weights: Weights;
  readonly #leastConfidence: number;
  readonly #everydayChapters: ReadonlySet<string>;
  readonly #canFallUnder: ReturnType<typeof createCompatibility>;

  constructor(data: LexiconData) {
    const { weights, leastConfidence, everydayChapters } = data.matching;
    this.#weights = weights;
    this.#leastConfidence = leastConfidence;
    this.#everydayChapters = new Set(everydayChapters);
    this.#canFallUnder = createCompatibility(data);
  }

  weigh(findings: Findings, maker: EvidenceMaker): readonly GoodsSignal[] {
    const categories = new Set<CategoryId>();
    for (const { term } of findings.candidates) categories.add(term.category);
    for (const { part } of findings.parts) for (const category of categoriesOf(part.family)) categories.add(category);
    for (const { withModel, categories: own } of findings.brands) if (withModel) for (const category of own) categories.add(category);
    for (const { category } of findings.hs?.categories ?? []) categories.add(category);
    const goods: GoodsSignal[] = [];
    for (const category of categories) {
      const signal = this.#weighCategory(category, findings, maker);
      if (signal !== undefined && signal.confidence >= this.#leastConfidence) goods.push(signal);
    }
    return goods.sort(byConfidence);
  }

  #weighCategory(category: CategoryId, findings: Findings, maker: EvidenceMaker): GoodsSignal | undefined {
    const strength = findings.hs?.categories.find((entry) => entry.category === category)?.strength;
    const weighed = [
      ...this.#parts(category, strength === 'primary', findings, maker),
      ...this.#terms(category, findings, maker),
      ...this.#models(category, findings),
    ];
    weighed.sort((a, b) => b.evidence.weight - a.evidence.weight);
    const code =
      findings.hs !== null && strength !== undefined ? withWeight(findings.hs.evidence, this.#weights.code[strength]) : undefined;
    if (weighed.length === 0) {
      if (code === undefined || strength === undefined) return undefined;
      const alone = withWeight(code, this.#weights.codeAlone[strength]);
      return { category, confidence: combine([alone]), accessory: false, basis: 'code', evidence: [alone] };
    }
    const evidence = weighed.map(({ evidence }, index) => (index === 0 ? evidence : discounted(evidence, this.#weights.repeated)));
    const purposes = evidence.filter((_, index) => weighed[index]?.accessory === true);
    const brand = findings.brands.find(({ inBrandCell, categories }) => inBrandCell && categories.includes(category));
    if (brand !== undefined && !evidence.some(({ kind }) => kind === 'brand'))
      evidence.push(withWeight(brand.signal.evidence, this.#weights.brand));
    if (code !== undefined) evidence.push(code);
    const accessory = purposes.length === weighed.length;
    return { category, confidence: combine(evidence), accessory, basis: 'text', evidence, purposes };
  }

  /** A maker whose goods are known by their model numbers, and such a number: a catalogue line, unless its words or its code say otherwise. */
  #models(category: CategoryId, findings: Findings): Weighed[] {
    const { brands, candidates, vetoed, code } = findings;
    const brand = brands.find((one) => one.withModel && this.#meantBy(one, findings) === category);
    const saysOther = candidates.some(({ term }) => term.category !== category && !term.needsContext);
    if (brand === undefined || saysOther || vetoed.has(category) || (code !== null && !this.#canFallUnder(category, code))) return [];
    return [{ accessory: false, evidence: withWeight(brand.signal.evidence, this.#weights.brandAndModel) }];
  }

  /** Of a maker's categories the one that words or the code speak of, or else the first: its main goods. */
  #meantBy({ categories: own }: FoundBrand, { candidates, parts, hs }: Findings): CategoryId | undefined {
    const said = new Set<CategoryId>([...parts.map(({ part }) => part.family.category), ...candidates.map(({ term }) => term.category)]);
    const declared = new Set(hs?.categories.filter(({ strength }) => strength === 'primary').map(({ category }) => category));
    return own.find((category) => said.has(category)) ?? own.find((category) => declared.has(category)) ?? own[0];
  }

  /** @param isDeclared whether the code is one for goods of the category: a processor for servers is a chip where it is declared as one */
  #parts(category: CategoryId, isDeclared: boolean, findings: Findings, maker: EvidenceMaker): Weighed[] {
    const seen = new Set<string>();
    const weighed: Weighed[] = [];
    for (const { scan, part, accessory } of findings.parts) {
      if (part.family.category !== category && !(isDeclared && part.family.also?.includes(category))) continue;
      const token = `${accessory}/${scan.folded.slice(part.start, part.end)}`;
      if (seen.has(token)) continue;
      seen.add(token);
      // Military numbering is sure of the goods, whoever made them.
      const sure = this.#weights.partNumber[part.family.military ? 'high' : part.family.confidence];
      const weight = accessory === null ? sure : round(sure * this.#weights[accessory]);
      weighed.push({
        accessory: accessory !== null,
        evidence: maker.make(scan, part.start, part.end, 'part-number', part.family.pattern, weight),
      });
    }
    return weighed;
  }

  #terms(category: CategoryId, findings: Findings, maker: EvidenceMaker): Weighed[] {
    const weighed: Weighed[] = [];
    const supported = this.#isSupported(category, findings);
    const own = findings.candidates.filter(({ term }) => term.category === category);
    const counts = (candidate: Candidate): boolean =>
      (!candidate.term.needsContext || candidate.context !== undefined || supported) && !this.#isDenied(candidate, findings.code);
    for (const candidate of onePerPlace(own, counts, (candidate) => this.#termWeight(candidate))) {
      const { scan, hit, term, context, accessory } = candidate;
      const kind = hit.via >= VIA.lookAlike ? 'fuzzy' : 'exact';
      weighed.push({
        accessory: accessory !== null,
        evidence: maker.make(scan, hit.start, hit.end, kind, term.text, this.#termWeight(candidate)),
      });
      if (context !== undefined) {
        weighed.push({
          accessory: accessory !== null,
          evidence: maker.make(scan, context.start, context.end, 'context', term.text, this.#weights.context),
        });
      }
    }
    return weighed;
  }

  /** A slip of the pen, or words in the other order, that the declared code makes a word of everyday: red wine, leads for dogs. */
  #isDenied({ hit }: Candidate, code: HsCode | null): boolean {
    if (code === null) return false;
    if (hit.via === VIA.fuzzy && hit.words === 1) return this.#everydayChapters.has(code.slice(0, 2));
    return hit.order === ORDER.turned && !CATEGORY_IDS.some((category) => this.#canFallUnder(category, code));
  }

  #termWeight({ scan, hit, term, accessory }: Candidate): number {
    const weights = this.#weights;
    const byWords = 1 - (1 - weights[term.weight]) * (1 - weights.furtherWord) ** (hit.words - 1);
    const share = (hit.end - hit.start) / scan.folded.length;
    const byShare = byWords * (1 - weights.explained + weights.explained * Math.min(1, share * 2));
    const byGaps = hit.gaps > 0 ? byShare * weights.gapped : byShare;
    const byOrder = hit.order === ORDER.turned ? byGaps * weights.turned : byGaps;
    const byVia = hit.via >= VIA.lookAlike ? byOrder * weights.fuzzy : byOrder;
    return round(accessory === null ? byVia : byVia * weights[accessory]);
  }

  /** A weak term may lean on a stronger one, a part, a brand or the HS code of its category. */
  #isSupported(category: CategoryId, findings: Findings): boolean {
    return (
      findings.candidates.some(({ term }) => term.category === category && !term.needsContext) ||
      findings.parts.some(({ part }) => part.family.category === category && part.family.confidence !== 'low') ||
      findings.brands.some(({ inBrandCell, categories }) => inBrandCell && categories.includes(category)) ||
      (findings.hs?.categories.some((entry) => entry.category === category && entry.strength === 'primary') ?? false)
    );
  }
}
