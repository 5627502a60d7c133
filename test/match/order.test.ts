import { describe, expect, it } from 'vitest';
import { categories, match } from '../support/matching.ts';

const words = (cells: Parameters<typeof match>[0]): string[] =>
  match(cells).goods.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind !== 'hs-code').map(({ text }) => text));
const sureOf = (cells: Parameters<typeof match>[0]): number => match(cells).goods[0]?.confidence ?? 0;

describe('words in the other order', () => {
  it('say less than those in their own', () => {
    expect(sureOf('frame leads')).toBeLessThan(sureOf('lead frame'));
    expect(sureOf('assembly PCB')).toBeLessThan(sureOf('PCB assembly'));
  });

  it('say as much where the language leaves the order free, or a comma turns it', () => {
    expect(sureOf('сервер стоечный')).toBe(sureOf('стоечный сервер'));
    expect(sureOf('circuits, integrated')).toBe(sureOf('integrated circuits'));
  });

  it('give way to a term that stands there as it is written', () => {
    expect(categories('gold bonding wire 25um')).toEqual(['semiconductor-materials']);
    expect(categories('wire bonding machine')).toEqual(['chipmaking-equipment']);
  });

  it('say nothing under a code that no listed goods fall under', () => {
    expect(categories({ description: 'frame leads for dogs', hsCode: '4201.00' })).toEqual([]);
    expect(categories({ description: 'lead frame', hsCode: '4201.00' })).toEqual(['semiconductor-materials']);
  });

  it('are no term at all for a party', () => {
    expect(categories('photo masks party props')).toEqual([]);
    expect(categories('photo masks 6 inch quartz')).toContain('semiconductor-materials');
  });
});

describe('evidence that shares words', () => {
  it.each([
    ['router, modem, switch', ['router', 'modem', 'switch']],
    ['ceramic capacitors, chip capacitor, MLCC', ['ceramic capacitors', 'chip capacitor', 'MLCC']],
    ['hard disk SSD', ['hard disk']],
    ['wireless mouse, router', ['router']],
  ])('counts once in %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('confidence', () => {
  it.each(['ceramic capacitors, chip capacitor, MLCC', 'router, modem, switch', 'hard disk SSD'])(
    'of an exact part number is above that of %j',
    (text) => {
      for (const part of ['XC7VX690T-2FFG1761I', 'AD9361BBCZ', 'NVIDIA H100']) expect(sureOf(part)).toBeGreaterThan(sureOf(text));
    },
  );

  it.each(['Intel Xeon Gold 6248R', 'AMD EPYC 7763'])('puts the category first that the code agrees with: %s', (description) => {
    expect(categories({ description, hsCode: '8542.31' })).toEqual(['chips', 'data-center']);
    expect(categories({ description, hsCode: '8471.80' })[0]).toBe('data-center');
    expect(categories({ description, hsCode: '8504.40' })[0]).toBe('data-center');
  });

  it('puts no server among chips for its code', () => {
    expect(categories({ description: 'Server PowerEdge R750', hsCode: '8542.31' })[0]).toBe('data-center');
  });
});

describe('a slip of the pen', () => {
  it.each(['roter Teppich', 'roter', 'dinde farcie', 'balón de fútbol', 'película y pellicule photo', 'encanador residencial'])(
    'is none in %j: a common word of its language',
    (text) => {
      expect(categories(text)).toEqual([]);
    },
  );

  it.each([
    ['roter Wein 0,75 l', '2204.21'],
    ['roter Faden', '5508.10'],
  ])('is a word of everyday under a code of everyday: %j', (description, hsCode) => {
    expect(categories({ description, hsCode })).toEqual([]);
  });

  it('still counts under other codes, and in two words', () => {
    expect(categories({ description: 'wireless ruoter', hsCode: '8517.62' })).toContain('routers');
    expect(categories({ description: 'intergrated circut', hsCode: '6109.10' })).toContain('chips');
  });
});
