import indicator from '#indicators/documents/brand-dropped.ts';
import { documentTable } from '../documents-table.ts';

const part = { partNumber: 'ISR4331/K9', description: 'router' };
const one = { lineNumber: '1', quantity: '120', netWeight: '3.6' };

documentTable(indicator, {
  fires: {
    'a relabelled line behind one that agrees': [
      [
        [{ ...part, brand: 'Cisco', quantity: '30' }],
        [
          { ...part, brand: 'Cisco', quantity: '10' },
          { ...part, brand: 'SANDKYAN', quantity: '20' },
        ],
      ],
      'The brand is "Cisco" in invoice and "SANDKYAN" in packing list.',
    ],
    'a relabelled line before one that agrees': [
      [
        [{ ...part, brand: 'Cisco', quantity: '30' }],
        [
          { ...part, brand: 'SANDKYAN', quantity: '10' },
          { ...part, brand: 'Cisco', quantity: '20' },
        ],
      ],
      'The brand is "Cisco" in invoice and "SANDKYAN" in packing list.',
    ],
    'a brand that is gone': [
      [[{ ...one, brand: 'Cisco' }], [{ ...one, brand: '' }]],
      'The brand "Cisco" stands in invoice and is gone in packing list.',
    ],
    'a brand that became none, in Russian': [
      [[{ ...one, brand: 'HUAWEI' }], [{ ...one, brand: 'без товарного знака' }]],
      'The brand "Huawei" stands in invoice and is gone in packing list.',
    ],
    'another brand': [
      [[{ ...one, brand: 'Xilinx' }], [{ ...one, brand: 'SANDKYAN' }]],
      'The brand is "Xilinx" in invoice and "SANDKYAN" in packing list.',
    ],
    'a part number that is gone': [
      [[{ ...one, partNumber: 'XC7K325T-2FFG900I' }], [{ ...one, partNumber: '-' }]],
      'The part number "XC7K325T-2FFG900I" stands in invoice and is gone in packing list.',
    ],
    'another model': [
      [[{ ...one, model: 'C9300-24T-A' }], [{ ...one, model: 'SW-24P' }]],
      'The part number is "C9300-24T-A" in invoice and "SW-24P" in packing list.',
    ],
    'another serial number': [
      [[{ ...one, serialNumber: 'FOC2231X0AA' }], [{ ...one, serialNumber: 'ZZZ0000X999' }]],
      'The serial number is "FOC2231X0AA" in invoice and "ZZZ0000X999" in packing list.',
    ],
    'a part that the other text does not name': [
      [[{ ...one, description: 'Adapter module' }], [{ ...one, description: 'FPGA XC7K325T-2FFG900I' }]],
      'The text of packing list names the part "XC7K325T-2FFG900I"; invoice does not.',
      { severity: 'medium', variant: 'untold' },
    ],
  },
  silent: {
    'two brands of one number, in either document': [
      [
        { ...part, brand: 'Cisco' },
        { ...part, brand: 'SANDKYAN' },
        { ...part, brand: 'Cisco' },
      ],
      [
        { ...part, brand: 'SANDKYAN' },
        { ...part, brand: 'Cisco' },
      ],
    ],
    'a maker and the house that took it over': [[{ ...one, brand: 'Xilinx' }], [{ ...one, brand: 'AMD' }]],
    'one brand in two scripts': [[{ ...one, brand: 'Huawei' }], [{ ...one, brand: '华为' }]],
    'a brand that moved into the text': [
      [{ ...one, brand: 'Cisco', description: 'Switch' }],
      [{ ...one, brand: '', description: 'Switch Cisco Catalyst' }],
    ],
    'a document without a brand column': [[{ ...one, brand: 'Cisco' }], [{ ...one, description: 'Switch' }]],
    'a part number with its packing code': [[{ ...one, partNumber: 'XC7K325T' }], [{ ...one, partNumber: 'XC7K325T-2FFG900I' }]],
    'a part number that moved into the text': [
      [{ ...one, partNumber: 'C9300-24T-A', description: 'Switch' }],
      [{ ...one, partNumber: '', description: 'Switch C9300-24T-A' }],
    ],
    'placeholders on both sides': [[{ ...one, brand: 'no brand' }], [{ ...one, brand: 'N/A' }]],
    'one serial among several': [[{ ...one, serialNumber: 'FOC2231X0AA' }], [{ ...one, serialNumber: 'FOC2231X0AA, FOC2231X0AB' }]],
  },
});
