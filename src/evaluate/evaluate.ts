import type { Evaluation, Label, TriedRow } from '#model/evaluation.ts';
import { categoryFigures, confusionOf } from './by-category.ts';
import { reliabilityOf, thresholdFigures } from './by-confidence.ts';
import { figuresBy, figuresOf } from './groups.ts';
import { type Accept, accepting, judge } from './verdict.ts';
import { worstFalseAlarms, worstMisses } from './worst.ts';

export interface EvaluateSettings {
  readonly file: string;
  readonly hsShown: boolean;
  /** Confidence from which a category counts as found, 0..1. */
  readonly threshold: number;
  readonly accept: Accept;
  /** Misses and false alarms listed of each kind, at most. */
  readonly worst: number;
}

/** @returns figures on labelled rows; rows of unknown label are counted and left out */
export function evaluate(tried: readonly TriedRow[], { file, hsShown, threshold, accept, worst }: EvaluateSettings): Evaluation {
  const count = (wanted: Label): number => tried.filter(({ label }) => label === wanted).length;
  const known = tried.filter(({ label }) => label !== 'unknown').map((row) => accepting(row, accept));
  const judged = known.map((row) => judge(row, threshold));
  return {
    file,
    hsShown,
    threshold,
    rows: { total: tried.length, positive: count('positive'), negative: count('negative'), unknown: count('unknown') },
    overall: figuresOf('all', judged),
    kinds: figuresBy(judged, ({ kind }) => kind),
    languages: figuresBy(judged, ({ lang }) => lang),
    strengths: figuresBy(judged, ({ strength }) => strength),
    categories: categoryFigures(judged),
    confusion: confusionOf(judged),
    thresholds: thresholdFigures(known),
    reliability: reliabilityOf(known),
    misses: worstMisses(known, threshold, worst),
    falseAlarms: worstFalseAlarms(known, threshold, worst),
  };
}
