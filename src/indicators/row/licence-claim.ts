import { boundForChannel, routeOf } from '#aspects/route.ts';
import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';

/** A code of a form (EAR99, Y901, NLR, C33), which clerks put on every line of a shipment. */
const FORM_CODE = /\b[A-Z]{1,4}\d{2,}\b|^[A-Z]{3}$/i;

export default defineRowIndicator({
  id: 'licence-claim',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['licence', 'remarks', 'description']],
  docs: {
    what: 'The line claims that no licence is needed, or that the goods are no dual-use goods, while they match a listed category or code and are bound for a place of concern or a hub next door.',
    why: 'Y901 speaks of Annex I of the EU regulation only, and EAR99 is no pass for goods of chapters 84, 85 and 90 to Russia or Belarus: the claim is often made so that nobody asks.',
    next: 'Ask on what classification the claim rests, and check the code against the rules for the country where the goods end.',
    silentWhen:
      'The goods are not listed or go elsewhere, where such claims are ordinary; or the claim is no more than a form code and the declared code is not on the priority list.',
    source: 'G7, Preventing Russian Export Control and Sanctions Evasion, 2024-09-24; EU TARIC, certificate Y901',
  },
  messages: {
    named: 'The line claims that no licence or sanction stands in the way to a place of concern: "{phrase}".',
    claimed: 'The line claims that no licence is needed ("{phrase}"), for listed goods on the way to {place}.',
  },
  assess({ row, signals, facts }) {
    const said = wordsOf(signals, 'licence-claim').filter(({ strength }) => strength !== 'weak' || signals.hs?.priority != null);
    const [first] = said;
    if (first === undefined) return undefined;
    const phrase = first.evidence.text;
    if (first.strength === 'strong') return { message: 'named', data: { phrase }, ...saidIn(said) };
    const end = boundForChannel(routeOf(row, facts));
    if (end === undefined) return undefined;
    if (signals.hs?.priority == null && said.every(({ evidence }) => FORM_CODE.test(evidence.text))) return undefined;
    const { fields, evidence } = saidIn(said);
    return {
      message: 'claimed',
      data: { phrase, place: end.facts.name },
      fields: [...fields, end.evidence.field],
      evidence: [...evidence, end.evidence],
    };
  },
});
