import type { Level } from '#model/level.ts';
import type { ReporterFactory } from '#model/report.ts';
import type { InputFailure } from '#model/result.ts';
import { andMore, LISTS_ALL } from './count.ts';
import { jsonText } from './json-text.ts';
import { hasOpenFinding, type ListedFinding, listedFindings, withOccurrences } from './listed-findings.ts';
import { type RankedRun, rankedReporter } from './ranked-reporter.ts';
import { reviewPath } from './review-path.ts';
import { visible } from './visible.ts';

/** The widget of a merge request holds the whole report in memory. */
const MOST_ROWS = 10_000;

const SEVERITIES: Readonly<Record<Level, 'info' | 'minor' | 'major' | 'critical' | 'blocker'>> = {
  none: 'info',
  low: 'minor',
  medium: 'major',
  high: 'critical',
  critical: 'blocker',
};

const entryOf = (finding: Omit<ListedFinding, 'settled' | 'score'>, folder: string, occurrence: number): object => ({
  description: finding.message,
  check_name: finding.rule,
  // GitLab drops entries whose fingerprint it has seen.
  fingerprint: occurrence === 1 ? finding.fingerprint : `${finding.fingerprint}-${occurrence}`,
  severity: SEVERITIES[finding.level],
  location: {
    path: reviewPath(finding.places[0].file, folder),
    lines: { begin: finding.places[0].line ?? finding.places[0].record },
  },
});

/** What was not screened stands first, as grave as can be: a report without it would look like one of everything. */
const failureEntry = ({ file, message }: InputFailure): Omit<ListedFinding, 'settled' | 'score'> => ({
  rule: 'not-screened',
  level: 'critical',
  message: visible(message),
  fingerprint: `not-screened ${file ?? message}`,
  places: [{ file: file ?? '.', record: 1, line: 1 }],
});

/** Rows that were ranked and not listed, behind the others: an array has no other place to say it. */
const leftEntry = ({ head: { tables }, rowsLeft }: RankedRun): Omit<ListedFinding, 'settled' | 'score'>[] =>
  andMore(rowsLeft, 'row', LISTS_ALL).map((message) => ({
    rule: 'not-listed',
    level: 'medium',
    message,
    fingerprint: 'not-listed',
    places: [{ file: tables[0]?.file ?? '.', record: 1, line: 1 }],
  }));

/** GitLab Code Quality: an array of findings, gravest rows first; settled findings are left to the other formats, which can mark them. */
export const gitlab: ReporterFactory = ({ docs, folder }) =>
  rankedReporter(
    MOST_ROWS,
    (run) => {
      const open = listedFindings(run, docs).filter(({ settled }) => settled === null);
      const listed = [...run.tail.failures.map(failureEntry), ...open, ...leftEntry(run)];
      return `${jsonText(
        withOccurrences(listed).map(([finding, occurrence]) => entryOf(finding, folder, occurrence)),
        2,
      )}\n`;
    },
    hasOpenFinding,
  );
