import { describe, expect, test } from 'vitest';
import { createAssessor, EMPTY } from '#assess/assess.ts';
import { parametersOf } from '#assess/parameters.ts';
import { ROW_INDICATORS } from '#indicators/registry.ts';
import parameters from '../../data/parameters.json' with { type: 'json' };
import { type Cells, goods, type Piece, part, row, signals, wording } from '../indicators/builders.ts';
import { facts } from '../indicators/facts.ts';
import { grading } from './grading.ts';

const assess = createAssessor({ indicators: ROW_INDICATORS, facts, grading, today: '2026-11-20', parameters: parametersOf(parameters) });
const assessRow = (cells: Cells, ...pieces: readonly Piece[]) => {
  const of = row(cells);
  return assess(of, signals(of, ...pieces));
};

describe('an assessment', () => {
  test('of rows without goods and signs is one shared object', () => {
    const towels = assessRow({ description: 'Bath towels', destinationCountry: 'RU' });
    expect(towels).toBe(EMPTY);
    expect(assessRow({ description: 'Wooden spoons', destinationCountry: 'TR' })).toBe(towels);
    expect(Object.isFrozen(EMPTY)).toBe(true);
  });

  test('leaves indicators for listed goods out of goods of no list', () => {
    const { indicators } = assessRow(
      { description: 'Towels, no brand, serial removed', destinationCountry: 'RU' },
      wording('unbranded', 'no brand'),
      wording('relabelled', 'serial removed'),
    );
    expect(indicators.map(({ id }) => id)).toEqual(['relabelled']);
  });

  test('names goods, findings, tier and points of a listed row', () => {
    const assessment = assessRow(
      { description: 'XC7K325T', brand: 'SANDKYAN', hsCode: '8542.39', destinationCountry: 'RU' },
      part('XC7K325T'),
    );
    expect(assessment).toMatchObject({ level: 'critical', openLevel: 'critical', tier: '1' });
    expect(assessment.goods.map(({ category, settled }) => [category, settled])).toEqual([['chips', null]]);
    expect(assessment.indicators.map(({ id }) => id)).toEqual(['brand-part-mismatch', 'destination-of-concern', 'priority-list-code']);
    expect(assessment.points.reduce((sum, { points }) => sum + points, 0)).toBe(assessment.score);
  });

  test('gives goods and findings fingerprints of their own', () => {
    const { goods: found, indicators } = assessRow(
      { description: 'Router', hsCode: '8517.62', destinationCountry: 'RU' },
      goods('routers', 'Router'),
    );
    const all = [...found, ...indicators].map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(all.length);
  });

  test('has no tier for a code that is only possibly listed', () => {
    expect(assessRow({ description: 'Solar cells', hsCode: '8541.40' })).toMatchObject({ tier: null, level: 'low' });
  });
});
