import indicator from '#indicators/row/priority-list-code.ts';
import { goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const listed = (code: string, tier: string, title: string): string =>
  `HS ${code} is on the Common High Priority List of 2024-02-23, tier ${tier}: ${title}.`;
const possibly = (code: string): string =>
  `HS ${code} is a code of 2017 whose goods are now partly on the Common High Priority List of 2024-02-23: possibly tier 3.A.`;

indicatorTable(indicator, {
  fires: {
    'tier 1': [{ row: { hsCode: '8542.39' } }, listed('8542.39', '1', 'other integrated circuits'), { severity: 'high', variant: null }],
    'tier 2, with national digits': [
      { row: { hsCode: '8517620009' } },
      listed('8517.62', '2', 'switching and routing apparatus'),
      { severity: 'high' },
    ],
    'a code that a spreadsheet rounded to its subheading': [
      { row: { hsCode: '8.54239E+9' } },
      listed('8542.39', '1', 'other integrated circuits'),
    ],
    'tier 3.A': [{ row: { hsCode: '8504.40' } }, listed('8504.40', '3.A', 'static converters'), { severity: 'medium' }],
    'tier 3.B, goods of no category': [
      { row: { description: 'Bearings', hsCode: '848210' } },
      listed('8482.10', '3.B', 'ball bearings'),
      { severity: 'medium' },
    ],
    'tier 4.A': [{ row: { hsCode: '9030.20' } }, listed('9030.20', '4.A', 'oscilloscopes'), { severity: 'low' }],
    'tier 4.B': [
      { row: { hsCode: '8458.11' } },
      listed('8458.11', '4.B', 'horizontal lathes, numerically controlled'),
      { severity: 'low' },
    ],
    'a code of 2017': [{ row: { hsCode: '8541.40' } }, possibly('8541.40'), { severity: 'low', variant: 'ancestor' }],
    'another code of 2017': [{ row: { hsCode: '8525.80' } }, possibly('8525.80'), { variant: 'ancestor' }],
  },
  silent: {
    'the neighbor of a listed code': { row: { description: 'Router part', hsCode: '8517.71' }, signals: [goods('routers', 'Router')] },
    'listed goods under a code of no list': { row: { description: 'Router', hsCode: '9503.00' }, signals: [goods('routers', 'Router')] },
    'a phone': { row: { hsCode: '8517.13' } },
    'a heading of four digits': { row: { hsCode: '8542' } },
    'no code': { row: { hsCode: ' ' } },
    'no column': { row: { description: 'Integrated circuits' } },
    'a code of which a spreadsheet left too little': { row: { hsCode: '8.5E+9' } },
    towels: { row: { hsCode: '6302.60' } },
  },
});
