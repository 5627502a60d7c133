import indicator from '#indicators/row/military-grade.ts';
import { goods, part, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const military = { maker: 'several makers', makers: [], family: 'standard microcircuit drawing', military: true };
const said = (phrase: string): string => `The text marks the goods as of military or space grade: "${phrase}".`;
const possible = (phrase: string): string => `The text speaks of a military or high grade: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'a standard microcircuit drawing': [
      { row: { description: 'IC 5962-8953701EA' }, signals: [part('5962-8953701EA', military)] },
      '"5962-8953701EA" is a part number of military or space grade (standard microcircuit drawing).',
      { severity: 'medium', variant: null },
    ],
    'a part in its own cell, under a harmless text': [
      {
        row: { description: 'Spare parts', partNumber: 'JANTX2N2222A' },
        signals: [part('JANTX2N2222A', { ...military, family: 'JAN transistor' })],
      },
      '"JANTX2N2222A" is a part number of military or space grade (JAN transistor).',
    ],
    'a standard by its number': [
      {
        row: { description: 'Capacitor MIL-PRF-39003' },
        signals: [goods('microelectronics', 'Capacitor'), wording('military-grade', 'MIL-PRF-39003')],
      },
      said('MIL-PRF-39003'),
      { variant: null },
    ],
    'a standard with so many makers that the number names none': [
      {
        row: { description: 'D38999/26WB35SN' },
        signals: [part('D38999/26WB35SN', { ...military, family: 'MIL connector', confidence: 'low' })],
      },
      '"D38999/26WB35SN" is a part number of military or space grade (MIL connector).',
    ],
    'acceptance by a military representative': [
      {
        row: { description: 'Микросхема 1986ВЕ1Т, приемка 5' },
        signals: [goods('chips', 'Микросхема'), wording('military-grade', 'приемка 5')],
      },
      said('приемка 5'),
    ],
    'a Chinese grade': [
      { row: { description: '军品级 芯片' }, signals: [goods('chips', '芯片'), wording('military-grade', '军品级')] },
      said('军品级'),
    ],
    'radiation hardening, in German, on goods of no list': [
      { row: { description: 'Steuergerät, strahlungsfest' }, signals: [wording('military-grade', 'strahlungsfest')] },
      said('strahlungsfest'),
    ],
    'words of advertising on listed goods': [
      {
        row: { description: 'Connector module, mil-spec' },
        signals: [goods('microelectronics', 'Connector'), wording('military-grade', 'mil-spec', 'weak')],
      },
      possible('mil-spec'),
      { severity: 'low', variant: 'weak' },
    ],
  },
  silent: {
    'a phone case of military grade': {
      row: { description: 'Phone case, military grade module' },
      signals: [wording('military-grade', 'military grade', 'weak')],
    },
    'a denial of military use': {
      row: { description: 'Микросхема, не военного назначения' },
      signals: [
        goods('chips', 'Микросхема'),
        wording('licence-claim', 'не военного назначения', 'medium'),
        wording('military-grade', 'военного назначения', 'weak'),
      ],
    },
    'a denial of dual use, in Chinese': {
      row: { description: '芯片 非军用' },
      signals: [goods('chips', '芯片'), wording('licence-claim', '非军用', 'medium'), wording('military-grade', '军用', 'weak')],
    },
    'an everyday part': { row: { description: 'XC7K325T' }, signals: [part('XC7K325T')] },
    'listed goods without a mark': { row: { description: 'Router' }, signals: [goods('routers', 'Router')] },
    'an empty line': { row: { description: '' } },
  },
});
