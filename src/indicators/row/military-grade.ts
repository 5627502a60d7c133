import { isListed } from '#aspects/listed.ts';
import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { Signals, WordingSignal } from '#model/signals.ts';

/** "Not of military use" holds "of military use". */
const isDenied = ({ evidence }: WordingSignal, signals: Signals): boolean =>
  wordsOf(signals, 'licence-claim').some(
    (claim) => claim.evidence.field === evidence.field && claim.evidence.start <= evidence.start && claim.evidence.end >= evidence.end,
  );

export default defineRowIndicator({
  id: 'military-grade',
  severity: 'medium',
  memo: false,
  applies: 'any',
  needsSignals: true,
  heeds: { 'military-grade': 'medium' },
  needs: [['description', 'partNumber', 'model']],
  docs: {
    what: 'A part number or the text marks the goods as of military or space grade: standard microcircuit drawings, JAN and QML parts, radiation hardening, acceptance by a military representative.',
    why: 'Such parts are made for weapons, aircraft and satellites; they are controlled almost everywhere and have few civil buyers.',
    next: "Ask for the maker's data sheet, the export licence and the end user; a civil buyer must say why the grade is needed.",
    silentWhen:
      'No such mark stands in the texts; the line only denies a military use; or the words are ones of advertising (military grade, high reliability) and the goods are no listed ones.',
    source: 'US Defense Logistics Agency, standard microcircuit drawings and military part numbering',
  },
  messages: {
    part: '"{part}" is a part number of military or space grade ({family}).',
    said: 'The text marks the goods as of military or space grade: "{phrase}".',
    possible: 'The text speaks of a military or high grade: "{phrase}".',
  },
  assess({ signals }) {
    // Confidence is about the maker; numbers of a military standard have many lawful ones.
    const part = signals.parts.find(({ military }) => military);
    if (part !== undefined) {
      const { partNumber, family, evidence } = part;
      return { message: 'part', data: { part: partNumber, family }, fields: [evidence.field], evidence: [evidence] };
    }
    const said = wordsOf(signals, 'military-grade').filter((wording) => !isDenied(wording, signals));
    const [first] = said;
    if (first === undefined) return undefined;
    const data = { phrase: first.evidence.text };
    if (first.strength !== 'weak') return { message: 'said', data, ...saidIn(said) };
    if (!isListed(signals)) return undefined;
    return { message: 'possible', data, ...saidIn(said), severity: 'low', variant: 'weak' };
  },
});
