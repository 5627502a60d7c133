import indicator from '#indicators/manifest/order-split.ts';
import { manifestTable } from '../manifest-table.ts';

const chip = { description: 'FPGA', partNumber: 'XC7K325T-2FFG900I', currency: 'USD' };
const others = [1, 2, 3, 4].map((day) => ({
  ...chip,
  importer: 'Borealis Import LLC',
  date: `2024-03-0${day}`,
  invoiceNumber: `B-${day}`,
  value: '30000',
}));
const cut = [4, 4, 5, 6, 7, 8].map((day, index) => ({
  ...chip,
  importer: 'Alfa Trading LLC',
  date: `2024-03-0${day}`,
  invoiceNumber: `A-${index}`,
  value: '6000',
}));

manifestTable(indicator, {
  fires: {
    'six small invoices in five days': [
      [...others, ...cut],
      'Alfa Trading LLC receives "XC7K325T-2FFG900I" in 6 small lines of 6 shipments from 2024-03-04 to 2024-03-08, 36,000 USD together.',
      { level: 'medium', lines: [6, 7, 8, 9, 10, 11] },
    ],
    'by quantity, where no value is told': [
      [...others, ...cut].map(({ value, ...line }) => ({ ...line, quantity: String(Number(value) / 100), quantityUnit: 'pcs' })),
      'Alfa Trading LLC receives "XC7K325T-2FFG900I" in 6 small lines of 6 shipments from 2024-03-04 to 2024-03-08, 360 pieces together.',
    ],
    'in two files': [
      { files: [[...others, ...cut.slice(0, 3)], cut.slice(3)] },
      'Alfa Trading LLC receives "XC7K325T-2FFG900I" in 6 small lines of 6 shipments from 2024-03-04 to 2024-03-08, 36,000 USD together.',
    ],
    'days for shipments, where no invoice is told': [
      [...others, ...cut].map(({ invoiceNumber: _, ...line }) => line),
      'Alfa Trading LLC receives "XC7K325T-2FFG900I" in 6 small lines of 5 shipments from 2024-03-04 to 2024-03-08, 36,000 USD together.',
    ],
    'in Russian, dates as written there': [
      [...others, ...cut].map((line) => ({
        ...line,
        description: 'ПЛИС',
        importer: line.importer.startsWith('Alfa') ? 'ТОО «Альфа»' : 'ООО «Борей»',
        date: `${line.date.slice(8)}.03.2024`,
      })),
      'ТОО «Альфа» receives "XC7K325T-2FFG900I" in 6 small lines of 6 shipments from 2024-03-04 to 2024-03-08, 36,000 USD together.',
    ],
    'beside a large order of the same importer weeks before': [
      [...others, { ...chip, importer: 'Alfa Trading LLC', date: '2024-01-10', invoiceNumber: 'A-0', value: '40000' }, ...cut],
      'Alfa Trading LLC receives "XC7K325T-2FFG900I" in 6 small lines of 6 shipments from 2024-03-04 to 2024-03-08, 36,000 USD together.',
    ],
  },
  silent: {
    'the only importer of listed goods': cut,
    'lines as large as those of others': [...others.map((line) => ({ ...line, value: '7000' })), ...cut],
    'lines of one shipment': [...others, ...cut.map((line) => ({ ...line, invoiceNumber: 'A-1' }))],
    'lines over months': [...others, ...cut.map((line, index) => ({ ...line, date: `2024-0${index + 1}-05` }))],
    'four lines': [...others, ...cut.slice(0, 4)],
    'little in all': [...others, ...cut.map((line) => ({ ...line, value: '900' }))],
    'parcels by courier': [...others, ...cut].map((line) => ({ ...line, transportMode: 'express courier' })),
    'different goods': [...others, ...cut.map((line, index) => ({ ...line, partNumber: `XC7K325T-2FFG90${index}I` }))],
    'goods that are not listed': [...others, ...cut].map((line) => ({ ...line, description: 'cotton towel', partNumber: 'TW-20011' })),
    'an importer that is not named': [...others, ...cut.map((line) => ({ ...line, importer: 'to be advised' }))],
  },
});
