import { isListed } from '#aspects/listed.ts';
import type { Facts } from '#model/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Atom, Grading, IndicatorPoints, When } from '#model/grading.ts';
import type { Signals } from '#model/signals.ts';

/** A finding with what grading.json says of it. */
export interface Flag {
  readonly finding: Finding;
  readonly entry: IndicatorPoints;
}

/** What the rules may ask of a row. */
export interface Situation {
  readonly atoms: ReadonlySet<Atom>;
  readonly signs: number;
  readonly memo: number;
  readonly flags: number;
  readonly strongFlags: number;
  readonly strongSigns: number;
}

export const reasonOf = ({ entry }: Flag): string => entry.reason ?? entry.id;

const countReasons = (flags: readonly Flag[]): number => new Set(flags.map(reasonOf)).size;

function goodsAtoms(signals: Signals, flags: readonly Flag[], grading: Grading, facts: Pick<Facts, 'isLowerRisk'>): Atom[] {
  const { goods, hs, parts } = signals;
  const atoms: Atom[] = [];
  const clear = goods.filter(({ basis, accessory }) => basis === 'text' && !accessory);
  if (clear.length > 0) atoms.push('goods:text');
  if (clear.some(({ confidence }) => confidence >= grading.strongConfidence)) atoms.push('goods:strong');
  if (goods.length > 0 && goods.every(({ accessory }) => accessory)) atoms.push('goods:accessory-only');
  // Phones stay phones under the code of routers; where no words tell the goods, a listed code does.
  const told = goods.filter(({ basis }) => basis === 'text');
  if (told.length > 0 && told.every(({ category }) => facts.isLowerRisk(category))) atoms.push('goods:lower-risk');
  const supported = parts.length > 0 || goods.some(({ basis }) => basis === 'text') || flags.some(({ entry }) => entry.wordless === true);
  if (hs !== null && hs.categories.length > 0 && !supported) atoms.push('goods:unsupported');
  return atoms;
}

/** @returns what holds of a row with these signals and findings */
export function situationOf(signals: Signals, flags: readonly Flag[], grading: Grading, facts: Pick<Facts, 'isLowerRisk'>): Situation {
  const atoms = new Set(goodsAtoms(signals, flags, grading, facts));
  if (isListed(signals)) atoms.add('listed');
  const priority = signals.hs?.priority;
  if (priority?.ancestor === true) atoms.add('tier:possible');
  else if (priority != null) atoms.add('tier:any').add(`tier:${priority.tier.slice(0, 1)}`);
  for (const { finding, entry } of flags) {
    atoms
      .add(`indicator:${finding.id}`)
      .add(`indicator:${finding.id}/${finding.variant ?? 'plain'}`)
      .add(`group:${entry.group}`);
  }
  const scored = flags.filter(({ entry }) => entry.points > 0);
  const signs = scored.filter(({ entry }) => entry.sign !== false);
  return {
    atoms,
    signs: countReasons(signs),
    memo: countReasons(scored.filter(({ entry }) => entry.memo === true)),
    flags: scored.length,
    strongFlags: scored.filter(({ entry }) => entry.weak !== true).length,
    strongSigns: signs.filter(({ entry }) => entry.weak !== true).length,
  };
}

/** A `when` with all its parts, those that are not given as ones that always hold. */
export interface Condition {
  readonly all: readonly (readonly Atom[])[];
  readonly none: readonly Atom[];
  readonly signsAtLeast: number;
  readonly signsAtMost: number;
  readonly memoAtLeast: number;
  readonly flagsAtMost: number;
  readonly strongFlagsAtMost: number;
  readonly strongSignsAtMost: number;
}

const ANY_NUMBER = Number.POSITIVE_INFINITY;

/** @returns what `holds` asks of each row, prepared once */
export const conditionOf = (when: When): Condition => ({
  all: (when.all ?? []).map((atom) => (typeof atom === 'string' ? [atom] : atom)),
  none: when.none ?? [],
  signsAtLeast: when.signsAtLeast ?? 0,
  signsAtMost: when.signsAtMost ?? ANY_NUMBER,
  memoAtLeast: when.memoAtLeast ?? 0,
  flagsAtMost: when.flagsAtMost ?? ANY_NUMBER,
  strongFlagsAtMost: when.strongFlagsAtMost ?? ANY_NUMBER,
  strongSignsAtMost: when.strongSignsAtMost ?? ANY_NUMBER,
});

/** @returns whether every part of the condition holds */
export function holds(condition: Condition, { atoms, signs, memo, flags, strongFlags, strongSigns }: Situation): boolean {
  const has = (atom: Atom): boolean => atoms.has(atom);
  return (
    signs >= condition.signsAtLeast &&
    signs <= condition.signsAtMost &&
    memo >= condition.memoAtLeast &&
    flags <= condition.flagsAtMost &&
    strongFlags <= condition.strongFlagsAtMost &&
    strongSigns <= condition.strongSignsAtMost &&
    condition.all.every((choices) => choices.some(has)) &&
    !condition.none.some(has)
  );
}
