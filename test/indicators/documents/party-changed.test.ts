import indicator from '#indicators/documents/party-changed.ts';
import { documentTable } from '../documents-table.ts';

const goods = { partNumber: 'XC7K325T-2FFG900I' };

documentTable(indicator, {
  fires: {
    'another importer': [
      [[{ ...goods, importer: 'Alfa Trading LLC' }], [{ ...goods, importer: 'Beta Logistics LLC' }]],
      'The importer is "Alfa Trading LLC" in invoice and "Beta Logistics LLC" in packing list.',
    ],
    'another importer in Cyrillic': [
      [[{ ...goods, importer: 'Saryarka Import LLP' }], [{ ...goods, importer: 'ООО «Вектор Снаб»' }]],
      'The importer is "Saryarka Import LLP" in invoice and "ООО «Вектор Снаб»" in packing list.',
    ],
    'another end user': [
      [[{ ...goods, endUser: 'Almaty Polytechnic' }], [{ ...goods, endUser: 'Ural Optical Works' }]],
      'The end user is "Almaty Polytechnic" in invoice and "Ural Optical Works" in packing list.',
    ],
    'another exporter': [
      [[{ ...goods, exporter: 'Shenzhen Hua Components Co., Ltd' }], [{ ...goods, exporter: 'Harbor Bridge Trading FZE' }]],
      'The exporter is "Shenzhen Hua Components Co., Ltd" in invoice and "Harbor Bridge Trading FZE" in packing list.',
    ],
    'two Chinese firms': [
      [[{ ...goods, exporter: '深圳市华星电子有限公司' }], [{ ...goods, exporter: '上海远洋贸易有限公司' }]],
      'The exporter is "深圳市华星电子有限公司" in invoice and "上海远洋贸易有限公司" in packing list.',
    ],
    'buyer and seller both changed': [
      [[{ ...goods, importer: 'Alfa LLC', exporter: 'Gamma GmbH' }], [{ ...goods, importer: 'Delta LLC', exporter: 'Omega GmbH' }]],
      [
        'The importer is "Alfa LLC" in invoice and "Delta LLC" in packing list.',
        'The exporter is "Gamma GmbH" in invoice and "Omega GmbH" in packing list.',
      ],
    ],
  },
  silent: {
    'another legal form and case': [[{ ...goods, importer: 'ALFA TRADING L.L.C.' }], [{ ...goods, importer: 'Alfa Trading Limited' }]],
    'the same firm in Latin and Cyrillic': [
      [{ ...goods, importer: 'Saryarka Import LLP' }],
      [{ ...goods, importer: 'ТОО «Сарыарка Импорт»' }],
    ],
    'an address behind the name': [
      [{ ...goods, importer: 'Alfa Trading LLC' }],
      [{ ...goods, importer: 'Alfa Trading LLC, 12 Abay Avenue, Almaty' }],
    ],
    'a placeholder': [[{ ...goods, importer: 'Alfa Trading LLC' }], [{ ...goods, importer: 'to be advised' }]],
    'an empty cell': [[{ ...goods, endUser: 'Almaty Polytechnic' }], [{ ...goods, endUser: '' }]],
    'a column that one document lacks': [[{ ...goods, importer: 'Alfa Trading LLC' }], [{ ...goods, exporter: 'Alfa Trading LLC' }]],
    'a Chinese and a Latin name, which can not be told apart': [
      [{ ...goods, exporter: '深圳市华星电子有限公司' }],
      [{ ...goods, exporter: 'Shenzhen Huaxing Electronics Co., Ltd' }],
    ],
    'one slip of the pen': [[{ ...goods, importer: 'Harbor Bridge Trading' }], [{ ...goods, importer: 'Harbour Bridge Trading' }]],
  },
});
