import indicator from '#indicators/row/unbranded.ts';
import { brand, goods, part, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

indicatorTable(indicator, {
  fires: {
    'no brand said of a router': [
      { row: { description: 'WiFi router, no brand' }, signals: [goods('routers', 'router'), wording('unbranded', 'no brand')] },
      'The line says that the goods carry no brand or marking: "no brand".',
      { variant: 'stated', severity: 'medium' },
    ],
    'the wording of a Russian declaration': [
      {
        row: { description: 'МИКРОСХЕМЫ ИНТЕГРАЛЬНЫЕ, ТОВАРНЫЙ ЗНАК ОТСУТСТВУЕТ', hsCode: '8542.39' },
        signals: [goods('chips', 'МИКРОСХЕМЫ'), wording('unbranded', 'ТОВАРНЫЙ ЗНАК ОТСУТСТВУЕТ')],
      },
      'The line says that the goods carry no brand or marking: "ТОВАРНЫЙ ЗНАК ОТСУТСТВУЕТ".',
      { variant: 'stated' },
    ],
    'a Chinese declaration in the brand cell': [
      {
        row: { description: '交换机 24口', brand: '无品牌' },
        signals: [goods('routers', '交换机'), wording('unbranded', '无品牌', 'strong', 'brand')],
      },
      'The line says that the goods carry no brand or marking: "无品牌".',
      { variant: 'stated' },
    ],
    'no brand and no model are one finding': [
      {
        row: { description: 'Schalter 24 Port, Marke: keine, ohne Kennzeichnung', brand: '-' },
        signals: [goods('routers', '24 Port'), wording('unbranded', 'ohne Kennzeichnung', 'medium'), wording('unbranded', 'Marke: keine')],
      },
      'The line says that the goods carry no brand or marking: "Marke: keine".',
      { variant: 'stated' },
    ],
    'no trademark on goods whose maker is named': [
      {
        row: { description: 'Cisco router, no trademark' },
        signals: [goods('routers', 'router'), brand('Cisco', 'Cisco'), wording('unbranded', 'no trademark')],
      },
      'The line says "no trademark", yet it names Cisco.',
      { variant: 'stated' },
    ],
    'a blank brand cell': [
      { row: { description: 'Optical transceiver', brand: ' ' }, signals: [goods('routers', 'Optical transceiver')] },
      'The brand cell is empty, and nothing else on the line names a maker.',
      { variant: 'blank', severity: 'low' },
    ],
    'a dash in a maker column, and no brand column': [
      { row: { description: 'sabit disk', manufacturer: '-' }, signals: [goods('data-center', 'sabit disk')] },
      'The manufacturer cell says only "-", and nothing else on the line names a maker.',
      { variant: 'blank' },
    ],
    'the word for the goods as a brand': [
      { row: { description: 'WIFI ROUTER 5G', brand: 'Router' }, signals: [goods('routers', 'ROUTER')] },
      'The brand cell only repeats the word for the goods, "Router".',
      { variant: 'blank' },
    ],
    'a placeholder under a listed code of goods that we have no category for': [
      { row: { description: 'Ball bearings', brand: 'N/A', hsCode: '8482.10' } },
      'The brand cell says only "N/A", and nothing else on the line names a maker.',
      { variant: 'blank' },
    ],
    'a label with a placeholder behind it': [
      {
        row: { description: 'WiFi router, Mfr: N/A', brand: '' },
        signals: [goods('routers', 'router'), wording('maker-label', 'Mfr', 'medium')],
      },
      'The brand cell is empty, and nothing else on the line names a maker.',
      { variant: 'blank' },
    ],
    'a part number of several makers names none': [
      { row: { description: 'LM358 amplifiers', brand: '' }, signals: [part('LM358', { confidence: 'medium', makers: [] })] },
      'The brand cell is empty, and nothing else on the line names a maker.',
      { variant: 'blank' },
    ],
  },
  silent: {
    'a blank brand, and a maker behind a label that no list knows': {
      row: { description: 'Ethernet switch OEM: ZORBAX CORPORATION', brand: '' },
      signals: [goods('routers', 'Ethernet switch'), wording('maker-label', 'OEM', 'medium')],
    },
    'towels of no brand': {
      row: { description: 'Bath towels, без товарного знака', brand: '', hsCode: '6302.60' },
      signals: [wording('unbranded', 'без товарного знака')],
    },
    'no brand column and no wording': { row: { description: 'WiFi router' }, signals: [goods('routers', 'router')] },
    'model absent beside a maker, as forms are filled in': {
      row: { description: 'Маршрутизатор CISCO, модель отсутствует', brand: 'Cisco' },
      signals: [goods('routers', 'Маршрутизатор'), brand('Cisco', 'CISCO'), wording('unbranded', 'модель отсутствует', 'medium')],
    },
    'a blank brand, and the maker in its own cell': {
      row: { description: 'WiFi router', brand: '', manufacturer: 'Harbor Networks' },
      signals: [goods('routers', 'router')],
    },
    'a blank brand, and the maker in the text': {
      row: { description: 'Samsung DDR4 memory', brand: '-' },
      signals: [goods('chips', 'memory'), brand('Samsung', 'Samsung')],
    },
    'a blank brand, and a part number that names the maker': { row: { description: 'XC7K325T', brand: '' }, signals: [part('XC7K325T')] },
    'materials, which are sold by grade': {
      row: { description: 'Silicon wafers 300 mm', brand: '', hsCode: '3818.00' },
      signals: [goods('semiconductor-materials', 'Silicon wafers')],
    },
    'a bag for a router': { row: { description: 'Bag for router', brand: '' }, signals: [goods('routers', 'router', { accessory: true })] },
    'a private label, which is how consumer goods are sold': {
      row: { description: 'Router, private label', brand: 'Homeline' },
      signals: [goods('routers', 'Router'), wording('unbranded', 'private label', 'weak')],
    },
    'a brand that we do not know': { row: { description: 'Router', brand: 'Homeline' }, signals: [goods('routers', 'Router')] },
  },
});
