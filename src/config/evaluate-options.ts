import { ScreenError } from '#errors/screen-error.ts';
import { CATEGORY_IDS, type CategoryId } from '#model/category-ids.ts';
import { choose, wholeNumber } from './option-values.ts';

const FORMATS = ['table', 'json', 'markdown'] as const;
const DEFAULT_WORST = 10;

/** Options of `evaluate` as the command line gives them: texts, unchecked. */
export interface RawEvaluateOptions {
  readonly format?: string;
  readonly showHs?: boolean;
  readonly lexicon?: string;
  readonly threshold?: string;
  readonly accept?: string;
  readonly worst?: string;
}

/** Options of `evaluate`, checked. */
export interface EvaluateOptions {
  readonly format: (typeof FORMATS)[number];
  readonly showHs: boolean;
  /** Confidence from which a category counts as found, 0..1. */
  readonly threshold: number;
  readonly accept: Readonly<Partial<Record<CategoryId, readonly CategoryId[]>>>;
  readonly worst: number;
}

/** @throws ScreenError E_SHARE */
function shareOption(option: string, value: string): number {
  const number = Number(value);
  if (!/^\d*\.?\d+$/.test(value) || number > 1) throw new ScreenError('E_SHARE', { option, value });
  return number;
}

/** @throws ScreenError E_ACCEPT, E_CHOICE */
function acceptOption(text: string): EvaluateOptions['accept'] {
  const accept: Partial<Record<CategoryId, readonly CategoryId[]>> = {};
  for (const pair of text.split(',')) {
    const [labelled, other, more] = pair.split('=').map((id) => id.trim());
    if (!labelled || !other || more !== undefined) throw new ScreenError('E_ACCEPT', { text });
    const key = choose('--accept', labelled, CATEGORY_IDS);
    accept[key] = [...(accept[key] ?? []), choose('--accept', other, CATEGORY_IDS)];
  }
  return accept;
}

/**
 * Checks the options of `evaluate`.
 * @param least confidence below which the matcher reports nothing: the threshold unless told
 * @throws ScreenError that names the option and what it takes
 */
export function evaluateOptions({ format, showHs, threshold, accept, worst }: RawEvaluateOptions, least: number): EvaluateOptions {
  return {
    format: choose('--format', format ?? 'table', FORMATS),
    showHs: showHs === true,
    threshold: threshold === undefined ? least : shareOption('--threshold', threshold),
    accept: accept === undefined ? {} : acceptOption(accept),
    worst: worst === undefined ? DEFAULT_WORST : wholeNumber('--worst', worst, 0),
  };
}
