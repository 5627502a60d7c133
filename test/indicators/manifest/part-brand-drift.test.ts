import indicator from '#indicators/manifest/part-brand-drift.ts';
import { manifestTable } from '../manifest-table.ts';

const fpga = { description: 'FPGA', partNumber: 'XC7K325T-2FFG900I' };
const processor = { description: 'digital signal processor', partNumber: 'TMS320F28335PGFA' };

manifestTable(indicator, {
  fires: {
    'a known brand and an invented one': [
      [
        { ...fpga, brand: 'Xilinx' },
        { ...fpga, brand: 'SANDKYAN' },
      ],
      'Part number "XC7K325T-2FFG900I" stands under 2 brands: "Xilinx" and "SANDKYAN".',
      { level: 'high', lines: [2, 3] },
    ],
    'two known brands': [
      [
        { ...processor, brand: 'Texas Instruments' },
        { ...processor, brand: 'STMicroelectronics' },
      ],
      'Part number "TMS320F28335PGFA" stands under 2 brands: "Texas Instruments" and "STMicroelectronics".',
      { level: 'high' },
    ],
    'another spelling of the part number': [
      [
        { ...processor, brand: 'TI' },
        { ...processor, partNumber: 'tms320-f28335 pgfa', brand: 'Huaxin' },
      ],
      'Part number "TMS320F28335PGFA" stands under 2 brands: "TI" and "Huaxin".',
    ],
    'brands in Cyrillic and Chinese': [
      [
        { ...fpga, description: 'ПЛИС', brand: 'Ксайлинкс' },
        { ...fpga, description: '集成电路', brand: '华芯微' },
      ],
      'Part number "XC7K325T-2FFG900I" stands under 2 brands: "Ксайлинкс" and "华芯微".',
    ],
    'a part of no known family, in the maker column': [
      [
        { description: 'microcontroller chip', partNumber: 'QZW88-4471B', manufacturer: 'Northgate Semi' },
        { description: 'microcontroller chip', partNumber: 'QZW88-4471B', manufacturer: 'Velora Devices' },
      ],
      'Part number "QZW88-4471B" stands under 2 brands: "Northgate Semi" and "Velora Devices".',
      { level: 'medium' },
    ],
    'one odd line among thirty, which is named': [
      [...Array.from({ length: 30 }, () => ({ ...fpga, brand: 'Xilinx' })), { ...fpga, brand: 'SANDKYAN' }],
      'Part number "XC7K325T-2FFG900I" stands under 2 brands: "Xilinx" and "SANDKYAN".',
      { lines: [2, 32, ...Array.from({ length: 18 }, (_, index) => index + 3)] },
    ],
    'three brands in two files': [
      {
        files: [
          [
            { ...fpga, brand: 'AMD' },
            { ...fpga, brand: 'Neutron' },
          ],
          [{ ...fpga, brand: 'Polaris Micro' }],
        ],
      },
      'Part number "XC7K325T-2FFG900I" stands under 3 brands: "AMD", "Neutron" and "Polaris Micro".',
      { lines: [2, 3, 2] },
    ],
  },
  silent: {
    'boards of two makers that carry one chip': [
      { description: 'FPGA board XC7K325T-2FFG900I', brand: 'Alinx' },
      { description: 'FPGA board XC7K325T-2FFG900I', brand: 'Puzhi' },
    ],
    'a maker and the house that took it over': [
      { ...fpga, brand: 'Xilinx' },
      { ...fpga, brand: 'AMD' },
    ],
    'spellings of one brand': [
      { ...processor, brand: 'Texas Instruments' },
      { ...processor, brand: 'TEXAS INSTRUMENTS INC.' },
      { ...processor, brand: 'TI' },
    ],
    'a placeholder beside a brand': [
      { ...fpga, brand: 'Xilinx' },
      { ...fpga, brand: 'N/A' },
      { ...fpga, brand: 'без бренда' },
      { ...fpga, brand: '' },
    ],
    'a part that many make': [
      { description: 'diode', partNumber: '1N4148', brand: 'Vishay' },
      { description: 'diode', partNumber: '1N4148', brand: 'onsemi' },
      { description: 'op amp IC', partNumber: 'LM358', brand: 'Texas Instruments' },
      { description: 'op amp IC', partNumber: 'LM358', brand: 'Huaxin' },
    ],
    'a distributor in the brand column': [
      { ...fpga, brand: 'Xilinx' },
      { ...fpga, brand: 'Mouser Electronics' },
    ],
    'bearings, which have one number at every maker': [
      { description: 'ball bearing', partNumber: '6205-2RSH', brand: 'SKF', hsCode: '8482.10' },
      { description: 'ball bearing', partNumber: '6205-2RSH', brand: 'NSK', hsCode: '8482.10' },
    ],
    'goods that are not listed': [
      { description: 'cotton towel', partNumber: 'TW-20011', brand: 'Ayla' },
      { description: 'cotton towel', partNumber: 'TW-20011', brand: 'Nimet' },
    ],
    'other parts under other brands': [
      { ...fpga, brand: 'Xilinx' },
      { ...processor, brand: 'Texas Instruments' },
    ],
    'a family that is often cloned': [
      { description: 'microcontroller', partNumber: 'STM32F407VGT6', brand: 'STMicroelectronics' },
      { description: 'microcontroller', partNumber: 'STM32F407VGT6', brand: 'Huaxin' },
    ],
  },
});
