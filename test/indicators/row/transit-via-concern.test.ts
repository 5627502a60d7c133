import indicator from '#indicators/row/transit-via-concern.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const said = (phrase: string): string => `The line says that the goods pass a place of concern: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'transit on the way to a hub': [
      { row: { ...FPGA, dispatchCountry: 'LT', transitCountry: 'RU', destinationCountry: 'KZ' }, signals: chips },
      'The goods for Kazakhstan pass Russia (transitCountry: "RU").',
      { severity: 'high', variant: null },
    ],
    'one of several countries': [
      { row: { ...FPGA, originCountry: 'DE', transitCountry: 'PL,BY', destinationCountry: 'CN' }, signals: chips },
      'The goods for China pass Belarus (transitCountry: "PL,BY").',
    ],
    'each of several places of concern, once': [
      { row: { ...FPGA, originCountry: 'DE', transitCountry: 'PL,BY,RU,BY', destinationCountry: 'KZ' }, signals: chips },
      'The goods for Kazakhstan pass Belarus (transitCountry: "PL,BY,RU,BY") and Russia (transitCountry: "PL,BY,RU,BY").',
    ],
    'a port of discharge in another country than the destination': [
      { row: { ...FPGA, destinationCountry: 'KZ', dischargePort: 'Vladivostok' }, signals: chips },
      'The goods for Kazakhstan pass Russia (dischargePort: "Vladivostok").',
    ],
    'sent on from a place of concern': [
      { row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'RU', destinationCountry: 'KG' }, signals: chips },
      'The goods for Kyrgyzstan pass Russia (dispatchCountry: "RU").',
    ],
    'no destination given': [
      { row: { ...FPGA, originCountry: 'DE', transitCountry: 'BY' }, signals: chips },
      'The goods pass Belarus (transitCountry: "BY"), and no destination is given.',
    ],
    'by words, in Russian': [
      {
        row: { ...FPGA, destinationCountry: 'KZ', remarks: 'транзит через РФ' },
        signals: [...chips, wording('transit-via-concern', 'транзит через РФ')],
      },
      said('транзит через РФ'),
    ],
    'by words, in Chinese': [
      {
        row: { ...FPGA, destinationCountry: 'PL', remarks: '过境白俄罗斯' },
        signals: [...chips, wording('transit-via-concern', '过境白俄罗斯')],
      },
      said('过境白俄罗斯'),
    ],
    'by words, in Turkish': [
      { row: { ...FPGA, remarks: 'Rusya üzerinden' }, signals: [...chips, wording('transit-via-concern', 'Rusya üzerinden')] },
      said('Rusya üzerinden'),
    ],
  },
  silent: {
    'goods that end there': { row: { ...FPGA, transitCountry: 'BY', destinationCountry: 'RU' }, signals: chips },
    'words on goods that end there': {
      row: { ...FPGA, destinationCountry: 'RU', remarks: 'via Moscow' },
      signals: [...chips, wording('transit-via-concern', 'via Moscow')],
    },
    'goods that come from there': {
      row: { ...FPGA, originCountry: 'RU', transitCountry: 'BY', destinationCountry: 'CN' },
      signals: chips,
    },
    'dispatch from there, the origin unknown': { row: { ...FPGA, dispatchCountry: 'RU', destinationCountry: 'CN' }, signals: chips },
    'a return to the maker': {
      row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'KZ', transitCountry: 'RU', destinationCountry: 'CN' },
      signals: chips,
    },
    'towels through Russia': { row: { description: 'Towels', dispatchCountry: 'LT', transitCountry: 'RU', destinationCountry: 'KZ' } },
    'a hub next door': { row: { ...FPGA, originCountry: 'CN', transitCountry: 'KZ', destinationCountry: 'DE' }, signals: chips },
    'no route': { row: FPGA, signals: chips },
  },
});
