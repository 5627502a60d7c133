import indicator from '#indicators/row/hs-description-mismatch.ts';
import { goods, part } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

indicatorTable(indicator, {
  fires: {
    'a part number under the code of screws': [
      { row: { description: 'Metal fasteners', model: 'XC7Z020-1CLG400I', hsCode: '7318.15' }, signals: [part('XC7Z020-1CLG400I')] },
      'HS 7318.15 is for screws, bolts and other fasteners; "XC7Z020-1CLG400I" is a part number of chips.',
      { severity: 'high', variant: 'part' },
    ],
    'a part number under the code of power supplies': [
      { row: { description: 'ADAPTER XC7K325T', hsCode: '8504.40' }, signals: [part('XC7K325T')] },
      'HS 8504.40 is for transformers, converters and power supplies; "XC7K325T" is a part number of chips.',
      { variant: 'part' },
    ],
    'words under the code of toys': [
      { row: { description: 'Маршрутизатор 24 порта', hsCode: '9503.00' }, signals: [goods('routers', 'Маршрутизатор')] },
      'HS 9503.00 is for toys, which no screened category falls under; "Маршрутизатор" is network equipment.',
      { variant: 'hidden' },
    ],
    'Chinese words under the code of plastics': [
      { row: { description: '集成电路', hsCode: '3926.90' }, signals: [goods('chips', '集成电路')] },
      'HS 3926.90 is for articles of plastics, which no screened category falls under; "集成电路" is chips.',
      { variant: 'hidden' },
    ],
    'the other direction: the code of chips, words of network equipment': [
      { row: { description: 'Ethernet-Switch', hsCode: '8542.39' }, signals: [goods('routers', 'Ethernet-Switch')] },
      'HS 8542.39 is for integrated circuits; "Ethernet-Switch" is network equipment.',
      { variant: null },
    ],
    'a heading of four digits': [
      { row: { description: 'Silicon wafers', hsCode: '7318' }, signals: [goods('semiconductor-materials', 'Silicon wafers')] },
      'HS 7318 is for screws, bolts and other fasteners, which no screened category falls under; "Silicon wafers" is semiconductor materials.',
      { variant: 'hidden' },
    ],
    'two categories, neither of which fits': [
      {
        row: { description: 'çip ve yönlendirici', hsCode: '9503.00' },
        signals: [goods('routers', 'yönlendirici', { confidence: 0.9 }), goods('chips', 'çip')],
      },
      'HS 9503.00 is for toys, which no screened category falls under; "yönlendirici" is network equipment.',
    ],
    'a server declared as the power supply that it comes with': [
      {
        row: { description: 'Rack server with UPS', hsCode: '8504.40' },
        signals: [goods('data-center', 'Rack server', { also: ['UPS'] })],
      },
      'HS 8504.40 is for transformers, converters and power supplies; "Rack server" is data-center equipment.',
    ],
    'a board by its number, with the word for a power supply before it': [
      {
        row: { description: 'UPS H100 80GB', hsCode: '8504.40' },
        signals: [goods('data-center', 'UPS'), part('H100 80GB', { category: 'data-center', family: 'accelerator' })],
      },
      'HS 8504.40 is for transformers, converters and power supplies; "H100 80GB" is a part number of data-center equipment.',
      { variant: 'part' },
    ],
    'a board with a chip under the code of power supplies': [
      { row: { description: 'Adapter board with XC7K325T', hsCode: '8504.40' }, signals: [part('XC7K325T', { carried: true })] },
      'HS 8504.40 is for transformers, converters and power supplies; "XC7K325T" is a part number of chips.',
      { variant: 'part' },
    ],
    'a code that has no title of its own': [
      { row: { description: 'Router', hsCode: '4901.10' }, signals: [goods('routers', 'Router')] },
      'HS 4901.10 is for other goods, which no screened category falls under; "Router" is network equipment.',
    ],
  },
  silent: {
    'a power supply under its own code': {
      row: { description: 'UPS 3000VA for rack server', hsCode: '8504.40' },
      signals: [goods('data-center', 'rack server', { also: ['UPS'] })],
    },
    'a power supply right behind the words for what it feeds': {
      row: { description: 'Rack server UPS 3000VA', hsCode: '8504.40' },
      signals: [goods('data-center', 'Rack server', { also: ['UPS'] })],
    },
    'a power supply behind what it is for': {
      row: { description: 'Sunucular için UPS', hsCode: '8504.40' },
      signals: [goods('data-center', 'UPS', { also: ['Sunucular'], purposes: ['Sunucular'] })],
    },
    'a meter with a chip inside, under the code of meters': {
      row: { description: 'Smart meter with STM32L152', hsCode: '9028.30' },
      signals: [part('STM32L152', { carried: true })],
    },
    'a power supply for a model': {
      row: { description: 'UPS for R740', hsCode: '8504.40' },
      signals: [
        goods('data-center', 'UPS'),
        part('R740', { category: 'data-center', family: 'Rack server', confidence: 'medium', purpose: true }),
      ],
    },
    'a power supply by its model number': {
      row: { description: 'SMT1500I', hsCode: '8504.40' },
      signals: [part('SMT1500I', { category: 'data-center', family: 'UPS' })],
    },
    'the right code': { row: { description: 'Router', hsCode: '8517.62' }, signals: [goods('routers', 'Router')] },
    'an oscilloscope under measuring instruments': {
      row: { description: 'Oscilloscope', hsCode: '9030.20' },
      signals: [goods('radio-electronics', 'Oscilloscope')],
    },
    'a network card under network equipment, also called a computer part': {
      row: { description: 'Server network card', hsCode: '8517.62' },
      signals: [goods('chips', 'card'), goods('data-center', 'Server')],
    },
    'one of two categories fits': {
      row: { description: 'Router chips', hsCode: '8542.31' },
      signals: [goods('routers', 'Router', { confidence: 0.95 }), goods('chips', 'chips', { confidence: 0.56 })],
    },
    'faint words': {
      row: { description: 'Module', hsCode: '9503.00' },
      signals: [goods('radio-electronics', 'Module', { confidence: 0.4 })],
    },
    'a bag for a router': {
      row: { description: 'Bag for router', hsCode: '3926.90' },
      signals: [goods('routers', 'router', { accessory: true })],
    },
    'a category that only the code names': { row: { description: 'Watch band', hsCode: '8517.62' }, signals: [goods('routers')] },
    'potato chips': { row: { description: 'Potato chips', hsCode: '2008.19' } },
    'a part of a loose family': { row: { description: 'TMS320', hsCode: '7318.15' }, signals: [part('TMS320', { confidence: 'low' })] },
    'no code': { row: { description: 'Router', hsCode: '' }, signals: [goods('routers', 'Router')] },
    'a damaged code': { row: { description: 'Router', hsCode: '8.5E+9' }, signals: [goods('routers', 'Router')] },
    'a national chapter': { row: { description: 'Router', hsCode: '9803.00' }, signals: [goods('routers', 'Router')] },
  },
});
