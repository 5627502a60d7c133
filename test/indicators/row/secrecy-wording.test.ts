import indicator from '#indicators/row/secrecy-wording.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const asked = (phrase: string): string => `The line asks to keep the destination, the user or the use secret: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'a hidden destination, on any goods': [
      { row: { description: 'Pumps', remarks: 'do not mention Russia' }, signals: [wording('secrecy-wording', 'do not mention Russia')] },
      asked('do not mention Russia'),
      { severity: 'high', variant: null },
    ],
    'a hidden user, in Russian': [
      {
        row: { description: 'Сервер', remarks: 'не раскрывать конечного пользователя' },
        signals: [goods('data-center', 'Сервер'), wording('secrecy-wording', 'не раскрывать конечного пользователя')],
      },
      asked('не раскрывать конечного пользователя'),
    ],
    'a hidden destination, in Chinese': [
      {
        row: { description: '芯片', remarks: '不体现俄罗斯' },
        signals: [goods('chips', '芯片'), wording('secrecy-wording', '不体现俄罗斯')],
      },
      asked('不体现俄罗斯'),
    ],
    'a hidden user in the cell of the end user': [
      {
        row: { description: 'FPGA', endUser: 'gizli, son kullanıcı gizli' },
        signals: [goods('chips', 'FPGA'), wording('secrecy-wording', 'son kullanıcı gizli', 'strong', 'endUser')],
      },
      asked('son kullanıcı gizli'),
    ],
    'a consignee to be named later': [
      {
        row: { description: 'Router', remarks: 'consignee to be advised' },
        signals: [goods('routers', 'Router'), wording('secrecy-wording', 'consignee to be advised', 'medium')],
      },
      'The line leaves open, or keeps to itself, who receives the goods: "consignee to be advised".',
      { severity: 'medium', variant: 'medium' },
    ],
    'sensitive goods, a word of Chinese forwarders': [
      { row: { description: '芯片 敏感货 目的地' }, signals: [goods('chips', '芯片'), wording('secrecy-wording', '敏感货', 'weak')] },
      'The line may ask for secrecy: "敏感货".',
      { severity: 'low', variant: 'weak' },
    ],
  },
  silent: {
    'a batch of cosmetics, sensitive goods': {
      row: { description: '化妆品 敏感货' },
      signals: [wording('secrecy-wording', '敏感货', 'weak')],
    },
    'furniture for a confidential project': {
      row: { description: 'Furniture, confidential project' },
      signals: [wording('secrecy-wording', 'confidential project', 'medium')],
    },
    'grain to a destination to be advised': {
      row: { description: 'Wheat', remarks: 'destination to be advised' },
      signals: [wording('secrecy-wording', 'destination to be advised', 'medium')],
    },
    'an end user who is not known is another indicator': {
      row: { description: 'FPGA', remarks: 'end user unknown' },
      signals: [goods('chips', 'FPGA'), wording('end-user-missing', 'end user unknown')],
    },
    'an encryption router': { row: { description: 'Encryption router' }, signals: [goods('routers', 'router')] },
    'a safe': { row: { description: 'Safe with secret lock' } },
  },
});
