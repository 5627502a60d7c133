import indicator from '#indicators/row/description-obfuscated.ts';
import { disguise, goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

indicatorTable(indicator, {
  fires: {
    'two Cyrillic letters in a Latin word': [
      { row: { description: 'wifi rоutеr' }, signals: [goods('routers', 'rоutеr'), disguise('rоutеr', 'router', 'look-alike')] },
      '"rоutеr" reads "router": letters of another alphabet.',
      { severity: 'high' },
    ],
    'a part number in Cyrillic letters': [
      { row: { description: 'ХС7К325Т' }, signals: [disguise('ХС7К325Т', 'XC7K325T', 'look-alike')] },
      '"ХС7К325Т" reads "XC7K325T": letters of another alphabet.',
    ],
    'Latin letters in a Russian word': [
      { row: { description: 'микpocxемы' }, signals: [disguise('микpocxемы', 'микросхемы', 'look-alike')] },
      '"микpocxемы" reads "микросхемы": letters of another alphabet.',
    ],
    'two digits for letters': [
      { row: { remarks: '5em1conductor' }, signals: [disguise('5em1conductor', 'semiconductor', 'digit-for-letter')] },
      '"5em1conductor" reads "semiconductor": digits for letters.',
    ],
    'an invisible character between two letters': [
      { row: { description: 'rou\u200bter' }, signals: [disguise('rou\u200bter', 'router', 'invisible')] },
      '"rou\u200bter" reads "router": invisible characters.',
    ],
    'a filler without a shape between two letters': [
      { row: { description: 'rou\u3164ter' }, signals: [disguise('rou\u3164ter', 'router', 'invisible')] },
      '"rou\u3164ter" reads "router": invisible characters.',
    ],
    'letters spaced apart': [
      { row: { description: 'F P G A boards' }, signals: [disguise('F P G A', 'fpga', 'spaced')] },
      '"F P G A" reads "fpga": letters spaced apart.',
    ],
    'a word turned around': [
      { row: { description: '\u202eretuor' }, signals: [disguise('retuor', 'router', 'turned')] },
      '"retuor" reads "router": text that a control character turns around.',
    ],
    'two words by the same hand': [
      {
        row: { description: 'rоutеr 5w1tch' },
        signals: [disguise('rоutеr', 'router', 'look-alike'), disguise('5w1tch', 'switch', 'digit-for-letter')],
      },
      '"rоutеr" reads "router": letters of another alphabet; and 1 more such words.',
    ],
  },
  silent: {
    'one Cyrillic letter, by a clerk with two keyboards': {
      row: { description: 'routеr' },
      signals: [disguise('routеr', 'router', 'look-alike')],
    },
    'one digit for a letter': { row: { description: 'r0uter' }, signals: [disguise('r0uter', 'router', 'digit-for-letter')] },
    'a soft hyphen': {
      row: { description: 'semi\u00adconductor' },
      signals: [disguise('semi\u00adconductor', 'semiconductor', 'invisible')],
    },
    'a direction mark': { row: { description: 'router\u200e\u200f' }, signals: [disguise('router\u200e\u200f', 'router', 'invisible')] },
    'one slip in each of two words': {
      row: { description: 'routеr chiр' },
      signals: [disguise('routеr', 'router', 'look-alike'), disguise('chiр', 'chip', 'look-alike')],
    },
    'capital letters': { row: { description: 'ROUTER' }, signals: [disguise('ROUTER', 'router', 'look-alike')] },
    'nothing in disguise': { row: { description: 'router' }, signals: [goods('routers', 'router')] },
    'strange characters that reveal nothing listed': { row: { description: 'tоwеls 100×150' } },
  },
});
