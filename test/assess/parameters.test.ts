import { expect, test } from 'vitest';
import { parametersOf } from '#assess/parameters.ts';

test('parameters are given to their indicator, all of them', () => {
  const entries = [
    { indicator: 'order-split', name: 'leastOrders', value: 3 },
    { indicator: 'price-outlier', name: 'leastPrices', value: 5 },
    { indicator: 'order-split', name: 'mostKeys', value: 1000 },
  ];
  expect(parametersOf(entries)).toEqual({ 'order-split': { leastOrders: 3, mostKeys: 1000 }, 'price-outlier': { leastPrices: 5 } });
});
