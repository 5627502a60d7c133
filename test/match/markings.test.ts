import { describe, expect, it } from 'vitest';
import { match } from '../support/matching.ts';

const unmarked = (description: string): string[] =>
  match({ description }).wording.flatMap(({ indicator, strength }) => (indicator === 'unbranded' && strength !== 'weak' ? [strength] : []));

describe('goods without a marking', () => {
  it.each([
    'Микросхема XC7K325T без маркировки',
    'Микросхеми без маркування',
    'FPGA XC7K325T, bez markirovki',
    'Układy scalone FPGA, bez oznaczeń',
    'Układy scalone FPGA bez oznakowania',
    'FPGA Chips ohne Kennzeichnung',
    'Puces FPGA sans marquage',
    'Circuitos integrados FPGA sin marcado',
    'Circuitos integrados FPGA sin marcaje',
    'Circuitos integrados FPGA sem marcação',
    'Circuiti integrati FPGA senza marcatura',
  ])('are told strongly enough to contradict a maker: %s', (text) => {
    expect(unmarked(text)).toContain('strong');
  });

  it.each([
    'FPGA chips without marking',
    'FPGA çip etiketsiz',
    'FPGA микросхемасы таңбасыз',
    'FPGA芯片 无标识',
    'FPGA芯片 无标记',
    'FPGA晶片 無標記',
    'رقائق FPGA بدون علامات',
  ])('are told where no maker is named: %s', (text) => {
    expect(unmarked(text)).toContain('medium');
  });

  it.each([
    'Микросхемы, не подлежит маркировке',
    'Микросхемы, товар не подлежит обязательной маркировке средствами идентификации',
    'Микросхемы без маркировки Честный знак',
    'Микросхемы без маркировки средствами идентификации',
    'Микросхемы без маркировки EAC',
    'Микросхемы без маркировки знаком обращения на рынке',
    'Микросхемы, коробки без маркировки',
    'Маршрутизатор с маркировкой производителя',
    'Układy scalone bez oznakowania CE',
    'Chips ohne CE-Kennzeichnung',
    'Puces sans marquage CE',
    'Circuitos integrados sin marcado CE',
    'Circuitos integrados sem marcação CE',
    'Circuiti integrati senza marcatura CE',
    'FPGA chips in cartons without shipping marks',
    'FPGA chips, cartons without markings',
    'FPGA芯片 无标记唛头',
    'FPGA çip, etiketsiz koli',
  ])('are another thing than packages, signs of conformity and goods that need no code: %s', (text) => {
    expect(unmarked(text)).toEqual([]);
  });
});

describe('what stands beside a denial', () => {
  it('is said for itself', () => {
    const said = match({ description: 'Integrated circuits, labels not removed, refurbished' }).wording.map(({ indicator }) => indicator);
    expect(said).toContain('refurbished-remarked');
    expect(said).not.toContain('relabelled');
  });
});
