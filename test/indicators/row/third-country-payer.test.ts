import indicator from '#indicators/row/third-country-payer.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const third = (phrase: string): string => `Somebody other than the buyer pays, or a third country does: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'a third party in the payment cell': [
      {
        row: { ...FPGA, paymentTerms: 'T/T, payment by third party' },
        signals: [...chips, wording('third-country-payer', 'payment by third party', 'strong', 'paymentTerms')],
      },
      third('payment by third party'),
      { severity: 'medium', variant: null },
    ],
    'a paying agent, in Russian': [
      {
        row: { ...FPGA, remarks: 'через платежного агента' },
        signals: [...chips, wording('third-country-payer', 'через платежного агента')],
      },
      third('через платежного агента'),
    ],
    'crypto assets': [
      { row: { ...FPGA, remarks: 'USDT付款' }, signals: [...chips, wording('third-country-payer', 'USDT付款')] },
      third('USDT付款'),
    ],
    'a third country by name, which is not the buyer’s': [
      {
        row: { ...FPGA, destinationCountry: 'RU', remarks: 'payment from Hong Kong company' },
        signals: [...chips, wording('third-country-payer', 'payment from Hong Kong company')],
      },
      third('payment from Hong Kong company'),
    ],
    'another firm, beside the same words with the country of the buyer': [
      {
        row: { ...FPGA, destinationCountry: 'AE', remarks: 'payment from another firm in Dubai' },
        signals: [
          ...chips,
          wording('third-country-payer', 'payment from another firm'),
          wording('third-country-payer', 'payment from another firm in Dubai'),
        ],
      },
      third('payment from another firm'),
    ],
    'payment from a third country, in Turkish': [
      {
        row: { ...FPGA, paymentTerms: 'üçüncü ülkeden ödeme' },
        signals: [...chips, wording('third-country-payer', 'üçüncü ülkeden ödeme', 'strong', 'paymentTerms')],
      },
      third('üçüncü ülkeden ödeme'),
    ],
    'another payer, perhaps of the same group': [
      { row: { ...FPGA, remarks: 'change of payer' }, signals: [...chips, wording('third-country-payer', 'change of payer', 'medium')] },
      'The payer may be another than the buyer: "change of payer".',
      { severity: 'low', variant: 'possible' },
    ],
  },
  silent: {
    'a country by name that is the buyer’s': {
      row: { ...FPGA, destinationCountry: 'KZ', remarks: 'payment from Kazakhstan' },
      signals: [...chips, wording('third-country-payer', 'payment from Kazakhstan')],
    },
    'a country by name where the buyer has its address': {
      row: { ...FPGA, destinationCountry: 'DE', importerAddress: 'Istanbul', paymentTerms: 'payment from Istanbul' },
      signals: [...chips, wording('third-country-payer', 'payment from Istanbul', 'strong', 'paymentTerms')],
    },
    'towels that a third party pays': {
      row: { description: 'Towels', paymentTerms: 'third party payment' },
      signals: [wording('third-country-payer', 'third party payment', 'strong', 'paymentTerms')],
    },
    'a letter of credit': { row: { ...FPGA, paymentTerms: 'L/C at sight' }, signals: chips },
    'payment in advance by the buyer': { row: { ...FPGA, paymentTerms: '100% prepayment by buyer' }, signals: chips },
    'roubles are another indicator': {
      row: { ...FPGA, remarks: 'payment in rubles' },
      signals: [...chips, wording('local-currency', 'payment in rubles')],
    },
  },
});
