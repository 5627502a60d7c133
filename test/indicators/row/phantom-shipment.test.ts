import indicator from '#indicators/row/phantom-shipment.ts';
import { goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA', value: '9000' };
const says = (columns: string): string => `A value of 9000 is declared, and ${columns} are empty.`;

indicatorTable(indicator, {
  fires: {
    'no packages and no weight': [{ row: { ...FPGA, packages: '', netWeight: '' }, signals: chips }, says('packages, netWeight')],
    'zeros for both': [{ row: { ...FPGA, packages: '0', grossWeight: '0' }, signals: chips }, says('packages, grossWeight')],
    'dashes for all': [
      { row: { ...FPGA, packages: '-', netWeight: '-', grossWeight: '-', transportDocument: '-' }, signals: chips },
      says('packages, netWeight, grossWeight, transportDocument'),
    ],
    'no weight and no transport document': [
      { row: { ...FPGA, grossWeight: '', transportDocument: '' }, signals: chips },
      says('grossWeight, transportDocument'),
    ],
    'a zero and a dash': [
      { row: { ...FPGA, netWeight: '0', transportDocument: '--' }, signals: chips },
      says('netWeight, transportDocument'),
    ],
    'routers, in Russian': [
      { row: { description: 'роутер', value: '9000', packages: '', netWeight: '' }, signals: [goods('routers', 'роутер')] },
      says('packages, netWeight'),
    ],
  },
  silent: {
    'a weight': { row: { ...FPGA, packages: '', netWeight: '3' }, signals: chips },
    'a transport document': { row: { ...FPGA, netWeight: '', transportDocument: 'AWB 020-123' }, signals: chips },
    'only one column, empty': { row: { ...FPGA, netWeight: '' }, signals: chips },
    'no value': { row: { description: 'FPGA', value: '0', packages: '', netWeight: '' }, signals: chips },
    packages: { row: { ...FPGA, packages: '2', netWeight: '' }, signals: chips },
    'goods that are not listed': { row: { ...FPGA, description: 'Bath towels', packages: '', netWeight: '' } },
  },
});
