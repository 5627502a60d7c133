import indicator from '#indicators/row/buyer-goods-mismatch.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = goods('chips', 'FPGA');
const FPGA = { description: 'FPGA' };
const trade = (text: string, field: 'importer' | 'endUser' = 'importer', strength: 'medium' | 'weak' = 'medium') =>
  wording('buyer-goods-mismatch', text, strength, field);
const says = (role: string, name: string, phrase: string): string =>
  `The ${role} "${name}" is of another trade by its name ("${phrase}") than chips.`;

indicatorTable(indicator, {
  fires: {
    'a textile firm': [
      { row: { ...FPGA, importer: 'Osh Textile LLC' }, signals: [chips, trade('Textile')] },
      says('importer', 'Osh Textile LLC', 'Textile'),
    ],
    'a furniture maker, in Russian': [
      { row: { ...FPGA, importer: 'ООО Мебель Сервис' }, signals: [chips, trade('Мебель')] },
      says('importer', 'ООО Мебель Сервис', 'Мебель'),
    ],
    'a food trader, in Chinese': [
      { row: { ...FPGA, importer: '霍尔果斯食品贸易有限公司' }, signals: [chips, trade('食品')] },
      says('importer', '霍尔果斯食品贸易有限公司', '食品'),
    ],
    'a cosmetics shop, in Turkish': [
      { row: { ...FPGA, importer: 'Gül Kozmetik Ltd. Şti.' }, signals: [chips, trade('Kozmetik')] },
      says('importer', 'Gül Kozmetik Ltd. Şti.', 'Kozmetik'),
    ],
    'a pharmacy, in German': [
      { row: { ...FPGA, importer: 'Apotheke am Markt' }, signals: [chips, trade('Apotheke')] },
      says('importer', 'Apotheke am Markt', 'Apotheke'),
    ],
    'an end user of another trade': [
      { row: { ...FPGA, importer: 'Alfa LLC', endUser: 'Steppe Bakery' }, signals: [chips, trade('Bakery', 'endUser')] },
      says('end user', 'Steppe Bakery', 'Bakery'),
    ],
  },
  silent: {
    'a firm of the trade': { row: { ...FPGA, importer: 'Osh Electronics LLC' }, signals: [chips] },
    'mobile phones, which anybody may sell': {
      row: { description: 'phones', importer: 'Osh Textile' },
      signals: [goods('mobile-phones', 'phones'), trade('Textile')],
    },
    'an accessory': { row: { ...FPGA, importer: 'Osh Textile' }, signals: [goods('chips', 'FPGA', { accessory: true }), trade('Textile')] },
    'the code alone': {
      row: { description: 'goods', hsCode: '8542.39', importer: 'Osh Textile' },
      signals: [goods('chips'), trade('Textile')],
    },
    'weak wording': { row: { ...FPGA, importer: 'Star Group' }, signals: [chips, trade('Star', 'importer', 'weak')] },
    'goods that are not listed': { row: { description: 'Bath towels', importer: 'Osh Textile' }, signals: [trade('Textile')] },
  },
});
