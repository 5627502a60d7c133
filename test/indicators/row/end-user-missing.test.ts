import indicator from '#indicators/row/end-user-missing.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const said = (phrase: string): string => `The line says that the end user or the use is not known: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'a user said to be unknown': [
      { row: { ...FPGA, remarks: 'end user unknown' }, signals: [...chips, wording('end-user-missing', 'end user unknown')] },
      said('end user unknown'),
      { severity: 'low', variant: 'said' },
    ],
    'a certificate that is not given, in Russian': [
      {
        row: { ...FPGA, remarks: 'без сертификата конечного пользователя' },
        signals: [...chips, wording('end-user-missing', 'без сертификата конечного пользователя')],
      },
      said('без сертификата конечного пользователя'),
    ],
    'a use that is not known, in Chinese': [
      { row: { ...FPGA, remarks: '用途不明' }, signals: [...chips, wording('end-user-missing', '用途不明')] },
      said('用途不明'),
    ],
    'an empty cell': [{ row: { ...FPGA, endUser: '' }, signals: chips }, 'The end-user cell is empty.', { variant: null }],
    'a cell that names nobody': [
      { row: { ...FPGA, endUser: 'to be advised' }, signals: chips },
      'The end-user cell names nobody, only "to be advised".',
      { variant: null },
    ],
    'a Chinese cell that names nobody': [
      { row: { ...FPGA, endUser: '不详' }, signals: chips },
      'The end-user cell names nobody, only "不详".',
    ],
    'goods for stock in a hub next door': [
      {
        row: { ...FPGA, destinationCountry: 'KZ', remarks: 'на склад' },
        signals: [...chips, wording('end-user-missing', 'на склад', 'medium')],
      },
      'The goods are said to be for stock or resale ("на склад"), on the way to Kazakhstan.',
      { variant: null },
    ],
  },
  silent: {
    'no column: not evaluated': { row: { ...FPGA, remarks: '' }, signals: chips },
    'goods for stock in an ordinary market': {
      row: { ...FPGA, destinationCountry: 'DE', remarks: 'for stock' },
      signals: [...chips, wording('end-user-missing', 'for stock', 'medium')],
    },
    'goods for the stock of a distributor': {
      row: { ...FPGA, destinationCountry: 'HK', importer: 'Arrow Asia', remarks: 'stock order' },
      signals: [...chips, wording('end-user-missing', 'stock order', 'medium')],
    },
    'a user by name': { row: { ...FPGA, endUser: 'Beyaz Esya Sanayi A.S.' }, signals: chips },
    'a user who is the importer': { row: { ...FPGA, importer: 'Nordfeld GmbH', endUser: 'Nordfeld GmbH' }, signals: chips },
    'towels without a user': { row: { description: 'Towels', endUser: '' } },
    'a user to be named later in the text is secrecy-wording': {
      row: { ...FPGA, remarks: 'end user to be advised' },
      signals: [...chips, wording('secrecy-wording', 'end user to be advised', 'medium')],
    },
  },
});
