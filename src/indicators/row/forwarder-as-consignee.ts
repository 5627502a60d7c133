import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { Field } from '#model/fields.ts';

/** A master bill of lading is made out to the forwarder's agent, lawfully. */
const MASTER_BILL = /\b(?:mbl|mawb|master)\b/i;
const RECEIVERS: ReadonlySet<Field> = new Set<Field>(['importer', 'endUser']);

export default defineRowIndicator({
  id: 'forwarder-as-consignee',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['importer', 'endUser']],
  docs: {
    what: 'A forwarder, logistics firm, customs broker or mail center is the importer or the end user of listed goods.',
    why: 'Who moves the goods does not use them: the real receiver stands in none of the papers.',
    next: 'Ask the forwarder for its customer and the end user, and screen both.',
    silentWhen:
      'The forwarder is only the notify party, the transport document is a master bill of lading, or an end user with another name is told.',
    source: 'BIS, Know Your Customer guidance; FinCEN and BIS joint notice, 2023-11-06',
  },
  messages: {
    importer: 'The importer "{name}" is a forwarder or logistics firm by its name ("{phrase}"), and no other end user is told.',
    endUser: 'The end user "{name}" is a forwarder or logistics firm by its name ("{phrase}").',
  },
  assess({ row, signals, facts }) {
    if (MASTER_BILL.test(row.text('transportDocument'))) return undefined;
    const said = wordingOf(signals, 'forwarder-as-consignee').filter(
      ({ strength, evidence }) => strength !== 'weak' && RECEIVERS.has(evidence.field),
    );
    const user = said.find(({ evidence }) => evidence.field === 'endUser');
    const importer = said.find(({ evidence }) => evidence.field === 'importer');
    const first = user ?? importer;
    if (first === undefined) return undefined;
    const { field, text } = first.evidence;
    if (user === undefined && !facts.isPartyPlaceholder(row.text('endUser'))) return undefined;
    const message = user === undefined ? ('importer' as const) : ('endUser' as const);
    return { message, data: { name: row.text(field).trim(), phrase: text }, fields: [field], evidence: [first.evidence] };
  },
});
