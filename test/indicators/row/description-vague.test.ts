import indicator from '#indicators/row/description-vague.ts';
import { goods, part, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const vague = (phrase: string): string => `The description says no more than "${phrase}": the words are too generic to screen.`;
const listed = (phrase: string): string => `The description says no more than "${phrase}", under a code or on a line of listed goods.`;

indicatorTable(indicator, {
  fires: {
    'electronic parts': [
      { row: { description: 'Electronic parts' }, signals: [wording('description-vague', 'Electronic parts', 'medium')] },
      vague('Electronic parts'),
      { severity: 'low' },
    ],
    'Russian components under tier 1': [
      {
        row: { description: 'Электронные компоненты', hsCode: '8542.39' },
        signals: [goods('chips'), wording('description-vague', 'Электронные компоненты', 'medium')],
      },
      listed('Электронные компоненты'),
    ],
    'vague words beside an empty further description': [
      {
        row: { description: 'Electronic parts', furtherDescription: '' },
        signals: [wording('description-vague', 'Electronic parts', 'medium')],
      },
      vague('Electronic parts'),
    ],
    'Chinese accessories': [
      { row: { description: '电子配件 一批' }, signals: [wording('description-vague', '电子配件 一批', 'medium')] },
      vague('电子配件 一批'),
    ],
    'everyday words under a listed code': [
      {
        row: { description: 'yedek parça', hsCode: '8517.62' },
        signals: [goods('routers'), wording('description-vague', 'yedek parça', 'weak')],
      },
      listed('yedek parça'),
    ],
    'two generic phrases cover it together': [
      {
        row: { description: 'Ersatzteile, elektronische Bauteile' },
        signals: [wording('description-vague', 'elektronische Bauteile', 'medium'), wording('description-vague', 'Ersatzteile', 'weak')],
      },
      vague('Ersatzteile, elektronische Bauteile'),
    ],
    'a count and a dash beside it': [
      { row: { description: '- electronic components (5) ' }, signals: [wording('description-vague', 'electronic components', 'medium')] },
      vague('- electronic components (5)'),
    ],
    'faint goods do not make it clear': [
      {
        row: { description: 'composants électroniques' },
        signals: [
          goods('microelectronics', 'composants', { confidence: 0.4 }),
          wording('description-vague', 'composants électroniques', 'medium'),
        ],
      },
      listed('composants électroniques'),
    ],
  },
  silent: {
    'vague words beside a further description': {
      row: { description: 'Electronic parts', furtherDescription: 'Ceramic capacitors for lamps' },
      signals: [wording('description-vague', 'Electronic parts', 'medium')],
    },
    'generic words, then what the goods are': {
      row: { description: 'Electronic parts: tantalum capacitors 10 uF 25 V' },
      signals: [wording('description-vague', 'Electronic parts', 'medium')],
    },
    'a part number says it': {
      row: { description: 'Electronic parts XC7Z', hsCode: '8542.39' },
      signals: [part('XC7Z'), wording('description-vague', 'Electronic parts', 'medium')],
    },
    'a part number in its own cell says it': {
      row: { description: 'Electronic parts', partNumber: 'XC7K325T' },
      signals: [part('XC7K325T'), wording('description-vague', 'Electronic parts', 'medium')],
    },
    'clear goods say it': {
      row: { description: 'router parts' },
      signals: [goods('routers', 'router'), wording('description-vague', 'router parts', 'medium')],
    },
    'spare parts of cars': {
      row: { description: 'Запасные части', hsCode: '8708.99' },
      signals: [wording('description-vague', 'Запасные части', 'weak')],
    },
    samples: { row: { description: 'Samples', hsCode: '6109.10' }, signals: [wording('description-vague', 'Samples', 'weak')] },
    'a remark': {
      row: { description: 'Cotton shirts', remarks: 'general cargo' },
      signals: [wording('description-vague', 'general cargo', 'medium')],
    },
    'an empty description': { row: { description: '', hsCode: '8542.39' } },
  },
});
