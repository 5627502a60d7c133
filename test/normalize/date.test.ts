import { describe, expect, test } from 'vitest';
import { dateOrderOf, parseDate } from '#normalize/date.ts';

describe('dates', () => {
  test.each([
    '2024-03-12',
    '2024/3/12',
    '2024.03.12',
    '20240312',
    '2024-03-12T23:59:59Z',
    '2024-03-12 10:15:00',
    '2024-03-12T10:15:00+03:00',
    '12.03.2024',
    '12.3.24',
    '12.03.2024 10:15',
    '12.03.2024 г.',
    '12/03/2024',
    '12-03-2024',
    '45363',
    '45363.75',
    '12-Mar-24',
    '12 Mar 2024',
    '12MAR2024',
    '12-MAR-2024',
    'March 12, 2024',
    'Mar 12 2024',
    '2024-Mar-12',
    '12th March 2024',
    '12 марта 2024 г.',
    '12 мар 2024',
    '12. März 2024',
    '12 mars 2024',
    '12 de marzo de 2024',
    '12 Mart 2024',
    '12 березня 2024 р.',
    '2024年3月12日',
    '2024 年 3 月 12 日',
    '２０２４－０３－１２',
    '2024년 3월 12일',
  ])('%s', (raw) => {
    expect(parseDate(raw)).toEqual({ kind: 'value', raw, value: '2024-03-12' });
  });

  test('one number over 12 tells day from month; else the order does, by default day first', () => {
    expect(parseDate('03/25/2024')).toMatchObject({ value: '2024-03-25' });
    expect(parseDate('25/03/2024', 'month-first')).toMatchObject({ value: '2024-03-25' });
    expect(parseDate('03/04/2024')).toMatchObject({ value: '2024-04-03' });
    expect(parseDate('03/04/2024', 'month-first')).toMatchObject({ value: '2024-03-04' });
    expect(parseDate('03.04.2024', 'month-first')).toMatchObject({ value: '2024-04-03' });
    expect(dateOrderOf(['01/02/2024', '02/28/2024'])).toBe('month-first');
    expect(dateOrderOf(['01/02/2024', '28/02/2024 10:00'])).toBe('day-first');
    expect(dateOrderOf(['01/02/2024', 'n/a'])).toBeUndefined();
    expect(dateOrderOf(['02/28/2024', '28/02/2024'])).toBeUndefined();
  });

  test('two digits of a year are of this century up to 69', () => {
    expect(parseDate('1.2.69')).toMatchObject({ value: '2069-02-01' });
    expect(parseDate('1.2.70')).toMatchObject({ value: '1970-02-01' });
  });

  test.each([
    '31.02.2024',
    '2023-02-29',
    '2024-13-01',
    '00.00.0000',
    '13/13/2024',
    '1066-10-14',
    '5',
    '123456',
    '99999',
    '1234567',
    '12 Foo 2024',
    'TBA',
    'Q1 2024',
    '2024',
    '12-03',
    '8542.31.00',
    'XC7K325T',
    '1'.repeat(1e5),
    '1/'.repeat(5e4),
    'a '.repeat(5e4),
    '\u0000',
  ])('%# is no date', (raw) => {
    expect(parseDate(raw).kind).toBe('invalid');
  });

  test('nothing is absent', () => {
    expect(parseDate(' ').kind).toBe('absent');
  });
});
