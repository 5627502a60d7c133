import { atLeast, type Level } from '#model/level.ts';
import type { ReporterFactory } from '#model/report.ts';
import type { InputFailure } from '#model/result.ts';
import { type ListedFinding, manifestFindings } from './listed-findings.ts';
import { Ranking } from './ranking.ts';
import { reviewPath } from './review-path.ts';
import { countsText, NO_CLEARANCE, notCheckedText } from './run-text.ts';
import { visible } from './visible.ts';

/** GitHub shows ten annotations of a kind a step; the rest would be dropped unseen. */
const MOST_OF_A_KIND = 10;

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

const ofManifest = ({ rule, level, message, places: [{ file, line, record }] }: ListedFinding): Annotation => ({
  level,
  file,
  line: line ?? record,
  title: `${level}: ${rule}`,
  lines: [message],
});

/** An annotation without a file stands at the run as a whole. */
const ofFailure = ({ file, message }: InputFailure): Annotation => ({
  level: 'critical',
  file,
  line: 1,
  title: 'not screened',
  lines: [message],
});

/** Annotations of a GitHub workflow: the gravest rows, then what was left out and the counts. */
export const github: ReporterFactory = ({ folder }) => {
  const ranking = new Ranking(3 * MOST_OF_A_KIND);
  return {
    begin: () => '',
    row: (row) => {
      ranking.add(row);
      return '';
    },
    end: (tail) => {
      const rows = ranking.rows(tail.manifestFindings).map(
        ({ table, line, record, assessment: { openLevel, score, goods, indicators } }): Annotation => ({
          level: openLevel,
          file: table.file,
          line: line ?? record,
          title: `${openLevel} ${score}: ${goods.map(({ category }) => category).join(', ') || indicators[0]?.id || 'finding'}`,
          lines: indicators.map(({ id, message }) => `${id}: ${message}`),
        }),
      );
      const all = [
        ...tail.failures.map(ofFailure),
        ...manifestFindings(tail)
          .filter(({ settled }) => settled === null)
          .map(ofManifest),
        ...rows,
      ].filter(({ level }) => level !== 'none');
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
      const left = all.length - lines.length + ranking.left;
      const summary = [
        countsText(tail),
        ...(left > 0 ? [`${left} more findings are not annotated`] : []),
        notCheckedText(tail),
        NO_CLEARANCE,
      ];
      lines.push(`::notice title=cargoscreen::${escapeLines(summary.filter((text) => text !== ''))}`);
      return `${lines.join('\n')}\n`;
    },
  };
};
