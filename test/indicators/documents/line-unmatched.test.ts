import indicator from '#indicators/documents/line-unmatched.ts';
import { documentTable } from '../documents-table.ts';

const chairs = { description: 'Office chairs with armrest' };
const lamps = { description: 'Table lamps, brass' };
const fpga = { description: 'FPGA XC7K325T-2FFG900I' };

documentTable(indicator, {
  fires: {
    'a line that only the first document has': [
      [[chairs, fpga], [chairs]],
      '"FPGA XC7K325T-2FFG900I" stands in invoice and has no counterpart in packing list.',
    ],
    'a line that only the second document has': [
      [[chairs], [chairs, fpga]],
      '"FPGA XC7K325T-2FFG900I" stands in packing list and has no counterpart in invoice.',
    ],
    'a line swapped for another': [
      [
        [chairs, fpga],
        [chairs, lamps],
      ],
      [
        '"FPGA XC7K325T-2FFG900I" stands in invoice and has no counterpart in packing list.',
        '"Table lamps, brass" stands in packing list and has no counterpart in invoice.',
      ],
    ],
    'a part number without a description': [
      [[{ partNumber: 'LM358DR' }, { partNumber: 'STM32F407VGT6' }], [{ partNumber: 'LM358DR' }]],
      '"STM32F407VGT6" stands in invoice and has no counterpart in packing list.',
    ],
    'one serial of two': [
      [
        [
          { description: 'Server', serialNumber: 'CN7001AA' },
          { description: 'Server', serialNumber: 'CN7002BB' },
        ],
        [{ description: 'Сервер', serialNumber: 'CN7001AA' }],
      ],
      '"Server" stands in invoice and has no counterpart in packing list.',
    ],
    'a Chinese line among German ones': [
      [[chairs], [chairs, { description: '集成电路' }]],
      '"集成电路" stands in packing list and has no counterpart in invoice.',
    ],
  },
  silent: {
    'the same lines in another order': [
      [chairs, lamps, fpga],
      [fpga, chairs, lamps],
    ],
    'the same goods in other words': [
      [{ description: 'Chairs for offices, with armrests' }, lamps],
      [{ description: 'OFFICE CHAIRS WITH ARMREST' }, lamps],
    ],
    'a part number with and without its packing code': [[{ partNumber: 'XC7K325T-2FFG900I' }], [{ description: 'Microchip XC7K325T' }]],
    'the same line number and figures in two languages': [
      [{ lineNumber: '1', description: 'Office chairs', quantity: '40', netWeight: '480' }],
      [{ lineNumber: '01', description: 'Кресла офисные', quantity: '40 шт', netWeight: '480 кг' }],
    ],
    'figures that no other line has': [
      [
        { description: 'Office chairs', quantity: '40', netWeight: '480' },
        { description: 'Table lamps', quantity: '15', netWeight: '22' },
      ],
      [
        { description: '台灯', quantity: '15', netWeight: '22' },
        { description: '办公椅', quantity: '40', netWeight: '480' },
      ],
    ],
    'one line split into two boxes': [
      [{ partNumber: 'LM358DR', quantity: '100' }],
      [
        { partNumber: 'LM358DR', quantity: '70' },
        { partNumber: 'LM358DR', quantity: '30' },
      ],
    ],
  },
});
