import type { RowIndicator } from '#indicators/define.ts';
import type { AssessedFinding, AssessedGoods, Assessment } from '#model/assessment.ts';
import type { Facts } from '#model/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Grading } from '#model/grading.ts';
import { isListed } from '#model/listed.ts';
import type { Row } from '#model/row.ts';
import type { Signals } from '#model/signals.ts';
import { createFingerprints } from './fingerprint.ts';
import { createGrader } from './ledger.ts';
import type { Parameters } from './parameters.ts';

export interface AssessorOptions {
  /** Those that the table has columns for, in the order of the registry. */
  readonly indicators: readonly RowIndicator[];
  readonly facts: Facts;
  readonly grading: Grading;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly parameters: Parameters;
}

export type Assessor = (row: Row, signals: Signals) => Assessment;

/** The assessment of a row on which nothing was found: one object, shared. */
export const EMPTY: Assessment = Object.freeze({
  level: 'none',
  score: 0,
  goods: Object.freeze([]),
  indicators: Object.freeze([]),
  points: Object.freeze([]),
  openLevel: 'none',
  tier: null,
});

const NO_PARAMETERS: Readonly<Record<string, number>> = Object.freeze({});

/**
 * Prepares the indicators and the grading once for all rows of a table.
 * @returns a function that assesses a row; nothing is settled yet, so the open level is the level
 */
export function createAssessor({ indicators, facts, grading, today, parameters }: AssessorOptions): Assessor {
  const grade = createGrader(grading, facts);
  const prepared = indicators.map((indicator) => ({ indicator, parameters: parameters[indicator.id] ?? NO_PARAMETERS }));
  const unlisted = prepared.filter(({ indicator }) => indicator.applies === 'any');

  return (row, signals) => {
    const listed = isListed(signals);
    const findings: Finding[] = [];
    for (const { indicator, parameters } of listed ? prepared : unlisted) {
      const finding = indicator.assess({ row, signals, facts, today, parameters });
      if (finding !== undefined) findings.push(finding);
    }
    if (!listed && findings.length === 0) return EMPTY;
    const { level, score, points } = grade(signals, findings);
    const fingerprint = createFingerprints(row);
    const goods = signals.goods.map(
      ({ category, confidence, accessory, evidence }): AssessedGoods => ({
        category,
        confidence,
        accessory,
        fingerprint: fingerprint(category),
        settled: null,
        evidence,
      }),
    );
    const found = findings.map((finding): AssessedFinding => ({ ...finding, fingerprint: fingerprint(finding.id), settled: null }));
    const priority = signals.hs?.priority;
    const tier = priority == null || priority.ancestor ? null : priority.tier;
    return { level, score, goods, indicators: found, points, openLevel: level, tier };
  };
}
