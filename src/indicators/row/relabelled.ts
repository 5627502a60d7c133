import { isListed } from '#aspects/listed.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';

const SEVERITY = { strong: 'high', medium: 'medium', weak: 'low' } as const;

export default defineRowIndicator({
  id: 'relabelled',
  severity: 'high',
  memo: true,
  applies: 'any',
  needsSignals: true,
  heeds: { relabelled: 'weak' },
  needs: [['description', 'remarks', 'brand']],
  docs: {
    what: 'The line says that a label, logo, marking or serial number was removed, covered, replaced or changed.',
    why: 'A changed label cuts the goods off from their maker and licence; the memo of 2022 names altered labels, and prosecuted schemes stripped labels and applied an invented brand.',
    next: "Hold the line; ask for photographs of the goods and the maker's invoice, and check serial numbers with the maker.",
    silentWhen:
      'No such wording stands in the texts; or the wording is also ordinary trade language (re-marking for a national system, OEM labels) and the goods are not listed.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023; DOJ, Operation Gatekeeper, 2025-12-08',
  },
  messages: {
    strong: 'The line says that labels or markings were taken off or changed: "{phrase}".',
    possible: 'The line may say that labels or markings were changed: "{phrase}".',
  },
  assess({ signals }) {
    const said = wordingOf(signals, 'relabelled');
    const [first] = said;
    if (first === undefined || (first.strength !== 'strong' && !isListed(signals))) return undefined;
    const evidence = said.map((wording) => wording.evidence);
    return {
      message: first.strength === 'strong' ? 'strong' : 'possible',
      data: { phrase: first.evidence.text },
      fields: [...new Set(evidence.map(({ field }) => field))],
      evidence,
      severity: SEVERITY[first.strength],
      variant: first.strength,
    };
  },
});
