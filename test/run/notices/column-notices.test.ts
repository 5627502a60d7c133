import { describe, expect, it } from 'vitest';
import { mapColumns } from '#columns/map-columns.ts';
import { unusedDestinations } from '#columns/unsearched.ts';
import { columnNotices } from '#run/notices/column-notices.ts';
import { names } from '../../columns/names.ts';

const PLACE = { file: 'm.csv', place: 'm.csv' };
const codes = (headers: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  columnNotices(PLACE, mapColumns(headers, rows, names), [], names.summaryHeaders(headers)).map(({ code }) => code);
const messages = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  columnNotices(PLACE, mapColumns(headers, rows, names), [], names.summaryHeaders(headers))
    .map(({ message }) => message)
    .join('\n');

describe('countries that no header explains', () => {
  const headers = ['column 1', 'column 2'];

  it('are told with what they are taken for', () => {
    const rows = [
      ['Wireless router', 'RU'],
      ['Steel bolts', 'RU'],
    ];
    expect(messages(headers, rows)).toContain('no header says whose the countries in "column 2" (destinationCountry) are');
    expect(
      messages(headers, [
        ['Wireless router', 'CN'],
        ['Steel bolts', 'TR'],
      ]),
    ).toContain('"column 2" (originCountry)');
    expect(
      messages(
        [...headers, 'column 3'],
        rows.map((row) => [...row, 'TR']),
      ),
    ).toContain('taken for those of the way, in its order');
  });

  it('are no notice where a header says it, or there are none', () => {
    expect(codes(['Description', 'Destination country'], [['Wireless router', 'RU']])).toEqual([]);
    expect(
      codes(headers, [
        ['Wireless router', '20'],
        ['Steel bolts', '30'],
      ]),
    ).toEqual([]);
  });
});

describe('columns that are named as those of countries', () => {
  const headers = ['Description', 'Origin', 'Destination'];
  const goods = ['Wireless router', 'Steel bolts', 'Copper wire'];

  it('are told where their cells are none, for then nothing looks at them', () => {
    const rows = goods.map((text, row) => [
      text,
      ['Lager 5', 'Qty 5', 'Box 7'][row] as string,
      ['Gate 3', 'Box 12', 'Ramp 2'][row] as string,
    ]);
    expect(codes(headers, rows)).toContain('unfit-country');
    expect(messages(headers, rows)).toContain(
      '"Origin" (originCountry), "Destination" (destinationCountry) are named as columns of countries',
    );
    expect(messages(headers, rows)).toContain('--column destinationCountry=<header>');
  });

  it('are no notice where they hold countries or nothing, or another column is the one of that name', () => {
    expect(
      codes(
        headers,
        goods.map((text) => [text, 'China', 'Kazakhstan']),
      ),
    ).not.toContain('unfit-country');
    expect(
      codes(
        headers,
        goods.map((text) => [text, '', '']),
      ),
    ).not.toContain('unfit-country');
    expect(
      codes(
        [...headers, 'Destination country'],
        goods.map((text) => [text, 'China', 'Gate 3', 'Kazakhstan']),
      ),
    ).not.toContain('unfit-country');
  });
});

describe('one column', () => {
  const parts = [['XC7K325T-2FFG900I'], ['STM32F407VGT6'], ['MAX232CPE']];

  it('is told where no header says that it is all there is', () => {
    expect(codes(['column 1'], parts)).toContain('one-column');
    expect(messages(['column 1'], [['1^Wireless router^RU'], ['2^Steel bolts^KZ']])).toContain('(description)');
  });

  it('is no notice under a header, or beside another', () => {
    expect(codes(['Part number'], parts)).not.toContain('one-column');
    expect(
      codes(
        ['column 1', 'column 2'],
        parts.map((row) => [...row, '20']),
      ),
    ).not.toContain('one-column');
  });
});

describe('headers that cargoscreen itself appends', () => {
  const rows = [['Wireless router', 'none', 'RU']];

  it('are told: by its name a program may take the column of the exporter for the level', () => {
    expect(messages(['Description', ' Risk_Level', 'Destination country'], rows)).toContain(
      'the header has "Risk_Level" already, as csv, tsv and xlsx name what they append; the last column of that name is cargoscreen\'s.',
    );
    expect(codes(['Description', 'risk_level', 'evidence'], rows)).toContain('header-taken');
  });

  it('are no notice where they only resemble it', () => {
    expect(codes(['Description', 'risk', 'Destination country'], rows)).not.toContain('header-taken');
  });
});

describe('columns beyond those that are looked at', () => {
  const wide = (width: number): string[] => ['Description', ...Array.from({ length: width - 1 }, (_, index) => `x${index}`)];

  it('are told by their places', () => {
    expect(messages(wide(2100), [['Router']])).toContain('those from #2001 to #2100 were not searched');
    expect(codes(wide(2000), [['Router']])).toEqual([]);
  });
});

describe('a summary', () => {
  it.each([
    [['Row Labels', 'HS code', 'Sum of Value']],
    [['Названия строк', 'Описание товара', 'Сумма по полю Стоимость']],
    [['行标签', '品名', '求和项:金额']],
  ])('is told by the headers of a pivot table: %s', (headers) => {
    expect(codes(headers, [['Ankara', '854231', '900']])).toContain('summary-table');
  });

  it.each([[['Description', 'HS code', 'Total value']], [['Description', 'Row', 'Summe']], [['Item', 'Label', 'Sumatra coffee']]])(
    'is not told by %s',
    (headers) => {
      expect(codes(headers, [['Router', '851762', '900']])).not.toContain('summary-table');
    },
  );
});

describe('a second column of destinations', () => {
  const told = (headers: readonly string[], rows: readonly (readonly string[])[]): string => {
    const columns = mapColumns(headers, rows, names);
    return columnNotices(PLACE, columns, unusedDestinations(columns, rows, names.values), [])
      .map(({ message }) => message)
      .join('\n');
  };

  it('is told where it names other countries than the one that was taken', () => {
    const message = told(['Description', 'Destination country', 'Delivery country'], [['Wireless router', 'TR', 'RU']]);
    expect(message).toContain(
      '"Delivery country" could be the destination too and was not looked at, while "Destination country" was taken for it',
    );
    expect(message).toContain('--column destinationCountry=');
  });

  it('is no notice where it says the same, by name or by code', () => {
    const headers = ['Description', 'Destination country', 'Destination country code'];
    expect(told(headers, [['Wireless router', 'Turkey', 'TR']])).toBe('');
    expect(told(headers, [['Wireless router', 'TR', 'tr']])).toBe('');
    expect(told(headers, [['Wireless router', 'TR', '']])).toBe('');
  });
});
