import indicator from '#indicators/row/hs-residual.ts';
import { goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const says = (code: string, title: string, text: string, category: string): string =>
  `HS ${code} is for ${title}; "${text}" is ${category}, which has a heading of its own.`;
const machine = 'electrical apparatus of no heading of its own';

indicatorTable(indicator, {
  fires: {
    'a router as other electrical apparatus': [
      { row: { description: 'Ethernet router', hsCode: '8543.70' }, signals: [goods('routers', 'Ethernet router')] },
      says('854370', machine, 'Ethernet router', 'network equipment'),
    ],
    'a base station, in Russian, with national digits': [
      { row: { description: 'Базовая станция', hsCode: '8543709000' }, signals: [goods('base-stations', 'Базовая станция')] },
      says('8543709000', machine, 'Базовая станция', 'base stations'),
    ],
    'chips as parts of computers': [
      { row: { description: 'Microcontroller', hsCode: '847330' }, signals: [goods('chips', 'Microcontroller')] },
      says('847330', 'parts of computers', 'Microcontroller', 'chips'),
    ],
    'a stepper as a machine of no heading of its own': [
      { row: { description: 'Wafer stepper', hsCode: '847989' }, signals: [goods('chipmaking-equipment', 'Wafer stepper')] },
      says('847989', 'machines of no heading of their own', 'Wafer stepper', 'chipmaking equipment'),
    ],
    'doped wafers as chemical products, in Chinese': [
      { row: { description: '硅片', hsCode: '382499' }, signals: [goods('semiconductor-materials', '硅片')] },
      says('382499', 'chemical products of no heading of their own', '硅片', 'semiconductor materials'),
    ],
    'a server, in German': [
      { row: { description: 'Rackserver', hsCode: '854370' }, signals: [goods('data-center', 'Rackserver')] },
      says('854370', machine, 'Rackserver', 'data-center equipment'),
    ],
  },
  silent: {
    'chips under the residual code of chips': { row: { description: 'FPGA', hsCode: '854239' }, signals: [goods('chips', 'FPGA')] },
    'parts under 8548.00': {
      row: { description: 'Capacitor module', hsCode: '854800' },
      signals: [goods('microelectronics', 'Capacitor module')],
    },
    'a graphics board among parts of computers': {
      row: { description: 'GPU board', hsCode: '847330' },
      signals: [goods('data-center', 'GPU board')],
    },
    'a jammer as other electrical apparatus': {
      row: { description: 'RF jammer', hsCode: '854370' },
      signals: [goods('radio-electronics', 'RF jammer')],
    },
    'an accessory': {
      row: { description: 'Router bracket', hsCode: '854370' },
      signals: [goods('routers', 'Router bracket', { accessory: true })],
    },
    'words that are not clear': {
      row: { description: 'module', hsCode: '854370' },
      signals: [goods('routers', 'module', { confidence: 0.4 })],
    },
    'the code alone': { row: { description: 'apparatus', hsCode: '851762' }, signals: [goods('routers')] },
  },
});
