import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCountryReader } from '#normalize/country.ts';
import { buildCountryIndex, type CountryEntry, type PlaceEntry } from '#normalize/country-index.ts';
import { createCountryWords } from '#normalize/country-words.ts';
import { once } from '#normalize/memo.ts';

const data = (name: string) => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'));
const countries: CountryEntry[] = data('countries');
const places: PlaceEntry[] = data('places');
const reader = createCountryReader(
  once(() => ({ ...buildCountryIndex(countries, places), words: createCountryWords(() => data('country-words')) })),
);

const cell = (raw: string) => show(reader.cell(raw));
const port = (raw: string) => show(reader.port(raw));
const cells = (raw: string) => show(reader.cells(raw));
const found = (text: string) => reader.placesIn(text).map(({ country, text: named }) => `${country} ${named}`);

function show(read: { kind: string; value?: unknown }): string {
  if (read.kind !== 'value') return read.kind;
  return Array.isArray(read.value) ? read.value.join(' ') : String(read.value);
}

describe('free text: what is no country', () => {
  test.each([
    'LCD 7 IN panel',
    'GE HEALTHCARE MONITOR',
    'MADE BY HAND',
    'CHI IL 60601',
    'turkey breast, frozen',
    'FROZEN TURKEY BREAST 5KG',
    'china plates and cups',
    'BONE CHINA TEA SET',
    'Jersey cotton T-shirt',
    'cotton; jersey; knitted',
    'guinea pig cage',
    'panama hat',
    'chile peppers',
    'Aspergillus niger extract',
    'сочный апельсин',
    'минский тракторный завод',
    'оксид индия',
    'тетрахлорид германия, 99.999%',
    '1 куба бетона',
    'баллон бутана, бутан 5 л',
    'RF module, РК-50 кабель, КР142ЕН5А, РБ',
    'после того как',
    'suede shoes',
    'a reunion',
    'FAS delivery, EAU DE TOILETTE',
    'Georgia-Pacific tissue',
    'fresh dates and sultanas',
    'hamburger, 汉堡包',
    'male connector, plaster of Paris',
    'US IT NO AM MD PA CA LA',
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['Atlanta, Georgia 30301, USA', ['US Atlanta, Georgia', 'US USA']],
    ['12 Peachtree Rd, Macon, Georgia', ['US Macon, Georgia']],
    ['Savannah, Georgia', ['US Savannah, Georgia']],
    ['Sandy Springs, Georgia, USA', ['US Georgia, USA']],
    ['Rome, Georgia, 30161 - United States', ['US United States']],
    ['New Jersey', ['US New Jersey']],
    ['Albuquerque, New Mexico', ['US New Mexico']],
    ['呼和浩特市, 内蒙古', ['CN 呼和浩特', 'CN 内蒙古']],
    ['South Georgia', ['GS South Georgia']],
    ['Papua New Guinea', ['PG Papua New Guinea']],
  ])('%s is elsewhere', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('free text: countries and places', () => {
  test.each([
    ['Tbilisi, Georgia', ['GE Tbilisi', 'GE Georgia']],
    ['12 Main St, Georgia', ['GE Georgia']],
    ['Istanbul Turkey', ['TR Istanbul', 'TR Turkey']],
    ['ATATURK CAD. 5, 34000, TURKEY', ['TR TURKEY']],
    ['shipped via Turkey to Russia', ['TR via Turkey', 'RU Russia']],
    ['MADE IN CHINA', ['CN MADE IN CHINA']],
    ['Shenzhen China', ['CN Shenzhen', 'CN China']],
    ['Democratic Republic of the Congo; Republic of the Congo', ['CD Democratic Republic of the Congo', 'CG Republic of the Congo']],
    ["Korea (the Democratic People's Republic of)", ["KP Korea (the Democratic People's Republic of"]],
    ['DEMOCRATIC PEOPLES REPUBLIC OF KOREA', ['KP DEMOCRATIC PEOPLES REPUBLIC OF KOREA']],
    ['Republic of Korea', ['KR Republic of Korea']],
    ["People's Republic of China", ["CN People's Republic of China"]],
    ['Republic of China (Taiwan)', ['TW Republic of China (Taiwan']],
    ['транзит через Казахстан в Россию', ['KZ Казахстан', 'RU Россию']],
    ['г.Москва, РФ', ['RU Москва', 'RU РФ']],
    ['для Республики Беларусь', ['BY Беларусь']],
    ['经哈萨克斯坦运往俄罗斯莫斯科', ['KZ 哈萨克斯坦', 'RU 俄罗斯', 'RU 莫斯科']],
    ['中国（深圳）有限公司', ['CN 中国', 'CN 深圳']],
    ['ロシア向け, 러시아로', ['RU ロシア', 'RU 러시아']],
    ["Rusya'ya transit, Türkiye", ['RU Rusya', 'TR Türkiye']],
    ['Russland, Weißrussland und die Ukraine', ['RU Russland', 'BY Weißrussland', 'UA Ukraine']],
    ['Сочи', ['RU Сочи']],
    ['отгрузка в Минске', ['BY Минске']],
    ['ＲＵＳＳＩＡ', ['RU ＲＵＳＳＩＡ']],
    ['Rus\u00adsia and Mos\u200bcow', ['RU Rus\u00adsia', 'RU Mos\u200bcow']],
    ['Симферополь, Республика Крым, Россия', ['XM Симферополь', 'XM Республика Крым', 'RU Россия']],
    ['Mariupol; Херсон; Запоріжжя', ['XU Mariupol', 'UA Херсон', 'UA Запоріжжя']],
    ['Краматорськ, Донецька область', ['UA Краматорськ', 'UA Донецька область']],
    ['Khorgos / Altynkol / Manzhouli / Верхний Ларс', ['KZ Khorgos', 'KZ Altynkol', 'CN Manzhouli', 'RU Верхний Ларс']],
    ['Warehouse 4, JAFZA, Dubai, U.A.E.', ['AE JAFZA', 'AE Dubai', 'AE U.A.E']],
    ['Hong Kong, China', ['HK Hong Kong, China']],
    ["Côte d'Ivoire, St. Petersburg", ["CI Côte d'Ivoire", 'RU St. Petersburg']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a name does not cross a line, a semicolon or a wide gap', () => {
    expect(found('Hong\nKong; Saint; Petersburg; United     States')).toEqual([]);
  });

  test('offsets point into the text as it was, and the role is that of the place', () => {
    const text = '  Ｐоrt: Ｋｅｒｃｈ — Дубай';
    for (const { text: named, start, end } of reader.placesIn(text)) expect(text.slice(start, end)).toBe(named);
    expect(reader.placesIn('Kerch, Dubai, Paris, France').map(({ role }) => role)).toEqual(['concern', 'near-channel', 'none']);
  });
});

describe('country cells', () => {
  test.each([
    ['Орусия', 'RU'],
    ['Rusiya', 'RU'],
    ['Ресей Федерациясы', 'RU'],
    ['Өзбекстан', 'UZ'],
    ["O'zbekiston", 'UZ'],
    ["Qirg'iziston", 'KG'],
    ['Қырғызстан', 'KG'],
    ['Қозоғистон', 'KZ'],
    ['Xitoy', 'CN'],
    ['ჩინეთი', 'CN'],
    ['Չինաստան', 'CN'],
    ['Кітай', 'CN'],
    ['Türkiyə', 'TR'],
    ['Біріккен Араб Әмірліктері', 'AE'],
    ['Әзербайжан', 'AZ'],
    ['', 'absent'],
    [' \u00a0\u200b', 'absent'],
    ['RU', 'RU'],
    ['rus', 'RU'],
    ['RF', 'RU'],
    ['РФ', 'RU'],
    ['РК', 'KZ'],
    ['КР', 'KG'],
    ['KR', 'KR'],
    ['РБ', 'BY'],
    ['IN', 'IN'],
    ['GE', 'GE'],
    ['U.S.A.', 'US'],
    ['Turkey', 'TR'],
    ['TÜRKİYE', 'TR'],
    ['china', 'CN'],
    ['Made in China', 'CN'],
    ['Georgia', 'GE'],
    ['Jersey', 'JE'],
    ['中国香港', 'HK'],
    ['Hong Kong (China)', 'HK'],
    ['CHINA, HONG KONG', 'HK'],
    ['CN - China', 'CN'],
    ['China (Mainland)', 'CN'],
    ['643 - РОССИЯ', 'RU'],
    ['RU Russian Federation', 'RU'],
    ['Россия/RU', 'RU'],
    ['Moscow, RU', 'RU'],
    ['Moscow', 'RU'],
    ['Smallville, RU', 'RU'],
    ['Chicago, IL, USA', 'US'],
    ['Los Angeles, CA', 'US'],
    ['CHICAGO IL', 'US'],
    ['Springfield, IL', 'invalid'],
    ['Atlanta, GA', 'US'],
    ['Crimea', 'XM'],
    ['Крым, Россия', 'XM'],
    ['Sevastopol, Ukraine', 'XM'],
    ['Mariupol', 'XU'],
    ['Абхазия', 'XA'],
    ['XM', 'invalid'],
    ['XK', 'XK'],
    ['XI', 'GB'],
    ['Congo', 'CG'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Congo (the Democratic Republic of the)', 'CD'],
    ['Korea, Republic of', 'KR'],
    ['Korea (the Republic of)', 'KR'],
    ["Korea (the Democratic People's Republic of)", 'KP'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Russian Federation (the)', 'RU'],
    ['Russian', 'RU'],
    ['CHINESE', 'CN'],
    ['south korean', 'KR'],
    ['Taiwan, Province of China', 'TW'],
    ['俄', 'RU'],
    ['الصين', 'CN'],
    ['CN / RU', 'invalid'],
    ['EU', 'invalid'],
    ['unknown', 'invalid'],
    ['N/A', 'invalid'],
    ['various', 'invalid'],
    ['=RU', 'RU'],
    ['\u0000\u0007', 'invalid'],
    ['toString', 'invalid'],
    ['__proto__', 'invalid'],
  ])('%j is %s', (raw, expected) => {
    expect(cell(raw)).toBe(expected);
  });

  test('an invalid cell says why', () => {
    expect(reader.cell('China and Russia')).toEqual({ kind: 'invalid', raw: 'China and Russia', reason: 'several countries: CN, RU' });
    expect(reader.cell('Atlantis')).toMatchObject({ reason: 'no country or place that is known' });
  });

  test('the same cell read again, and after many others, reads the same', () => {
    const first = reader.cell('Bishkek');
    for (let count = 0; count < 10_000; count++) reader.cell(`Place ${count}`);
    expect(reader.cell('Bishkek')).toEqual(first);
  });
});

describe('country cells that hold a number', () => {
  test.each([
    ['643', 'RU'],
    ['0643', 'RU'],
    ['643.0', 'RU'],
    [' 398 ', 'KZ'],
    ['036', 'AU'],
    ['36', 'AU'],
    ['4', 'AF'],
    ['６４３', 'RU'],
    ['', 'absent'],
    ['0', 'invalid'],
    ['999', 'invalid'],
    ['1643', 'invalid'],
    ['643,5', 'invalid'],
    ['-643', 'invalid'],
    ['6 43', 'invalid'],
    ['643 pcs', 'invalid'],
    ['Taiwan, 643', 'TW'],
  ])('%s', (raw, expected) => {
    expect(cell(raw)).toBe(expected);
  });

  test('the cell says that it was read by its number; a name says nothing', () => {
    expect(reader.cell('643')).toEqual({ kind: 'value', raw: '643', value: 'RU', guess: 'numeric' });
    expect(reader.cell('Russia')).toEqual({ kind: 'value', raw: 'Russia', value: 'RU' });
  });

  test('legs may be numbers, all of them; ports and texts hold no country by a number', () => {
    expect(cells('156-398-643')).toBe('CN KZ RU');
    expect(cells('156 / 643')).toBe('CN RU');
    expect(cells('156-999')).toBe('invalid');
    expect(port('643')).toBe('invalid');
    expect(found('643')).toEqual([]);
  });
});

describe('country cells with a slip in a name', () => {
  test.each([
    ['Rusland', 'RU'],
    ['Ryssland', 'RU'],
    ['Oroszország', 'RU'],
    ['Federazione Russa', 'RU'],
    ['Kazahstan', 'KZ'],
    ['Wit-Rusland', 'BY'],
    ['Verenigde Arabische Emiraten', 'AE'],
    ['Russsia', 'RU'],
    ['Ukraene', 'UA'],
    ['Kazakxstan', 'KZ'],
    ['Kazakhtsan', 'KZ'],
    ['Kyrgyzstann', 'KG'],
    ['Белорусь', 'BY'],
    ['Saudi Arabai', 'SA'],
    ['Neverland', 'invalid'],
    ['Russka', 'invalid'],
    ['Indiana', 'US'],
    ['Polis', 'invalid'],
    ['Kazakistonn', 'invalid'],
    ['Xussia', 'invalid'],
    ['Chna', 'invalid'],
    ['Indla', 'invalid'],
    ['Austraia', 'invalid'],
    ['Nigera', 'invalid'],
    ['Russia1', 'invalid'],
  ])('%s', (raw, expected) => {
    expect(cell(raw)).toBe(expected);
  });

  test('the cell says that its name is misspelled; names of other languages are none', () => {
    expect(reader.cell('Russsia')).toEqual({ kind: 'value', raw: 'Russsia', value: 'RU', guess: 'misspelled' });
    expect(reader.cell('Rusland')).not.toHaveProperty('guess');
    expect(reader.cell('Russian')).not.toHaveProperty('guess');
    expect(reader.cells('China / Russsia')).toMatchObject({ value: ['CN', 'RU'], guess: 'misspelled' });
  });

  test('no slip is mended in texts and ports', () => {
    expect(port('Russsia')).toBe('invalid');
    expect(found('Turkish delight, Russian tea')).toEqual([]);
    expect(found('Moscow, Russsia')).toEqual(['RU Moscow']);
  });
});

describe('cells of several legs', () => {
  test.each([
    ['', 'absent'],
    ['CN', 'CN'],
    ['CN-KZ-RU', 'CN KZ RU'],
    ['CN > AE > RU', 'CN AE RU'],
    ['CN KZ RU', 'CN KZ RU'],
    ['CN, KZ, RU', 'CN KZ RU'],
    ['China / Hong Kong', 'CN HK'],
    ['Hong Kong, China', 'HK'],
    ['Guinea-Bissau', 'GW'],
    ['Shanghai, China → Almaty, KZ → Moscow, Russia', 'CN KZ RU'],
    ['Китай - Казахстан - Россия', 'CN KZ RU'],
    ['China via Kazakhstan to Russia', 'CN KZ RU'],
    ['中国—哈萨克斯坦—俄罗斯', 'CN KZ RU'],
    ['CNSHA-KZALA-RUMOW', 'CN KZ RU'],
    ['Khorgos/Dostyk', 'KZ'],
    ['CN / nowhere / RU', 'CN RU'],
    ['by sea', 'invalid'],
    ['direct', 'invalid'],
  ])('%j is %s', (raw, expected) => {
    expect(cells(raw)).toBe(expected);
  });
});

describe('port cells', () => {
  test.each([
    ['', 'absent'],
    ['CNSHA', 'CN'],
    ['CN SHA', 'CN'],
    ['cn-sha', 'CN'],
    ['SHANGHAI (CNSHA)', 'CN'],
    ['UASVP', 'XM'],
    ['CNZZZ', 'CN'],
    ['PARIS', 'FR'],
    ['LAGOS', 'NG'],
    ['MACON', 'invalid'],
    ['Jebel Ali, AE', 'AE'],
    ['Port of Poti', 'GE'],
    ['SVO', 'RU'],
    ['HKG', 'HK'],
    ['BLR', 'invalid'],
    ['Nakhodka', 'RU'],
    ['Brest', 'BY'],
    ['Muscat, Oman', 'OM'],
    ['Valencia, Venezuela', 'invalid'],
    ['Newark, NJ', 'US'],
    ['Vancouver, WA', 'invalid'],
    ['Turkey', 'TR'],
    ['ANY PORT', 'invalid'],
    ['п. Восточный', 'invalid'],
    ['Восточный порт', 'RU'],
    ['深圳盐田', 'CN'],
  ])('%j is %s', (raw, expected) => {
    expect(port(raw)).toBe(expected);
  });
});

describe('hostile input', () => {
  const long = 100_000;
  test.each([
    ['letters', 'a'.repeat(long)],
    ['one name, many times', 'Georgia, '.repeat(long / 9)],
    ['beginnings of names', 'hong '.repeat(long / 5)],
    ['Han', '俄'.repeat(long)],
    ['commas', ','.repeat(long)],
    ['spaces', ' '.repeat(long)],
    ['dashes', '-'.repeat(long)],
    ['digits', '1 '.repeat(long / 2)],
    ['controls', '\u0000\u200b\u202e'.repeat(long / 3)],
    ['lone surrogates', '\ud800'.repeat(long)],
    ['marks', `a${'\u0301'.repeat(long)}`],
  ])('%s', (_, text) => {
    for (const read of [reader.cell(text), reader.port(text), reader.cells(text)]) expect(read.kind).not.toBe('value');
    expect(reader.placesIn(text).length).toBeLessThan(long);
  });
});

describe('data', () => {
  const codes = new Set(countries.map(({ code }) => code));

  test('each country has a code of its own, and borders are mutual', () => {
    expect(codes.size).toBe(countries.length);
    for (const country of data('countries')) {
      for (const neighbor of country.landBorders) {
        expect(
          data('countries').find(({ code }: { code: string }) => code === neighbor)?.landBorders,
          `${country.code}-${neighbor}`,
        ).toContain(country.code);
      }
    }
  });

  test('every alias is read in a cell as its country', () => {
    for (const { code, name, aliases, cellOnly = [] } of countries) {
      for (const text of [name, ...aliases, ...cellOnly]) expect(`${text}: ${cell(text)}`).toBe(`${text}: ${code}`);
    }
  });

  test('no name or short form that a country has by this list is a code of another', () => {
    const codeOf = new Map(
      countries.flatMap(({ code, alpha3 }) => [code, alpha3 ?? code].map((short) => [short.toLowerCase(), code] as const)),
    );
    const wrong = countries.flatMap(({ code, name, aliases, cellOnly = [] }) =>
      [name, ...aliases, ...cellOnly].filter((text) => (codeOf.get(text.toLowerCase()) ?? code) !== code),
    );
    expect(wrong).toEqual([]);
  });

  test('numbers of ISO 3166-1 are three digits and stand once each; codes of our own have none', () => {
    const numbers = countries.flatMap(({ numeric }) => numeric ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(countries.filter(({ numeric }) => numeric === null).map(({ code }) => code)).toEqual(['XA', 'XM', 'XK', 'XU', 'XO']);
  });

  test('guarded names are names, and places lie in countries', () => {
    for (const { name, aliases, guarded = [] } of countries)
      expect(guarded.filter((text) => text !== name && !aliases.includes(text))).toEqual([]);
    for (const { name, country } of places) expect(codes.has(country), name).toBe(true);
  });

  test('every name of a place is read in a port cell as its country, but where a country has the name', () => {
    const wrong = places.flatMap(({ name, aliases, country }) =>
      [name, ...aliases].filter((text) => port(text) !== country).map((text) => `${text}: ${port(text)}, not ${country}`),
    );
    expect(wrong).toEqual(['Georgia: GE, not US']);
  });
});

describe('a cell that names several countries and says nothing else', () => {
  test.each([
    ['KZ/RU', 'KZ RU'],
    ['Germany/Russia/', 'DE RU'],
    ['DE or RU', 'DE RU'],
    ['KZ via RU', 'KZ RU'],
    ['Kazakhstan and Russia', 'KZ RU'],
    ['Kazakhstan (final: Russia)', 'KZ RU'],
    ['Russland u. Belarus', 'RU BY'],
    ['Россия или Казахстан', 'RU KZ'],
    ['俄罗斯或哈萨克斯坦', 'RU KZ'],
    ['Almaty / Moscow', 'KZ RU'],
    ['CN-HK-RU', 'CN HK RU'],
    ['RU BY', 'RU BY'],
    ['KZ, RU, ', 'KZ RU'],
  ])('%j', (raw, expected) => expect(reader.parts(raw).join(' ')).toBe(expected));

  test.each([
    ['all but one', 'all / RU excluded'],
    ['a town of another country', 'Moscow, Kazakhstan'],
    ['a town that two countries have', 'Brest, France'],
    ['words of which nobody knows what they say', 'Kazakhstan store Russia'],
  ])('%s is none', (_, raw) => expect(reader.parts(raw)).toEqual([]));

  test.each([
    ['DE-BY', 'DE'],
    ['AZ, US', 'US'],
  ])('%j has the code of a region', (raw, expected) => expect(reader.parts(raw).join(' ')).toBe(expected));
});

describe('a country that is left out', () => {
  test.each([
    ['Kazakhstan (not Russia)', 'KZ'],
    ['Russia, not Belarus', 'RU'],
    ['Германия, не в Россию', 'DE'],
    ['Almanya, Rusya hariç', 'DE'],
    ['Russia, Moscow, without customs clearance', 'RU'],
    ['Россия, Москва, без растаможки', 'RU'],
    ['Kazakhstan, not in the Russian Federation', 'KZ'],
    ['Kazakhstan, except Russia and Belarus', 'KZ'],
    ['Kazakhstan, except Russia and/or Belarus', 'KZ'],
  ])('%j leaves %s', (raw, code) => expect(cell(raw)).toBe(code));

  test.each([
    'not Russia',
    'excluding Russia',
    'All except Russia',
    'All countries except Russia and Belarus',
    'all but not RU/BY',
    'кроме России',
    'nicht Russland',
    '不含俄罗斯',
  ])('%j is none', (raw) => expect(cell(raw)).toBe('invalid'));

  test.each([
    ['Norway', 'NO'],
    ['NO', 'NO'],
    ['不丹', 'BT'],
    ['南非', 'ZA'],
  ])('%j is %s', (raw, code) => expect(cell(raw)).toBe(code));

  test('does not stand among the legs of a way', () => expect(cells('CN > KZ > not Russia')).toBe('CN KZ'));
});
