import { isListed } from '#aspects/listed.ts';
import type { LedgerLine, LedgerSource } from '#model/assessment.ts';
import type { Facts } from '#model/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Cap, Grading, IndicatorPoints } from '#model/grading.ts';
import type { Level } from '#model/level.ts';
import type { Signals } from '#model/signals.ts';
import { bandOf, levelBelow, levelOf, pressedInto } from './bands.ts';
import { type Condition, conditionOf, type Flag, holds, reasonOf, situationOf } from './conditions.ts';

export interface Grade {
  readonly level: Level;
  /** 0..100, the sum of `points`. */
  readonly score: number;
  readonly points: readonly LedgerLine[];
}

/** @returns the grade of a row with these signals and findings, in any order */
export type Grader = (signals: Signals, findings: readonly Finding[]) => Grade;

/** Lines as they are entered, and their sum so far. */
class Ledger {
  readonly lines: LedgerLine[] = [];
  sum = 0;

  enter(source: LedgerSource, id: string, points: number): void {
    if (points === 0) return;
    this.lines.push({ source, id, points });
    this.sum += points;
  }

  /** Raises the sum to `least`, where it is lower. */
  lift(id: string, least: number): void {
    this.enter('reinforcement', id, Math.max(0, least - this.sum));
  }

  /** Takes the sum down to `most`, where it is higher. */
  lower(id: string, most: number): void {
    this.enter('cap', id, Math.min(0, most - this.sum));
  }
}

function enterGoods(ledger: Ledger, { goods, hs }: Signals, grading: Grading): void {
  const weighed = goods.map(({ category, confidence, accessory }) => ({
    category,
    points: Math.max(1, Math.round(grading.categories[category] * confidence * (accessory ? grading.accessory : 1))),
  }));
  weighed.sort((a, b) => b.points - a.points || (a.category < b.category ? -1 : 1));
  for (const [rank, { category, points }] of weighed.entries())
    ledger.enter('category', category, rank === 0 ? points : grading.furtherCategory);
  if (hs?.priority == null) return;
  const { tier, ancestor } = hs.priority;
  ledger.enter('priority-list', tier, Math.round(grading.tiers[tier] * (ancestor ? grading.ancestor : 1)));
}

const sumOf = (points: Iterable<number>): number => [...points].reduce((total, some) => total + some, 0);

/** Points of each reason, counted once. */
function pointsByReason(flags: readonly Flag[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const flag of flags) most.set(reasonOf(flag), Math.max(most.get(reasonOf(flag)) ?? 0, flag.entry.points));
  return most;
}

type SumCap = Extract<Cap, { readonly kind: 'same-reason' | 'group-sum' }>;

const isSumCap = (cap: Cap): cap is SumCap => cap.kind === 'same-reason' || cap.kind === 'group-sum';

/** What flags of one reason, or of one group, have over what they may count together. */
function excess(cap: SumCap, flags: readonly Flag[]): number {
  if (cap.kind === 'same-reason') return sumOf(flags.map(({ entry }) => entry.points)) - sumOf(pointsByReason(flags).values());
  return Math.max(0, sumOf(pointsByReason(flags.filter(({ entry }) => entry.group === cap.group)).values()) - cap.limit);
}

/** A rule of grading.json with what it asks of a row. */
interface Rule {
  readonly id: string;
  readonly condition: Condition;
}

/** Adds points where it holds. */
interface Addition extends Rule {
  readonly points: number;
}

const additionsOf = ({ reinforcements }: Grading): Addition[] =>
  reinforcements.flatMap(({ id, points, when }) => (points === undefined ? [] : { id, points, condition: conditionOf(when) }));

/** Lifts a row to the lowest score of a level where it holds. */
interface Lift extends Rule {
  readonly from: number;
}

/** @returns the lifts, the highest first: of those that hold one counts, so that one line says why the row stands where it does */
const liftsOf = (grading: Grading): Lift[] =>
  grading.reinforcements
    .flatMap(({ id, floor, when }) => (floor === undefined ? [] : { id, from: bandOf(floor, grading).from, condition: conditionOf(when) }))
    .sort((a, b) => b.from - a.from);

/** Holds the sum down where it holds. */
interface Limit extends Rule {
  /** @returns what may be left of a sum */
  readonly most: (sum: number) => number;
}

/** @returns the caps on levels and on the total, in their order */
function limitsOf(grading: Grading): Limit[] {
  return grading.caps.flatMap((cap): Limit[] => {
    const { id } = cap;
    if (cap.kind === 'total') return [{ id, condition: conditionOf({}), most: () => cap.limit }];
    if (cap.kind === 'level') return [{ id, condition: conditionOf(cap.when), most: (sum) => pressedInto(cap.level, sum, grading) }];
    if (cap.kind === 'level-down') return [{ id, condition: conditionOf(cap.when), most: (sum) => levelBelow(sum, grading) }];
    return [];
  });
}

/** Compiles grading.json into a function that grades rows. */
export function createGrader(grading: Grading, facts: Pick<Facts, 'isLowerRisk'>): Grader {
  const entries = new Map(grading.indicators.map((entry) => [`${entry.id}/${entry.variant}`, entry]));
  const entryOf = ({ id, variant, severity }: Finding): IndicatorPoints =>
    entries.get(`${id}/${variant ?? 'plain'}`) ??
    entries.get(`${id}/plain`) ?? { id, variant: 'plain', points: grading.severities[severity], group: 'goods' };
  const [additions, lifts, limits] = [additionsOf(grading), liftsOf(grading), limitsOf(grading)];
  const sumCaps = grading.caps.filter(isSumCap);

  return (signals, findings) => {
    const ledger = new Ledger();
    const listed = isListed(signals);
    const all = findings.map((finding) => ({ finding, entry: entryOf(finding) })).filter(({ entry }) => listed || entry.listed !== true);
    const alone = !all.some(({ entry }) => entry.companion !== true && entry.points > 0);
    const flags = alone ? all.filter(({ entry }) => entry.companion !== true) : all;
    enterGoods(ledger, signals, grading);
    for (const { entry } of flags) ledger.enter('indicator', entry.id, entry.points);
    for (const cap of sumCaps) ledger.enter('cap', cap.id, -excess(cap, flags));
    const situation = situationOf(signals, flags, grading, facts);
    for (const { id, points, condition } of additions) if (holds(condition, situation)) ledger.enter('reinforcement', id, points);
    const lift = lifts.find(({ condition }) => holds(condition, situation));
    if (lift !== undefined) ledger.lift(lift.id, lift.from + Math.round(grading.spread * Math.max(0, ledger.sum)));
    for (const { id, condition, most } of limits) if (holds(condition, situation)) ledger.lower(id, most(ledger.sum));
    return { level: levelOf(ledger.sum, grading), score: ledger.sum, points: ledger.lines };
  };
}
