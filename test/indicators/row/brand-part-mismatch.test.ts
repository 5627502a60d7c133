import indicator from '#indicators/row/brand-part-mismatch.ts';
import { brand, goods, part, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const TI = { maker: 'Texas Instruments', makers: ['Texas Instruments'], pattern: 'TMS*', family: 'signal processor' };
const ACCELERATOR = {
  maker: 'NVIDIA',
  makers: ['Nvidia'],
  pattern: 'H100*',
  family: 'accelerator',
  category: 'data-center',
  component: true,
} as const;
const SWITCH = {
  maker: 'Juniper',
  makers: ['Juniper'],
  pattern: 'QFX*',
  family: 'switch',
  category: 'routers',
  confidence: 'medium',
} as const;
const ST = { maker: 'STMicroelectronics', makers: ['STMicroelectronics'], pattern: 'STM32*', family: 'microcontroller' };

indicatorTable(indicator, {
  fires: {
    'a part of a loose family where the text names its maker and the cell another': [
      {
        row: { description: 'Juniper QFX5110-48S', brand: 'Cisco' },
        signals: [part('QFX5110-48S', SWITCH), brand('Juniper', 'Juniper', 'description'), brand('Cisco', 'Cisco', 'brand')],
      },
      '"QFX5110-48S" is a part of Juniper; the brand cell says Cisco.',
    ],
    'an accelerator by itself under an invented brand': [
      { row: { description: 'ADAPTER MODULE H100 80GB', brand: 'SANDKYAN' }, signals: [part('H100 80GB', ACCELERATOR)] },
      '"H100 80GB" is a part of NVIDIA; the brand cell says "SANDKYAN", which is not known as a name for it.',
    ],
    'a board under the code of power supplies': [
      {
        row: { description: 'Adapter board XC7K325T', brand: 'SANDKYAN', hsCode: '8504.40' },
        signals: [part('XC7K325T', { carried: true })],
      },
      '"XC7K325T" is a part of AMD (Xilinx); the brand cell says "SANDKYAN", which is not known as a name for it.',
    ],
    'a board whose label was taken off': [
      {
        row: { description: 'XC7K325T board, label removed', brand: 'SANDKYAN' },
        signals: [part('XC7K325T', { carried: true }), wording('relabelled', 'label removed')],
      },
      '"XC7K325T" is a part of AMD (Xilinx); the brand cell says "SANDKYAN", which is not known as a name for it.',
    ],
    'the part in its own column, whatever the description says': [
      {
        row: { description: 'Development board', partNumber: 'XC7K325T', brand: 'SANDKYAN' },
        signals: [part('XC7K325T', { carried: true })],
      },
      '"XC7K325T" is a part of AMD (Xilinx); the brand cell says "SANDKYAN", which is not known as a name for it.',
    ],
    'an invented brand on a known part': [
      { row: { description: 'ADAPTER MODULE XC7K325T-2FFG900I', brand: 'SANDKYAN' }, signals: [part('XC7K325T-2FFG900I')] },
      '"XC7K325T-2FFG900I" is a part of AMD (Xilinx); the brand cell says "SANDKYAN", which is not known as a name for it.',
      { severity: 'high', variant: null },
    ],
    'a known brand that does not make it': [
      {
        row: { partNumber: 'XC7K325T', brand: 'Texas Instruments' },
        signals: [part('XC7K325T'), brand('Texas Instruments', 'Texas Instruments', 'brand')],
      },
      '"XC7K325T" is a part of AMD (Xilinx); the brand cell says Texas Instruments.',
    ],
    'the maker column, where there is no brand column': [
      {
        row: { model: 'XC7K325T', manufacturer: 'Broadcom Ltd' },
        signals: [part('XC7K325T'), brand('Broadcom', 'Broadcom', 'manufacturer')],
      },
      '"XC7K325T" is a part of AMD (Xilinx); the manufacturer cell says Broadcom.',
    ],
    'a part of a loose family with the label taken off': [
      {
        row: { description: 'TMS320C6678, label removed', brand: 'Vostok' },
        signals: [part('TMS320C6678', { ...TI, confidence: 'medium' }), wording('relabelled', 'label removed')],
      },
      '"TMS320C6678" is a part of Texas Instruments; the brand cell says "Vostok", which is not known as a name for it.',
    ],
    'a part of a loose family under the code of screws': [
      {
        row: { description: 'TMS320C6678', brand: 'АЛМАЗ', hsCode: '7318.15' },
        signals: [part('TMS320C6678', { ...TI, confidence: 'medium' })],
      },
      '"TMS320C6678" is a part of Texas Instruments; the brand cell says "АЛМАЗ", which is not known as a name for it.',
    ],
    'another chipmaker on a family that is often cloned': [
      {
        row: { description: 'STM32F103C8T6', brand: 'Texas Instruments' },
        signals: [part('STM32F103C8T6', { ...ST, cloned: true }), brand('Texas Instruments', 'Texas Instruments', 'brand')],
      },
      '"STM32F103C8T6" is a part of STMicroelectronics; the brand cell says Texas Instruments.',
      { severity: 'high' },
    ],
    'a chipmaker of a country that clones come from, on a family that is often cloned': [
      {
        row: { description: 'STM32F103C8T6', brand: 'GigaDevice' },
        signals: [part('STM32F103C8T6', { ...ST, cloned: true }), brand('GigaDevice', 'GigaDevice', 'brand')],
      },
      '"STM32F103C8T6" is a part of STMicroelectronics, often cloned; the brand cell says "GigaDevice".',
      { severity: 'low', variant: 'cloned' },
    ],
    'a family with a clone trade, graded lower': [
      { row: { description: 'STM32F103C8T6', brand: '杂牌科技' }, signals: [part('STM32F103C8T6', { ...ST, cloned: true })] },
      '"STM32F103C8T6" is a part of STMicroelectronics, often cloned; the brand cell says "杂牌科技".',
      { severity: 'low', variant: 'cloned' },
    ],
    'the maker in the text does not make the brand cell right': [
      {
        row: { description: 'XILINX XC7K325T', brand: 'SANDKYAN' },
        signals: [part('XC7K325T'), brand('Xilinx', 'XILINX', 'description')],
      },
      '"XC7K325T" is a part of AMD (Xilinx); the brand cell says "SANDKYAN", which is not known as a name for it.',
    ],
    'a known brand that only looks like the maker': [
      {
        row: { partNumber: 'SAMTEC-QSH-060', brand: 'Samsung' },
        signals: [part('SAMTEC-QSH-060', { maker: 'Samtec', makers: ['Samtec'] }), brand('Samsung', 'Samsung', 'brand')],
      },
      '"SAMTEC-QSH-060" is a part of Samtec; the brand cell says Samsung.',
    ],
  },
  silent: {
    'a board of a maker of boards': {
      row: { description: 'STM32F407 board', brand: 'Waveshare', hsCode: '8473.30' },
      signals: [part('STM32F407', { ...ST, carried: true }), brand('Waveshare', 'Waveshare', 'brand')],
    },
    'a board of a conglomerate, with the maker of the chip in the text': {
      row: { description: 'Controller with ST STM32F407', brand: 'Siemens', hsCode: '8473.30' },
      signals: [
        part('STM32F407', { ...ST, carried: true }),
        brand('STMicroelectronics', 'ST', 'description'),
        brand('Siemens', 'Siemens', 'brand'),
      ],
    },
    'a device under the code of devices': {
      row: { description: 'Smart meter with STM32L152', brand: 'Landis', hsCode: '9028.30' },
      signals: [part('STM32L152', { ...ST, carried: true })],
    },
    'a board of an unknown maker': {
      row: { description: 'FPGA board XC7K325T', brand: 'Alinx' },
      signals: [part('XC7K325T', { carried: true })],
    },
    'an accelerator named inside a server of its brand': {
      row: { description: 'Rack server with H100 80GB', brand: 'Dell' },
      signals: [part('H100 80GB', ACCELERATOR), goods('data-center', 'Rack server'), brand('Dell', 'Dell', 'brand')],
    },
    'an accessory for the part, from another maker': {
      row: { description: 'Rack ears for QFX5110-48S', brand: 'Cisco' },
      signals: [
        part('QFX5110-48S', { ...SWITCH, confidence: 'high' }),
        goods('routers', 'Rack ears', { accessory: true }),
        brand('Cisco', 'Cisco', 'brand'),
      ],
    },
    'a part of a loose family, with nothing else against the brand': {
      row: { description: 'QFX5110-48S', brand: 'Cisco' },
      signals: [part('QFX5110-48S', SWITCH), brand('Cisco', 'Cisco', 'brand')],
    },
    'the maker itself': {
      row: { partNumber: 'XC7K325T', brand: 'Xilinx' },
      signals: [part('XC7K325T'), brand('Xilinx', 'Xilinx', 'brand')],
    },
    'the firm that took the maker over': {
      row: { partNumber: 'XC7K325T', brand: 'AMD' },
      signals: [part('XC7K325T'), brand('AMD', 'AMD', 'brand')],
    },
    'the old name after a takeover': {
      row: { partNumber: 'AD9361', brand: 'Linear Technology' },
      signals: [
        part('AD9361', { maker: 'Analog Devices', makers: ['Analog Devices'] }),
        brand('Linear Technology', 'Linear Technology', 'brand'),
      ],
    },
    'a distributor in the brand cell': { row: { partNumber: 'XC7K325T', brand: 'Mouser Electronics' }, signals: [part('XC7K325T')] },
    'the maker misspelled': { row: { partNumber: 'XC7K325T', brand: 'XILNX' }, signals: [part('XC7K325T')] },
    'the maker shortened': { row: { partNumber: 'TMS320C6678', brand: 'TEXAS INST.' }, signals: [part('TMS320C6678', TI)] },
    'a dealer as brand, the maker in its own cell': {
      row: { partNumber: 'XC7K325T', brand: 'Harbor Parts', manufacturer: 'Xilinx' },
      signals: [part('XC7K325T'), brand('Xilinx', 'Xilinx', 'manufacturer')],
    },
    'a chip named inside a router of its brand': {
      row: { description: 'Router with BCM5396 inside', brand: 'Cisco' },
      signals: [part('BCM5396', { maker: 'Broadcom', makers: ['Broadcom'] }), goods('routers', 'Router'), brand('Cisco', 'Cisco', 'brand')],
    },
    'a second-sourced part': {
      row: { partNumber: 'LM358', brand: 'Texas Instruments' },
      signals: [part('LM358', { makers: [] }), brand('Texas Instruments', 'Texas Instruments', 'brand')],
    },
    'a loose family with no second sign': {
      row: { partNumber: 'TMS320C6678', brand: 'Vostok' },
      signals: [part('TMS320C6678', { ...TI, confidence: 'medium' })],
    },
    'a family of low confidence, whatever else': {
      row: { description: 'TMS320C6678 label removed', brand: 'Vostok', hsCode: '8542.39' },
      signals: [part('TMS320C6678', { ...TI, confidence: 'low' }), wording('relabelled', 'label removed')],
    },
    'an empty brand cell': { row: { partNumber: 'XC7K325T', brand: '' }, signals: [part('XC7K325T')] },
    'a placeholder': { row: { partNumber: 'XC7K325T', brand: 'без бренда' }, signals: [part('XC7K325T')] },
    'the part number over again in the brand cell': { row: { partNumber: 'XC7K325T', brand: 'XC7K325T' }, signals: [part('XC7K325T')] },
    'the word for the goods in the brand cell': {
      row: { description: 'FPGA XC7K325T', brand: 'fpga' },
      signals: [part('XC7K325T'), goods('chips', 'FPGA')],
    },
  },
});
