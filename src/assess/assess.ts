import { isListed } from '#aspects/listed.ts';
import type { RowContext, RowIndicator } from '#indicators/define.ts';
import type { AssessedFinding, AssessedGoods, Assessment } from '#model/assessment.ts';
import type { Facts } from '#model/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Grading } from '#model/grading.ts';
import type { Row } from '#model/row.ts';
import type { Settle } from '#model/settlement.ts';
import { NO_SIGNALS, type Signals, saysNothing } from '#model/signals.ts';
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
  /** What people decided on findings; left out where nobody decided anything. */
  readonly settle?: Settle | undefined;
  /** Whether codes of the priority list count; true unless told. Indicators of listed goods apply to them all the same. */
  readonly usesPriorityList?: boolean;
  /**
   * Whether rows of the level none are of no interest: those on which nothing can count are not looked into, and their assessment tells no
   * findings. Left out of account where somebody decided on findings: a decision may be on one that counts nothing.
   */
  readonly gradedOnly?: boolean;
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

/** What is asked of every row, of one form: V8 looks up what objects of many forms have each time anew. */
interface Prepared {
  readonly assess: RowIndicator['assess'];
  readonly parameters: Readonly<Record<string, number>>;
}

const undecided: Settle = () => null;

/** Whether a finding of the indicator can have points where no listed goods are. */
const countsAnywhere = ({ id }: RowIndicator, { indicators }: Grading): boolean => {
  const entries = indicators.filter((entry) => entry.id === id);
  return !entries.some(({ variant }) => variant === 'plain') || entries.some(({ listed }) => listed !== true);
};

/**
 * Prepares the indicators and the grading once for all rows of a table.
 * @returns a function that assesses a row; its open level is what is left when settled findings and goods are taken out. Goods that a baseline
 * knows stay in view while anything else is open: a label taken off is graded by the goods that it was taken off.
 */
export function createAssessor(options: AssessorOptions): Assessor {
  const { indicators, facts, grading, today, parameters, settle = undecided, usesPriorityList = true } = options;
  const grade = createGrader(grading, facts);
  const unlisted = indicators.filter(({ applies }) => applies === 'any');
  const signless = unlisted.filter(({ needsSignals }) => needsSignals !== true);
  const isGradedOnly = options.gradedOnly === true && options.settle === undefined && grade(NO_SIGNALS, []).score === 0;
  const prepared = (chosen: readonly RowIndicator[]): Prepared[] =>
    chosen.map(({ id, assess }) => ({ assess, parameters: parameters[id] ?? NO_PARAMETERS }));
  const run = (chosen: readonly Prepared[], row: Row, signals: Signals): Finding[] => {
    const findings: Finding[] = [];
    const plain: RowContext = { row, signals, facts, today, parameters: NO_PARAMETERS };
    for (const { assess, parameters } of chosen) {
      const finding = assess(parameters === NO_PARAMETERS ? plain : { row, signals, facts, today, parameters });
      if (finding !== undefined) findings.push(finding);
    }
    return findings;
  };
  const [ofListed, ofUnlisted, ofSilent] = [prepared(indicators), prepared(unlisted), prepared(signless)];
  const counting = prepared(signless.filter((indicator) => countsAnywhere(indicator, grading)));

  return (row, signals) => {
    const listed = isListed(signals);
    const isSilent = !listed && saysNothing(signals);
    if (isSilent && isGradedOnly && run(counting, row, signals).length === 0) return EMPTY;
    const findings = run(listed ? ofListed : isSilent ? ofSilent : ofUnlisted, row, signals);
    if (!listed && findings.length === 0) return EMPTY;
    const counted = usesPriorityList ? signals : withoutPriorityList(signals);
    const { level, score, points } = grade(counted, findings);
    const fingerprint = createFingerprints(row);
    const decided = (id: string): Pick<AssessedFinding, 'fingerprint' | 'settled'> => {
      const own = fingerprint(id);
      return { fingerprint: own, settled: settle(own, id) };
    };
    const goods = signals.goods.map(({ category, confidence, accessory, evidence }): AssessedGoods => {
      const { fingerprint, settled } = decided(category);
      return { category, confidence, accessory, fingerprint, settled, evidence };
    });
    const found = findings.map(({ id, severity, message, fields, evidence, variant }): AssessedFinding => {
      const { fingerprint, settled } = decided(id);
      return { id, severity, message, fields, evidence, variant, fingerprint, settled };
    });
    const isAllOpen = [...goods, ...found].every(({ settled }) => settled === null);
    const openLevel = isAllOpen
      ? level
      : grade(
          openSignals(counted, goods, found),
          findings.filter((_, index) => isOpen(found[index])),
        ).level;
    const priority = counted.hs?.priority;
    const tier = priority == null || priority.ancestor ? null : priority.tier;
    return { level, score, goods, indicators: found, points, openLevel, tier };
  };
}

type Decided = Pick<AssessedFinding, 'settled'>;

const isOpen = (decided: Decided | undefined): boolean => decided?.settled === null;

/** What is left of a row's signals when settled goods, and a settled code, are taken out. */
function openSignals(signals: Signals, goods: readonly AssessedGoods[], found: readonly AssessedFinding[]): Signals {
  const hasOpenFinding = found.some(isOpen);
  // A waiver answers for the goods; a baseline only says that they were there before.
  const counts = (decided: Decided | undefined): boolean => isOpen(decided) || (hasOpenFinding && decided?.settled?.by === 'baseline');
  const code = found.find(({ id }) => id === 'priority-list-code');
  const open = code === undefined || counts(code) ? signals : withoutPriorityList(signals);
  return { ...open, goods: open.goods.filter((_, index) => counts(goods[index])) };
}

const withoutPriorityList = (signals: Signals): Signals =>
  signals.hs === null ? signals : { ...signals, hs: { ...signals.hs, priority: null } };
