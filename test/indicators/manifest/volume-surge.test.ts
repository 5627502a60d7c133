import indicator from '#indicators/manifest/volume-surge.ts';
import { manifestTable } from '../manifest-table.ts';

const months = (importer: string, values: readonly number[], more: Record<string, string> = {}) =>
  values.map((value, index) => ({
    description: 'router',
    importer,
    date: `2024-0${index + 1}-15`,
    value: String(value),
    currency: 'USD',
    ...more,
  }));
const steady = months('Borealis Import LLC', [20000, 21000, 19000, 22000]);

manifestTable(indicator, {
  fires: {
    'a month ten times the usual': [
      [...steady, ...months('Alfa Trading LLC', [5000, 4000, 6000, 50000])],
      'The listed goods of Alfa Trading LLC rise to 50,000 USD in 2024-04, from about 5,000 USD a month before.',
      { level: 'medium', lines: [9] },
    ],
    'the only importer': [
      months('Alfa Trading LLC', [5000, 4000, 6000, 50000]),
      'The listed goods of Alfa Trading LLC rise to 50,000 USD in 2024-04, from about 5,000 USD a month before.',
    ],
    'a rise that lasts is told once': [
      months('Alfa Trading LLC', [5000, 4000, 6000, 50000, 60000, 55000]),
      'The listed goods of Alfa Trading LLC rise to 50,000 USD in 2024-04, from about 5,000 USD a month before.',
    ],
    'many small lines in one month': [
      [
        ...months('Alfa Trading LLC', [5000, 4000, 6000]),
        ...Array.from({ length: 10 }, () => ({ ...(months('Alfa Trading LLC', [3000])[0] as object), date: '2024-04-20' })),
      ],
      'The listed goods of Alfa Trading LLC rise to 30,000 USD in 2024-04, from about 5,000 USD a month before.',
    ],
    'by quantity, in Russian': [
      [10, 12, 11, 90].map((quantity, index) => ({
        description: 'маршрутизатор',
        importer: 'ТОО «Альфа»',
        date: `15.0${index + 1}.2024`,
        quantity: String(quantity),
        quantityUnit: 'шт',
      })),
      'The listed goods of ТОО «Альфа» rise to 90 pieces in 2024-04, from about 11 pieces a month before.',
    ],
    'months in two files': [
      {
        files: [
          months('Alfa Trading LLC', [5000, 4000, 6000]),
          [{ ...(months('ALFA TRADING L.L.C.', [50000])[0] as object), date: '2024-05-02' }],
        ],
      },
      'The listed goods of Alfa Trading LLC rise to 50,000 USD in 2024-05, from about 5,000 USD a month before.',
    ],
  },
  silent: {
    'growth within what is usual': months('Alfa Trading LLC', [5000, 4000, 6000, 20000]),
    'too few months before': months('Alfa Trading LLC', [5000, 4000, 50000]),
    'a season: the others rise as well': [
      ...months('Borealis Import LLC', [20000, 21000, 19000, 120000]),
      ...months('Alfa Trading LLC', [5000, 4000, 6000, 50000]),
    ],
    'a fall': months('Alfa Trading LLC', [50000, 60000, 55000, 5000]),
    'goods that are not listed': months('Alfa Trading LLC', [5000, 4000, 6000, 50000], { description: 'cotton towels' }),
    'a large return': [
      ...months('Alfa Trading LLC', [5000, 4000, 6000]),
      {
        description: 'router, goods returned for repair',
        importer: 'Alfa Trading LLC',
        date: '2024-04-15',
        value: '50000',
        currency: 'USD',
      },
    ],
    'another currency in the last month': [
      ...months('Alfa Trading LLC', [5000, 4000, 6000]),
      ...months('Alfa Trading LLC', [450000], { date: '2024-04-15', currency: 'RUB' }),
    ],
    'lines without a date': months('Alfa Trading LLC', [5000, 4000, 6000, 50000], { date: '' }),
  },
});
