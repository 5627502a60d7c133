import indicator from '#indicators/manifest/currency-switch.ts';
import { manifestTable } from '../manifest-table.ts';

const line = { description: 'router', invoiceNumber: 'INV-0117', exporter: 'Shenzhen Hua Co., Ltd', value: '4200', currency: 'USD' };
const terms = { ...line, paymentTerms: 'T/T 30 days' };

manifestTable(indicator, {
  fires: {
    'dollar and yuan': [
      [line, { ...line, currency: 'CNY' }],
      'Invoice "INV-0117" is in different currencies: "USD" and "CNY".',
      { level: 'low', lines: [2, 3] },
    ],
    'three currencies': [
      [line, { ...line, currency: 'CNY' }, { ...line, currency: 'RUB' }],
      'Invoice "INV-0117" is in different currencies: "USD", "CNY" and "RUB".',
    ],
    'a currency that stands in the cell': [
      [
        { ...line, currency: '', value: 'USD 4200' },
        { ...line, currency: '', value: 'EUR 3900' },
      ],
      'Invoice "INV-0117" is in different currencies: "USD" and "EUR".',
    ],
    'other terms': [
      [terms, { ...terms, paymentTerms: '100% advance' }],
      'Invoice "INV-0117" has different payment terms: "T/T 30 days" and "100% advance".',
    ],
    'terms in Russian, in two files': [
      { files: [[{ ...terms, paymentTerms: 'предоплата 100%' }], [{ ...terms, paymentTerms: 'отсрочка 60 дней' }]] },
      'Invoice "INV-0117" has different payment terms: "предоплата 100%" and "отсрочка 60 дней".',
    ],
    'terms in Chinese': [
      [
        { ...terms, description: '路由器', paymentTerms: '电汇30天' },
        { ...terms, description: '路由器', paymentTerms: '现金' },
      ],
      'Invoice "INV-0117" has different payment terms: "电汇30天" and "现金".',
    ],
    'both at once': [
      [terms, { ...terms, currency: 'CNY', paymentTerms: 'cash' }],
      [
        'Invoice "INV-0117" is in different currencies: "USD" and "CNY".',
        'Invoice "INV-0117" has different payment terms: "T/T 30 days" and "cash".',
      ],
    ],
  },
  silent: {
    'another invoice': [line, { ...line, invoiceNumber: 'INV-0118', currency: 'CNY' }],
    'the same number of another exporter': [line, { ...line, exporter: 'Harbor Bridge FZE', currency: 'CNY' }],
    'spellings of one currency': [line, { ...line, currency: 'usd' }, { ...line, currency: 'US Dollar' }],
    'a blank currency': [line, { ...line, currency: '' }],
    'spellings of one term': [terms, { ...terms, paymentTerms: 't/t 30 DAYS' }, { ...terms, paymentTerms: '' }],
    'a placeholder for terms': [terms, { ...terms, paymentTerms: 'to be advised' }],
    'a line of goods that are not listed': [line, { ...line, description: 'cotton towels', currency: 'CNY' }],
    'a sample on the same invoice': [line, { ...line, remarks: 'free sample, no commercial value', currency: 'CNY' }],
    'no invoice number': [
      { ...line, invoiceNumber: '' },
      { ...line, invoiceNumber: '', currency: 'CNY' },
    ],
  },
});
