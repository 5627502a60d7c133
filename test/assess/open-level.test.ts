import { describe, expect, test } from 'vitest';
import { type AssessorOptions, createAssessor, EMPTY } from '#assess/assess.ts';
import { createFingerprints } from '#assess/fingerprint.ts';
import { parametersOf } from '#assess/parameters.ts';
import { ROW_INDICATORS } from '#indicators/registry.ts';
import type { Assessment } from '#model/assessment.ts';
import type { Settlement } from '#model/settlement.ts';
import parameters from '../../data/parameters.json' with { type: 'json' };
import { type Cells, goods, type Piece, row, signals, wording } from '../indicators/builders.ts';
import { facts } from '../indicators/facts.ts';
import { grading } from './grading.ts';

const OPTIONS: AssessorOptions = {
  indicators: ROW_INDICATORS,
  facts,
  grading,
  today: '2026-11-20',
  parameters: parametersOf(parameters),
};

function assess(options: Partial<AssessorOptions>, cells: Cells, ...pieces: readonly Piece[]): Assessment {
  const of = row(cells);
  return createAssessor({ ...OPTIONS, ...options })(of, signals(of, ...pieces));
}

const decision = (by: Settlement['by']): Settlement => ({ by, reason: null, approver: null, expires: null });

/** Settles what the ids name, on whatever row. */
const settling =
  (decisions: Readonly<Record<string, Settlement['by']>>) =>
  (_: string, id: string): Settlement | null => {
    const by = decisions[id];
    return by === undefined ? null : decision(by);
  };

describe('what is open on a row where somebody decided', () => {
  const ROUTERS: Cells = { description: 'Router, serial removed', destinationCountry: 'RU' };
  const relabelled = (decisions: Parameters<typeof settling>[0]): Assessment =>
    assess({ settle: settling(decisions) }, ROUTERS, goods('routers', 'Router'), wording('relabelled', 'serial removed'));
  const ROUTE_AND_CODE = { 'destination-of-concern': 'baseline', 'hs-malformed': 'baseline' } as const;
  const CODE: Cells = { description: 'Goods', hsCode: '8542.39', destinationCountry: 'RU' };
  const coded = (decisions: Parameters<typeof settling>[0]): Assessment => assess({ settle: settling(decisions) }, CODE);

  test.each<[string, string, Parameters<typeof settling>[0]]>([
    ['nothing settled', 'critical', {}],
    ['the destination answered for', 'high', { 'destination-of-concern': 'waiver' }],
    ['the destination known', 'high', { 'destination-of-concern': 'baseline' }],
    ['the goods known, signs open', 'critical', { routers: 'baseline' }],
    ['the goods answered for, signs open', 'medium', { routers: 'waiver' }],
    ['goods and one sign known', 'high', { routers: 'baseline', 'destination-of-concern': 'baseline' }],
    ['signs answered for, goods open', 'low', { relabelled: 'waiver', 'destination-of-concern': 'waiver' }],
    ['all known but the missing code', 'low', { routers: 'baseline', relabelled: 'baseline', 'destination-of-concern': 'baseline' }],
    ['everything known', 'none', { routers: 'baseline', relabelled: 'baseline', ...ROUTE_AND_CODE }],
    ['goods and label answered for, the rest known', 'none', { routers: 'waiver', relabelled: 'waiver', ...ROUTE_AND_CODE }],
  ])('%s: %s', (_, openLevel, decisions) => {
    expect(relabelled(decisions)).toMatchObject({ level: 'critical', openLevel });
  });

  test.each<[string, string, Parameters<typeof settling>[0]]>([
    ['nothing settled', 'critical', {}],
    ['the code known, the destination open', 'critical', { 'priority-list-code': 'baseline' }],
    ['the code answered for', 'low', { 'priority-list-code': 'waiver' }],
    ['the destination known', 'low', { 'destination-of-concern': 'baseline' }],
    ['all known', 'none', { 'priority-list-code': 'baseline', 'destination-of-concern': 'baseline', 'description-vague': 'baseline' }],
  ])('a listed code and no words, %s: %s', (_, openLevel, decisions) => {
    expect(coded(decisions)).toMatchObject({ level: 'critical', openLevel });
  });

  test('a listed code stays where its indicator is switched off', () => {
    const indicators = ROW_INDICATORS.filter(({ id }) => id !== 'priority-list-code');
    const settle = settling({ 'destination-of-concern': 'waiver' });
    expect(assess({ indicators, settle }, CODE)).toMatchObject({ level: 'critical', openLevel: 'low' });
  });

  test('each decision stands with what it is on, and each is asked for by its own fingerprint', () => {
    const of = row(ROUTERS);
    const own = createFingerprints(of);
    const asked = new Map<string, string>();
    const found = createAssessor({
      ...OPTIONS,
      settle: (fingerprint, id) => {
        asked.set(id, fingerprint);
        return id === 'routers' ? decision('waiver') : null;
      },
    })(of, signals(of, goods('routers', 'Router', { accessory: true }), wording('relabelled', 'serial removed')));
    expect(found.goods).toMatchObject([
      {
        category: 'routers',
        confidence: 0.8,
        accessory: true,
        fingerprint: own('routers'),
        settled: { by: 'waiver' },
        evidence: [{ text: 'Router' }],
      },
    ]);
    for (const { id, fingerprint, settled } of found.indicators) expect([id, fingerprint, settled]).toEqual([id, own(id), null]);
    expect(Object.fromEntries(asked)).toEqual(Object.fromEntries([...asked].map(([id]) => [id, own(id)])));
    expect(asked.size).toBe(found.indicators.length + 1);
  });
});

