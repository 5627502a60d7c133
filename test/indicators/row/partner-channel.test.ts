import indicator from '#indicators/row/partner-channel.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const china = 'China (originCountry: "CN")';
const russia = 'Russia (destinationCountry: "RU")';
const onward = (hub: string, phrase: string): string =>
  `The goods go from ${china} to ${hub}, and the line speaks of a way on: "${phrase}".`;
const said = (phrase: string): string => `The line speaks of a channel through partners or third countries: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'by land through a hub next door': [
      {
        row: {
          ...FPGA,
          originCountry: 'CN',
          dispatchCountry: 'CN',
          transitCountry: 'KZ',
          destinationCountry: 'RU',
          transportMode: 'Truck',
        },
        signals: chips,
      },
      `The goods go by land (Truck) from ${china} by way of Kazakhstan (transitCountry: "KZ") to ${russia}.`,
      { severity: 'high', variant: null },
    ],
    'in stages, sent on by a hub': [
      { row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'KG', destinationCountry: 'RU' }, signals: chips },
      `The goods go in stages from ${china} by way of Kyrgyzstan (dispatchCountry: "KG") to ${russia}.`,
    ],
    'each leg is named': [
      { row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'HK', transitCountry: 'AE', destinationCountry: 'RU' }, signals: chips },
      `The goods go in stages from ${china} by way of Hong Kong (dispatchCountry: "HK") and United Arab Emirates (transitCountry: "AE") to ${russia}.`,
    ],
    'by ports alone': [
      { row: { ...FPGA, originCountry: 'CN', loadingPort: 'Jebel Ali', dischargePort: 'Vladivostok' }, signals: chips },
      `The goods go in stages from ${china} by way of United Arab Emirates (loadingPort: "Jebel Ali") to Russia (dischargePort: "Vladivostok").`,
    ],
    'a seller in a third country, by its address': [
      {
        row: { ...FPGA, originCountry: 'CN', destinationCountry: 'RU', exporter: 'Steppe Supply', exporterAddress: 'Abay 1, Almaty' },
        signals: chips,
      },
      `The goods go in stages from ${china} by way of Kazakhstan (exporterAddress: "Almaty") to ${russia}.`,
    ],
    'sent on by an ordinary neighbor': [
      { row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'LT', destinationCountry: 'BY' }, signals: chips },
      `The goods go in stages from ${china} by way of Lithuania (dispatchCountry: "LT") to Belarus (destinationCountry: "BY").`,
    ],
    'a hub next door and words of a way on': [
      {
        row: { ...FPGA, originCountry: 'CN', destinationCountry: 'KZ', remarks: 'для реэкспорта' },
        signals: [...chips, wording('re-export-pattern', 'для реэкспорта', 'medium')],
      },
      onward('Kazakhstan (destinationCountry: "KZ")', 'для реэкспорта'),
    ],
    'a free port and words of a way on that name the place': [
      {
        row: { ...FPGA, originCountry: 'CN', destinationCountry: 'AE', remarks: 'for re-export, Moscow' },
        signals: [...chips, wording('re-export-pattern', 'for re-export', 'medium')],
      },
      onward('United Arab Emirates (destinationCountry: "AE")', 'for re-export'),
    ],
    'a hub next door and partners': [
      {
        row: { ...FPGA, originCountry: 'CN', destinationCountry: 'KG', remarks: '通过合作伙伴' },
        signals: [...chips, wording('partner-channel', '通过合作伙伴', 'medium')],
      },
      onward('Kyrgyzstan (destinationCountry: "KG")', '通过合作伙伴'),
    ],
    'words of a third country, straight to a place of concern': [
      {
        row: { ...FPGA, originCountry: 'CN', destinationCountry: 'RU', remarks: 'через Казахстан' },
        signals: [...chips, wording('partner-channel', 'через Казахстан', 'medium')],
      },
      said('через Казахстан'),
    ],
    'parallel import, no destination given': [
      { row: { ...FPGA, remarks: 'параллельный импорт' }, signals: [...chips, wording('partner-channel', 'параллельный импорт')] },
      said('параллельный импорт'),
    ],
  },
  silent: {
    'straight to a place of concern': {
      row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'CN', destinationCountry: 'RU', transportMode: 'Rail' },
      signals: chips,
    },
    'through a place where chips are stocked': {
      row: { ...FPGA, originCountry: 'DE', dispatchCountry: 'TW', transitCountry: 'SG', destinationCountry: 'RU' },
      signals: chips,
    },
    'to a hub next door, nothing more': {
      row: { ...FPGA, originCountry: 'CN', transitCountry: 'HK', destinationCountry: 'KZ' },
      signals: chips,
    },
    're-export from a free port, its daily trade': {
      row: { ...FPGA, originCountry: 'CN', destinationCountry: 'HK', remarks: '转口贸易' },
      signals: [...chips, wording('re-export-pattern', '转口贸易', 'medium')],
    },
    'parallel import into an ordinary market': {
      row: { ...FPGA, originCountry: 'PL', destinationCountry: 'DE', remarks: 'Parallelimport' },
      signals: [...chips, wording('partner-channel', 'Parallelimport')],
    },
    'a firm called after partners': {
      row: { ...FPGA, originCountry: 'CN', destinationCountry: 'KZ', importer: 'Partner Logistics LLC' },
      signals: [...chips, wording('partner-channel', 'Partner Logistics', 'medium', 'importer')],
    },
    'a return from a place of concern': {
      row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'RU', transitCountry: 'KZ', destinationCountry: 'CN' },
      signals: chips,
    },
    'goods of the place itself': {
      row: { ...FPGA, originCountry: 'RU', dispatchCountry: 'KZ', destinationCountry: 'BY' },
      signals: chips,
    },
    'towels by land': { row: { description: 'Towels', originCountry: 'CN', transitCountry: 'KZ', destinationCountry: 'RU' } },
    'no route': { row: FPGA, signals: chips },
  },
});
