import { boundForChannel, routeOf } from '#aspects/route.ts';
import { saidIn, wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { Facts } from '#model/facts.ts';
import type { Field } from '#model/fields.ts';
import type { Row } from '#model/row.ts';

const PARTIES = ['exporter', 'importer', 'agent'] as const satisfies readonly Field[];
const isParty = (field: Field): boolean => (PARTIES as readonly Field[]).includes(field);

const throughDistributor = (row: Row, facts: Facts): boolean =>
  PARTIES.some((field) => row.text(field) !== '' && facts.isDistributor(row.text(field)));

export default defineRowIndicator({
  id: 'third-party-dealer',
  severity: 'medium',
  memo: true,
  applies: 'listed',
  needs: [['exporter', 'importer', 'agent', 'remarks']],
  docs: {
    what: 'The line says that the goods are sold or bought through a dealer, broker or agent and not by the maker; or a party with such a name stands on the way to a place of concern or a hub next door.',
    why: 'The memo of 2022 has goods sold through third-party dealers rather than directly, so that the maker need not know the buyer.',
    next: 'Ask whether the maker has authorized the dealer, and who ordered the goods from it.',
    silentWhen:
      'An authorized distributor of the trade stands among the parties; the goods are not listed; or nothing but the name of a trading firm speaks of a dealer, and the goods go to an ordinary market.',
    source:
      'Russian government memo of summer 2022, as reported in spring 2023; SECO, guidance on the prevention of sanctions evasion, 2025-08',
  },
  messages: {
    said: 'The line says that the goods go through a dealer, broker or agent: "{phrase}".',
    unauthorized: 'The line says that the seller or buyer has no right of its own to the goods: "{phrase}".',
    named: 'The {field} is a trading firm by its name ("{phrase}"), on the way to {place}.',
  },
  assess({ row, signals, facts }) {
    const all = wordingOf(signals, 'third-party-dealer');
    if (all.length === 0) return undefined;
    const said = all.filter(({ evidence }) => !isParty(evidence.field));
    const [first] = said;
    if (first?.strength === 'strong') return { message: 'unauthorized', data: { phrase: first.evidence.text }, ...saidIn(said) };
    if (throughDistributor(row, facts)) return undefined;
    if (first !== undefined && first.strength !== 'weak')
      return { message: 'said', data: { phrase: first.evidence.text }, ...saidIn(said) };
    const named = all.filter(({ evidence }) => isParty(evidence.field));
    const [name] = named;
    const end = boundForChannel(routeOf(row, facts));
    if (name === undefined || end === undefined) return undefined;
    const { field, text } = name.evidence;
    const { fields, evidence } = saidIn(named);
    return {
      message: 'named',
      data: { field, phrase: text, place: end.facts.name },
      fields: [...fields, end.evidence.field],
      evidence: [...evidence, end.evidence],
      severity: 'low',
      variant: 'named',
    };
  },
});
