import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGrader, type Grade } from '#assess/ledger.ts';
import { CATEGORY_IDS } from '#model/category-ids.ts';
import type { HsCode } from '#model/cell.ts';
import type { Finding } from '#model/finding.ts';
import { levelRank } from '#model/level.ts';
import type { Evidence, GoodsSignal, HsSignal, PriorityTier, Signals } from '#model/signals.ts';
import { facts } from '../indicators/facts.ts';
import { finding, grading } from './grading.ts';

const grade = createGrader(grading, facts);

const evidence: Evidence = { field: 'description', column: 0, start: 0, end: 4, text: 'FPGA', kind: 'exact', term: 'fpga', weight: 0.7 };
const NOTHING: Signals = { goods: [], wording: [], brands: [], parts: [], hs: null, disguises: [], explained: 0 };
const goods = (category: GoodsSignal['category'], confidence = 0.8, more: Partial<GoodsSignal> = {}): GoodsSignal => ({
  category,
  confidence,
  accessory: false,
  basis: 'text',
  evidence: [evidence],
  ...more,
});
const hs = (tier: PriorityTier | null, ancestor = false, categories: HsSignal['categories'] = []): HsSignal => ({
  code: '854239' as HsCode,
  categories,
  priority: tier === null ? null : { hs6: '854239', tier, ancestor },
  evidence,
});
const chips: Signals = { ...NOTHING, goods: [goods('chips')], hs: hs('1') };
const lines = ({ points }: Grade): readonly string[] => points.map(({ source, id, points }) => `${points} ${source} ${id}`);

const CONCERN = finding('destination-of-concern');
const HUB = finding('transshipment-hub', 'near-channel');

describe('what a ledger says', () => {
  test('each line has its reason, and together they are the score', () => {
    const graded = grade({ ...NOTHING, goods: [goods('chips', 1)], hs: hs('3.A') }, [
      finding('destination-of-concern'),
      finding('hs-description-mismatch', 'part'),
      finding('priority-list-code'),
      finding('relabelled', 'strong'),
    ]);
    expect(lines(graded)).toEqual([
      '16 category chips',
      '6 priority-list 3.A',
      '18 indicator destination-of-concern',
      '18 indicator hs-description-mismatch',
      '25 indicator relabelled',
      '4 reinforcement memo-pair',
      '15 reinforcement changed-to-concern',
      '-2 cap hundred',
    ]);
    expect(graded).toMatchObject({ level: 'critical', score: 100 });
  });

  test('the strongest category counts, the others a little', () => {
    const graded = grade({ ...NOTHING, goods: [goods('routers', 0.6), goods('chips', 0.9), goods('data-center', 0.4)] }, []);
    expect(lines(graded)).toEqual(['14 category chips', '1 category routers', '1 category data-center']);
  });

  test('one reason counts once', () => {
    const graded = grade(chips, [finding('neutral-packing'), finding('unbranded', 'stated')]);
    expect(lines(graded)).toContain('-8 cap one-reason');
  });

  test('the flags of a route are capped together', () => {
    const graded = grade(chips, [CONCERN, finding('partner-channel'), finding('transit-via-concern')]);
    expect(lines(graded)).toContain('-24 cap route-sum');
  });

  test('caps hold in the order in which they are written', () => {
    const flags = [
      CONCERN,
      finding('partner-channel'),
      finding('transit-via-concern'),
      finding('unbranded', 'stated'),
      finding('neutral-packing'),
    ];
    const capsOf = (graded: Grade): readonly string[] => lines(graded).filter((line) => line.includes(' cap '));
    const reversed = createGrader({ ...grading, caps: [...grading.caps].reverse() }, facts);
    const sums = capsOf(grade(chips, flags)).slice(0, 2);
    expect(sums.map((line) => line.split(' ').at(-1))).toEqual(['one-reason', 'route-sum']);
    expect(capsOf(reversed(chips, flags)).slice(0, 2)).toEqual([...sums].reverse());
    const accessory: Signals = { ...NOTHING, goods: [goods('mobile-phones', 1, { accessory: true })] };
    const strong = [finding('relabelled', 'strong'), finding('documents-altered'), finding('secrecy-wording')];
    expect(capsOf(grade(accessory, strong))).toEqual(['-14 cap accessory-only', '-25 cap lower-risk']);
  });

  test('of several lifts one line stands', () => {
    const graded = grade(chips, [CONCERN, HUB, finding('military-grade'), finding('relabelled', 'strong')]);
    expect(graded.points.filter(({ source, id }) => source === 'reinforcement' && id !== 'memo-pair')).toMatchObject([
      { id: 'top-tier-to-concern' },
    ]);
  });

  test('the highest lift stands, in whatever order the rules are', () => {
    const turned = createGrader({ ...grading, reinforcements: grading.reinforcements.toReversed() }, facts);
    const findings = [CONCERN, finding('relabelled', 'strong')];
    expect(turned(chips, findings)).toMatchObject({ level: 'critical', score: grade(chips, findings).score });
  });

  test('of categories with the same points the first by name counts', () => {
    const [radio, router] = [goods('radio-electronics', 1), goods('routers', 1)];
    for (const both of [
      [radio, router],
      [router, radio],
    ])
      expect(lines(grade({ ...NOTHING, goods: both }, []))).toEqual(['14 category radio-electronics', '1 category routers']);
  });

  test('a code that is only possibly listed counts half', () => {
    expect(lines(grade({ ...NOTHING, hs: hs('3.A', true) }, []))).toEqual(['3 priority-list 3.A']);
  });

  test('a finding without an entry counts by its severity', () => {
    const unknown: Finding = { ...finding('not-yet-graded'), severity: 'high' };
    expect(lines(grade(chips, [unknown]))).toContain('15 indicator not-yet-graded');
  });

  test('a case without an entry counts as the plain one', () => {
    expect(lines(grade(chips, [finding('destination-of-concern', 'not-yet-graded')]))).toContain('18 indicator destination-of-concern');
  });

  test('rules may speak of what has no points', () => {
    const rule = { id: 'listed-code', title: 'A listed code.', points: 2, when: { all: ['indicator:priority-list-code'] } } as const;
    const told = createGrader({ ...grading, reinforcements: [rule] }, facts);
    expect(lines(told(chips, [finding('priority-list-code')]))).toContain('2 reinforcement listed-code');
    expect(lines(told(chips, []))).not.toContain('2 reinforcement listed-code');
  });

  test('three points that never stand alone', () => {
    const companion = finding('contact-mismatch');
    expect(grade(chips, [companion])).toEqual(grade(chips, []));
    expect(grade(chips, [companion, finding('priority-list-code')])).toEqual(grade(chips, []));
    expect(lines(grade(chips, [companion, HUB]))).toContain('3 indicator contact-mismatch');
  });
});

