import { describe, expect, test } from 'vitest';
import type { Waiver } from '#model/settlement.ts';
import { Decisions } from '#settle/decisions.ts';

const TODAY = '2026-11-20';
const waiver = (fingerprint: string, expires: string): Waiver => ({
  id: 'relabelled',
  fingerprint,
  about: 'XC7K325T',
  reason: 'own stock',
  approver: 'head of compliance',
  expires,
});
const known = (fingerprint: string) => ({ id: 'relabelled', fingerprint });

describe('a waiver', () => {
  test('settles its finding on its last day, with reason and approver', () => {
    const decisions = new Decisions([waiver('aa', TODAY)], [], TODAY);
    expect(decisions.settle('aa', 'relabelled')).toEqual({
      by: 'waiver',
      reason: 'own stock',
      approver: 'head of compliance',
      expires: TODAY,
    });
    expect(decisions.settle('bb', 'relabelled')).toBeNull();
    expect(decisions.stale()).toEqual({ overruled: [], unused: [], expired: [], misnamed: [] });
    expect(decisions.waived).toBe(1);
  });

  test('counts no longer on the day after, and is named as expired where its finding is still there', () => {
    const decisions = new Decisions([waiver('aa', '2026-11-19'), waiver('bb', '2026-11-19')], [], TODAY);
    expect(decisions.settle('aa', 'relabelled')).toBeNull();
    expect(decisions.stale().expired.map(({ fingerprint }) => fingerprint)).toEqual(['aa']);
    expect(decisions.stale().unused.map(({ fingerprint }) => fingerprint)).toEqual(['bb']);
  });

  test('that expired is not prolonged by a baseline taken meanwhile', () => {
    expect(new Decisions([waiver('aa', '2026-11-19')], [known('aa')], TODAY).settle('aa', 'relabelled')).toBeNull();
  });

  test('that was renewed holds, and the old one is not named', () => {
    const decisions = new Decisions([waiver('aa', '2026-01-01'), waiver('aa', '2027-01-01')], [], TODAY);
    expect(decisions.settle('aa', 'relabelled')?.expires).toBe('2027-01-01');
    expect(decisions.stale()).toEqual({ overruled: [], unused: [], expired: [], misnamed: [] });
  });

  test('settles nothing but what it names, and is told as misnamed, not as unused', () => {
    const decisions = new Decisions([waiver('aa', '2027-01-01'), waiver('bb', '2027-01-01')], [], TODAY);
    expect(decisions.settle('aa', 'chips')).toBeNull();
    expect(decisions.settle('bb', 'relabelled')?.by).toBe('waiver');
    const { unused, misnamed } = decisions.stale();
    expect(unused).toEqual([]);
    expect(misnamed).toMatchObject([{ id: 'relabelled', fingerprint: 'aa', found: 'chips' }]);
  });

  test('goes before the baseline', () => {
    expect(new Decisions([waiver('aa', '2027-01-01')], [known('aa')], TODAY).settle('aa', 'relabelled')?.by).toBe('waiver');
  });
});

test('the baseline settles what it knows and nothing else', () => {
  const decisions = new Decisions([], [known('aa')], TODAY);
  expect(decisions.settle('aa', 'relabelled')).toEqual({ by: 'baseline', reason: null, approver: null, expires: null });
  expect(decisions.settle('ab', 'relabelled')).toBeNull();
  expect(decisions.settle('aa', 'chips')).toBeNull();
  expect([decisions.waived, decisions.known]).toEqual([0, 1]);
});
