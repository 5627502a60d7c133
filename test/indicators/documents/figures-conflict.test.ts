import indicator from '#indicators/documents/figures-conflict.ts';
import { documentTable } from '../documents-table.ts';

const part = 'XC7K325T-2FFG900I';
const rated = (values: readonly [string, string][]) =>
  [
    values.map(([usd], index) => ({ partNumber: `ABC-${index}00X`, value: usd, currency: 'USD' })),
    values.map(([, rub], index) => ({ partNumber: `ABC-${index}00X`, value: rub, currency: 'RUB' })),
  ] as const;

documentTable(indicator, {
  fires: {
    'another quantity': [
      [[{ partNumber: part, quantity: '120' }], [{ partNumber: part, quantity: '200' }]],
      'The quantity is 120 (piece) in invoice and 200 in packing list.',
    ],
    'another quantity in Russian units': [
      [[{ partNumber: part, quantity: '120 pcs' }], [{ partNumber: part, quantity: '200', quantityUnit: 'шт.' }]],
      'The quantity is 120 (piece) in invoice and 200 in packing list.',
    ],
    'lines split up that do not add up': [
      [
        [{ partNumber: part, quantity: '100' }],
        [
          { partNumber: part, quantity: '60' },
          { partNumber: part, quantity: '30' },
        ],
      ],
      'The quantity is 100 (piece) in invoice and 90 in packing list.',
    ],
    'another weight in another unit': [
      [[{ partNumber: part, netWeight: '12.5 kg' }], [{ partNumber: part, netWeight: '40 lb' }]],
      'The net weight is 12.5 kg in invoice and 18.144 kg in packing list.',
    ],
    'two weights': [
      [[{ partNumber: part, netWeight: '3.6', grossWeight: '5.1' }], [{ partNumber: part, netWeight: '36', grossWeight: '51' }]],
      [
        'The net weight is 3.6 kg in invoice and 36 kg in packing list.',
        'The gross weight is 5.1 kg in invoice and 51 kg in packing list.',
      ],
    ],
    'a tenth of the value': [
      [[{ partNumber: part, value: '96,000.00', currency: 'USD' }], [{ partNumber: part, value: '9600', currency: 'USD' }]],
      'The value is 96000 USD in invoice and 9600 USD in packing list.',
    ],
    'more than the freight between other terms of delivery': [
      [[{ partNumber: part, value: '1000', incoterm: 'FOB' }], [{ partNumber: part, value: '2000', incoterm: 'CIF Almaty' }]],
      'The value is 1000 in invoice and 2000 in packing list.',
    ],
    'one line off the rate of the others': [
      rated([
        ['100', '9000'],
        ['200', '18000'],
        ['300', '27000'],
        ['400', '12000'],
      ]),
      'The value is 400 USD in invoice and 12000 RUB in packing list; other lines of the two documents make 90.00 out of 1.',
    ],
  },
  silent: {
    'equal figures in other spellings': [
      [{ partNumber: part, quantity: '1,200 pcs', netWeight: '3.6 kg', value: '1,234.56', currency: 'USD' }],
      [{ partNumber: part, quantity: '1 200', quantityUnit: 'шт', netWeight: '3600 g', value: '1234,56', currency: 'USD' }],
    ],
    'a dozen for twelve': [[{ partNumber: part, quantity: '2 dozen' }], [{ partNumber: part, quantity: '24 件' }]],
    'boxes and pieces, which can not be compared': [
      [{ partNumber: part, quantity: '10 ctn' }],
      [{ partNumber: part, quantity: '500 pcs' }],
    ],
    'weights rounded to whole kilograms': [[{ partNumber: part, netWeight: '12.4' }], [{ partNumber: part, netWeight: '13' }]],
    'freight under other terms of delivery': [
      [{ partNumber: part, value: '1000', currency: 'USD', incoterm: 'FOB Shenzhen' }],
      [{ partNumber: part, value: '1120', currency: 'USD', incoterm: 'CIF' }],
    ],
    'two currencies without enough lines to tell a rate': [
      [{ partNumber: part, value: '1000', currency: 'USD' }],
      [{ partNumber: part, value: '91000', currency: 'RUB' }],
    ],
    'two currencies at one rate': rated([
      ['100', '9000'],
      ['200', '18000'],
      ['300', '27000'],
      ['400', '36100'],
    ]),
    'a figure that one document leaves out': [[{ partNumber: part, quantity: '120' }], [{ partNumber: part, quantity: '' }]],
    'lines split up that add up': [
      [{ partNumber: part, quantity: '100', netWeight: '10' }],
      [
        { partNumber: part, quantity: '60', netWeight: '6' },
        { partNumber: part, quantity: '40', netWeight: '4' },
      ],
    ],
    'a line without a counterpart': [[{ partNumber: part, quantity: '120' }], [{ partNumber: 'LM358DR', quantity: '5' }]],
  },
});
