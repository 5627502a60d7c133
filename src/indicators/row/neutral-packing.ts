import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';

/** Indicators whose wording makes a plain box more than a plain box. */
const KINDRED: ReadonlySet<string> = new Set(['unbranded', 'relabelled', 'refurbished-remarked', 'secrecy-wording', 'origin-concealed']);

export default defineRowIndicator({
  id: 'neutral-packing',
  severity: 'medium',
  memo: true,
  applies: 'listed',
  needs: [['description', 'remarks']],
  docs: {
    what: 'The line says that boxes or packing are neutral, plain or without logo, or that the shipment is blind.',
    why: 'Neutral packing hides the maker and the sender from everybody on the way; drop shippers use it lawfully, and so do those who hide the source of listed goods.',
    next: 'Ask who ordered the neutral packing and why, and compare the labels on the goods with the invoice.',
    silentWhen:
      'The goods are not listed; or the wording is no more than a plain box, and nothing else on the line speaks of missing or changed labels.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023: some equipment may be unbranded',
  },
  messages: {
    said: 'The line asks for neutral packing: "{phrase}".',
    plain: 'The packing is plain, "{phrase}", on a line that also says "{other}".',
  },
  assess({ signals }) {
    const said = wordingOf(signals, 'neutral-packing');
    const [first] = said;
    if (first === undefined) return undefined;
    const evidence = said.map((wording) => wording.evidence);
    const fields = [...new Set(evidence.map(({ field }) => field))];
    const phrase = first.evidence.text;
    if (first.strength !== 'weak') return { message: 'said', data: { phrase }, fields, evidence };
    const other = signals.wording.find((wording) => wording.strength !== 'weak' && KINDRED.has(wording.indicator));
    if (other === undefined) return undefined;
    return { message: 'plain', data: { phrase, other: other.evidence.text }, fields, evidence, severity: 'low', variant: 'weak' };
  },
});
