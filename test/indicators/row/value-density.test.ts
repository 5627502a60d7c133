import indicator from '#indicators/row/value-density.ts';
import { goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const metal = { description: 'FPGA', hsCode: '7318.15', currency: 'USD' };
const says = (density: string, code: string, most: string): string =>
  `A kilogram costs about ${density} dollars; goods of HS ${code} cost ${most} at most, chips cost 150 and more.`;

indicatorTable(indicator, {
  fires: {
    'chips as metal parts': [{ row: { ...metal, value: '50000', netWeight: '2' }, signals: chips }, says('25,000', '731815', '25')],
    'chips as plastics': [
      { row: { ...metal, hsCode: '392690', value: '9000', netWeight: '3' }, signals: chips },
      says('3,000', '392690', '40'),
    ],
    'in roubles': [
      { row: { ...metal, currency: 'RUB', value: '4500000', netWeight: '2' }, signals: chips },
      says('25,000', '731815', '25'),
    ],
    'in yuan': [{ row: { ...metal, currency: 'CNY', value: '72000', netWeight: '1' }, signals: chips }, says('10,000', '731815', '25')],
    'by the gross weight': [{ row: { ...metal, value: '50000', grossWeight: '2' }, signals: chips }, says('25,000', '731815', '25')],
    'chips as power supplies': [
      { row: { ...metal, hsCode: '8504409000', value: '48000', netWeight: '4' }, signals: chips },
      says('12,000', '850440', '150'),
    ],
  },
  silent: {
    'wafers under the heading that is theirs': {
      row: { description: 'Silicon wafers 300 mm', hsCode: '3818.00', currency: 'USD', value: '47500', netWeight: '64' },
      signals: [goods('semiconductor-materials', 'Silicon wafers')],
    },
    'a value that fits the heading': { row: { ...metal, value: '40', netWeight: '2' }, signals: chips },
    'a heading of goods of any price': { row: { ...metal, hsCode: '8542.39', value: '50000', netWeight: '2' }, signals: chips },
    'a currency that is not told': { row: { description: 'FPGA', hsCode: '7318.15', value: '50000', netWeight: '2' }, signals: chips },
    'no weight': { row: { ...metal, value: '50000', netWeight: '0' }, signals: chips },
    'dear goods that no listed goods cost': { row: { ...metal, value: '90000000', netWeight: '1' }, signals: chips },
    'an accessory': { row: { ...metal, value: '50000', netWeight: '2' }, signals: [goods('chips', 'FPGA', { accessory: true })] },
    'goods that are not listed': { row: { ...metal, description: 'Titanium screws', value: '50000', netWeight: '2' } },
  },
});
