import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, levelBelow, levelOf, pressedInto } from '#assess/bands.ts';
import type { Grading } from '#model/grading.ts';
import { levelRank } from '#model/level.ts';
import { grading } from './grading.ts';

const score = fc.integer({ min: 0, max: 160 });

test.each([
  [0, 'none'],
  [1, 'low'],
  [29, 'low'],
  [30, 'medium'],
  [54, 'medium'],
  [55, 'high'],
  [79, 'high'],
  [80, 'critical'],
  [100, 'critical'],
])('a score of %d is %s', (of, level) => expect(levelOf(of, grading)).toBe(level));

test('the band of a level ends below the next, and the highest at 100', () => {
  expect((['low', 'medium', 'high', 'critical'] as const).map((level) => bandOf(level, grading))).toEqual([
    { from: 1, to: 29 },
    { from: 30, to: 54 },
    { from: 55, to: 79 },
    { from: 80, to: 100 },
  ]);
});

describe('a level lower', () => {
  test.each([
    [0, 0],
    [1, 1],
    [29, 15],
    [30, 16],
    [42, 22],
    [54, 29],
    [55, 30],
    [67, 42],
    [79, 54],
    [80, 55],
    [90, 67],
    [100, 79],
    [140, 79],
  ])('%d comes down to %d', (from, to) => expect(levelBelow(from, grading)).toBe(to));

  test('is one level down from medium on, and never ranks a higher score below a lower', () => {
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [level, below] = [levelOf(a, grading), levelOf(levelBelow(a, grading), grading)];
        expect(levelRank(below)).toBe(level === 'none' ? 0 : Math.max(1, levelRank(level) - 1));
        if (a <= b) expect(levelBelow(a, grading)).toBeLessThanOrEqual(levelBelow(b, grading));
      }),
    );
  });

  test('is the top of the band below for a band of one score', () => {
    const narrow: Grading = {
      ...grading,
      bands: [
        { level: 'low', from: 1 },
        { level: 'medium', from: 50 },
        { level: 'high', from: 51 },
      ],
    };
    expect(levelBelow(50, narrow)).toBe(49);
    expect(levelBelow(51, narrow)).toBe(50);
  });
});

describe('a capped score', () => {
  test.each([
    [22, 22],
    [23, 23],
    [30, 24],
    [50, 26],
    [100, 29],
    [140, 29],
  ])('%d is pressed to %d in low', (from, to) => expect(pressedInto('low', from, grading)).toBe(to));

  test('stays in its band or below, ranks as it did, and is never raised', () => {
    fc.assert(
      fc.property(fc.constantFrom('low', 'medium', 'high', 'critical'), score, score, (level, a, b) => {
        const pressed = pressedInto(level, a, grading);
        expect(pressed).toBeLessThanOrEqual(Math.min(a, bandOf(level, grading).to));
        if (a <= b) expect(pressed).toBeLessThanOrEqual(pressedInto(level, b, grading));
      }),
    );
  });
});
