import { defineDocumentIndicator } from '#indicators/define-document.ts';
import type { DocumentLine, SideName } from '#model/pair.ts';
import type { GoodsSignal } from '#model/signals.ts';

const HEADING = 4;
const SUBHEADING = 6;

/** Goods that the words or part numbers of a line name outright. */
const namedGoods = ({ signals }: DocumentLine, leastConfidence: number): readonly GoodsSignal[] =>
  signals.goods.filter(({ basis, accessory, confidence }) => basis === 'text' && !accessory && confidence >= leastConfidence);

export default defineDocumentIndicator({
  id: 'classification-conflict',
  severity: 'high',
  memo: true,
  needs: [['hsCode', 'description']],
  docs: {
    what: 'The same goods have another HS code, or are goods of another kind by their description, in another document of the shipment.',
    why: 'Goods that are chips in the invoice and adapters in the declaration were renamed for customs; codes beyond the sixth digit are national and may differ.',
    next: 'Ask for the product data sheet, classify the goods again, and correct whichever document is wrong before release.',
    silentWhen: 'Both codes agree in six digits, one is missing or too short, or both descriptions name goods of one category.',
    source: 'Seed memo: customs documents could be altered; G7, Preventing Russian Export Control and Sanctions Evasion, 2024-09-24',
  },
  messages: {
    heading: 'The goods are declared under HS {a} in {nameA} and under HS {b} in {nameB}: other headings.',
    subheading: 'The goods are declared under HS {a} in {nameA} and under HS {b} in {nameB}: other subheadings of one heading.',
    goods: 'The description is of {a} in {nameA} and of {b} in {nameB}.',
    renamed: 'By {here} the goods are {category} ("{quote}"); {there} describes them as "{text}", which names no such goods.',
  },
  compareLines(lines, { pairing, documents, facts, parameters }) {
    const { a: nameA, b: nameB } = documents.names;
    const hits = [];
    const [left, right] = [lines.a.row.hsCode, lines.b.row.hsCode];
    if (left.kind === 'value' && right.kind === 'value') {
      const [a, b] = [left.value, right.value];
      const areWhole = Math.min(a.length, b.length) >= SUBHEADING;
      if (a.slice(0, HEADING) !== b.slice(0, HEADING)) {
        hits.push({ message: 'heading', data: { a, b, nameA, nameB }, fields: ['hsCode'] } as const);
      } else if (areWhole && a.slice(0, SUBHEADING) !== b.slice(0, SUBHEADING)) {
        const variation = { severity: 'medium', variant: 'subheading' } as const;
        hits.push({ message: 'subheading', data: { a, b, nameA, nameB }, fields: ['hsCode'], ...variation } as const);
      }
    }
    const least = parameters['leastConfidence'] ?? 1;
    const [goodsA, goodsB] = [namedGoods(lines.a, least), namedGoods(lines.b, least)];
    const [firstA, firstB] = [goodsA[0], goodsB[0]];
    if (firstA !== undefined && firstB !== undefined) {
      if (!goodsA.some(({ category }) => goodsB.some((goods) => goods.category === category))) {
        const data = { a: facts.categoryTitle(firstA.category), b: facts.categoryTitle(firstB.category), nameA, nameB };
        hits.push({ message: 'goods', data, fields: ['description'] } as const);
      }
      return hits;
    }
    const named = firstA ?? firstB;
    const [here, there]: [SideName, SideName] = firstA === undefined ? ['b', 'a'] : ['a', 'b'];
    const text = lines[there].row.text('description').trim();
    const namesAny = lines[there].signals.goods.some(({ basis }) => basis === 'text');
    if (named !== undefined && text !== '' && !namesAny && pairing.by !== 'text') {
      const data = {
        category: facts.categoryTitle(named.category),
        quote: named.evidence[0]?.text ?? '',
        text,
        here: documents.names[here],
        there: documents.names[there],
      };
      hits.push({ message: 'renamed', data, fields: ['description'], variant: 'renamed' } as const);
    }
    return hits;
  },
});
