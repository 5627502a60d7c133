import { describe, expect, it } from 'vitest';
import type { Level } from '#model/level.ts';
import type { ManifestFindingResult, RowResult, TableResult } from '#model/result.ts';
import { Ranking } from '#report/ranking.ts';
import { heapGrowth } from '../support/heap-growth.ts';

const table: TableResult = { file: 'm.csv', sheet: null, encoding: 'utf-8', delimiter: ',', headerRow: 1, columns: [] };

const row = (record: number, score: number, more: { tier?: string; value?: number; level?: Level; openLevel?: Level } = {}): RowResult =>
  ({
    table,
    record,
    line: record + 1,
    cells: [],
    value: more.value ?? null,
    assessment: { level: more.level ?? 'medium', openLevel: more.openLevel ?? more.level ?? 'medium', score, tier: more.tier ?? null },
  }) as unknown as RowResult;

const naming = (...records: number[]): ManifestFindingResult[] => [
  { rows: records.map((record) => ({ file: 'm.csv', record, line: record + 1 })) } as unknown as ManifestFindingResult,
];

function queue(rows: readonly RowResult[], most: number, findings: readonly ManifestFindingResult[]) {
  const ranking = new Ranking(most);
  for (const entry of rows) ranking.add(entry);
  return { records: ranking.rows(findings).map(({ record }) => record), left: ranking.left };
}

describe('a queue', () => {
  it('goes by score, then by whether a finding names the row, then by tier, value and place', () => {
    const rows = [row(1, 40), row(2, 40, { value: 90 }), row(3, 40, { tier: '2' }), row(4, 40), row(5, 50)];
    expect(queue(rows, 10, naming(4)).records).toEqual([5, 4, 3, 2, 1]);
  });

  it('goes by what no decision settles, and only then by the grade that a row would have without decisions', () => {
    const settled = row(1, 90, { level: 'critical', openLevel: 'none' });
    const inPart = row(2, 60, { level: 'high', openLevel: 'low' });
    const rows = [row(3, 10, { level: 'low' }), settled, inPart, row(4, 40)];
    expect(queue(rows, 10, naming(3)).records).toEqual([4, 2, 3, 1]);
  });

  it('finds a named row among thousands that tie with it', () => {
    const rows = Array.from({ length: 1500 }, (_, index) => row(index + 1, 40));
    expect(queue(rows, 3, naming(1400))).toEqual({ records: [1400, 1, 2], left: 1497 });
  });

  it('puts no named row before a graver one', () => {
    expect(queue([row(1, 30), row(2, 31)], 1, naming(1)).records).toEqual([2]);
  });

  it('keeps no text of the file alive from which its rows were cut', () => {
    const block = 100_000;
    const ranking = new Ranking(500);
    const grown = heapGrowth(() => {
      for (let record = 1; record <= 500; record++) {
        const text = `${Buffer.alloc(block, ' ').toString('latin1')}integrated circuit ${record}`;
        const cell = text.slice(block);
        const { assessment, ...rest } = row(record, 40);
        ranking.add({
          ...rest,
          cells: [cell],
          assessment: { ...assessment, goods: [{ evidence: [{ text: cell }] }] },
        } as unknown as RowResult);
      }
    });
    expect(grown).toBeLessThan(20 * block);
    expect(ranking.rows([]).at(-1)?.cells).toEqual(['integrated circuit 500']);
  });

  it('keeps the first of a hundred thousand rows', () => {
    const ranking = new Ranking(3);
    for (let record = 1; record <= 100_000; record++) ranking.add(row(record, 30 + (record % 20)));
    expect(ranking.rows([]).map(({ record }) => record)).toEqual([19, 39, 59]);
    expect(ranking.left).toBe(99_997);
  });
});
