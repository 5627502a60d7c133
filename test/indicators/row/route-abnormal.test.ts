import indicator from '#indicators/row/route-abnormal.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const loop = (place: string, route: string): string => `The route comes back to ${place}, which the goods had left: ${route}.`;

indicatorTable(indicator, {
  fires: {
    'out and back again': [
      { row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'CN', transitCountry: 'HK', destinationCountry: 'CN' }, signals: chips },
      loop('China', 'China > Hong Kong > China'),
      { severity: 'medium', variant: null },
    ],
    'back through the origin': [
      { row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'AE', transitCountry: 'CN', destinationCountry: 'KZ' }, signals: chips },
      loop('China', 'China > United Arab Emirates > China > Kazakhstan'),
    ],
    'past the destination and back': [
      { row: { ...FPGA, originCountry: 'CN', transitCountry: 'KZ,RU', destinationCountry: 'KZ' }, signals: chips },
      loop('Kazakhstan', 'China > Kazakhstan > Russia > Kazakhstan'),
    ],
    'a port beyond the destination': [
      { row: { ...FPGA, originCountry: 'DE', dispatchCountry: 'PL', transitCountry: 'TR,PL', destinationCountry: 'UA' }, signals: chips },
      loop('Poland', 'Germany > Poland > Türkiye > Poland > Ukraine'),
    ],
    'a detour between neighbors': [
      { row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'CN', transitCountry: 'AE', destinationCountry: 'KZ' }, signals: chips },
      'Between the neighbors China and Kazakhstan the goods make a detour through United Arab Emirates (transitCountry: "AE").',
    ],
    'a detour by land': [
      { row: { ...FPGA, originCountry: 'DE', transitCountry: 'TR', destinationCountry: 'PL', transportMode: 'road' }, signals: chips },
      'Between the neighbors Germany and Poland the goods make a detour through Türkiye (transitCountry: "TR").',
    ],
  },
  silent: {
    'goods that come home': {
      row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'KZ', transitCountry: 'RU', destinationCountry: 'CN' },
      signals: chips,
    },
    'a warranty return': {
      row: {
        description: 'FPGA, warranty return',
        originCountry: 'CN',
        dispatchCountry: 'CN',
        transitCountry: 'HK',
        destinationCountry: 'CN',
      },
      signals: [...chips, wording('no-sale', 'warranty return', 'medium')],
    },
    'samples, in Chinese': {
      row: { description: 'FPGA 免费样品', originCountry: 'CN', transitCountry: 'AE', destinationCountry: 'KZ' },
      signals: [...chips, wording('no-sale', '免费样品', 'medium')],
    },
    'a planned stop of an airline': {
      row: { ...FPGA, originCountry: 'CN', transitCountry: 'AE', destinationCountry: 'KZ', transportMode: 'Air' },
      signals: chips,
    },
    'the country between': { row: { ...FPGA, originCountry: 'CN', transitCountry: 'KZ', destinationCountry: 'RU' }, signals: chips },
    'out of Hong Kong by land, which leads through China': {
      row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'HK', transitCountry: 'CN', destinationCountry: 'KZ' },
      signals: chips,
    },
    'the whole way in the transit cell': {
      row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'CN', transitCountry: 'CN,KZ,RU', destinationCountry: 'RU' },
      signals: chips,
    },
    'three ordinary countries': { row: { ...FPGA, originCountry: 'TW', dispatchCountry: 'SG', destinationCountry: 'DE' }, signals: chips },
    'towels that go round': {
      row: { description: 'Towels', originCountry: 'CN', dispatchCountry: 'CN', transitCountry: 'HK', destinationCountry: 'CN' },
    },
  },
});
