import { isListed } from '#aspects/listed.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { DESCRIPTION_FIELDS, type Field } from '#model/fields.ts';
import type { Evidence, WordingSignal } from '#model/signals.ts';

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Share of the description's letters and digits that the phrases cover, 0..1; overlaps count once. */
function shareCovered(description: string, phrases: readonly WordingSignal[]): number {
  let covered = 0;
  let reached = 0;
  for (const { evidence } of [...phrases].sort((a, b) => a.evidence.start - b.evidence.start)) {
    covered += countLetters(description.slice(Math.max(evidence.start, reached), evidence.end));
    reached = Math.max(reached, evidence.end);
  }
  const all = countLetters(description);
  return all === 0 ? 0 : covered / all;
}

export default defineRowIndicator({
  id: 'description-vague',
  severity: 'low',
  memo: false,
  applies: 'any',
  needsSignals: true,
  heeds: { 'description-vague': 'medium' },
  needs: [['description']],
  docs: {
    what: 'The description is too generic to screen: it says electronic parts, spare parts or samples, and hardly anything else.',
    why: 'A vague description can stand for anything on the priority list, so the words can neither support nor contradict the declared code.',
    next: 'Ask for a description that names what the goods are, their model and their maker, as customs do.',
    silentWhen:
      'The description says more than the generic words; a known part number or a clear category names the goods; or the words are everyday ones (spare parts, samples) and the code is not of listed goods.',
    source: 'FATF and Egmont Group, Trade-based money laundering: risk indicators, 2021; HMRC, descriptions that are too vague',
  },
  messages: {
    vague: 'The description says no more than "{phrase}": the words are too generic to screen.',
    vagueListed: 'The description says no more than "{phrase}", under a code or on a line of listed goods.',
  },
  assess({ row, signals, parameters }) {
    const saidIn = (field: Field): WordingSignal[] =>
      wordingOf(signals, 'description-vague').filter(({ evidence }) => evidence.field === field);
    const said = saidIn('description');
    const [first] = said;
    if (first === undefined) return undefined;
    const listed = isListed(signals);
    if (first.strength === 'weak' && !listed) return undefined;
    if (signals.parts.some(({ confidence }) => confidence !== 'low')) return undefined;
    const clear = parameters['clearConfidence'] ?? 0;
    // Words that are the vague phrase itself (electronic components) name no goods.
    const beyond = ({ field, start, end, kind }: Evidence): boolean =>
      kind !== 'brand' &&
      kind !== 'hs-code' &&
      !said.some(({ evidence }) => field === 'description' && evidence.start === start && evidence.end === end);
    if (signals.goods.some(({ basis, confidence, evidence }) => basis === 'text' && confidence >= clear && evidence.some(beyond)))
      return undefined;
    const saysMore = (field: Field): boolean =>
      row.text(field).trim() !== '' && shareCovered(row.text(field), saidIn(field)) < (parameters['minimumShare'] ?? 1);
    if ([...DESCRIPTION_FIELDS].some(saysMore)) return undefined;
    return {
      message: listed ? 'vagueListed' : 'vague',
      data: { phrase: row.text('description').trim() },
      fields: ['description'],
      evidence: said.map(({ evidence }) => evidence),
    };
  },
});
