import indicator from '#indicators/row/weight-mismatch.ts';
import { goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA', quantityUnit: 'pcs' };

indicatorTable(indicator, {
  fires: {
    'net over gross': [{ row: { netWeight: '120', grossWeight: '100' } }, 'The net weight (120 kg) is over the gross weight (100 kg).'],
    'net over gross, by little in a small parcel': [
      { row: { netWeight: '3', grossWeight: '2' } },
      'The net weight (3 kg) is over the gross weight (2 kg).',
    ],
    'many pieces without weight': [
      { row: { quantity: '500', quantityUnit: 'шт', netWeight: '0', grossWeight: '0' } },
      '500 pieces weigh 0 kg.',
    ],
    'chips of two kilograms each': [
      { row: { ...FPGA, quantity: '100', netWeight: '200' }, signals: chips },
      'A piece weighs 2 kg; chips weigh 1.5 kg at most.',
    ],
    'routers of a gram each, in Chinese units': [
      { row: { description: 'router', quantity: '5000', quantityUnit: '件', netWeight: '5' }, signals: [goods('routers', 'router')] },
      'A piece weighs 0.001 kg; network equipment weigh 0.005 kg at least.',
    ],
    'phones of ten kilograms, by the gross weight': [
      { row: { description: 'phone', quantity: '2', quantityUnit: 'Stk', grossWeight: '20' }, signals: [goods('mobile-phones', 'phone')] },
      'A piece weighs 10 kg; mobile phones weigh 1.5 kg at most.',
    ],
    'dozens of chips': [
      { row: { ...FPGA, quantityUnit: 'dozen', quantity: '2', netWeight: '48' }, signals: chips },
      'A piece weighs 2 kg; chips weigh 1.5 kg at most.',
    ],
  },
  silent: {
    'net over gross by rounding': { row: { netWeight: '10.4', grossWeight: '10' } },
    'net and gross alike': { row: { netWeight: '10', grossWeight: '10' } },
    'a parcel that rounds to nothing': { row: { quantity: '2', quantityUnit: 'pcs', netWeight: '0', grossWeight: '0' } },
    'an ordinary weight of a chip': { row: { ...FPGA, quantity: '1000', netWeight: '4' }, signals: chips },
    'sets, which may hold anything': { row: { ...FPGA, quantityUnit: 'set', quantity: '2', netWeight: '200' }, signals: chips },
    'a quantity without a unit': { row: { description: 'FPGA', quantity: '2', netWeight: '200' }, signals: chips },
    'an accessory': { row: { ...FPGA, quantity: '2', netWeight: '200' }, signals: [goods('chips', 'FPGA', { accessory: true })] },
    'harmless goods of any weight': { row: { description: 'Bath towels', quantity: '2', quantityUnit: 'pcs', netWeight: '200' } },
    'no quantity': { row: { ...FPGA, quantity: '', netWeight: '200' }, signals: chips },
  },
});
