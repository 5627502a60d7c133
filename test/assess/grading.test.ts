import { expect, test } from 'vitest';
import { pressedInto } from '#assess/bands.ts';
import { DOCUMENT_INDICATORS, ROW_INDICATORS } from '#indicators/registry.ts';
import { CATEGORY_IDS } from '#model/category-ids.ts';
import type { Atom } from '#model/grading.ts';
import { levelRank } from '#model/level.ts';
import { FROZEN_IDS } from '../indicators/frozen.ts';
import { grading } from './grading.ts';

const variants = grading.indicators.map(({ id, variant }) => `${id}/${variant}`);

test('every indicator has points', () => {
  const ids = grading.indicators.map(({ id }) => id);
  for (const { id } of ROW_INDICATORS) expect(ids).toContain(id);
  for (const id of ids) expect(FROZEN_IDS).toContain(id);
});

test('every document indicator has a level, no higher for goods that are not listed', () => {
  for (const { id } of DOCUMENT_INDICATORS) expect(grading.documents).toContainEqual(expect.objectContaining({ id, variant: 'plain' }));
  for (const { level, unlisted } of grading.documents) expect(levelRank(unlisted)).toBeLessThanOrEqual(levelRank(level));
});

test('entries are sorted and each stands once', () => {
  expect(new Set(variants).size).toBe(variants.length);
  const ids = grading.indicators.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
});

test('the practices that the memo names are the same here and in the indicators; a blank brand cell and the name of a firm are none', () => {
  for (const { id, memo } of ROW_INDICATORS) {
    for (const entry of grading.indicators.filter((candidate) => candidate.id === id))
      expect([id, entry.variant, entry.memo ?? false]).toEqual([id, entry.variant, memo && !['blank', 'named'].includes(entry.variant)]);
  }
});

test('every category has points', () => {
  expect(Object.keys(grading.categories).sort()).toEqual([...CATEGORY_IDS].sort());
});

test('bands rise to critical', () => {
  expect(grading.bands.map(({ level }) => level)).toEqual(['low', 'medium', 'high', 'critical']);
  const starts = grading.bands.map(({ from }) => from);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test('every rule is told apart and says what it does in a sentence', () => {
  const rules = [...grading.reinforcements, ...grading.caps];
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { title } of rules) expect(title).toMatch(/^[A-Z0-9].+\.$/);
  for (const { points, floor } of grading.reinforcements) expect(points === undefined).not.toBe(floor === undefined);
});

test('rules speak of indicators and variants that have points', () => {
  const conditions = [
    ...grading.reinforcements.map(({ when }) => when),
    ...grading.caps.flatMap((cap) => ('when' in cap ? [cap.when] : [])),
  ];
  const atoms: readonly Atom[] = conditions.flatMap(({ all = [], none = [] }) => [...all.flat(), ...none]);
  for (const atom of atoms.filter((candidate) => candidate.startsWith('indicator:'))) {
    const name = atom.slice('indicator:'.length);
    expect(name.includes('/') ? variants : grading.indicators.map(({ id }) => id)).toContain(name);
  }
});

test('capped scores rank as they did, under the bound', () => {
  const scores = Array.from({ length: 101 }, (_, score) => pressedInto('low', score, grading));
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(Math.max(...scores)).toBe(29);
  expect(scores.slice(0, 23)).toEqual(Array.from({ length: 23 }, (_, score) => score));
  expect(new Set(scores.slice(30, 61)).size).toBeGreaterThanOrEqual(4);
});
