import { describe, expect, it } from 'vitest';
import { evaluate } from '#evaluate/evaluate.ts';
import type { TriedRow } from '#model/evaluation.ts';
import { tried } from './rows.ts';

const SETTINGS = { file: 'cases.csv', hsShown: false, threshold: 0.3, accept: {}, worst: 10 };
const run = (rows: readonly TriedRow[], more: Partial<typeof SETTINGS> & { accept?: object } = {}) =>
  evaluate(rows, { ...SETTINGS, ...more });

/** 4 positive rows: 2 right, 1 wrong, 1 missed; 5 negative ones: 1 alarm. */
const ROWS = [
  tried('chips', { chips: 0.92 }),
  tried('chips', { microelectronics: 0.7, chips: 0.5 }),
  tried('chips', { microelectronics: 0.66 }, { kind: 'catalogue' }),
  tried('routers', {}, { lang: 'ru' }),
  tried('none', { chips: 0.41 }),
  tried('none', {}),
  tried('none', {}),
  tried('none', {}, { lang: 'ru' }),
  tried('none', {}, { kind: 'catalogue' }),
  tried('unknown', { chips: 0.9 }),
];

describe('evaluate', () => {
  it('counts precision, recall, F1 and false alarms as by hand', () => {
    const { rows, overall } = run(ROWS);
    expect(rows).toEqual({ total: 10, positive: 4, negative: 5, unknown: 1 });
    expect(overall).toEqual({
      name: 'all',
      precision: { share: 2 / 4, part: 2, n: 4 },
      recall: { share: 2 / 4, part: 2, n: 4 },
      f1: 0.5,
      anyCategory: { share: 3 / 4, part: 3, n: 4 },
      falseAlarms: { share: 1 / 5, part: 1, n: 5 },
    });
  });

  it('gives no share where there is no row', () => {
    const { overall, reliability, categories } = run([tried('unknown', { chips: 0.9 })]);
    expect(overall).toMatchObject({
      precision: { share: null, n: 0 },
      recall: { share: null, n: 0 },
      f1: null,
      falseAlarms: { share: null, n: 0 },
    });
    expect({ reliability, categories }).toEqual({ reliability: [], categories: [] });
  });

  it('has no F1 where nothing is right', () => {
    expect(run([tried('chips', { routers: 0.8 })]).overall).toMatchObject({ precision: { share: 0 }, recall: { share: 0 }, f1: null });
  });

  it('keeps kinds and languages apart', () => {
    const { kinds, languages } = run(ROWS);
    expect(kinds.map(({ name, recall, falseAlarms }) => [name, recall.part, recall.n, falseAlarms.part, falseAlarms.n])).toEqual([
      ['catalogue', 0, 1, 0, 1],
      ['trader', 2, 3, 1, 4],
    ]);
    expect(languages.map(({ name, recall, falseAlarms }) => [name, recall.n, falseAlarms.n])).toEqual([
      ['en', 3, 4],
      ['ru', 1, 1],
    ]);
  });

  it('counts a second category against the precision of that category, not of the row', () => {
    const figures = Object.fromEntries(
      run(ROWS).categories.map(({ category, precision, recall }) => [category, [precision.part, precision.n, recall.part, recall.n]]),
    );
    expect(figures).toEqual({ chips: [2, 3, 2, 3], microelectronics: [0, 2, 0, 0], routers: [0, 0, 0, 1] });
  });

  it('shows what was taken for what', () => {
    expect(run(ROWS).confusion).toEqual([
      { labelled: 'chips', found: 'chips', n: 2 },
      { labelled: 'chips', found: 'microelectronics', n: 1 },
      { labelled: 'routers', found: 'none', n: 1 },
      { labelled: 'none', found: 'none', n: 4 },
      { labelled: 'none', found: 'chips', n: 1 },
    ]);
  });

  it('takes only what reaches the threshold', () => {
    const { overall, thresholds } = run(ROWS, { threshold: 0.6 });
    expect(overall).toMatchObject({ precision: { part: 1, n: 3 }, recall: { part: 1, n: 4 }, falseAlarms: { part: 0, n: 5 } });
    expect(thresholds.map(({ threshold }) => threshold)).toEqual([
      0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95,
    ]);
    expect(thresholds.find(({ threshold }) => threshold === 0.5)).toMatchObject({ recall: { part: 2 }, falseAlarms: { part: 0 } });
  });

  it('tells for each band of confidence how often the first category is right', () => {
    expect(run(ROWS).reliability).toEqual([
      { from: 0.4, to: 0.5, right: { share: 0, part: 0, n: 1 } },
      { from: 0.6, to: 0.7, right: { share: 0, part: 0, n: 1 } },
      { from: 0.7, to: 0.8, right: { share: 0, part: 0, n: 1 } },
      { from: 0.9, to: 1, right: { share: 1, part: 1, n: 1 } },
    ]);
  });

  it('puts a confidence on a border, and 1, where it belongs', () => {
    const bands = run([tried('chips', { chips: 0.7 }), tried('chips', { chips: 1 })]).reliability.map(({ from }) => from);
    expect(bands).toEqual([0.7, 0.9]);
  });

  it('takes any of several labelled categories', () => {
    const { overall, categories, confusion } = run([tried(['routers', 'data-center'], { 'data-center': 0.8 })]);
    expect(overall.recall.part).toBe(1);
    expect(categories).toMatchObject([
      { category: 'data-center', precision: { part: 1, n: 1 }, recall: { n: 0 } },
      { category: 'routers', precision: { n: 0 }, recall: { part: 1, n: 1 } },
    ]);
    expect(confusion).toEqual([{ labelled: 'routers', found: 'routers', n: 1 }]);
  });

  it('takes a category for another only the way it is told', () => {
    const rows = [tried('routers', { 'data-center': 0.8 }), tried('data-center', { routers: 0.8 })];
    expect(run(rows).overall.recall.part).toBe(0);
    expect(run(rows, { accept: { routers: ['data-center'] } }).overall.recall.part).toBe(1);
    expect(run(rows, { accept: { routers: ['data-center'], 'data-center': ['routers'] } }).overall.recall.part).toBe(2);
  });

  it('lists the most confident false alarms first, so many of each kind', () => {
    const rows = [0.4, 0.9, 0.6].map((chips) => tried('none', { chips }));
    const other = tried('none', { routers: 0.31 }, { kind: 'catalogue' });
    const shown = run([...rows, other], { worst: 2 }).falseAlarms.map(({ kind, goods }) => [kind, goods[0]?.confidence]);
    expect(shown).toEqual([
      ['catalogue', 0.31],
      ['trader', 0.9],
      ['trader', 0.6],
    ]);
  });

  it('lists misses that were labelled strong first, then the most confident wrong ones, with what was below the threshold', () => {
    const rows = [
      tried('chips', { chips: 0.2 }, { id: 'low' }),
      tried('chips', { routers: 0.8 }, { id: 'sure' }),
      tried('chips', {}, { id: 'weak', strength: 'weak' }),
      tried('chips', {}, { id: 'strong', strength: 'strong' }),
    ];
    const { misses } = run(rows);
    expect(misses.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['strong', 'FN'],
      ['weak', 'FN'],
      ['sure', 'wrong'],
      ['low', 'FN'],
    ]);
    expect(misses.at(-1)?.goods).toEqual([{ category: 'chips', confidence: 0.2, evidence: [] }]);
  });
});