describe('without the priority list', () => {
  test('its codes give no points and no tier; indicators of listed goods apply all the same', () => {
    const cells: Cells = { description: 'Goods', hsCode: '8542.39', destinationCountry: 'RU' };
    const listed = assess({}, cells);
    const unlisted = assess({ usesPriorityList: false }, cells);
    expect([listed.tier, unlisted.tier]).toEqual(['1', null]);
    expect(listed.points.map(({ source }) => source)).toContain('priority-list');
    expect(unlisted.points.map(({ source }) => source)).not.toContain('priority-list');
    expect(unlisted.indicators.map(({ id }) => id)).toEqual(listed.indicators.map(({ id }) => id));
    expect(unlisted.level).toBe('low');
  });

  test('a row without a code is graded as ever', () => {
    const cells: Cells = { description: 'Router', destinationCountry: 'RU' };
    const router = goods('routers', 'Router');
    expect(assess({ usesPriorityList: false }, cells, router)).toEqual(assess({}, cells, router));
  });
});

describe('where only graded rows are of interest', () => {
  const MALFORMED: Cells = { description: 'Bath towels', hsCode: '12' };

  test('a row on which nothing can count tells no findings', () => {
    expect(assess({}, MALFORMED)).toMatchObject({ level: 'none', indicators: [{ id: 'hs-malformed' }] });
    expect(assess({ gradedOnly: true }, MALFORMED)).toBe(EMPTY);
    expect(assess({ gradedOnly: false }, MALFORMED).indicators).toHaveLength(1);
  });

  test('a decision may be on a finding that counts nothing, so it is told where somebody decided', () => {
    expect(assess({ gradedOnly: true, settle: () => null }, MALFORMED).indicators).toMatchObject([{ id: 'hs-malformed' }]);
  });

  test('nothing is left out where a rule gives points to every row', () => {
    const rule = { id: 'always', title: 'Every row.', points: 5, when: {} };
    const generous = { ...grading, reinforcements: [...grading.reinforcements, rule] };
    expect(assess({ gradedOnly: true, grading: generous }, MALFORMED)).toMatchObject({ level: 'low', score: 5 });
  });

  test.each<[string, Cells, readonly Piece[]]>([
    ['an unreadable text', { description: '?????', hsCode: '12' }, []],
    ['words of a sign', { description: 'Towels, serial removed', hsCode: '12' }, [wording('relabelled', 'serial removed')]],
    ['listed goods', { description: 'Router', hsCode: '12' }, [goods('routers', 'Router')]],
    ['a listed code', { description: 'Goods', hsCode: '8542.39', destinationCountry: 'RU' }, []],
  ])('%s: the row is told as ever', (_, cells, pieces) => {
    const all = assess({}, cells, ...pieces);
    expect(all.level).not.toBe('none');
    expect(assess({ gradedOnly: true }, cells, ...pieces)).toEqual(all);
  });
});
