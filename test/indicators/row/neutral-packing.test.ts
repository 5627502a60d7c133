import indicator from '#indicators/row/neutral-packing.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const said = (phrase: string): string => `The line asks for neutral packing: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'neutral packing in English': [
      {
        row: { description: 'Router, neutral packing' },
        signals: [goods('routers', 'Router'), wording('neutral-packing', 'neutral packing')],
      },
      said('neutral packing'),
      { severity: 'medium', variant: null },
    ],
    'a blind shipment in the remarks': [
      {
        row: { description: 'Router', remarks: 'blind shipment' },
        signals: [goods('routers', 'Router'), wording('neutral-packing', 'blind shipment')],
      },
      said('blind shipment'),
    ],
    'in Russian': [
      {
        row: { description: 'Коммутатор в нейтральной упаковке' },
        signals: [goods('routers', 'Коммутатор'), wording('neutral-packing', 'в нейтральной упаковке')],
      },
      said('в нейтральной упаковке'),
    ],
    'in Chinese': [
      { row: { description: '集成电路 中性包装' }, signals: [goods('chips', '集成电路'), wording('neutral-packing', '中性包装')] },
      said('中性包装'),
    ],
    'a neutral box under a listed code': [
      { row: { description: 'Parts, neutral box', hsCode: '8542.39' }, signals: [wording('neutral-packing', 'neutral box', 'medium')] },
      said('neutral box'),
    ],
    'in German and Turkish at once': [
      {
        row: { description: 'Sender neutral verpackt / nötr ambalaj' },
        signals: [
          goods('broadcasting', 'Sender'),
          wording('neutral-packing', 'neutral verpackt'),
          wording('neutral-packing', 'nötr ambalaj'),
        ],
      },
      said('neutral verpackt'),
    ],
    'a plain box beside a label taken off': [
      {
        row: { description: 'Router, label removed, plain box without logo' },
        signals: [goods('routers', 'Router'), wording('neutral-packing', 'plain box', 'weak'), wording('relabelled', 'label removed')],
      },
      'The packing is plain, "plain box", on a line that also says "label removed".',
      { severity: 'low', variant: 'weak' },
    ],
  },
  silent: {
    'towels in neutral packing': {
      row: { description: 'Towels, neutral packing' },
      signals: [wording('neutral-packing', 'neutral packing')],
    },
    'a plain box by itself': {
      row: { description: 'Router in plain box' },
      signals: [goods('routers', 'Router'), wording('neutral-packing', 'plain box', 'weak')],
    },
    'a plain box beside words about something else': {
      row: { description: 'Router, plain box, spare parts' },
      signals: [
        goods('routers', 'Router'),
        wording('neutral-packing', 'plain box', 'weak'),
        wording('description-vague', 'spare parts', 'medium'),
      ],
    },
    'a plain box beside a private label': {
      row: { description: 'Router, plain box, private label' },
      signals: [goods('routers', 'Router'), wording('neutral-packing', 'plain box', 'weak'), wording('unbranded', 'private label', 'weak')],
    },
    'a neutral wire': { row: { description: 'Router with neutral wire' }, signals: [goods('routers', 'Router')] },
    'no wording': { row: { description: 'Router, 10 cartons' }, signals: [goods('routers', 'Router')] },
    'unbranded goods are another indicator': {
      row: { description: 'Router, no brand' },
      signals: [goods('routers', 'Router'), wording('unbranded', 'no brand')],
    },
  },
});