describe('what a level takes', () => {
  const level = (signals: Signals, ...findings: readonly Finding[]): string => grade(signals, findings).level;
  const onlyTier = (tier: PriorityTier, ancestor = false): Signals => ({ ...NOTHING, hs: hs(tier, ancestor) });
  const unsupported: Signals = {
    ...NOTHING,
    goods: [goods('routers', 0.42, { basis: 'code' })],
    hs: hs('2', false, [{ category: 'routers', strength: 'primary', prefix: '851762' }]),
  };
  const accessory: Signals = { ...NOTHING, goods: [goods('routers', 0.4, { accessory: true })] };
  const phone: Signals = { ...NOTHING, goods: [goods('mobile-phones')] };

  test.each<[string, string, Signals, readonly Finding[]]>([
    ['nothing', 'none', NOTHING, []],
    ['listed goods alone', 'low', chips, []],
    ['several categories and tier 1 alone', 'low', { ...chips, goods: CATEGORY_IDS.map((id) => goods(id, 1)) }, []],
    ['a tier alone', 'low', onlyTier('1'), [finding('priority-list-code')]],
    [
      'blank brand and no end user, columns that nobody fills in',
      'low',
      chips,
      [finding('unbranded', 'blank'), finding('end-user-missing')],
    ],
    ['a broad hub', 'low', chips, [finding('transshipment-hub', 'broad')]],
    ['a hub that is only passed', 'low', chips, [finding('transshipment-hub', 'passing')]],
    ['a cloned part', 'low', chips, [finding('brand-part-mismatch', 'cloned')]],
    ['a dealer', 'low', chips, [finding('third-party-dealer')]],
    ['a code that the text does not support, to a hub', 'low', unsupported, [HUB]],
    ['the same with a blank brand', 'low', unsupported, [HUB, finding('unbranded', 'blank')]],
    ['the same with a label taken off', 'high', unsupported, [HUB, finding('relabelled', 'strong')]],
    ['the same to a place of concern', 'critical', unsupported, [CONCERN]],
    ['a case for a router to a place of concern', 'low', accessory, [CONCERN]],
    ['neutral packing', 'medium', chips, [finding('neutral-packing')]],
    ['bearings to a hub next door', 'medium', onlyTier('3.B'), [HUB]],
    ['stated as unbranded, broad hub', 'medium', chips, [finding('unbranded', 'stated'), finding('transshipment-hub', 'broad')]],
    ['a hub next door', 'medium', chips, [HUB]],
    ['a hub next door and one sign', 'medium', { ...chips, hs: null }, [HUB, finding('forwarder-as-consignee')]],
    ['a hub next door and two signs', 'high', { ...chips, hs: null }, [HUB, finding('forwarder-as-consignee'), finding('local-currency')]],
    [
      'a hub next door and one reason twice',
      'medium',
      { ...chips, hs: null },
      [HUB, finding('unbranded', 'blank'), finding('neutral-packing', 'weak')],
    ],
    ['tier 4 to a place of concern', 'high', onlyTier('4.B'), [CONCERN]],
    ['clear words to a place of concern', 'high', { ...chips, hs: null }, [CONCERN]],
    ['faint words to a place of concern', 'medium', { ...NOTHING, goods: [goods('chips', 0.4)] }, [CONCERN]],
    ['a code of 2017 to a place of concern', 'medium', onlyTier('3.A', true), [CONCERN]],
    ['tier 2 to a place of concern', 'critical', onlyTier('2'), [CONCERN]],
    ['a label taken off', 'high', { ...chips, hs: null }, [finding('relabelled', 'strong')]],
    ['a label that may have been changed', 'medium', { ...chips, hs: null }, [finding('relabelled', 'medium')]],
    ['the same through a partner channel', 'critical', chips, [finding('relabelled', 'medium'), finding('partner-channel')]],
    ['a brand that does not fit the part', 'high', { ...chips, hs: null }, [finding('brand-part-mismatch')]],
    ['a part under the code of screws', 'high', { ...chips, hs: null }, [finding('hs-description-mismatch', 'part')]],
    ['words under the code of other listed goods', 'medium', { ...chips, hs: null }, [finding('hs-description-mismatch')]],
    ['a military part to a place of concern', 'critical', { ...chips, hs: null }, [finding('military-grade'), CONCERN]],
    ['disguised letters to a hub next door', 'high', chips, [finding('description-obfuscated'), HUB]],
    ['phones alone', 'low', phone, []],
    ['phones to a place of concern', 'medium', phone, [CONCERN]],
    ['phones with labels taken off to a place of concern', 'high', phone, [CONCERN, finding('relabelled', 'strong')]],
    ['serial numbers removed from goods of no list', 'medium', NOTHING, [finding('relabelled', 'strong')]],
    [
      'the same with more signs',
      'medium',
      NOTHING,
      [finding('relabelled', 'strong'), finding('secrecy-wording'), finding('documents-altered')],
    ],
    [
      'altered papers of goods of no list',
      'low',
      NOTHING,
      [finding('documents-altered'), finding('weight-mismatch'), finding('price-anomaly')],
    ],
    ['a row that could not be read', 'low', NOTHING, [finding('description-unreadable')]],
  ])('%s: %s', (_, expected, signals, findings) => {
    expect(level(signals, ...findings)).toBe(expected);
  });
});

