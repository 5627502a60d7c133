import indicator from '#indicators/row/description-unreadable.ts';
import { goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

indicatorTable(indicator, {
  fires: {
    'an empty description, nothing else': [
      { row: { description: '', importer: 'Harbor Parts Ltd' } },
      'The description is empty. Nothing else names the goods.',
      { severity: 'medium' },
    ],
    'an empty description, the code and the part number filled in': [
      { row: { description: '  ', partNumber: 'XC7K325T', hsCode: '8542.39' } },
      'The description is empty. Screened by partNumber, hsCode alone.',
    ],
    dashes: [
      { row: { description: '---', quantity: '5' } },
      'The description "---" holds no letters or digits. Nothing else names the goods.',
    ],
    'only characters that nobody sees': [
      { row: { description: '.\u200b\u200b.', model: 'AC1750' } },
      'The description ".\u200b\u200b." holds no letters or digits. Screened by model alone.',
    ],
    'question marks where letters were': [
      { row: { description: '????????????? 24 ?????', hsCode: '8517.62' } },
      'The letters of the description "????????????? 24 ?????" were lost on the way. Screened by hsCode alone.',
    ],
    'a few letters among what was lost': [
      { row: { description: '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd LED \ufffd\ufffd\ufffd' } },
      'The letters of the description "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd LED \ufffd\ufffd\ufffd" were lost on the way. Nothing else names the goods.',
    ],
  },
  silent: {
    'a short word': { row: { description: 'TV' } },
    'a Chinese word': { row: { description: '芯片' } },
    'an Arabic word': { row: { description: 'جهاز' } },
    'a question': { row: { description: 'Spare router???' }, signals: [goods('routers', 'router')] },
    'one letter lost': { row: { description: 'C\ufffdble' } },
    'a number': { row: { description: '4711' } },
    'no description column': { row: { partNumber: 'XC7K325T' } },
    'an empty description beside a further one': { row: { description: '', furtherDescription: 'Ceramic mugs' } },
    'a blank record': { row: { description: '', hsCode: ' ', importer: '' } },
  },
});
