import { bundledLexicon } from '#lexicon/bundled.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import { createScreening, type Screening } from '#run/prepare/screening.ts';
import type { Decisions } from '#settle/decisions.ts';
import { chosenGrading } from './chosen-grading.ts';
import { chosenLexicon } from './chosen-lexicon.ts';
import { type DecisionFiles, decisionFiles, readDecisions } from './decisions.ts';

/** What a run goes by, as options name it. */
export interface SettledBy extends DecisionFiles {
  readonly only: readonly IndicatorId[] | null;
  readonly skip: readonly IndicatorId[];
  readonly lexicon: string | undefined;
  readonly grading: string | undefined;
}

export interface DecidedScreening {
  readonly screening: Screening;
  /** Undefined where nobody decided anything. */
  readonly decisions: Decisions | undefined;
  /** The files of decisions that hold. */
  readonly decided: DecisionFiles;
}

/**
 * Compiles the facts, the grading and what people decided into one screening.
 * @param today YYYY-MM-DD
 * @throws ScreenError for a file or folder among them that can't be used
 */
export async function decidedScreening(options: SettledBy, today: string): Promise<DecidedScreening> {
  const { only, skip } = options;
  const lexicon = await chosenLexicon(options.lexicon);
  const decided = decisionFiles(options);
  const decisions = readDecisions(decided, (lexicon ?? (await bundledLexicon())).data, today);
  const grading = await chosenGrading(options.grading);
  return { screening: await createScreening({ only, skip, settle: decisions?.settle, grading, lexicon }), decisions, decided };
}
