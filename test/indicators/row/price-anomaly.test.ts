import indicator from '#indicators/row/price-anomaly.ts';
import { wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

indicatorTable(indicator, {
  fires: {
    'a price of nothing': [{ row: { unitPrice: '0', quantity: '100', value: '900' } }, 'The unit price is 0 for 100 pieces.'],
    'a negative price': [{ row: { unitPrice: '-5', quantity: '100' } }, 'The unit price is -5 for 100 pieces.'],
    'a value of nothing': [{ row: { value: '0', quantity: '20' } }, 'The value is 0 for 20 pieces.'],
    'a value that is a tenth': [
      { row: { unitPrice: '12.5', quantity: '300', value: '475' } },
      'The unit price of 12.5 and a quantity of 300 make 3750; the value says 475.',
    ],
    'a value that is too high': [
      { row: { unitPrice: '2', quantity: '10', value: '26' } },
      'The unit price of 2 and a quantity of 10 make 20; the value says 26.',
    ],
    'a negative value': [{ row: { value: '-900', quantity: '3' } }, 'The value is -900 for 3 pieces.'],
  },
  silent: {
    'figures that agree': { row: { unitPrice: '12.5', quantity: '300', value: '3750' } },
    'a discount': { row: { unitPrice: '12.5', quantity: '300', value: '3650' } },
    'a price for a thousand pieces': { row: { unitPrice: '45', quantity: '20000', value: '900' } },
    'a sample': { row: { description: 'free sample', value: '0', quantity: '2' }, signals: [wording('no-sale', 'free sample', 'medium')] },
    'a warranty replacement, in Russian': {
      row: { description: 'гарантийная замена', value: '0', quantity: '2' },
      signals: [wording('no-sale', 'гарантийная замена', 'medium')],
    },
    'no quantity': { row: { unitPrice: '0', quantity: '', value: '900' } },
    'prices that can not be read': { row: { unitPrice: 'on request', quantity: '3', value: '900' } },
  },
});
