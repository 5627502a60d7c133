import indicator from '#indicators/manifest/price-outlier.ts';
import { manifestTable } from '../manifest-table.ts';

const PRICES = ['10', '10.5', '9.8', '10.2', '11', '10', '9.5', '10.1'];
const chip = { description: 'FPGA', partNumber: 'XC7K325T-2FFG900I', currency: 'USD', quantity: '50', quantityUnit: 'pcs' };
const usual = PRICES.map((unitPrice) => ({ ...chip, unitPrice }));

manifestTable(indicator, {
  fires: {
    'a price far above': [
      [...usual, { ...chip, unitPrice: '95' }],
      '1 of 9 prices of "XC7K325T-2FFG900I" are far from the usual, about 10 USD a piece: 95.',
      { level: 'medium', lines: [10] },
    ],
    'a price far below': [
      [...usual, { ...chip, unitPrice: '0.4' }],
      '1 of 9 prices of "XC7K325T-2FFG900I" are far from the usual, about 10 USD a piece: 0.4.',
    ],
    'a value over a quantity': [
      [...PRICES.map((price) => ({ ...chip, value: String(Number(price) * 50) })), { ...chip, value: '6000' }],
      '1 of 9 prices of "XC7K325T-2FFG900I" are far from the usual, about 10 USD a piece: 120.',
    ],
    'goods told by their description, in Russian': [
      [...PRICES, '80'].map((unitPrice) => ({ description: 'Маршрутизатор беспроводной', unitPrice, currency: 'CNY' })),
      '1 of 9 prices of "Маршрутизатор беспроводной" are far from the usual, about 10 CNY a unit: 80.',
    ],
    'two prices, one on either side': [
      [...usual, ...usual, { ...chip, unitPrice: '95' }, { ...chip, unitPrice: '0.4' }],
      '2 of 18 prices of "XC7K325T-2FFG900I" are far from the usual, about 10 USD a piece: 95; 0.4.',
    ],
    'prices that are all alike but one': [
      [...PRICES.map(() => ({ ...chip, unitPrice: '10' })), { ...chip, unitPrice: '45' }],
      '1 of 9 prices of "XC7K325T-2FFG900I" are far from the usual, about 10 USD a piece: 45.',
    ],
    'a price in another file': [
      { files: [usual, [{ ...chip, unitPrice: '95' }]] },
      '1 of 9 prices of "XC7K325T-2FFG900I" are far from the usual, about 10 USD a piece: 95.',
    ],
  },
  silent: {
    'a discount on quantity': [...usual, { ...chip, unitPrice: '3.2', quantity: '5000' }],
    'too few prices': [...usual.slice(0, 5), { ...chip, unitPrice: '95' }],
    'prices that vary widely': ['1', '2', '4', '8', '16', '32', '64', '128', '256'].map((unitPrice) => ({ ...chip, unitPrice })),
    'two price lists': [...usual, ...usual.slice(0, 4).map(() => ({ ...chip, unitPrice: '95' }))],
    'another currency': [...usual, { ...chip, unitPrice: '950', currency: 'RUB' }],
    'a free sample': [...usual, { ...chip, unitPrice: '0.1', remarks: 'free sample, no commercial value' }],
    'a warranty return': [...usual, { ...chip, unitPrice: '0.1', description: 'FPGA, goods returned for repair' }],
    'a price of a thousand': [...usual, { ...chip, unitPrice: '9900', quantity: '5', quantityUnit: 'thousand pcs' }],
    'goods that are not listed': [...PRICES, '95'].map((unitPrice) => ({ description: 'cotton towel', unitPrice, currency: 'USD' })),
  },
});
