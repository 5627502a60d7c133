import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Facts } from '#model/facts.ts';
import { groupedTo } from '#model/grouped.ts';
import type { Row } from '#model/row.ts';

function dollarsOf(row: Row, facts: Facts): number | undefined {
  if (row.value.kind !== 'value' || row.value.value.amount <= 0) return undefined;
  const { amount, currency } = row.value.value;
  const code = currency ?? (row.currency.kind === 'value' ? row.currency.value : undefined);
  return code === undefined ? undefined : facts.roughDollars(amount, code);
}

const round = (amount: number): string => groupedTo(amount, 2);

export default defineRowIndicator({
  id: 'value-density',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['value'], ['netWeight', 'grossWeight']],
  docs: {
    what: 'A kilogram of the goods costs many times what goods of the declared heading cost, and as much as the goods that the text names.',
    why: 'Metal parts at 25,000 dollars a kilogram are no metal parts: the code can be changed on paper, weight and value are checked by others.',
    next: 'Ask for the data sheet and the price list, and have the goods looked at.',
    silentWhen:
      'The declared heading holds goods of any price (machines, instruments, electronics), the currency is not known, the weight is missing, the goods that the text names can fall under it, or the value fits the heading.',
    source: 'FATF and Egmont Group, 2021; derived from Operation Gatekeeper (DOJ, 2025-12-08)',
  },
  messages: {
    dense: 'A kilogram costs about {density} dollars; goods of HS {code} cost {most} at most, {category} cost {least} and more.',
  },
  assess({ row, signals, facts, parameters }) {
    if (row.hsCode.kind !== 'value') return undefined;
    const code = row.hsCode.value;
    const most = facts.ordinaryDensity(code);
    const weight = row.netWeight.kind === 'value' ? row.netWeight : row.grossWeight;
    const dollars = dollarsOf(row, facts);
    if (most === undefined || weight.kind !== 'value' || weight.value <= 0 || dollars === undefined) return undefined;
    const density = dollars / weight.value;
    if (density < most * (parameters['timesOrdinary'] ?? Number.POSITIVE_INFINITY)) return undefined;
    const goods = signals.goods.find(({ basis, accessory, category }) => {
      const band = facts.valueDensity(category);
      const isTold = basis === 'text' && !accessory && !facts.canFallUnder(category, code);
      return isTold && band !== undefined && density >= band.least && density <= band.most;
    });
    const band = goods === undefined ? undefined : facts.valueDensity(goods.category);
    if (goods === undefined || band === undefined) return undefined;
    const fields = ['value', row.netWeight.kind === 'value' ? 'netWeight' : 'grossWeight', 'hsCode'] as const;
    const data = {
      density: round(density),
      code: code.slice(0, 6),
      most,
      category: facts.categoryTitle(goods.category),
      least: band.least,
    };
    return { message: 'dense', data, fields, evidence: fields.map((field) => cellEvidence(row, field, 'value-density')) };
  },
});