describe('whatever is found', () => {
  const IDS = grading.indicators.map(({ id, variant }) => finding(id, variant === 'plain' ? null : variant));
  const anyFindings = fc.uniqueArray(fc.constantFrom(...IDS), { selector: ({ id }) => id, maxLength: 12 });
  const anyGoods = fc.uniqueArray(
    fc.record({
      category: fc.constantFrom(...CATEGORY_IDS),
      confidence: fc.double({ min: 0.3, max: 1, noNaN: true }),
      accessory: fc.boolean(),
      basis: fc.constantFrom('text' as const, 'code' as const),
      evidence: fc.constant([evidence]),
    }),
    { selector: ({ category }) => category, maxLength: 4 },
  );
  const anyHs = fc.option(
    fc
      .tuple(fc.option(fc.constantFrom<PriorityTier>('1', '2', '3.A', '3.B', '4.A', '4.B')), fc.boolean(), fc.boolean())
      .map(([tier, ancestor, known]) => hs(tier, ancestor, known ? [{ category: 'chips', strength: 'primary', prefix: '8542' }] : [])),
  );
  const anySignals = fc.tuple(anyGoods, anyHs).map(([goods, hs]): Signals => ({ ...NOTHING, goods, hs }));

  test('points are whole, never zero, and sum to a score of 0 to 100 in the level of its band', () => {
    fc.assert(
      fc.property(anySignals, anyFindings, (signals, findings) => {
        const { score, points, level } = grade(signals, findings);
        expect(points.reduce((sum, line) => sum + line.points, 0)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const line of points) {
          expect(Number.isInteger(line.points)).toBe(true);
          expect(line.points).not.toBe(0);
          expect(line.points < 0).toBe(line.source === 'cap');
        }
        expect(level === 'none').toBe(score === 0);
      }),
    );
  });

  test('one finding more never lowers the score or the level', () => {
    fc.assert(
      fc.property(anySignals, anyFindings, fc.constantFrom(...IDS), (signals, findings, more) => {
        fc.pre(!findings.some(({ id }) => id === more.id));
        const before = grade(signals, findings);
        const after = grade(signals, [...findings, more]);
        expect(levelRank(after.level)).toBeGreaterThanOrEqual(levelRank(before.level));
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
      { numRuns: 500 },
    );
  });

  test('order does not matter', () => {
    fc.assert(
      fc.property(anySignals, anyFindings, (signals, findings) => {
        const forth = grade(signals, findings);
        const back = grade({ ...signals, goods: signals.goods.toReversed() }, findings.toReversed());
        expect(back.score).toBe(forth.score);
        expect([...lines(back)].sort()).toEqual([...lines(forth)].sort());
      }),
    );
  });

  test('one weak flag never leaves low', () => {
    const weak = IDS.filter(({ id, variant }) =>
      grading.indicators.some((entry) => entry.id === id && entry.variant === (variant ?? 'plain') && entry.weak),
    );
    fc.assert(
      fc.property(anySignals, fc.constantFrom(...weak), (signals, flag) => {
        expect(levelRank(grade(signals, [flag, finding('priority-list-code')]).level)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
