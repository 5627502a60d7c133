import indicator from '#indicators/row/third-party-dealer.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const said = (phrase: string): string => `The line says that the goods go through a dealer, broker or agent: "${phrase}".`;
const unauthorized = (phrase: string): string =>
  `The line says that the seller or buyer has no right of its own to the goods: "${phrase}".`;
const named = (field: string, phrase: string, place: string): string =>
  `The ${field} is a trading firm by its name ("${phrase}"), on the way to ${place}.`;

indicatorTable(indicator, {
  fires: {
    'a dealer in the remarks': [
      {
        row: { ...FPGA, remarks: 'sold through dealer' },
        signals: [...chips, wording('third-party-dealer', 'sold through dealer', 'medium')],
      },
      said('sold through dealer'),
      { severity: 'medium', variant: null },
    ],
    'an intermediary, in Russian': [
      {
        row: { ...FPGA, remarks: 'закупка через агента' },
        signals: [...chips, wording('third-party-dealer', 'закупка через агента', 'medium')],
      },
      said('закупка через агента'),
    ],
    'a broker, in German': [
      { row: { ...FPGA, remarks: 'Brokerware' }, signals: [...chips, wording('third-party-dealer', 'Brokerware', 'medium')] },
      said('Brokerware'),
    ],
    'an unauthorized dealer, in Chinese': [
      { row: { ...FPGA, remarks: '非授权经销商' }, signals: [...chips, wording('third-party-dealer', '非授权经销商')] },
      unauthorized('非授权经销商'),
    ],
    'an unauthorized dealer, even beside a distributor': [
      {
        row: { ...FPGA, exporter: 'Arrow Electronics', remarks: 'unauthorized dealer' },
        signals: [...chips, wording('third-party-dealer', 'unauthorized dealer')],
      },
      unauthorized('unauthorized dealer'),
    ],
    'a trading firm on the way to a place of concern': [
      {
        row: { ...FPGA, destinationCountry: 'RU', exporter: 'Gulf Pearl General Trading FZE' },
        signals: [...chips, wording('third-party-dealer', 'General Trading FZE', 'medium', 'exporter')],
      },
      named('exporter', 'General Trading FZE', 'Russia'),
      { severity: 'low', variant: 'named' },
    ],
    'a trading firm that receives the goods in a hub next door': [
      {
        row: { ...FPGA, destinationCountry: 'AE', importer: 'Dune Electronics Trading' },
        signals: [...chips, wording('third-party-dealer', 'Electronics Trading', 'medium', 'importer')],
      },
      named('importer', 'Electronics Trading', 'United Arab Emirates'),
    ],
  },
  silent: {
    'a dealer beside an authorized distributor': {
      row: { ...FPGA, exporter: 'Mouser Electronics', remarks: 'sold through dealer' },
      signals: [...chips, wording('third-party-dealer', 'sold through dealer', 'medium')],
    },
    'a trading firm in ordinary trade': {
      row: { ...FPGA, destinationCountry: 'DE', exporter: 'Pearl Electronics Trading Ltd' },
      signals: [...chips, wording('third-party-dealer', 'Electronics Trading', 'medium', 'exporter')],
    },
    'a trading firm that a distributor sells to': {
      row: { ...FPGA, destinationCountry: 'AE', exporter: 'Arrow Electronics', importer: 'Dune Electronics Trading' },
      signals: [...chips, wording('third-party-dealer', 'Electronics Trading', 'medium', 'importer')],
    },
    'a trading firm without a route': {
      row: { ...FPGA, exporter: 'Pearl Electronics Trading Ltd' },
      signals: [...chips, wording('third-party-dealer', 'Electronics Trading', 'medium', 'exporter')],
    },
    'towels through a dealer': {
      row: { description: 'Towels', remarks: 'sold through dealer' },
      signals: [wording('third-party-dealer', 'sold through dealer', 'medium')],
    },
    'a weak word in the text': {
      row: { ...FPGA, remarks: 'dealer in Russia' },
      signals: [...chips, wording('third-party-dealer', 'dealer', 'weak')],
    },
    'a maker': { row: { ...FPGA, destinationCountry: 'RU', exporter: 'Shenzhen Chip Works' }, signals: chips },
  },
});
