import type { Level } from '#model/level.ts';
import type { ReporterFactory } from '#model/report.ts';
import { jsonText } from './json-text.ts';
import { findingsOf, type ListedFinding, manifestFindings } from './listed-findings.ts';
import { Ranking } from './ranking.ts';

/** The widget of a merge request holds the whole report in memory. */
const MOST_ROWS = 10_000;

const SEVERITIES: Readonly<Record<Level, 'info' | 'minor' | 'major' | 'critical' | 'blocker'>> = {
  none: 'info',
  low: 'minor',
  medium: 'major',
  high: 'critical',
  critical: 'blocker',
};

/** GitLab drops entries whose fingerprint it has seen: equal lines are told apart by how many came before, never by their place. */
function withOrdinals(findings: readonly ListedFinding[]): readonly (readonly [ListedFinding, string])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const before = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, before + 1);
    return [finding, before === 0 ? finding.fingerprint : `${finding.fingerprint}-${before + 1}`] as const;
  });
}

/** GitLab Code Quality: an array of findings, gravest rows first; settled findings are left to the other formats, which can mark them. */
export const gitlab: ReporterFactory = ({ docs }) => {
  const ranking = new Ranking(MOST_ROWS);
  return {
    begin: () => '',
    row: (row) => {
      ranking.add(row);
      return '';
    },
    end: (tail) => {
      const all = [...manifestFindings(tail), ...ranking.rows(tail.manifestFindings).flatMap((row) => findingsOf(row, docs))];
      const entries = withOrdinals(all.filter(({ settled }) => settled === null)).map(
        ([
          {
            rule,
            level,
            message,
            places: [place],
          },
          fingerprint,
        ]) => ({
          description: message,
          check_name: rule,
          fingerprint,
          severity: SEVERITIES[level],
          location: { path: place.file.replaceAll('\\', '/').replace(/^\.\//, ''), lines: { begin: place.line ?? place.record } },
        }),
      );
      return `${jsonText(entries, 2)}\n`;
    },
  };
};
