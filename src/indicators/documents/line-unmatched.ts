import { defineDocumentIndicator } from '#indicators/define-document.ts';
import type { Row } from '#model/row.ts';

const TELLING = ['description', 'partNumber', 'model', 'hsCode'] as const;

const nameOf = (row: Row): string => {
  const field = TELLING.find((name) => row.text(name).trim() !== '');
  return field === undefined ? 'A line without a description' : `"${row.text(field).trim()}"`;
};

export default defineDocumentIndicator({
  id: 'line-unmatched',
  severity: 'medium',
  memo: true,
  needs: [['description', 'partNumber', 'lineNumber']],
  docs: {
    what: 'A line of one document has no counterpart in the other.',
    why: 'Goods that stand in the invoice and not in the packing list or the declaration travel undeclared, or are declared without being there.',
    next: 'Look for the line under another name, code or quantity in the other document; then ask the exporter for the full set of papers.',
    silentWhen: 'The line was paired by its part number, serial number, line number, text or figures.',
    source: 'FATF/Egmont TBML Risk Indicators, 2021',
  },
  messages: {
    lone: '{goods} stands in {here} and has no counterpart in {there}.',
  },
  assess({ pairing, documents }) {
    if (pairing.kind === 'pair') return [];
    const [{ row }] = pairing.side.lines;
    const data = { goods: nameOf(row), here: documents.names[pairing.in], there: documents.names[pairing.in === 'a' ? 'b' : 'a'] };
    return [{ message: 'lone', data, fields: TELLING.filter((field) => row.has(field)) }];
  },
});
