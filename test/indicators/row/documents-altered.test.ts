import indicator from '#indicators/row/documents-altered.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const altered = (phrase: string): string => `The line says that documents are changed, doubled or falsified: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'a switched bill of lading in its own cell': [
      {
        row: { description: 'Pumps', transportDocument: 'SWITCH B/L 4471' },
        signals: [wording('documents-altered', 'SWITCH B/L', 'strong', 'transportDocument')],
      },
      altered('SWITCH B/L'),
      { severity: 'high', variant: null },
    ],
    'a replacement invoice by its number': [
      {
        row: { description: 'Router', invoiceNumber: 'REPLACEMENT INVOICE 12' },
        signals: [goods('routers', 'Router'), wording('documents-altered', 'REPLACEMENT INVOICE', 'strong', 'invoiceNumber')],
      },
      altered('REPLACEMENT INVOICE'),
    ],
    'a wish that the brand must not show': [
      { row: { description: 'Towels', remarks: 'не указывать бренд' }, signals: [wording('documents-altered', 'не указывать бренд')] },
      altered('не указывать бренд'),
    ],
    'two invoices, in Chinese': [
      {
        row: { description: '路由器', remarks: '两套发票' },
        signals: [goods('routers', '路由器'), wording('documents-altered', '两套发票')],
      },
      altered('两套发票'),
    ],
    'a false value, in Turkish': [
      {
        row: { description: 'Sunucu', remarks: 'düşük fatura' },
        signals: [goods('data-center', 'Sunucu'), wording('documents-altered', 'düşük fatura')],
      },
      altered('düşük fatura'),
    ],
    'an amended document on listed goods': [
      {
        row: { description: 'Router', remarks: 'amended packing list' },
        signals: [goods('routers', 'Router'), wording('documents-altered', 'amended packing list', 'medium')],
      },
      'The line speaks of changed or neutral documents: "amended packing list".',
      { severity: 'medium', variant: 'medium' },
    ],
    'documents exchanged, a word of every forwarder': [
      { row: { description: '芯片 换单 提单' }, signals: [goods('chips', '芯片'), wording('documents-altered', '换单', 'weak')] },
      'The line may speak of exchanged documents: "换单".',
      { severity: 'low', variant: 'weak' },
    ],
  },
  silent: {
    'an amended document on towels': {
      row: { description: 'Towels', remarks: 'amended packing list' },
      signals: [wording('documents-altered', 'amended packing list', 'medium')],
    },
    'documents exchanged on toys': { row: { description: '玩具 换单 提单' }, signals: [wording('documents-altered', '换单', 'weak')] },
    'changed labels are another indicator': {
      row: { description: 'Router, label removed' },
      signals: [goods('routers', 'Router'), wording('relabelled', 'label removed')],
    },
    'a firm called after neutral documents': {
      row: { description: 'Router', importer: 'Neutral Documents Ltd' },
      signals: [goods('routers', 'Router'), wording('documents-altered', 'Neutral Documents', 'medium', 'importer')],
    },
    'an ordinary invoice number': { row: { description: 'Router', invoiceNumber: 'INV-2025-0417' }, signals: [goods('routers', 'Router')] },
    'a document scanner': { row: { description: 'Document scanner' } },
  },
});
