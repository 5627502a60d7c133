import indicator from '#indicators/row/re-export-pattern.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const route = (originCountry: string, dispatchCountry: string, destinationCountry: string) => ({
  ...FPGA,
  originCountry,
  dispatchCountry,
  destinationCountry,
});
const reaches = (origin: string, dispatch: string, destination: string): string =>
  `Goods of ${origin} are sent on by ${dispatch} to ${destination}, a hub next door to a place of concern.`;
const leaves = (origin: string, dispatch: string, destination: string): string =>
  `Goods of ${origin} leave ${dispatch}, a hub next door to a place of concern, for ${destination}.`;

indicatorTable(indicator, {
  fires: {
    'sent on to a hub next door': [
      { row: route('TW', 'LT', 'KZ'), signals: chips },
      reaches('Taiwan', 'Lithuania', 'Kazakhstan'),
      { severity: 'medium', variant: null },
    ],
    'sent on by a place where chips are stocked': [
      { row: route('TW', 'SG', 'KG'), signals: chips },
      reaches('Taiwan', 'Singapore', 'Kyrgyzstan'),
    ],
    'Türkiye by truck': [
      { row: { ...route('DE', 'PL', 'TR'), transportMode: 'road' }, signals: chips },
      reaches('Germany', 'Poland', 'Türkiye'),
    ],
    'a hub next door sends to a place of concern': [
      { row: route('CN', 'AE', 'RU'), signals: chips },
      leaves('China', 'United Arab Emirates', 'Russia'),
    ],
    'a hub next door sends to a country with few makers': [
      { row: route('DE', 'HK', 'RS'), signals: chips },
      leaves('Germany', 'Hong Kong', 'Serbia'),
    ],
    'words on a route through a broad hub': [
      {
        row: { ...route('DE', 'RS', 'UA'), remarks: 'ex free zone' },
        signals: [...chips, wording('re-export-pattern', 'ex free zone', 'medium')],
      },
      'Goods of Germany are sent on by Serbia to Ukraine, and the line says "ex free zone".',
    ],
    'words on a route through Türkiye, in Turkish': [
      {
        row: { ...route('CN', 'TR', 'UA'), remarks: 'serbest bölgeden' },
        signals: [...chips, wording('re-export-pattern', 'serbest bölgeden', 'medium')],
      },
      'Goods of China are sent on by Türkiye to Ukraine, and the line says "serbest bölgeden".',
    ],
  },
  silent: {
    'made here, stocked there, sold elsewhere': { row: route('TW', 'SG', 'DE'), signals: chips },
    'straight from the origin to a hub next door': { row: route('CN', 'CN', 'KZ'), signals: chips },
    'a hub next door sends to a market where chips are stocked': { row: route('DE', 'HK', 'TW'), signals: chips },
    'a return to the origin': { row: route('CN', 'KZ', 'CN'), signals: chips },
    'trade inside a hub': { row: route('CN', 'AE', 'AE'), signals: chips },
    'Türkiye by sea': { row: { ...route('DE', 'PL', 'TR'), transportMode: 'sea' }, signals: chips },
    'words on an ordinary route': {
      row: { ...route('TW', 'PL', 'DE'), remarks: 'for onward shipment' },
      signals: [...chips, wording('re-export-pattern', 'for onward shipment', 'medium')],
    },
    'one of the three is not given': {
      row: { ...FPGA, originCountry: 'TW', dispatchCountry: '', destinationCountry: 'KZ' },
      signals: chips,
    },
    'towels sent on': { row: { ...route('TW', 'LT', 'KZ'), description: 'Towels' } },
  },
});
