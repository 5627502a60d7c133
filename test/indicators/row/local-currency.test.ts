import { expect, test } from 'vitest';
import indicator from '#indicators/row/local-currency.ts';
import { goods, row, signals, wording } from '../builders.ts';
import { facts } from '../facts.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const said = (phrase: string): string => `The line speaks of payment in roubles or in local currency: "${phrase}".`;
const channel = (currency: string): string =>
  `The goods are paid in ${currency}, a local currency, on the way through a channel or a hub next door to a place of concern.`;
const straight = { ...FPGA, originCountry: 'CN', dispatchCountry: 'CN' };

indicatorTable(indicator, {
  fires: {
    'roubles, wherever the goods go': [
      { row: { ...straight, destinationCountry: 'KZ', currency: 'RUB' }, signals: chips },
      'The goods are paid in RUB, the currency of Russia.',
      { severity: 'medium', variant: null },
    ],
    'the rouble of Belarus': [
      { row: { ...straight, destinationCountry: 'BY', currency: 'BYN' }, signals: chips },
      'The goods are paid in BYN, the currency of Belarus.',
    ],
    'yuan on the way in stages to a place of concern': [
      { row: { ...straight, transitCountry: 'KZ', destinationCountry: 'RU', currency: 'CNY' }, signals: chips },
      channel('CNY'),
      { variant: null },
    ],
    'yuan to a hub next door, where a forwarder takes the goods': [
      {
        row: { ...straight, destinationCountry: 'KG', importer: 'Asia Freight Forwarding', currency: 'CNY' },
        signals: [...chips, wording('forwarder-as-consignee', 'Freight Forwarding', 'strong', 'importer')],
      },
      channel('CNY'),
    ],
    'a currency of neither party': [
      { row: { ...FPGA, dispatchCountry: 'LT', destinationCountry: 'KZ', currency: 'TRY' }, signals: chips },
      'The goods are paid in TRY, which is foreign to the seller and to the buyer (Lithuania, Kazakhstan).',
      { severity: 'low', variant: 'foreign' },
    ],
    'roubles by words': [
      {
        row: { ...straight, destinationCountry: 'DE', paymentTerms: 'Zahlung in Rubel' },
        signals: [...chips, wording('local-currency', 'Zahlung in Rubel', 'strong', 'paymentTerms')],
      },
      said('Zahlung in Rubel'),
      { variant: null },
    ],
    'local currency by words, on the way to a place of concern': [
      {
        row: { ...straight, destinationCountry: 'RU', remarks: 'расчеты в национальных валютах' },
        signals: [...chips, wording('local-currency', 'расчеты в национальных валютах', 'medium')],
      },
      said('расчеты в национальных валютах'),
    ],
    'local currency by words, without a route': [
      { row: { ...FPGA, remarks: '本币结算' }, signals: [...chips, wording('local-currency', '本币结算', 'medium')] },
      said('本币结算'),
    ],
  },
  silent: {
    'yuan from China': { row: { ...straight, destinationCountry: 'TR', currency: 'CNY' }, signals: chips },
    'yuan from China to a hub next door, nothing more': { row: { ...straight, destinationCountry: 'KG', currency: 'CNY' }, signals: chips },
    'yuan for goods of China that Poland sends': {
      row: { ...FPGA, originCountry: 'CN', dispatchCountry: 'PL', destinationCountry: 'DE', currency: 'CNY' },
      signals: chips,
    },
    'lira to Türkiye': { row: { ...straight, destinationCountry: 'TR', currency: 'TRY' }, signals: chips },
    'dollars between strangers': { row: { ...straight, transitCountry: 'KZ', destinationCountry: 'RU', currency: 'USD' }, signals: chips },
    'local currency by words, in an ordinary market': {
      row: { ...straight, destinationCountry: 'DE', remarks: 'payment in local currency' },
      signals: [...chips, wording('local-currency', 'payment in local currency', 'medium')],
    },
    'roubles for goods that leave Russia': {
      row: { ...FPGA, originCountry: 'RU', dispatchCountry: 'RU', destinationCountry: 'CN', currency: 'RUB' },
      signals: chips,
    },
    'a currency whose parties are not known': { row: { ...FPGA, destinationCountry: 'KZ', currency: 'TRY' }, signals: chips },
    'towels in roubles': { row: { description: 'Towels', destinationCountry: 'RU', currency: 'RUB' } },
    'no currency': { row: straight, signals: chips },
  },
});

test('a currency of neither party names the cells that tell where they are', () => {
  const fieldsOf = (cells: Parameters<typeof row>[0]): unknown =>
    indicator.assess({ row: row(cells), signals: signals(row(cells), ...chips), facts, today: '2026-11-20', parameters: {} })?.fields;
  const addresses = { exporterAddress: 'Futian, Shenzhen', importerAddress: 'Abay 5, Almaty', currency: 'TRY' };
  expect(fieldsOf({ ...FPGA, ...addresses })).toEqual(['currency', 'exporterAddress', 'importerAddress']);
  expect(fieldsOf({ ...FPGA, ...addresses, originCountry: 'CN', destinationCountry: 'KZ' })).toEqual([
    'currency',
    'originCountry',
    'destinationCountry',
    'exporterAddress',
    'importerAddress',
  ]);
});
