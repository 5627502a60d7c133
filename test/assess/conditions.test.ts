import { describe, expect, test } from 'vitest';
import { conditionOf, type Flag, holds, type Situation, situationOf } from '#assess/conditions.ts';
import type { When } from '#model/grading.ts';
import type { Signals } from '#model/signals.ts';
import { type Cells, goods, type Piece, part, row, signals } from '../indicators/builders.ts';
import { facts } from '../indicators/facts.ts';
import { finding, grading } from './grading.ts';

const CELLS: Cells = { description: 'Router phone XC7K325T' };

const found = (cells: Cells, ...pieces: readonly Piece[]): Signals => signals(row(cells), ...pieces);
const situation = (of: Signals, flags: readonly Flag[] = []): Situation => situationOf(of, flags, grading, facts);
const atoms = (of: Signals, flags: readonly Flag[] = []): readonly string[] => [...situation(of, flags).atoms].sort();

/** A finding with the entry of grading.json, changed as told. */
function flag(id: string, variant: string | null = null, change: Partial<Flag['entry']> = {}): Flag {
  const entry = grading.indicators.find((candidate) => candidate.id === id && candidate.variant === (variant ?? 'plain'));
  if (entry === undefined) throw new Error(`grading.json has no ${id}/${variant}`);
  return { finding: finding(id, variant), entry: { ...entry, ...change } };
}

describe('what holds of the goods of a row', () => {
  const router = (confidence: number, accessory = false): Piece => goods('routers', 'Router', { confidence, accessory });
  const phone = goods('mobile-phones', 'phone');

  test.each<[string, readonly string[], Signals]>([
    ['nothing', [], found(CELLS)],
    ['words', ['goods:text', 'listed'], found(CELLS, router(0.54))],
    ['clear words', ['goods:strong', 'goods:text', 'listed'], found(CELLS, router(0.55))],
    ['an accessory, however clear', ['goods:accessory-only', 'listed'], found(CELLS, router(0.9, true))],
    [
      'an accessory beside goods',
      ['goods:strong', 'goods:text', 'listed'],
      found(CELLS, router(0.9, true), goods('chips', 'XC7K325T', { confidence: 0.6 })),
    ],
    ['phones', ['goods:lower-risk', 'goods:strong', 'goods:text', 'listed'], found(CELLS, phone)],
    ['phones beside routers', ['goods:strong', 'goods:text', 'listed'], found(CELLS, phone, router(0.6))],
    [
      'phones under the code of routers',
      ['goods:lower-risk', 'goods:strong', 'goods:text', 'listed', 'tier:2', 'tier:any'],
      found({ ...CELLS, hsCode: '8517.62' }, phone, goods('routers')),
    ],
    ['a code alone', ['goods:unsupported', 'listed', 'tier:2', 'tier:any'], found({ ...CELLS, hsCode: '8517.62' }, goods('routers'))],
    [
      'a code beside a faint part number',
      ['listed', 'tier:2', 'tier:any'],
      found({ ...CELLS, hsCode: '8517.62' }, goods('routers'), part('XC7K325T', { confidence: 'low' })),
    ],
    ['a tier with a letter', ['listed', 'tier:4', 'tier:any'], found({ ...CELLS, hsCode: '9030.20' })],
    ['a code of 2017', ['listed', 'tier:possible'], found({ ...CELLS, hsCode: '8541.40' })],
  ])('%s: %j', (_, expected, of) => expect(atoms(of)).toEqual(expected));

  test('a code is not held against a text that says nothing at all', () => {
    const coded = found({ ...CELLS, hsCode: '8517.62' }, goods('routers'));
    expect(atoms(coded, [flag('description-vague'), flag('hs-residual')])).not.toContain('goods:unsupported');
    expect(atoms(coded, [flag('hs-residual')])).toContain('goods:unsupported');
  });
});

describe('what holds of the findings of a row', () => {
  test('each is told by its indicator, its case and its group', () => {
    expect(atoms(found(CELLS), [flag('relabelled', 'strong'), flag('destination-of-concern')])).toEqual([
      'group:label',
      'group:route',
      'indicator:destination-of-concern',
      'indicator:destination-of-concern/plain',
      'indicator:relabelled',
      'indicator:relabelled/strong',
    ]);
  });

  test('signs, practices of the memo and strong flags are counted, one reason once; what has no points counts nowhere', () => {
    const flags = [
      flag('relabelled', 'strong'),
      flag('refurbished-remarked'),
      flag('third-party-dealer'),
      flag('destination-of-concern'),
      flag('hs-residual'),
      flag('priority-list-code', null, { memo: true }),
    ];
    expect(situation(found(CELLS), flags)).toMatchObject({ signs: 2, memo: 2, flags: 5, strongFlags: 3, strongSigns: 2 });
    expect(situation(found(CELLS), [flag('hs-residual')])).toMatchObject({ signs: 0, memo: 0, flags: 1, strongFlags: 0, strongSigns: 0 });
  });
});

describe('a condition', () => {
  const HERE: Situation = { atoms: new Set(['listed', 'tier:2']), signs: 2, memo: 2, flags: 2, strongFlags: 2, strongSigns: 2 };

  test.each<[boolean, When]>([
    [true, {}],
    [true, { signsAtLeast: 2 }],
    [false, { signsAtLeast: 3 }],
    [true, { signsAtMost: 2 }],
    [false, { signsAtMost: 1 }],
    [true, { memoAtLeast: 2 }],
    [false, { memoAtLeast: 3 }],
    [true, { flagsAtMost: 2 }],
    [false, { flagsAtMost: 1 }],
    [true, { strongFlagsAtMost: 2 }],
    [false, { strongFlagsAtMost: 1 }],
    [true, { strongSignsAtMost: 2 }],
    [false, { strongSignsAtMost: 1 }],
    [true, { all: ['listed', ['tier:1', 'tier:2']] }],
    [false, { all: ['listed', ['tier:1', 'tier:3']] }],
    [false, { all: ['listed', 'tier:1'] }],
    [true, { none: ['tier:1'] }],
    [false, { none: ['tier:1', 'tier:2'] }],
    [false, { all: ['listed'], none: ['tier:2'], signsAtLeast: 1 }],
  ])('%s: %j', (expected, when) => expect(holds(conditionOf(when), HERE)).toBe(expected));
});
