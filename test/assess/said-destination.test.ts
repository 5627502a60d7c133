import { describe, expect, it } from 'vitest';
import { createScreener } from '#index.ts';

const screener = await createScreener();
const ROUTER = { description: 'Cisco router ISR4331', brand: 'Cisco', hsCode: '8517.62', originCountry: 'CN', dispatchCountry: 'CN' };
const screen = (destinationCountry: string, remarks: string) => screener.screenRow({ ...ROUTER, destinationCountry, remarks });
const finds = (destinationCountry: string, remarks: string): boolean =>
  screen(destinationCountry, remarks).indicators.some(({ id }) => id === 'destination-of-concern');

describe('a destination that the text tells', () => {
  it.each([
    ['AE', 'final destination Moscow'],
    ['AE', 'Final destination: Russia, Moscow region'],
    ['AE', 'ultimate consignee in Russia'],
    ['AE', 'end use in Russian Federation'],
    ['AE', 'for our customer in St. Petersburg Russia'],
    ['AE', 'deliver to Russia after arrival'],
    ['AE', 'country of end use: Belarus'],
    ['TR', 'транзитом в РФ'],
    ['TR', 'далее отправить в Россию'],
    ['TR', "Rusya'ya sevk edilecek"],
    ['TR', 'nihai varış yeri: Moskova'],
    ['KG', 'конечный получатель г. Москва'],
    ['KG', 'конечный получатель ООО Альфа, г. Москва'],
    ['KG', '经吉尔吉斯斯坦出口到俄罗斯'],
    ['KZ', '最终目的地俄罗斯'],
    ['KZ', '货物最终运往莫斯科'],
    ['KZ', 'Endverbleib in Russland'],
    ['KZ', 'Weiterleitung nach Moskau'],
    ['RS', 'destination finale: Russie'],
    ['AM', 'пункт призначення: Москва'],
  ])('to %s, %j: critical for tier 2', (destination, remarks) => {
    const { level, indicators } = screen(destination, remarks);
    expect(indicators.map(({ id }) => id)).toContain('destination-of-concern');
    expect(level).toBe('critical');
  });

  it('is told in the words of the line', () => {
    const found = screen('AE', 'urgent; final destination Moscow').indicators.find(({ id }) => id === 'destination-of-concern');
    expect(found?.message).toBe('The line says that the goods are bound for Russia: "final destination Moscow".');
    expect(found?.evidence[0]).toMatchObject({ field: 'remarks', start: 8, end: 32 });
  });

  it.each([
    'not for end use in Russia',
    'final destination is not Russia',
    'final destination not Russia or Belarus',
    'final destination: Kazakhstan, not Russia',
    'final destination Almaty via Moscow',
    'goods must not be delivered to Russia',
    'may not be exported to Russia or Belarus',
    'no delivery to Russia',
    'delivery to Russia is prohibited',
    'export to Russia requires a licence',
    'The consignee confirms that the goods will not be shipped to Russia',
    'The buyer shall not deliver to, directly or indirectly, the Russian Federation',
    'поставка в РФ запрещена',
    'не для использования в России',
    'доставка в Казахстан через Москву',
    '不得出口到俄罗斯',
    '禁止运往俄罗斯',
    'Lieferung nach Russland untersagt',
    "Rusya'ya ihracat yasaktır",
    "Rusya'dan sevk edildi",
    'deliver to Moscow, Idaho, USA',
    'final destination: St. Petersburg, Florida',
    'made in Russia, shipped to Almaty',
    'Russian manual included, deliver to consignee',
    'final destination Astana; old stock of Moscow office',
    'test report of Minsk laboratory enclosed',
  ])('is not told by %j', (remarks) => {
    expect(finds('KZ', remarks)).toBe(false);
  });

  it('matters for listed goods only', () => {
    const towels = { description: 'Cotton towels', hsCode: '6302.60', originCountry: 'CN', destinationCountry: 'KZ' };
    expect(screener.screenRow({ ...towels, remarks: 'final destination Moscow' }).level).toBe('none');
  });
});
