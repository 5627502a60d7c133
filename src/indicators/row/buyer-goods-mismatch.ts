import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { Field } from '#model/fields.ts';

const BUYERS: ReadonlySet<Field> = new Set<Field>(['importer', 'endUser']);

export default defineRowIndicator({
  id: 'buyer-goods-mismatch',
  severity: 'low',
  memo: false,
  applies: 'listed',
  needs: [['importer', 'endUser']],
  docs: {
    what: 'The name of the importer or end user tells of another trade (textiles, food, furniture, cosmetics) than the listed goods.',
    why: 'A furniture shop has no use for programmable chips; a firm of another trade is often lent its name.',
    next: 'Ask the buyer what the goods are for, and look up its business in the company register.',
    silentWhen:
      'The name also tells of electronics, the goods are mobile phones or an accessory, or only the HS code speaks of listed goods.',
    source: 'BIS, Know Your Customer guidance, Supplement No. 3 to 15 CFR 732; FinCEN and BIS joint notice, 2023-11-06',
  },
  messages: {
    trade: 'The {role} "{name}" is of another trade by its name ("{phrase}") than {category}.',
  },
  assess({ row, signals, facts }) {
    const [named] = signals.goods.filter(
      ({ basis, accessory, category }) => basis === 'text' && !accessory && !facts.isLowerRisk(category),
    );
    if (named === undefined) return undefined;
    const first = wordingOf(signals, 'buyer-goods-mismatch').find(
      ({ strength, evidence }) => strength !== 'weak' && BUYERS.has(evidence.field),
    );
    if (first === undefined) return undefined;
    const { field, text } = first.evidence;
    const data = {
      role: field === 'endUser' ? 'end user' : 'importer',
      name: row.text(field).trim(),
      phrase: text,
      category: facts.categoryTitle(named.category),
    };
    return { message: 'trade', data, fields: [field], evidence: [first.evidence] };
  },
});
