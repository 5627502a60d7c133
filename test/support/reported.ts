import type { AssessedFinding, Assessment } from '#model/assessment.ts';
import type { Level } from '#model/level.ts';
import type { ReporterFactory, ReportSettings } from '#model/report.ts';
import type { Counts, Head, ManifestFindingResult, Notice, RowResult, TableResult, Tail } from '#model/result.ts';
import type { Settlement } from '#model/settlement.ts';

const TABLE: TableResult = {
  file: 'm.csv',
  sheet: null,
  encoding: 'utf-8',
  delimiter: ',',
  headerRow: 1,
  columns: [{ index: 0, header: 'description', field: 'description', how: 'name', candidateFor: null }],
};

const HEAD: Head = {
  tool: { name: 'cargoscreen', version: '1.0.0' },
  lexicon: { version: '1', digest: 'd', priorityList: '2024-02-23' },
  options: { failOn: 'high', minLevel: 'low', today: '2026-01-31', only: null, skip: [] },
  tables: [TABLE],
};

const ABOUT = { title: 'Title', what: 'What', why: 'Why', next: 'Next', silentWhen: 'Never', source: 'None' };

export const WAIVED: Settlement = { by: 'waiver', reason: 'own stock', approver: 'head of compliance', expires: '2031-12-31' };

/** @returns a finding of one row that says as much, open unless a decision is given */
export const found = (message: string, settled: Settlement | null = null, id: AssessedFinding['id'] = 'relabelled'): AssessedFinding => ({
  id,
  severity: 'high',
  message,
  fields: [],
  evidence: [],
  variant: null,
  fingerprint: `${id} ${message}`,
  settled,
});

/** @returns a row whose findings are graded as given; `openLevel` is its level unless it is given too */
export function graded(record: number, level: Level, indicators: readonly AssessedFinding[], more: Partial<Assessment> = {}): RowResult {
  const score = { none: 0, low: 10, medium: 40, high: 60, critical: 90 }[level];
  const assessment: Assessment = { level, openLevel: level, score, goods: [], points: [], tier: null, indicators, ...more };
  return { table: TABLE, record, line: record + 1, cells: [`goods ${record}`], value: null, assessment };
}

/** @returns a finding across rows that says as much of the rows 1 and 2 */
export const across = (message: string, settled: Settlement | null = null, level: Level = 'high'): ManifestFindingResult => ({
  id: 'serial-repeated',
  severity: 'high',
  level,
  message,
  fields: [],
  rows: [1, 2].map((record) => ({ file: TABLE.file, record, line: record + 1 })),
  rowCount: 2,
  fingerprint: message,
  settled,
});

/** Nothing is painted, so that texts can be compared. */
export const SETTINGS: ReportSettings = {
  width: 200,
  top: 50,
  excel: false,
  folder: '/work',
  paint: { level: (_, text) => text, mark: (text) => text, dim: (text) => text, strong: (text) => text },
  docs: {
    next: () => 'Next',
    about: () => ABOUT,
    categoryTitle: (id) => id,
    partFamily: (id) => id,
    ledgerTitle: (_, id) => id,
    country: () => undefined,
  },
};

/** @returns what a format makes of a run over the rows, in which nothing else happened than what notices tell */
export function reported(
  factory: ReporterFactory,
  rows: Iterable<RowResult>,
  manifestFindings: readonly ManifestFindingResult[] = [],
  top = SETTINGS.top,
  notices: readonly Notice[] = [],
): string {
  const reporter = factory({ ...SETTINGS, top });
  const text = [reporter.begin(HEAD)];
  const levels = { none: 0, low: 0, medium: 0, high: 0, critical: 0 };
  const openLevels = { ...levels };
  let count = 0;
  for (const row of rows) {
    count++;
    levels[row.assessment.level]++;
    openLevels[row.assessment.openLevel]++;
    text.push(reporter.row(row));
  }
  const counts: Counts = {
    rowsRead: count,
    rowsScreened: count,
    rowsReported: 0,
    rowsRagged: 0,
    rowsUnreadable: 0,
    levels,
    openLevels,
    needReview: openLevels.medium + openLevels.high + openLevels.critical,
    findingsWaived: 0,
    findingsKnown: 0,
  };
  const inputs: Tail['inputs'] = [{ file: TABLE.file, sha256: '0'.repeat(64), bytes: 1, rows: count }];
  text.push(reporter.end({ counts, inputs, skipped: [], indicatorCount: 1, manifestFindings, groups: [], notices, failures: [] }));
  return text.join('');
}
