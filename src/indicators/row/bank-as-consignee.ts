import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';

/** Fields that may name the buyer behind the bank of a letter of credit. */
const BUYERS = ['endUser', 'notifyParty'] as const;

export default defineRowIndicator({
  id: 'bank-as-consignee',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['importer']],
  docs: {
    what: 'Listed goods are consigned to a bank, and no buyer behind it is named.',
    why: 'Under a letter of credit a bill of lading may name the bank; without the buyer beside it nobody can tell who receives the goods.',
    next: 'Ask for the letter of credit: its applicant is the buyer.',
    silentWhen:
      'An end user or notify party with another name stands on the line, or the name only sounds like a bank (blood bank, power bank).',
    source: 'FinCEN and BIS joint notice, 2023-11-06; UK NCA, Red Alert, 2023-12-06',
  },
  messages: {
    bank: 'The goods are consigned to a bank, "{name}", and no buyer is named.',
  },
  assess({ row, signals, facts }) {
    const first = wordingOf(signals, 'bank-as-consignee').find(
      ({ strength, evidence }) => strength !== 'weak' && evidence.field === 'importer',
    );
    if (first === undefined) return undefined;
    const name = row.text('importer').trim();
    const isNamed = BUYERS.some((field) => !facts.isPartyPlaceholder(row.text(field)) && row.text(field).trim() !== name);
    if (isNamed) return undefined;
    return { message: 'bank', data: { name }, fields: ['importer'], evidence: [first.evidence] };
  },
});
