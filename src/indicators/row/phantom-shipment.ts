import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Row } from '#model/row.ts';

const SIGNS = ['packages', 'netWeight', 'grossWeight', 'transportDocument'] as const;

/** Whether a cell says nothing of goods on their way: empty, a dash, or zero. */
function isEmpty(row: Row, field: (typeof SIGNS)[number]): boolean {
  if (!/[\p{L}\p{N}]/u.test(row.text(field))) return true;
  if (field === 'transportDocument') return false;
  const cell = row[field];
  return cell.kind === 'value' && (typeof cell.value === 'number' ? cell.value : cell.value.amount) === 0;
}

export default defineRowIndicator({
  id: 'phantom-shipment',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['value'], SIGNS],
  docs: {
    what: 'A value is declared, and the file has columns for packages, weights or the transport document, yet none of them is filled.',
    why: 'Money moves for goods that do not: a shipment on paper only, or one that went another way.',
    next: 'Ask for the transport document and proof of delivery.',
    silentWhen:
      'The file has only one of these columns, one of them is filled, or the line is software, a licence or a service by its words.',
    source: 'FATF and Egmont Group, Trade-Based Money Laundering: Risk Indicators, 2021',
  },
  messages: {
    phantom: 'A value of {value} is declared, and {columns} are empty.',
  },
  assess({ row, parameters }) {
    if (row.value.kind !== 'value' || row.value.value.amount <= 0) return undefined;
    const columns = SIGNS.filter((field) => row.has(field));
    if (columns.length < (parameters['leastColumns'] ?? 1) || !columns.every((field) => isEmpty(row, field))) return undefined;
    const data = { value: row.value.raw.trim(), columns: columns.join(', ') };
    return { message: 'phantom', data, fields: ['value', ...columns], evidence: [cellEvidence(row, 'value', 'phantom-shipment')] };
  },
});
