import indicator from '#indicators/documents/classification-conflict.ts';
import { documentTable } from '../documents-table.ts';

const part = { partNumber: 'XC7K325T-2FFG900I', description: 'FPGA' };
const one = { lineNumber: '1', quantity: '120', netWeight: '3.6' };

documentTable(indicator, {
  fires: {
    'a part of a split line under another code': [
      [
        [{ ...part, hsCode: '8542.39', quantity: '30' }],
        [
          { ...part, hsCode: '8542.39', quantity: '10' },
          { ...part, hsCode: '8504.40', quantity: '20' },
        ],
      ],
      'The goods are declared under HS 854239 in invoice and under HS 850440 in packing list: other headings.',
    ],
    'chips declared as converters': [
      [[{ ...one, hsCode: '8542.39' }], [{ ...one, hsCode: '8504409000' }]],
      'The goods are declared under HS 854239 in invoice and under HS 8504409000 in packing list: other headings.',
      { severity: 'high' },
    ],
    'another subheading': [
      [[{ ...one, hsCode: '8542.31' }], [{ ...one, hsCode: '8542.39.0001' }]],
      'The goods are declared under HS 854231 in invoice and under HS 8542390001 in packing list: other subheadings of one heading.',
      { severity: 'medium', variant: 'subheading' },
    ],
    'chips in one, base stations in the other': [
      [[{ ...one, description: 'FPGA integrated circuit XC7K325T-2FFG900I' }], [{ ...one, description: 'GSM base station equipment' }]],
      'The description is of integrated circuits and discrete semiconductors in invoice and of mobile network base stations and radio access equipment in packing list.',
    ],
    'a graphics board that becomes an adapter': [
      [[{ ...one, description: 'NVIDIA H100 80GB PCIe GPU accelerator' }], [{ ...one, description: 'Adapter module' }]],
      'By invoice the goods are data-center equipment (servers, storage, accelerators, power protection) ("NVIDIA H100"); packing list describes them as "Adapter module", which names no such goods.',
      { variant: 'renamed' },
    ],
    'chips that become metal parts, in Russian': [
      [[{ ...one, description: 'Крепеж металлический' }], [{ ...one, description: 'Микросхема ПЛИС XC7Z020-1CLG400I' }]],
      'By packing list the goods are integrated circuits and discrete semiconductors ("XC7Z020-1CLG400I"); invoice describes them as "Крепеж металлический", which names no such goods.',
    ],
    'code and text changed together': [
      [
        [{ ...one, hsCode: '854231', description: 'Microcontroller STM32F407VGT6' }],
        [{ ...one, hsCode: '392690', description: 'Plastic housings' }],
      ],
      [
        'The goods are declared under HS 854231 in invoice and under HS 392690 in packing list: other headings.',
        'By invoice the goods are integrated circuits and discrete semiconductors ("STM32F407VGT6"); packing list describes them as "Plastic housings", which names no such goods.',
      ],
    ],
  },
  silent: {
    'national digits behind the sixth': [[{ ...one, hsCode: '8542.31.9000' }], [{ ...one, hsCode: '854231' }]],
    'a heading and a whole code of it': [[{ ...one, hsCode: '8542' }], [{ ...one, hsCode: '8542.31' }]],
    'a code that can not be read': [[{ ...one, hsCode: '8542.31' }], [{ ...one, hsCode: 'n/a' }]],
    'one category in two languages': [
      [{ ...one, description: 'Integrated circuit, FPGA' }],
      [{ ...one, description: 'Микросхема интегральная, ПЛИС' }],
    ],
    'harmless goods in two languages': [[{ ...one, description: 'Office chairs' }], [{ ...one, description: 'Кресла офисные' }]],
    'an empty description': [[{ ...one, description: 'Microcontroller STM32F407VGT6' }], [{ ...one, description: '' }]],
    'an accessory': [[{ ...one, description: 'Case for mobile phone' }], [{ ...one, description: 'Plastic cover' }]],
  },
});
