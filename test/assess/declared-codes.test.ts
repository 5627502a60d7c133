import { describe, expect, it } from 'vitest';
import { createScreener } from '#index.ts';

const screener = await createScreener();
const screen = (description: string, hsCode: string, destinationCountry = 'DE', brand = '') =>
  screener.screenRow({ description, hsCode, brand, originCountry: 'CN', dispatchCountry: 'CN', destinationCountry });
const isMismatch = (...row: Parameters<typeof screen>): boolean =>
  screen(...row).indicators.some(({ id }) => id === 'hs-description-mismatch');

describe('what is rightly declared as what it is', () => {
  it.each([
    ['Fan for server', '8414.59'],
    ['Cooling fan for router', '8414.59'],
    ['Cable tray for server room', '7308.90'],
    ['Antenna mast steel', '7308.20'],
    ['Telescopic antenna mast aluminium', '7610.90'],
    ['Rack mount bracket for Cisco switch', '7326.90'],
    ['Washing machine control board with microcontroller', '8450.90'],
    ['Dishwasher control module with microcontroller', '8422.90'],
    ['Sewing machine with microcontroller', '8452.10'],
    ['Wi-Fi router table stand wood', '4420.90'],
    ['Кронштейн для коммутатора Cisco', '7326.90'],
    ['Power cord for Cisco WS-C2960X-24TS-L', '8544.42'],
    ['Cisco WS-C2960X-24TS-L', '8517.62'],
    ['Dell PowerEdge R740', '8471.50'],
    ['Hytera PD785 two-way radio', '8517.14'],
    ['Light switch 10A', '8536.50'],
  ])('%s under %s', (description, hsCode) => {
    expect(isMismatch(description, hsCode)).toBe(false);
    expect(['none', 'low']).toContain(screen(description, hsCode).level);
  });

  it('is no listed goods to Russia either, where it is a bracket', () => {
    expect(screen('Rack mount bracket for Cisco switch', '7326.90', 'RU').level).toBe('none');
  });
});

describe('a known device under the code of something else', () => {
  it.each([
    ['Cisco WS-C2960X-24TS-L', '8536.50'],
    ['Switch WS-C2960X-24TS-L', '8536.69'],
    ['Cisco WS-C2960X-24TS-L', '8538.90'],
    ['Cisco WS-C2960X-24TS-L', '8544.42'],
    ['Dell PowerEdge R740', '9403.20'],
    ['Dell PowerEdge R740', '8537.10'],
    ['Dell PowerEdge R740', '8528.52'],
  ])('%s under %s is high', (description, hsCode) => {
    expect(isMismatch(description, hsCode)).toBe(true);
    expect(screen(description, hsCode).level).toBe('high');
  });

  it('is said of a radio under the code of microphones too', () => {
    expect(isMismatch('Hytera PD785', '8518.10')).toBe(true);
  });
});

describe('words under the code of goods that are not listed', () => {
  it('are medium alone, high with a route of concern or a further sign', () => {
    expect(screen('Wireless router', '7326.90', 'DE', 'Zorbax').level).toBe('medium');
    expect(screen('Wireless router', '7326.90', 'DE').level).toBe('medium');
    expect(screen('Wireless router, brand: none', '7326.90', 'DE').level).toBe('high');
    expect(screen('Wireless router', '7326.90', 'KZ').level).toBe('high');
    expect(screen('Wireless router', '7326.90', 'RU').level).toBe('critical');
  });

  it('are read where the component is the goods', () => {
    expect(isMismatch('Microcontrollers', '8450.90')).toBe(true);
  });
});

describe('a blank brand cell', () => {
  it('is ordinary: with vague words it stays low without a sign of the route', () => {
    expect(screen('Electronic parts', '8542.39').level).toBe('low');
    expect(screen('电子配件', '8542.39').level).toBe('low');
    expect(screen('Electronic parts', '8542.39', 'KZ').level).toBe('high');
  });

  it('is no practice that the memo names', () => {
    const { points } = screen('Wireless router', '7326.90');
    expect(points.map(({ id }) => id)).toEqual(expect.not.arrayContaining(['memo-pair']));
  });
});

describe('phones', () => {
  const phone = (hsCode: string, destination: string) => screen('Samsung Galaxy A54 smartphone', hsCode, destination, 'Samsung');

  it('stay a level lower under the code of routers, which is said', () => {
    expect(phone('8517.13', 'RU').level).toBe('medium');
    expect(phone('8517.62', 'RU').level).toBe('high');
    expect(isMismatch('Samsung Galaxy A54 smartphone', '8517.62')).toBe(true);
    expect(isMismatch('Samsung Galaxy A54 smartphone', '8517.13')).toBe(false);
    expect(isMismatch('Samsung Galaxy A54 case', '3926.90')).toBe(false);
  });

  it('are none where only the code tells the goods', () => {
    expect(screen('Goods as per list', '8517.62', 'RU').level).toBe('critical');
  });
});
