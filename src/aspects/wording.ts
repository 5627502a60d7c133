import type { Field } from '#model/fields.ts';
import { type Evidence, type Signals, STRENGTHS, type WordingSignal } from '#model/signals.ts';

/** @returns the row's wording that is filed under an indicator, strongest first */
export const wordingOf = ({ wording }: Signals, indicator: string): readonly WordingSignal[] =>
  wording.length === 0
    ? wording
    : wording
        .filter((signal) => signal.indicator === indicator)
        .sort((a, b) => STRENGTHS.indexOf(b.strength) - STRENGTHS.indexOf(a.strength));

/** Where "logos and labels removed" is told, "labels removed" is no more evidence for the same. */
function withoutCovered(evidence: readonly Evidence[]): readonly Evidence[] {
  const ends = new Map<number, number>();
  const longestFirst = evidence.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const covering = new Set<Evidence>();
  for (const piece of longestFirst) {
    if (piece.end <= (ends.get(piece.column) ?? 0)) continue;
    ends.set(piece.column, piece.end);
    covering.add(piece);
  }
  return covering.size === evidence.length ? evidence : evidence.filter((piece) => covering.has(piece));
}

/** @returns what a finding that rests on wording points at: its fields and its evidence */
export function saidIn(said: readonly WordingSignal[]): { readonly fields: readonly Field[]; readonly evidence: readonly Evidence[] } {
  const evidence = withoutCovered(said.map((wording) => wording.evidence));
  return { fields: [...new Set(evidence.map(({ field }) => field))], evidence };
}

/** Cells that hold names of firms. */
const PARTY_FIELDS: ReadonlySet<Field> = new Set(['exporter', 'importer', 'notifyParty', 'endUser', 'agent', 'carrier']);

/** @returns as `wordingOf`, without what stands in the names of firms (Partner Logistics LLC) */
export const wordsOf = (signals: Signals, indicator: string): readonly WordingSignal[] =>
  wordingOf(signals, indicator).filter(({ evidence }) => !PARTY_FIELDS.has(evidence.field));
