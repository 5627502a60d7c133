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

  test('that meets no finding is unused, and not misnamed', () => {
    const decisions = new Decisions([waiver('aa', '2027-01-01')], [], TODAY);
    expect(decisions.settle('bb', 'relabelled')).toBeNull();
    expect(decisions.stale()).toMatchObject({ unused: [{ fingerprint: 'aa' }], misnamed: [] });
  });

  test('says nothing where a later one for the same finding holds, which an expired one never does', () => {
    const [first, last, over] = [waiver('aa', '2027-01-01'), waiver('aa', '2027-02-01'), waiver('aa', '2026-01-01')];
    const decisions = new Decisions([first, last, over], [], TODAY);
    expect(decisions.settle('aa', 'relabelled')?.expires).toBe('2027-02-01');
    expect(decisions.stale()).toEqual({ overruled: [first], unused: [], expired: [], misnamed: [] });
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

describe('decisions in parts of a run', () => {
  const waivers = [waiver('aa', '2027-01-01'), waiver('bb', '2027-01-01')];
  const part = (...fingerprints: readonly string[]): Decisions => {
    const decisions = new Decisions(waivers, [known('cc')], TODAY);
    for (const fingerprint of fingerprints) decisions.settle(fingerprint, 'relabelled');
    return decisions;
  };

  test('tell which waivers they met, and of other findings no more than how many they settled', () => {
    expect(part('aa', 'cc', 'dd', 'cc').met).toEqual({ found: [['aa', 'relabelled']], waived: 1, known: 2 });
  });

  test('are those of the run, as they were given', () => {
    const { waivers: given, baseline } = part().entries;
    expect([given, baseline]).toEqual([waivers, [known('cc')]]);
    expect(new Decisions(given, baseline, TODAY).digest).toBe(part().digest);
  });

  test('are joined to what one run says', () => {
    const whole = part('aa', 'cc', 'aa', 'cc', 'cc');
    const joined = part('aa', 'cc');
    joined.join(part('aa', 'cc', 'cc').met);
    expect(joined.met).toEqual(whole.met);
    expect(joined.met).toMatchObject({ waived: 2, known: 3 });
    joined.join(part('bb').met);
    expect(whole.stale().unused).toEqual([waivers[1]]);
    expect(joined.stale().unused).toEqual([]);
  });
});

test('the digest of decisions is equal for equal ones, and another for each other waiver or entry of a baseline', () => {
  const digest = (...decisions: readonly [readonly Waiver[], readonly ReturnType<typeof known>[], string?]): string =>
    new Decisions(decisions[0], decisions[1], decisions[2] ?? TODAY).digest;
  const one = digest([waiver('aa', '2027-01-01')], [known('bb')]);
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(digest([waiver('aa', '2027-01-01')], [known('bb')], '2026-12-24')).toBe(one);
  const others = [digest([waiver('aa', '2027-01-02')], [known('bb')]), digest([waiver('aa', '2027-01-01')], [known('cc')]), digest([], [])];
  expect(new Set([one, ...others]).size).toBe(4);
});
