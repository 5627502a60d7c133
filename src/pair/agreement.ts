import type { Count } from '#model/amount.ts';
import type { Figures } from '#model/pair.ts';

/** Share by which a rounded figure may differ and still be the same. */
const ROUNDING = 0.005;
/** Kilograms within which weights are the same: documents round to half a kilogram. */
const WEIGHT_STEP = 0.5;

const isNear = (a: number, b: number, step = 0): boolean =>
  Math.abs(a - b) <= Math.max(step, ROUNDING * Math.max(Math.abs(a), Math.abs(b)));

const sameCount = (a: Count | null, b: Count | null): boolean =>
  a !== null && b !== null && a.measure === b.measure && isNear(a.amount, b.amount);

const sameWeight = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > 0 && isNear(a, b, WEIGHT_STEP);

function sameValue(a: Figures['value'], b: Figures['value']): boolean {
  return (
    a !== null &&
    b !== null &&
    a.amount > 0 &&
    (a.currency === b.currency || a.currency === null || b.currency === null) &&
    isNear(a.amount, b.amount)
  );
}

/** @returns how many figures (quantity, net weight, gross weight, value) are the same on both sides: 0..4 */
export const agreeingFigures = (a: Figures, b: Figures): number =>
  [
    sameCount(a.quantity, b.quantity),
    sameWeight(a.netWeight, b.netWeight),
    sameWeight(a.grossWeight, b.grossWeight),
    sameValue(a.value, b.value),
  ].filter(Boolean).length;
