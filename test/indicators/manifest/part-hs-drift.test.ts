import indicator from '#indicators/manifest/part-hs-drift.ts';
import { manifestTable } from '../manifest-table.ts';

const fpga = { description: 'FPGA', partNumber: 'XC7K325T-2FFG900I' };

manifestTable(indicator, {
  fires: {
    'a part as chip and as adapter': [
      [
        { ...fpga, hsCode: '8542.39' },
        { ...fpga, hsCode: '8504.40' },
      ],
      'Part number "XC7K325T-2FFG900I" stands under different HS codes: 8542.39, 8504.40.',
      { level: 'medium', lines: [2, 3] },
    ],
    'two subheadings of one heading': [
      [
        { ...fpga, hsCode: '8542310000' },
        { ...fpga, hsCode: '8542390000' },
      ],
      'Part number "XC7K325T-2FFG900I" stands under different HS codes: 8542.31, 8542.39.',
      { level: 'low' },
    ],
    'another spelling of the part number': [
      [
        { ...fpga, hsCode: '8542.39' },
        { ...fpga, partNumber: 'xc7k325t 2ffg900i', hsCode: '7318.15' },
      ],
      'Part number "XC7K325T-2FFG900I" stands under different HS codes: 8542.39, 7318.15.',
    ],
    'a description in English': [
      [
        { description: '48-port managed network switch', hsCode: '8517.62' },
        { description: '48-Port Managed Network Switch', hsCode: '8536.50' },
      ],
      'One description, "48-port managed network switch", stands under HS codes of different headings: 8517, 8536.',
      { level: 'medium' },
    ],
    'a description in Russian': [
      [
        { description: 'маршрутизатор беспроводной промышленный', hsCode: '8517620009' },
        { description: 'Маршрутизатор беспроводной промышленный', hsCode: '8543709000' },
      ],
      'One description, "маршрутизатор беспроводной промышленный", stands under HS codes of different headings: 8517, 8543.',
    ],
    'six codes in two files': [
      {
        files: [
          [
            { ...fpga, hsCode: '8542.39' },
            { ...fpga, hsCode: '8504.40' },
            { ...fpga, hsCode: '8471.80' },
          ],
          [
            { ...fpga, hsCode: '8473.30' },
            { ...fpga, hsCode: '7318.15' },
            { ...fpga, hsCode: '9503.00' },
          ],
        ],
      },
      'Part number "XC7K325T-2FFG900I" stands under different HS codes: 8542.39, 8504.40, 8471.80, 8473.30 and 2 more.',
    ],
  },
  silent: {
    'national digits that differ': [
      { ...fpga, hsCode: '8542390001' },
      { ...fpga, hsCode: '8542390009' },
    ],
    'a heading alone beside a code of it': [
      { ...fpga, hsCode: '8542' },
      { ...fpga, hsCode: '8542.39' },
    ],
    'a code that can not be read': [
      { ...fpga, hsCode: '8542.39' },
      { ...fpga, hsCode: 'n/a' },
    ],
    'a short description': [
      { description: 'integrated circuits', hsCode: '8542.39' },
      { description: 'integrated circuits', hsCode: '8473.30' },
    ],
    'a description under two codes of one heading': [
      { description: 'monolithic integrated circuits for control', hsCode: '8542.31' },
      { description: 'monolithic integrated circuits for control', hsCode: '8542.39' },
    ],
    'goods that are not listed': [
      { description: 'cotton bath towel white', partNumber: 'TW-20011', hsCode: '6302.60' },
      { description: 'cotton bath towel white', partNumber: 'TW-20011', hsCode: '6302.91' },
    ],
    'other parts under other codes': [
      { ...fpga, hsCode: '8542.39' },
      { description: 'router', partNumber: 'CISCO2911/K9', hsCode: '8517.62' },
    ],
  },
});
