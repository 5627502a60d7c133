import { defineRowIndicator } from '#indicators/define.ts';
import type { Cell, Kilograms } from '#model/cell.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';

const kilogramsOf = (cell: Cell<Kilograms>): number | undefined => (cell.kind === 'value' ? cell.value : undefined);

const round = (kilograms: number): string => String(Number(kilograms.toPrecision(3)));

/** @returns the count of pieces; undefined for sets, boxes and lengths, and where no unit is told */
function piecesOf(row: Row, facts: Facts): number | undefined {
  if (row.quantity.kind !== 'value' || row.quantity.value.amount <= 0) return undefined;
  const named = row.quantity.value.unit ?? row.text('quantityUnit').trim();
  const unit = named === '' ? undefined : facts.countUnit(named);
  return unit?.measure === 'piece' ? row.quantity.value.amount * unit.factor : undefined;
}

export default defineRowIndicator({
  id: 'weight-mismatch',
  severity: 'medium',
  memo: false,
  applies: 'any',
  // Two of the three.
  needs: [
    ['netWeight', 'grossWeight'],
    ['netWeight', 'quantity'],
    ['grossWeight', 'quantity'],
  ],
  docs: {
    what: 'The net weight is over the gross weight, many pieces weigh nothing, or a piece has a weight that the matched goods can not have.',
    why: 'Weights are measured by the carrier: goods that weigh what they can not weigh are other goods, or another number of them.',
    next: 'Compare with the packing list and the weight on the transport document; have the goods weighed.',
    silentWhen:
      'The difference is rounding; net and gross are equal; a parcel under a kilogram weighs 0; the unit of the quantity is no piece, or the goods are an accessory. On goods that are not listed it counts no points.',
    source: 'FATF and Egmont Group, Trade-Based Money Laundering: Risk Indicators, 2021',
  },
  messages: {
    over: 'The net weight ({net} kg) is over the gross weight ({gross} kg).',
    nothing: '{count} pieces weigh 0 kg.',
    heavy: 'A piece weighs {each} kg; {category} weigh {most} kg at most.',
    light: 'A piece weighs {each} kg; {category} weigh {least} kg at least.',
  },
  assess({ row, signals, facts, parameters }) {
    const [net, gross] = [kilogramsOf(row.netWeight), kilogramsOf(row.grossWeight)];
    const weightField = net === undefined ? ('grossWeight' as const) : ('netWeight' as const);
    const both = ['netWeight', 'grossWeight'] as const;
    const slack = Math.max(parameters['roundingStep'] ?? 0, (gross ?? 0) * (parameters['roundingShare'] ?? 0));
    if (net !== undefined && gross !== undefined && gross > 0 && net - gross > slack) {
      const evidence = both.map((field) => cellEvidence(row, field, 'weight'));
      return { message: 'over', data: { net: round(net), gross: round(gross) }, fields: both, evidence };
    }
    const weight = net ?? gross;
    if (weight === undefined || (weight !== 0 && signals.goods.length === 0)) return undefined;
    const pieces = piecesOf(row, facts);
    if (pieces === undefined) return undefined;
    const fields = [weightField, 'quantity'] as const;
    const evidence = () => fields.map((field) => cellEvidence(row, field, 'weight'));
    if (weight === 0) {
      const isNothing = pieces >= (parameters['weighablePieces'] ?? 0) && (gross ?? 0) === 0;
      return isNothing ? { message: 'nothing', data: { count: pieces }, fields, evidence: evidence() } : undefined;
    }
    const [named] = signals.goods.filter(
      ({ basis, accessory, confidence }) => basis === 'text' && !accessory && confidence >= (parameters['leastConfidence'] ?? 1),
    );
    const band = named === undefined ? undefined : facts.pieceWeight(named.category);
    if (named === undefined || band === undefined) return undefined;
    const each = weight / pieces;
    const data = { each: round(each), category: facts.categoryTitle(named.category) };
    if (each > band.most) return { message: 'heavy', data: { ...data, most: band.most }, fields, evidence: evidence() };
    // Weights are rounded up to whole kilograms and never down to less than a gram.
    if (each < band.least && weight >= 1) return { message: 'light', data: { ...data, least: band.least }, fields, evidence: evidence() };
    return undefined;
  },
});
