import indicator from '#indicators/row/forwarder-as-consignee.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = goods('chips', 'FPGA');
const FPGA = { description: 'FPGA' };
const forwarder = (text: string, field: 'importer' | 'endUser' | 'notifyParty', strength: 'strong' | 'medium' | 'weak' = 'strong') =>
  wording('forwarder-as-consignee', text, strength, field);
const importer = (name: string, phrase: string): string =>
  `The importer "${name}" is a forwarder or logistics firm by its name ("${phrase}"), and no other end user is told.`;

indicatorTable(indicator, {
  fires: {
    'a freight forwarder as importer': [
      { row: { ...FPGA, importer: 'Silk Way Freight Forwarding LLP' }, signals: [chips, forwarder('Freight Forwarding', 'importer')] },
      importer('Silk Way Freight Forwarding LLP', 'Freight Forwarding'),
    ],
    'a forwarder, in Russian': [
      {
        row: { ...FPGA, importer: 'ООО Экспедитор Восток' },
        signals: [chips, forwarder('Экспедитор', 'importer')],
      },
      importer('ООО Экспедитор Восток', 'Экспедитор'),
    ],
    'a forwarder, in Chinese': [
      { row: { ...FPGA, importer: '某某国际货运代理有限公司' }, signals: [chips, forwarder('国际货运代理', 'importer')] },
      importer('某某国际货运代理有限公司', '国际货运代理'),
    ],
    'a Spedition, in German, medium wording': [
      { row: { ...FPGA, importer: 'Nordfracht GmbH' }, signals: [chips, forwarder('fracht', 'importer', 'medium')] },
      importer('Nordfracht GmbH', 'fracht'),
    ],
    'an importer without an end user beside it': [
      {
        row: { ...FPGA, importer: 'Logistics Center', endUser: 'to be advised' },
        signals: [chips, forwarder('Logistics Center', 'importer')],
      },
      importer('Logistics Center', 'Logistics Center'),
    ],
    'a forwarder as end user': [
      { row: { ...FPGA, importer: 'Alfa LLC', endUser: 'Steppe Logistics' }, signals: [chips, forwarder('Logistics', 'endUser')] },
      'The end user "Steppe Logistics" is a forwarder or logistics firm by its name ("Logistics").',
    ],
  },
  silent: {
    'a forwarder as notify party': {
      row: { ...FPGA, importer: 'Alfa LLC', notifyParty: 'DHL' },
      signals: [chips, forwarder('DHL', 'notifyParty')],
    },
    'a master bill of lading': {
      row: { ...FPGA, importer: 'Silk Way Freight', transportDocument: 'MBL COSU6123' },
      signals: [chips, forwarder('Freight', 'importer')],
    },
    'an end user with a name of its own': {
      row: { ...FPGA, importer: 'Silk Way Freight', endUser: 'Almaty Polytechnic' },
      signals: [chips, forwarder('Freight', 'importer')],
    },
    'an importer of another trade': { row: { ...FPGA, importer: 'Alfa Electronics LLC' }, signals: [chips] },
    'weak wording': { row: { ...FPGA, importer: 'Express LLC' }, signals: [chips, forwarder('Express', 'importer', 'weak')] },
    'goods that are not listed': {
      row: { description: 'Bath towels', importer: 'Silk Way Freight' },
      signals: [forwarder('Freight', 'importer')],
    },
  },
});
