import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';

export default defineRowIndicator({
  id: 'hs-residual',
  severity: 'low',
  memo: false,
  applies: 'listed',
  needs: [['hsCode'], ['description']],
  docs: {
    what: 'A residual code, for goods of no heading of their own, is declared for goods that have one.',
    why: 'Residual codes are where goods go that somebody does not want to be found by their code.',
    next: 'Ask for the data sheet and for the reason why the goods were not classified under their own heading.',
    silentWhen:
      'The pair of code and goods is not on the curated list (data/hs/residual.json); chips under 8542.39 or 8541.59 and parts under 8548.00 are lawful; the words are not clear; or the goods are an accessory.',
    source: 'FATF and Egmont Group, Trade-Based Money Laundering: Risk Indicators, 2021',
  },
  messages: {
    residual: 'HS {code} is for {title}; "{text}" is {category}, which has a heading of its own.',
  },
  assess({ row, signals, facts, parameters }) {
    if (row.hsCode.kind !== 'value') return undefined;
    const code = row.hsCode.value;
    const clear = signals.goods.filter(
      ({ basis, accessory, confidence }) => basis === 'text' && !accessory && confidence >= (parameters['leastConfidence'] ?? 1),
    );
    for (const { category, evidence } of clear) {
      const title = facts.residualTitle(category, code);
      const [named] = evidence;
      if (title === undefined || named === undefined) continue;
      const data = { code, title, text: named.text, category: facts.categoryTitle(category) };
      return { message: 'residual', data, fields: ['hsCode', named.field], evidence: [cellEvidence(row, 'hsCode', code), named] };
    }
    return undefined;
  },
});
