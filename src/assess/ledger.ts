import { isListed } from '#aspects/listed.ts';
import type { LedgerLine, LedgerSource } from '#model/assessment.ts';
import type { Facts } from '#model/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Cap, Grading, IndicatorPoints } from '#model/grading.ts';
import type { Level } from '#model/level.ts';
import type { Signals } from '#model/signals.ts';
import { bandOf, levelBelow, levelOf, pressedInto } from './bands.ts';
import { type Flag, holds, reasonOf, type Situation, situationOf } from './conditions.ts';

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

/** What flags of one reason, or of one group, have over what they may count together. */
function excess(cap: Cap, flags: readonly Flag[]): number {
  if (cap.kind === 'same-reason') return sumOf(flags.map(({ entry }) => entry.points)) - sumOf(pointsByReason(flags).values());
  if (cap.kind !== 'group-sum') return 0;
  return Math.max(0, sumOf(pointsByReason(flags.filter(({ entry }) => entry.group === cap.group)).values()) - cap.limit);
}

/** Of the lifts that hold, the highest: one line says why the row stands where it does. */
function lift(ledger: Ledger, situation: Situation, grading: Grading): void {
  let highest: { readonly id: string; readonly from: number } | undefined;
  for (const { id, floor, when } of grading.reinforcements) {
    if (floor === undefined || !holds(when, situation)) continue;
    const { from } = bandOf(floor, grading);
    if (highest === undefined || from > highest.from) highest = { id, from };
  }
  if (highest === undefined) return;
  const target = highest.from + Math.round(grading.spread * Math.max(0, ledger.sum));
  ledger.enter('reinforcement', highest.id, Math.max(0, target - ledger.sum));
}

function lower(ledger: Ledger, cap: Cap, situation: Situation, grading: Grading): void {
  let most = ledger.sum;
  if (cap.kind === 'total') most = cap.limit;
  else if (cap.kind === 'level' && holds(cap.when, situation)) most = pressedInto(cap.level, ledger.sum, grading);
  else if (cap.kind === 'level-down' && holds(cap.when, situation)) most = levelBelow(ledger.sum, grading);
  ledger.enter('cap', cap.id, Math.min(0, most - ledger.sum));
}

/** Compiles grading.json into a function that grades rows. */
export function createGrader(grading: Grading, facts: Pick<Facts, 'isLowerRisk'>): Grader {
  const entries = new Map(grading.indicators.map((entry) => [`${entry.id}/${entry.variant}`, entry]));
  const entryOf = ({ id, variant, severity }: Finding): IndicatorPoints =>
    entries.get(`${id}/${variant ?? 'plain'}`) ??
    entries.get(`${id}/plain`) ?? { id, variant: 'plain', points: grading.severities[severity], group: 'goods' };

  return (signals, findings) => {
    const ledger = new Ledger();
    const listed = isListed(signals);
    const all = findings.map((finding) => ({ finding, entry: entryOf(finding) })).filter(({ entry }) => listed || entry.listed !== true);
    const alone = !all.some(({ entry }) => entry.companion !== true && entry.points > 0);
    const flags = alone ? all.filter(({ entry }) => entry.companion !== true) : all;
    enterGoods(ledger, signals, grading);
    for (const { entry } of flags) ledger.enter('indicator', entry.id, entry.points);
    for (const cap of grading.caps) ledger.enter('cap', cap.id, -excess(cap, flags));
    const situation = situationOf(signals, flags, grading, facts);
    for (const { id, points, when } of grading.reinforcements) {
      if (points !== undefined && holds(when, situation)) ledger.enter('reinforcement', id, points);
    }
    lift(ledger, situation, grading);
    for (const cap of grading.caps) lower(ledger, cap, situation, grading);
    return { level: levelOf(ledger.sum, grading), score: ledger.sum, points: ledger.lines };
  };
}
