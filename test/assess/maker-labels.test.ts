import { expect, it } from 'vitest';
import { createScreener } from '#index.ts';

const screener = await createScreener();
const isUnbranded = (description: string): boolean =>
  screener
    .screenRow({ description, brand: '', hsCode: '8517.62', originCountry: 'CN', destinationCountry: 'KZ' })
    .indicators.some(({ id }) => id === 'unbranded');

it.each([
  'Ethernet switch OEM: DERRICK CORPORATION',
  '路由器 品牌:无锡机电',
  '路由器|牌子：华强|型号:A1',
  'Router brand: Zorbax',
  'Router Mfr: DERRICK CORPORATION',
  'Router Mfr.: Derrick',
  'Router, Hersteller: Zorbax GmbH',
  'Router marka: Zorbax',
  'Router товарный знак: ALFA',
  'Router изготовитель - Завод Альфа',
  'Router manufactured by Zorbax',
])('a maker behind a label counts: %s', (description) => {
  expect(isUnbranded(description)).toBe(false);
});

it.each([
  'Router',
  'Router OEM',
  'Router brand new',
  'Router brand: N/A',
  'Router Brand:',
  'Router brand: 123',
  'Router Mfr: OEM',
  'Router производитель: нет',
  '路由器 品牌:无',
  '路由器 品牌:无用途:家用',
])('a label with no name behind it does not: %s', (description) => {
  expect(isUnbranded(description)).toBe(true);
});
