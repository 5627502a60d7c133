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

/** @returns whether every part of the condition holds */
export function holds(when: When, { atoms, signs, memo, flags, strongFlags, strongSigns }: Situation): boolean {
  return (
    signs >= (when.signsAtLeast ?? 0) &&
    signs <= (when.signsAtMost ?? Number.POSITIVE_INFINITY) &&
    memo >= (when.memoAtLeast ?? 0) &&
    flags <= (when.flagsAtMost ?? Number.POSITIVE_INFINITY) &&
    strongFlags <= (when.strongFlagsAtMost ?? Number.POSITIVE_INFINITY) &&
    strongSigns <= (when.strongSignsAtMost ?? Number.POSITIVE_INFINITY) &&
    (when.all ?? []).every((atom) => (typeof atom === 'string' ? atoms.has(atom) : atom.some((choice) => atoms.has(choice)))) &&
    !(when.none ?? []).some((atom) => atoms.has(atom))
  );
}
