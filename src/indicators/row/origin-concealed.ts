import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';

export default defineRowIndicator({
  id: 'origin-concealed',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['originCountry', 'description', 'remarks']],
  docs: {
    what: 'The line says that the origin is unknown, or that marks of origin are removed or must not show; or its origin cell names no country.',
    why: 'Export controls follow the origin of goods: listed goods whose origin is hidden cannot be checked against the rules of the country that made them.',
    next: "Ask for the certificate of origin or the maker's declaration, and look at the marking of the goods.",
    silentWhen: 'The file has no origin column and no such wording stands in the texts; or the origin cell names a country.',
    source: 'Commerce, Treasury, Justice, State and Homeland Security, Quint-Seal Compliance Note, 2023-12-11',
  },
  messages: {
    said: 'The line says that the origin is hidden or not known: "{phrase}".',
    open: 'The line leaves the origin open: "{phrase}".',
    unknown: 'The origin cell names no country, only "{text}".',
    blank: 'The origin cell is empty.',
  },
  assess({ row, signals, facts }) {
    const said = wordsOf(signals, 'origin-concealed');
    const [first] = said;
    if (first?.strength === 'strong') return { message: 'said', data: { phrase: first.evidence.text }, ...saidIn(said) };
    if (first !== undefined && row.originCountry.kind !== 'value') {
      return { message: 'open', data: { phrase: first.evidence.text }, ...saidIn(said), severity: 'low', variant: 'open' };
    }
    if (!row.has('originCountry') || row.originCountry.kind === 'value') return undefined;
    const text = row.text('originCountry').trim();
    if (text === '') return { message: 'blank', data: {}, fields: ['originCountry'], severity: 'low', variant: 'blank' };
    if (!facts.isBrandPlaceholder(text)) return undefined;
    const evidence = [cellEvidence(row, 'originCountry', 'unknown origin')];
    return { message: 'unknown', data: { text }, fields: ['originCountry'], evidence, severity: 'low', variant: 'open' };
  },
});
