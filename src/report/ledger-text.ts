import type { AssessedGoods, Assessment, LedgerLine } from '#model/assessment.ts';
import type { ReportDocs } from '#model/report.ts';
import type { Settlement } from '#model/settlement.ts';
import type { Evidence } from '#model/signals.ts';

const SAYS: Readonly<Record<Evidence['kind'], (term: string, docs: ReportDocs) => string>> = {
  exact: (term) => `reads as "${term}"`,
  fuzzy: (term) => `reads as "${term}"`,
  'part-number': (term, docs) => `part number of ${docs.partFamily(term)}`,
  brand: (term) => `brand ${term}`,
  'hs-code': (term) => `HS code ${term}`,
  context: (term) => `beside "${term}"`,
  wording: (term) => `says "${term}"`,
};

const sameWords = (evidence: Evidence): boolean => evidence.text.toLowerCase() === evidence.term.toLowerCase();

/** @returns a piece of evidence in a few words: what stands there, and what that is to the lexicon */
export const evidenceText = (evidence: Evidence, docs: ReportDocs): string =>
  evidence.kind === 'hs-code'
    ? `HS code ${evidence.text}`
    : sameWords(evidence)
      ? `${evidence.kind === 'brand' ? 'brand ' : ''}"${evidence.text}"`
      : `"${evidence.text}" ${SAYS[evidence.kind](evidence.term, docs)}`;

/** @returns what goods are and by what they were known, the best two pieces of evidence */
export function goodsText({ category, confidence, accessory, evidence }: AssessedGoods, docs: ReportDocs): string {
  const best = evidence.filter(({ kind }) => kind !== 'context').slice(0, 2);
  return `${docs.categoryTitle(category)}${accessory ? ', as an accessory' : ''}: ${best.map((piece) => evidenceText(piece, docs)).join('; ')} (confidence ${confidence})`;
}

/** @returns the id that a ledger line is shown under: the tier of the priority list stands as its indicator */
export const ledgerId = ({ source, id }: LedgerLine): string =>
  source === 'priority-list' ? 'priority-list-code' : source === 'cap' ? 'cap' : id;

/** @returns what a decision is: `known by the baseline`, or until when a finding is waived */
const decisionMark = ({ by, expires }: Settlement): string => (by === 'baseline' ? 'known by the baseline' : `waived until ${expires}`);

/** @returns a decision in a few words */
export const decisionText = (settled: Settlement): string =>
  `${decisionMark(settled)}${settled.by === 'waiver' ? ` by ${settled.approver}: ${settled.reason}` : ''}`;

/** @returns a decision in a few words, to stand behind what it settles; '' where there is none */
export const settledText = (settled: Settlement | null): string => (settled === null ? '' : ` (${decisionText(settled)})`);

/** @returns a decision as short as can be, to stand behind an id; '' where there is none */
export const settledMark = (settled: Settlement | null): string => (settled === null ? '' : ` (${decisionMark(settled)})`);

/** @returns why a ledger line stands there, in a sentence, with what people decided on it */
export function ledgerText(line: LedgerLine, { goods, indicators }: Assessment, docs: ReportDocs): string {
  const { source, id } = line;
  if (source === 'reinforcement' || source === 'cap') return docs.ledgerTitle(source, id);
  if (source === 'category') {
    const entry = goods.find(({ category }) => category === id);
    return entry === undefined ? docs.categoryTitle(id) : goodsText(entry, docs) + settledText(entry.settled);
  }
  const finding = indicators.find((entry) => entry.id === ledgerId(line));
  return finding === undefined ? '' : finding.message + settledText(finding.settled);
}
