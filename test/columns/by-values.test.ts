import { describe, expect, it } from 'vitest';
import { mapped } from './names.ts';

const bare = (width: number): string[] => Array.from({ length: width }, (_, index) => `column ${index + 1}`);

describe('columns without a header', () => {
  it.each<[string, string, string[][]]>([
    [
      'Chinese',
      'column 2',
      [
        ['1', '集成电路', '20'],
        ['2', '路由器', '3'],
        ['3', '螺栓', '4000'],
      ],
    ],
    [
      'Japanese',
      'column 2',
      [
        ['1', 'ルーター', '20'],
        ['2', '集積回路', '3'],
        ['3', 'ボルト', '4000'],
      ],
    ],
    [
      'Korean',
      'column 1',
      [
        ['라우터', '20'],
        ['집적회로', '3'],
        ['볼트', '4000'],
      ],
    ],
    [
      'and firms that repeat',
      'column 1',
      [
        ['集成电路', '华强电子'],
        ['路由器', '华强电子'],
        ['螺栓', '华强电子'],
      ],
    ],
  ])('tell short texts of goods: %s', (_, header, rows) => {
    expect(mapped(bare(rows[0]?.length ?? 0), rows).description).toBe(header);
  });

  it.each<[string, string[][]]>([
    [
      'countries',
      [
        ['中国', '1'],
        ['俄罗斯', '2'],
        ['土耳其', '3'],
      ],
    ],
    [
      'units',
      [
        ['千克', '1'],
        ['公斤', '2'],
        ['千克', '3'],
      ],
    ],
    [
      'one letter a row',
      [
        ['件', '1'],
        ['个', '2'],
        ['箱', '3'],
      ],
    ],
    [
      'one word in all rows',
      [
        ['快递', '1'],
        ['快递', '2'],
        ['快递', '3'],
        ['快递', '4'],
      ],
    ],
  ])('tell no goods by %s', (_, rows) => {
    expect(mapped(bare(2), rows).description).toBeUndefined();
  });
});

describe('a header word that may say anything', () => {
  const codes = ['85423190', '85176200', '73181500'];
  const table = (cells: readonly string[]): string[][] => cells.map((cell) => [cell, 'Router', '20']);

  it.each(['Kod', 'Nr', 'No', '编码', 'Code', 'Код', 'Código'])('is the HS code where the values are: %s', (header) => {
    expect(mapped([header, 'Description', 'Qty'], table(codes)).hsCode).toBe(header);
  });

  it.each<[string, string[]]>([
    ['numbers of goods', ['100234', '100235', '450912']],
    ['numbers of lines', ['1', '2', '3']],
    ['part numbers', ['AB-10', 'AB-11', 'AB-12']],
    ['headings alone', ['8542', '8517', '7318']],
  ])('is not by %s', (_, values) => {
    for (const header of ['Kod', 'Code', '编码']) expect(mapped([header, 'Description', 'Qty'], table(values)).hsCode).toBeUndefined();
  });

  it('leaves the field to a column that is named for it', () => {
    const rows = codes.map((code) => [code, 'Router', code]);
    expect(mapped(['Code', 'Description', 'HS code'], rows).hsCode).toBe('HS code');
    expect(mapped(['Kod', 'Description', 'Customs tariff'], rows).hsCode).toBe('Customs tariff');
  });
});
