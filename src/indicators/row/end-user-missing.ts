import { boundForChannel, routeOf } from '#aspects/route.ts';
import { saidIn, wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';

const hasDistributor = (row: Row, facts: Facts): boolean =>
  (['exporter', 'importer', 'endUser'] as const).some((field) => row.text(field) !== '' && facts.isDistributor(row.text(field)));

export default defineRowIndicator({
  id: 'end-user-missing',
  severity: 'low',
  memo: false,
  applies: 'listed',
  needs: [['endUser', 'remarks']],
  docs: {
    what: 'The end-user cell of listed goods is empty or names nobody, or the line says that the end user is not known or that the goods are for stock or resale.',
    why: 'Without an end user nobody can say that the goods will not go on; an end user who is said to be unknown was asked for.',
    next: 'Ask for an end-user statement before release.',
    silentWhen:
      'The file has no end-user column and no such wording (the indicator then counts as not evaluated, or silent); a user is named; or goods for stock are bought by an authorized distributor or for an ordinary market.',
    source: 'FinCEN and BIS joint notice, 2023-11-06; UK National Crime Agency, Red Alert, 2023-12-06',
  },
  messages: {
    said: 'The line says that the end user or the use is not known: "{phrase}".',
    placeholder: 'The end-user cell names nobody, only "{text}".',
    empty: 'The end-user cell is empty.',
    stock: 'The goods are said to be for stock or resale ("{phrase}"), on the way to {place}.',
  },
  assess({ row, signals, facts }) {
    const said = wordingOf(signals, 'end-user-missing');
    const [first] = said;
    if (first?.strength === 'strong') return { message: 'said', data: { phrase: first.evidence.text }, ...saidIn(said), variant: 'said' };
    const end = boundForChannel(routeOf(row, facts));
    if (first !== undefined && end !== undefined && !hasDistributor(row, facts)) {
      const { fields, evidence } = saidIn(said);
      const data = { phrase: first.evidence.text, place: end.facts.name };
      return { message: 'stock', data, fields: [...fields, end.evidence.field], evidence: [...evidence, end.evidence] };
    }
    if (!row.has('endUser')) return undefined;
    const text = row.text('endUser').trim();
    if (text === '') return { message: 'empty', data: {}, fields: ['endUser'] };
    if (!facts.isPartyPlaceholder(text)) return undefined;
    return { message: 'placeholder', data: { text }, fields: ['endUser'], evidence: [cellEvidence(row, 'endUser', 'no end user')] };
  },
});
