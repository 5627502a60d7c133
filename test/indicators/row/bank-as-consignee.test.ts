import indicator from '#indicators/row/bank-as-consignee.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = goods('chips', 'FPGA');
const FPGA = { description: 'FPGA' };
const bank = (text: string, strength: 'strong' | 'weak' = 'strong') => wording('bank-as-consignee', text, strength, 'importer');
const says = (name: string): string => `The goods are consigned to a bank, "${name}", and no buyer is named.`;

indicatorTable(indicator, {
  fires: {
    'a bank by its name': [
      { row: { ...FPGA, importer: 'Deutsche Bank AG' }, signals: [chips, bank('Deutsche Bank')] },
      says('Deutsche Bank AG'),
    ],
    'to the order of a bank': [
      { row: { ...FPGA, importer: 'To the order of Emirates NBD' }, signals: [chips, bank('Emirates NBD')] },
      says('To the order of Emirates NBD'),
    ],
    'a bank, in Russian': [{ row: { ...FPGA, importer: 'АО Банк Развития' }, signals: [chips, bank('Банк')] }, says('АО Банк Развития')],
    'a bank, in Chinese': [{ row: { ...FPGA, importer: '中国银行' }, signals: [chips, bank('中国银行')] }, says('中国银行')],
    'a bank, in Turkish': [
      { row: { ...FPGA, importer: 'Türkiye İş Bankası A.Ş.' }, signals: [chips, bank('Bankası')] },
      says('Türkiye İş Bankası A.Ş.'),
    ],
    'a bank with an end user to be advised': [
      { row: { ...FPGA, importer: 'Deutsche Bank', endUser: 'to be advised' }, signals: [chips, bank('Deutsche Bank')] },
      says('Deutsche Bank'),
    ],
    'the same bank as notify party': [
      { row: { ...FPGA, importer: 'Deutsche Bank', notifyParty: 'Deutsche Bank' }, signals: [chips, bank('Deutsche Bank')] },
      says('Deutsche Bank'),
    ],
  },
  silent: {
    'a bank with the buyer as notify party': {
      row: { ...FPGA, importer: 'Deutsche Bank', notifyParty: 'Alfa LLC' },
      signals: [chips, bank('Deutsche Bank')],
    },
    'a bank with an end user': {
      row: { ...FPGA, importer: 'Deutsche Bank', endUser: 'Almaty Polytechnic' },
      signals: [chips, bank('Deutsche Bank')],
    },
    'a firm': { row: { ...FPGA, importer: 'Alfa LLC' }, signals: [chips] },
    'a word that only sounds like a bank': { row: { ...FPGA, importer: 'Power Bank Store' }, signals: [chips, bank('Bank', 'weak')] },
    'a bank in another cell': {
      row: { ...FPGA, importer: 'Alfa LLC', remarks: 'Deutsche Bank' },
      signals: [chips, wording('bank-as-consignee', 'Deutsche Bank', 'strong', 'remarks')],
    },
    'goods that are not listed': { row: { description: 'Bath towels', importer: 'Deutsche Bank' }, signals: [bank('Deutsche Bank')] },
  },
});
