import indicator from '#indicators/row/refurbished-remarked.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const remarked = (phrase: string): string => `The line says that components were pulled, resurfaced or marked anew: "${phrase}".`;
const chips = (text: string) => goods('chips', text);

indicatorTable(indicator, {
  fires: {
    'chips pulled from boards': [
      { row: { description: 'FPGA, pulled from boards' }, signals: [chips('FPGA'), wording('refurbished-remarked', 'pulled from boards')] },
      remarked('pulled from boards'),
      { severity: 'high', variant: null },
    ],
    'a Chinese text': [
      { row: { description: '芯片打磨 重新打标' }, signals: [chips('芯片'), wording('refurbished-remarked', '重新打标')] },
      remarked('重新打标'),
    ],
    'a Russian remark': [
      {
        row: { description: 'ПЛИС', remarks: 'перебита маркировка' },
        signals: [chips('ПЛИС'), wording('refurbished-remarked', 'перебита маркировка')],
      },
      remarked('перебита маркировка'),
    ],
    'marking ground off, in Turkish, under a listed code': [
      {
        row: { description: 'Entegre, üzeri zımparalanmış', hsCode: '8542.39' },
        signals: [goods('chips'), wording('refurbished-remarked', 'üzeri zımparalanmış')],
      },
      remarked('üzeri zımparalanmış'),
    ],
    'an unknown date code': [
      {
        row: { description: 'Microcontroller, date code unknown' },
        signals: [chips('Microcontroller'), wording('refurbished-remarked', 'date code unknown', 'medium')],
      },
      'The line says that the components have an uncertain past: "date code unknown".',
      { severity: 'medium', variant: 'medium' },
    ],
    'refurbished components': [
      {
        row: { description: 'Refurbished processors' },
        signals: [chips('processors'), wording('refurbished-remarked', 'Refurbished', 'weak')],
      },
      'The components are said to be used or refurbished: "Refurbished".',
      { severity: 'low', variant: 'weak' },
    ],
    'the strongest of several': [
      {
        row: { description: 'Used ICs, sanded and remarked' },
        signals: [chips('ICs'), wording('refurbished-remarked', 'Used', 'weak'), wording('refurbished-remarked', 'sanded and remarked')],
      },
      remarked('sanded and remarked'),
    ],
  },
  silent: {
    'a refurbished server': {
      row: { description: 'Refurbished server with memory module' },
      signals: [goods('data-center', 'server'), wording('refurbished-remarked', 'Refurbished', 'weak')],
    },
    'retreaded tyres': { row: { description: 'Reconditioned tyres' }, signals: [wording('refurbished-remarked', 'Reconditioned', 'weak')] },
    'a grinder, 打磨机': { row: { description: '打磨机 芯片' }, signals: [wording('refurbished-remarked', '打磨', 'weak')] },
    'a reballing service on a telephone': {
      row: { description: 'Mobile phone, reballing done' },
      signals: [goods('mobile-phones', 'Mobile phone'), wording('refurbished-remarked', 'reballing', 'medium')],
    },
    'used goods under a listed code, no component named': {
      row: { description: 'Goods, б/у', hsCode: '8542.39' },
      signals: [goods('chips'), wording('refurbished-remarked', 'б/у', 'weak')],
    },
    'a case for used chips': {
      row: { description: 'Tray for used chips' },
      signals: [goods('chips', 'chips', { accessory: true }), wording('refurbished-remarked', 'used', 'weak')],
    },
    'new chips': { row: { description: 'FPGA, new and original' }, signals: [chips('FPGA')] },
  },
});
