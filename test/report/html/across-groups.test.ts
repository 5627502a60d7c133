import { expect, it } from 'vitest';
import type { ManifestFindingResult } from '#model/result.ts';
import { acrossGroups } from '#report/html/across-groups.ts';
import { across, WAIVED } from '../../support/reported.ts';

const times = (count: number, name: string, more: Partial<ManifestFindingResult> = {}): ManifestFindingResult[] =>
  Array.from({ length: count }, (_, index) => ({ ...across(`${name} ${index}`, null, 'medium'), ...more }));
const said = (views: readonly { readonly message: string }[]): string[] => views.map(({ message }) => message);

it('puts findings of one indicator together and folds in all but the first three', () => {
  const [serials, drift, ...others] = acrossGroups(
    [across('gravest'), ...times(300, 'serial'), ...times(2, 'drift', { id: 'part-brand-drift' }), ...times(1, 'late')],
    false,
  );
  expect(serials?.id).toBe('serial-repeated');
  expect(serials?.counted).toBe('302 findings (1 high, 301 medium)');
  expect(said(serials?.worst ?? [])).toEqual(['gravest', 'serial 0', 'serial 1']);
  expect(serials?.rest).toHaveLength(299);
  expect(serials?.restGrades).toBe('299 medium');
  expect(drift).toMatchObject({ id: 'part-brand-drift', counted: '2 findings (2 medium)', rest: [] });
  expect(others).toEqual([]);
});

it('folds in no single finding', () => {
  const [group] = acrossGroups(times(4, 'serial'), false);
  expect(said(group?.worst ?? [])).toHaveLength(4);
  expect(group?.rest).toEqual([]);
});

it('counts settled findings apart and leaves nothing to decide on them', () => {
  const [group] = acrossGroups([across('open'), across('settled', WAIVED)], false);
  expect(group?.counted).toBe('2 findings (1 high, 1 settled)');
  expect(group?.worst.map(({ open }) => open.length)).toEqual([1, 0]);
});

it('gives each finding a key of its own', () => {
  const groups = acrossGroups([...times(5, 'serial'), ...times(5, 'drift', { id: 'part-brand-drift' })], false);
  expect(new Set(groups.flatMap(({ worst, rest }) => [...worst, ...rest]).map(({ key }) => key)).size).toBe(10);
});
