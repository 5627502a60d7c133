import indicator from '#indicators/row/destination-of-concern.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };

indicatorTable(indicator, {
  fires: {
    'a destination': [
      { row: { ...FPGA, destinationCountry: 'RU' }, signals: chips },
      'The goods go to Russia, by the destinationCountry cell "RU".',
      { severity: 'high', variant: null },
    ],
    'an occupied region': [
      { row: { ...FPGA, destinationCountry: 'XC' }, signals: chips },
      'The goods go to Crimea (occupied), by the destinationCountry cell "XC".',
    ],
    'a port, whatever the destination says': [
      { row: { ...FPGA, dischargePort: 'Vladivostok Commercial Port' }, signals: chips },
      'The goods go to Russia, by the dischargePort cell "Vladivostok".',
    ],
    'a Chinese name of a port': [
      { row: { ...FPGA, dischargePort: '海参崴港' }, signals: chips },
      'The goods go to Russia, by the dischargePort cell "海参崴".',
    ],
    'a port by its code': [
      { row: { ...FPGA, dischargePort: 'RUVVO' }, signals: chips },
      'The goods go to Russia, by the dischargePort cell "RUVVO".',
    ],
    'a country under embargo': [
      { row: { ...FPGA, destinationCountry: 'IR' }, signals: chips },
      'The goods go to Iran, which is under embargo, by the destinationCountry cell "IR".',
      { variant: 'embargoed' },
    ],
    'one of several destinations': [
      { row: { ...FPGA, destinationCountry: 'KZ/RU' }, signals: chips },
      'The destinationCountry cell "KZ/RU" names Russia among other countries.',
      { severity: 'high', variant: 'among' },
    ],
    'an address in Moscow, declared for Kazakhstan': [
      { row: { ...FPGA, destinationCountry: 'KZ', importerAddress: '125009, Россия, Москва, ул. Тверская 1' }, signals: chips },
      'The consignee sits in Russia, by the importerAddress cell ("Москва"), while the destination cell says "KZ".',
      { variant: 'address' },
    ],
    'an occupied town, with the country that it belongs to': [
      { row: { ...FPGA, importerAddress: 'Lenina 5, Sevastopol, Ukraine' }, signals: chips },
      'The consignee sits in Crimea (occupied), by the importerAddress cell ("Sevastopol").',
      { variant: 'address' },
    ],
    'the consignee cell, where no destination is given': [
      { row: { description: 'Bearings', hsCode: '8482.10', importer: 'Harbor Parts LLC, Moscow' } },
      'The consignee sits in Russia, by the importer cell ("Moscow").',
      { variant: 'address' },
    ],
    'the remarks, declared for Kazakhstan': [
      {
        row: { ...FPGA, destinationCountry: 'KZ', remarks: 'urgent, final destination Moscow' },
        signals: [...chips, wording('destination-of-concern', 'final destination', 'medium', 'remarks')],
      },
      'The line says that the goods are bound for Russia: "final destination Moscow".',
      { variant: 'said' },
    ],
  },
  silent: {
    'another place after the words': {
      row: { ...FPGA, destinationCountry: 'KZ', remarks: 'final destination Almaty via Moscow' },
      signals: [...chips, wording('destination-of-concern', 'final destination', 'medium', 'remarks')],
    },
    'a place behind the end of the sentence': {
      row: { ...FPGA, destinationCountry: 'KZ', remarks: 'final destination as told; Moscow office informed' },
      signals: [...chips, wording('destination-of-concern', 'final destination', 'medium', 'remarks')],
    },
    'such words in the name of a firm': {
      row: { ...FPGA, destinationCountry: 'KZ', endUser: 'Final Destination Moscow Ltd' },
      signals: [...chips, wording('destination-of-concern', 'Final Destination', 'medium', 'endUser')],
    },
    'remarks that leave the place out': {
      row: { ...FPGA, destinationCountry: 'KZ', remarks: 'final destination: not Moscow' },
      signals: [...chips, wording('destination-of-concern', 'final destination', 'medium', 'remarks')],
    },
    'a port of concern on the way to another country': {
      row: { ...FPGA, destinationCountry: 'CN', dischargePort: 'Vladivostok' },
      signals: chips,
    },
    'towels to Russia': { row: { description: 'Towels', destinationCountry: 'RU' } },
    'a firm called after a far-away place': {
      row: { ...FPGA, destinationCountry: 'DE', importer: 'Moscow Tea Rooms GmbH' },
      signals: chips,
    },
    'a street called after a far-away town': {
      row: { ...FPGA, destinationCountry: 'KZ', importerAddress: 'Minsk street 10, Astana, Kazakhstan' },
      signals: chips,
    },
    'goods of Russian origin on their way out': {
      row: { ...FPGA, originCountry: 'RU', dispatchCountry: 'RU', destinationCountry: 'CN' },
      signals: chips,
    },
    'transit, which another indicator looks at': { row: { ...FPGA, destinationCountry: 'KZ', transitCountry: 'RU' }, signals: chips },
    'a hub next door': { row: { ...FPGA, destinationCountry: 'KZ', importerAddress: 'Almaty' }, signals: chips },
    'a free part of Ukraine': { row: { ...FPGA, destinationCountry: 'UA' }, signals: chips },
    'a cell that cannot be read': { row: { ...FPGA, destinationCountry: 'various' }, signals: chips },
    'several destinations, none of concern': { row: { ...FPGA, destinationCountry: 'KZ/CN' }, signals: chips },
    'no route': { row: FPGA, signals: chips },
  },
});
