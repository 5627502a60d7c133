import type { Cell, Quantity } from '#model/cell.ts';
import { readCell } from './cells.ts';
import { plainNumber, readNumberInText } from './number.ts';

/** The longest unit that a cell names; more is text, not a unit. */
const LONGEST_UNIT = 30;

/**
 * Reads a count with the unit that the cell names, folded but otherwise as written: "10 pcs", "1 000 шт.", "5件", "SET 2".
 * Two numbers ("10 pcs / 2 ctn"), a count below zero and long texts are invalid.
 */
export function parseQuantity(raw: string): Cell<Quantity> {
  const plain = plainNumber(raw);
  if (plain !== undefined) return { kind: 'value', raw, value: { amount: plain, unit: null } };
  return readCell(raw, (folded) => {
    const found = readNumberInText(folded);
    if ('reason' in found) return found;
    const { before, value: amount, after } = found.value;
    const unit = `${before} ${after}`.replace(/^(?:[x×]\s|[\s:=*()-])+|[\s:.,;()]+$/g, '').trim();
    if (amount < 0) return { reason: 'a count below zero' };
    if (unit.length > LONGEST_UNIT) return { reason: 'a text rather than a count' };
    return { value: { amount, unit: unit === '' ? null : unit } };
  });
}
