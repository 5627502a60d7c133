import type { BandFigures, ThresholdFigures, TriedRow } from '#model/evaluation.ts';
import { figuresOf } from './groups.ts';
import { shareOf } from './shares.ts';
import { judge } from './verdict.ts';

/** Thresholds in hundredths, so that they are exact. */
const FIRST = 30;
const LAST = 95;
const STEP = 5;
/** Width of a reliability band in tenths. */
const BANDS = 10;

/** @returns figures of the rows for thresholds from 0.3 to 0.95 */
export function thresholdFigures(rows: readonly TriedRow[]): ThresholdFigures[] {
  const figures: ThresholdFigures[] = [];
  for (let hundredths = FIRST; hundredths <= LAST; hundredths += STEP) {
    const threshold = hundredths / 100;
    const { precision, recall, f1, falseAlarms } = figuresOf(
      '',
      rows.map((row) => judge(row, threshold)),
    );
    figures.push({ threshold, precision, recall, f1, falseAlarms });
  }
  return figures;
}

/** @returns for bands of a tenth, the rows whose most confident category lies there and the share on which it is right; empty bands left out */
export function reliabilityOf(rows: readonly TriedRow[]): BandFigures[] {
  const found = rows.flatMap(({ goods: [first], accepted }) => (first === undefined ? [] : [{ first, accepted }]));
  return Array.from({ length: BANDS }, (_, band) => {
    const inBand = found.filter(({ first }) => Math.min(BANDS - 1, Math.floor(first.confidence * BANDS + 1e-9)) === band);
    const right = shareOf(inBand, ({ first, accepted }) => accepted.includes(first.category));
    return { from: band / BANDS, to: (band + 1) / BANDS, right };
  }).filter(({ right }) => right.n > 0);
}
