import { atLeast, type Level } from '#model/level.ts';
import type { ReportDocs, ReporterFactory } from '#model/report.ts';
import type { InputFailure, ManifestFindingResult, RowResult } from '#model/result.ts';
import { andMore } from './count.ts';
import { rankedReporter } from './ranked-reporter.ts';
import { reviewPath } from './review-path.ts';
import { findingTexts, titleOf } from './row-words.ts';
import { countsText, NO_CLEARANCE, notCheckedText } from './run-text.ts';
import { visible } from './visible.ts';

/** GitHub shows ten annotations of a kind a step; the rest would be dropped unseen. */
const MOST_OF_A_KIND = 10;
/** Of them, those that files which could not be screened take before the findings on others. */
const MOST_FAILURES_FIRST = 5;

type Kind = 'error' | 'warning' | 'notice';

const kindOf = (level: Level): Kind => (atLeast(level, 'high') ? 'error' : atLeast(level, 'medium') ? 'warning' : 'notice');

/** A workflow command ends at a line end; in its properties colons and commas part things too. */
const escapeText = (text: string): string => visible(text).replaceAll('%', '%25');
const escapeLines = (lines: readonly string[]): string => lines.map(escapeText).join('%0A');
const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

interface Annotation {
  readonly level: Level;
  readonly file: string | null;
  readonly line: number;
  readonly title: string;
  readonly lines: readonly string[];
}

const command = ({ level, file, line, title, lines }: Annotation, folder: string): string =>
  `::${kindOf(level)} ${file === null ? '' : `file=${escapeProperty(reviewPath(file, folder))},line=${line},`}title=${escapeProperty(title)}::${escapeLines(lines)}`;

/** @returns a finding across rows at the first of them; none where a decision settles it */
function ofManifest({ id, level, message, settled, rows: [first] }: ManifestFindingResult): Annotation[] {
  if (first === undefined || settled !== null || level === 'none') return [];
  return [{ level, file: first.file, line: first.line ?? first.record, title: `${level}: ${id}`, lines: [message] }];
}

const ofRow = (row: RowResult, docs: ReportDocs): Annotation => ({
  level: row.assessment.openLevel,
  file: row.table.file,
  line: row.line ?? row.record,
  title: titleOf(row),
  lines: findingTexts(row, docs),
});

/** An annotation without a file stands at the run as a whole. */
const ofFailure = ({ file, message }: InputFailure): Annotation => ({
  level: 'critical',
  file,
  line: 1,
  title: 'not screened',
  lines: [message],
});

/** Annotations of a GitHub workflow: what is open, gravest rows first, then what was left out and the counts. */
export const github: ReporterFactory = ({ docs, folder }) =>
  rankedReporter(
    3 * MOST_OF_A_KIND,
    ({ tail, rows, rowsLeft, across }) => {
      const failures = tail.failures.map(ofFailure);
      const all = [
        ...failures.slice(0, MOST_FAILURES_FIRST),
        ...across.flatMap(ofManifest),
        ...rows.map((row) => ofRow(row, docs)),
        ...failures.slice(MOST_FAILURES_FIRST),
      ];
      const shown = new Map<Kind, number>();
      const lines = all.flatMap((annotation) => {
        const kind = kindOf(annotation.level);
        // One place of each kind is kept for the summary.
        const most = kind === 'notice' ? MOST_OF_A_KIND - 1 : MOST_OF_A_KIND;
        const so = shown.get(kind) ?? 0;
        if (so >= most) return [];
        shown.set(kind, so + 1);
        return [command(annotation, folder)];
      });
      const summary = [
        countsText(tail),
        ...andMore(all.length - lines.length + rowsLeft, 'finding', `GitHub shows ${MOST_OF_A_KIND} of a kind`),
        notCheckedText(tail),
        NO_CLEARANCE,
      ];
      lines.push(`::notice title=cargoscreen::${escapeLines(summary.filter((text) => text !== ''))}`);
      return `${lines.join('\n')}\n`;
    },
    ({ assessment }) => assessment.openLevel !== 'none',
  );
