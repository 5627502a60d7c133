import type { Cell, Kilograms } from '#model/cell.ts';
import { readCell } from './cells.ts';
import { remembering } from './memo.ts';
import { plainNumber, readNumberInText } from './number.ts';
import { fold } from './text.ts';

/** One unit of mass of data/units.json. */
export interface UnitEntry {
  readonly unit: string;
  readonly kilograms: number;
  readonly aliases: readonly string[];
}

/** Columns of weights have a header each, and a table few of them. */
const HINTS = 16;

const keyOf = (text: string): string =>
  fold(text)
    .replace(/[.\s()[\]:,]+/g, ' ')
    .trim();

/**
 * Makes the reader of weights. A unit in the cell goes before `unitHint` (what the column's header says), and that before kilograms,
 * which a bare number is read as. Below zero, and units that are not of mass, are invalid.
 * @returns a function from the raw cell and the unit named by the header to kilograms
 */
export function createWeightReader(units: readonly UnitEntry[]): (raw: string, unitHint?: string) => Cell<Kilograms> {
  const factors = new Map<string, number>();
  for (const { unit, kilograms, aliases } of units) for (const text of [unit, ...aliases]) factors.set(keyOf(text), kilograms);
  const factorOf = (unit: string): number | undefined => (unit === '' ? 1 : factors.get(unit));
  const hinted = remembering((hint) => factorOf(keyOf(hint)), HINTS);
  return (raw, unitHint = '') => {
    const plain = plainNumber(raw);
    const plainFactor = plain === undefined ? undefined : hinted(unitHint);
    if (plain !== undefined && plainFactor !== undefined) return { kind: 'value', raw, value: (plain * plainFactor) as Kilograms };
    return readCell(raw, (folded) => {
      const found = readNumberInText(folded);
      if ('reason' in found) return found;
      const { before, value, after } = found.value;
      const named = keyOf(`${before} ${after}`);
      const unit = named === '' ? keyOf(unitHint) : named;
      const factor = factorOf(unit);
      if (factor === undefined) return { reason: `"${unit.slice(0, 40)}" is no unit of weight that is known` };
      if (value < 0) return { reason: 'a weight below zero' };
      return { value: (value * factor) as Kilograms };
    });
  };
}
