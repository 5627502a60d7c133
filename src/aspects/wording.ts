import type { Field } from '#model/fields.ts';
import { type Evidence, type Signals, STRENGTHS, type WordingSignal } from '#model/signals.ts';

/** @returns the row's wording that is filed under an indicator, strongest first */
export const wordingOf = ({ wording }: Signals, indicator: string): readonly WordingSignal[] =>
  wording.length === 0
    ? wording
    : wording
        .filter((signal) => signal.indicator === indicator)
        .sort((a, b) => STRENGTHS.indexOf(b.strength) - STRENGTHS.indexOf(a.strength));

/** @returns what a finding that rests on wording points at: its fields and its evidence */
export function saidIn(said: readonly WordingSignal[]): { readonly fields: readonly Field[]; readonly evidence: readonly Evidence[] } {
  const evidence = said.map((wording) => wording.evidence);
  return { fields: [...new Set(evidence.map(({ field }) => field))], evidence };
}

/** Cells that hold names of firms. */
const PARTY_FIELDS: ReadonlySet<Field> = new Set(['exporter', 'importer', 'notifyParty', 'endUser', 'agent', 'carrier']);

/** @returns as `wordingOf`, without what stands in the names of firms (Partner Logistics LLC) */
export const wordsOf = (signals: Signals, indicator: string): readonly WordingSignal[] =>
  wordingOf(signals, indicator).filter(({ evidence }) => !PARTY_FIELDS.has(evidence.field));
