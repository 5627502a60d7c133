import type { CountUnit } from '#model/facts.ts';
import { once, remembering } from './memo.ts';
import { fold } from './text.ts';

/** One unit of counting of data/count-units.json. */
export interface CountUnitEntry extends CountUnit {
  readonly unit: string;
  readonly aliases: readonly string[];
}

const REMEMBERED = 1024;

const keyOf = (text: string): string =>
  fold(text)
    .replace(/[.\s]+/g, '')
    .trim();

/**
 * Makes the reader of units of counting: "pcs", "шт.", "件", "dozen".
 * @param entries asked for with the first unit
 * @returns a function from the unit as written to what it measures; undefined where the unit is not known
 */
export function createCountUnitReader(entries: () => readonly CountUnitEntry[]): (unit: string) => CountUnit | undefined {
  const units = once(() => {
    const byKey = new Map<string, CountUnit>();
    for (const { unit, measure, factor, aliases } of entries()) {
      for (const text of [unit, ...aliases]) byKey.set(keyOf(text), { measure, factor });
    }
    return byKey;
  });
  const read = remembering((unit) => units().get(keyOf(unit)) ?? null, REMEMBERED);
  return (unit) => read(unit) ?? undefined;
}
