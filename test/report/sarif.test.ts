import { expect, test } from 'vitest';
import type { Assessment } from '#model/assessment.ts';
import type { Head, RowResult, Tail } from '#model/result.ts';
import { sarif } from '#report/sarif.ts';

const NOTHING = { title: '', what: 'What', why: '', next: '', silentWhen: '', source: '' };
const table = { file: 'm.csv', sheet: null, encoding: 'utf-8', delimiter: ',', headerRow: 1, columns: [] };
const options: Head['options'] = { failOn: 'high', minLevel: 'low', today: '2026-01-31', only: null, skip: [] };

const finding = { id: 'relabelled', severity: 'high', message: 'm', fields: [], evidence: [], variant: null, settled: null } as const;
const rowOf = (record: number, level: Assessment['level'], score: number): RowResult => {
  const indicators = [{ ...finding, fingerprint: String(record) }];
  const assessment = { level, score, openLevel: level, goods: [], points: [], tier: null, indicators };
  return { table, record, line: record + 1, cells: [], value: null, assessment };
};

test('lists no more results than code scanning takes, the gravest of them, and says how many are left out', () => {
  const reporter = sarif({
    width: 80,
    top: 50,
    delimiter: null,
    folder: '/work',
    paint: { level: (_, text) => text, mark: (text) => text, dim: (text) => text, strong: (text) => text },
    docs: { next: () => '', about: () => NOTHING, categoryTitle: (id) => id, partFamily: (id) => id, ledgerTitle: (_, id) => id },
  });
  const lexicon = { version: '1', digest: 'd', priorityList: '2024-02-23' };
  reporter.begin({ tool: { name: 'cargoscreen', version: '1.0.0' }, lexicon, options, tables: [table] });
  const rows = 25_003;
  for (let record = 1; record < rows; record++) reporter.row(rowOf(record, 'low', 10));
  reporter.row(rowOf(rows, 'critical', 90));
  const levels = { none: 0, low: rows - 1, medium: 0, high: 0, critical: 1 };
  const counts: Tail['counts'] = {
    rowsRead: rows,
    rowsScreened: rows,
    rowsReported: 0,
    rowsRagged: 0,
    rowsUnreadable: 0,
    levels,
    openLevels: levels,
    needReview: 1,
    findingsWaived: 0,
    findingsKnown: 0,
  };
  const text = reporter.end({
    counts,
    inputs: [],
    skipped: [],
    indicatorCount: 1,
    manifestFindings: [],
    groups: [],
    notices: [],
    failures: [],
  });
  const { runs } = JSON.parse(text) as {
    runs: [{ results: { level: string; rank: number }[]; invocations: [{ toolExecutionNotifications: { message: { text: string } }[] }] }];
  };
  expect(runs[0].results).toHaveLength(25_000);
  expect(runs[0].results[0]).toMatchObject({ level: 'error', rank: 90 });
  expect(runs[0].invocations[0].toolExecutionNotifications[0]?.message.text).toContain('3 more rows');
});
