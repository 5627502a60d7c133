import { expect, it } from 'vitest';
import type { LedgerLine } from '#model/assessment.ts';
import { gravestOf } from '#report/row-words.ts';
import { found, graded, WAIVED } from '../support/reported.ts';

const tier: LedgerLine = { source: 'priority-list', id: '1', points: 12 };
const sign = (id: string, points: number): LedgerLine => ({ source: 'indicator', id, points });
const listed = found('tier 1', null, 'priority-list-code');

it.each([
  ['a sign that weighs less than the tier', [listed, found('no brand', null, 'unbranded')], [tier, sign('unbranded', 4)], 'unbranded'],
  ['the tier where there is no sign with points', [found('vague', null, 'description-vague'), listed], [tier], 'priority-list-code'],
  [
    'the sign that weighs most',
    [found('no brand', null, 'unbranded'), found('gone'), listed],
    [tier, sign('unbranded', 4), sign('relabelled', 25)],
    'relabelled',
  ],
  ['an open tier before a settled sign', [found('gone', WAIVED), listed], [sign('relabelled', 25), tier], 'priority-list-code'],
])('the next step of a row is about %s', (_, indicators, points, id) => {
  expect(gravestOf(graded(1, 'medium', indicators, { points }))).toBe(id);
});
