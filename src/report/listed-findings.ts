import type { AssessedFinding, AssessedGoods } from '#model/assessment.ts';
import type { Level } from '#model/level.ts';
import type { ReportDocs } from '#model/report.ts';
import type { ManifestFindingResult, RowResult } from '#model/result.ts';
import type { Settlement } from '#model/settlement.ts';
import { goodsText } from './ledger-text.ts';
import type { RankedRun } from './ranked-reporter.ts';
import { openFirst } from './ranking.ts';
import { visible } from './visible.ts';

/** Where a finding stands: the first row that a finding of several rows names. */
export interface Place {
  readonly file: string;
  readonly sheet?: string | null;
  readonly record: number;
  readonly line: number | null;
}

/** One finding as tools for code review know them: a rule, a place, a sentence. */
export interface ListedFinding {
  /** Id of an indicator or a category: stable for ever. */
  readonly rule: string;
  /** Of the row: what is open of it, or its whole level where a decision settles the finding; of a finding of several rows, its own. */
  readonly level: Level;
  readonly score: number | null;
  readonly message: string;
  readonly fingerprint: string;
  readonly settled: Settlement | null;
  /** The first is where it is shown. */
  readonly places: readonly [Place, ...Place[]];
}

/** @returns the findings of a row, indicators first, in the order of the row */
function findingsOf({ table, record, line, assessment }: RowResult, docs: ReportDocs): ListedFinding[] {
  const { level, openLevel, score, goods, indicators } = assessment;
  const places = [{ file: table.file, sheet: table.sheet, record, line }] as const;
  const listed = (rule: string, message: string, { fingerprint, settled }: AssessedFinding | AssessedGoods): ListedFinding => ({
    rule,
    level: settled === null ? openLevel : level,
    score,
    message: visible(message),
    fingerprint,
    settled,
    places,
  });
  return [
    ...indicators.map((finding) => listed(finding.id, finding.message, finding)),
    ...goods.map((entry) => listed(entry.category, `${goodsText(entry, docs)}.`, entry)),
  ];
}

/** @returns a finding of several rows, shown at the first; undefined where it names no row */
function manifestFinding({ id, level, message, fingerprint, settled, rows }: ManifestFindingResult): ListedFinding | undefined {
  const [first, ...others] = rows;
  if (first === undefined) return undefined;
  return { rule: id, level, score: null, message: visible(message), fingerprint, settled, places: [first, ...others] };
}

/** @returns the findings of a ranked run, those first that no decision settles: of several rows, then of rows, gravest first */
export const listedFindings = ({ across, rows }: Pick<RankedRun, 'across' | 'rows'>, docs: ReportDocs): ListedFinding[] =>
  openFirst([...across.flatMap((finding) => manifestFinding(finding) ?? []), ...rows.flatMap((row) => findingsOf(row, docs))]);

/** @returns whether something stands on a row that no decision settles */
export const hasOpenFinding = ({ assessment: { goods, indicators } }: RowResult): boolean =>
  [...goods, ...indicators].some(({ settled }) => settled === null);

/** @returns each finding with the how-manieth it is of its fingerprint, from 1: equal lines are told apart by that, never by their place */
export function withOccurrences<Finding extends Pick<ListedFinding, 'fingerprint'>>(
  findings: readonly Finding[],
): readonly (readonly [Finding, number])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const occurrence = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, occurrence);
    return [finding, occurrence] as const;
  });
}
