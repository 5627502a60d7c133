import indicator from '#indicators/row/payment-terms-unusual.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const terms = (phrase: string): string => `The payment terms are unusual for such goods: "${phrase}".`;
const cell = (paymentTerms: string, phrase: string = paymentTerms) => ({
  row: { ...FPGA, paymentTerms },
  signals: [...chips, wording('payment-terms-unusual', phrase, 'medium', 'paymentTerms')],
});

indicatorTable(indicator, {
  fires: {
    cash: [cell('100% cash', 'cash'), terms('cash'), { severity: 'low', variant: null }],
    'cash, in Russian': [cell('оплата наличными'), terms('оплата наличными')],
    'cash, in Chinese': [cell('现金付款'), terms('现金付款')],
    'cash, in Turkish': [cell('nakit ödeme'), terms('nakit ödeme')],
    'a year of credit': [cell('open account 360 days'), terms('open account 360 days')],
    'cash, by the remarks': [
      {
        row: { ...FPGA, remarks: 'cash payment on handover' },
        signals: [...chips, wording('payment-terms-unusual', 'cash payment', 'strong', 'remarks')],
      },
      terms('cash payment'),
      { severity: 'low', variant: null },
    ],
    'cash for a costly line': [
      {
        row: { ...FPGA, paymentTerms: 'cash only', value: '48000' },
        signals: [...chips, wording('payment-terms-unusual', 'cash only', 'medium', 'paymentTerms')],
      },
      'The payment terms are unusual for goods of this value (48000): "cash only".',
    ],
  },
  silent: {
    'cash for a small line': {
      row: { ...FPGA, paymentTerms: 'cash only', value: '120' },
      signals: [...chips, wording('payment-terms-unusual', 'cash only', 'medium', 'paymentTerms')],
    },
    'cash against documents': { row: { ...FPGA, paymentTerms: 'cash against documents' }, signals: chips },
    'thirty days': { row: { ...FPGA, paymentTerms: 'net 30 days' }, signals: chips },
    'cash for towels': {
      row: { description: 'Towels', paymentTerms: 'cash only' },
      signals: [wording('payment-terms-unusual', 'cash only', 'medium', 'paymentTerms')],
    },
    'a cash register in the description': {
      row: { description: 'FPGA for cash payment terminals', paymentTerms: 'T/T' },
      signals: [...chips, wording('payment-terms-unusual', 'cash payment', 'medium')],
    },
    'a word of the remarks that may mean something else': {
      row: { ...FPGA, remarks: 'pins plated in gold' },
      signals: [...chips, wording('payment-terms-unusual', 'in gold', 'medium', 'remarks')],
    },
    'no terms': { row: { ...FPGA, paymentTerms: '' }, signals: chips },
  },
});
