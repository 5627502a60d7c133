import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '#evaluate/evaluate.ts';
import { type JudgedRow, judge } from '#evaluate/verdict.ts';
import type { TriedRow } from '#model/evaluation.ts';
import { goodsCases } from '../support/goods-cases.ts';

const resultLine = ({ id, accepted, goods, verdict }: JudgedRow): string => {
  const found = goods.map(({ category, confidence }) => `${category} ${confidence.toFixed(2)}`);
  return `${[id, accepted.join('|') || 'none', found.join('; ') || '-', verdict].join(',')}\n`;
};

describe('goods-cases', () => {
  let tried: readonly TriedRow[] = [];
  let rows: JudgedRow[] = [];
  beforeAll(async () => {
    tried = await goodsCases();
    rows = tried.map((row) => judge(row, 0));
  }, 60_000);

  it('gives the frozen result', async () => {
    await expect(['id,category,found,verdict\n', ...rows.map(resultLine)].join('')).toMatchFileSnapshot(
      '../../fixtures/goods-cases.result.csv',
    );
  });

  it('holds the bars of precision and recall', () => {
    const { overall } = evaluate(tried, { file: '', hsShown: false, threshold: 0, accept: {}, worst: 0 });
    expect(overall.precision.share).toBeGreaterThanOrEqual(0.985);
    expect(overall.recall.share).toBeGreaterThanOrEqual(0.95);
  });

  it('has an id of its own on each row', () => {
    const ids = rows.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('is at least 1,500 cases, a third of them near misses', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1500);
    expect(rows.filter(({ label }) => label === 'negative').length / rows.length).toBeGreaterThanOrEqual(1 / 3);
  });
});
