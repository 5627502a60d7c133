import type { Field } from './fields.ts';
import type { DocumentIndicatorId, IndicatorId } from './indicator-ids.ts';
import type { Severity } from './level.ts';
import type { Evidence } from './signals.ts';

/** What an indicator found on a row: no points yet. */
export interface Finding {
  readonly id: IndicatorId;
  readonly severity: Severity;
  /** One sentence for a person, evidence quoted. */
  readonly message: string;
  readonly fields: readonly Field[];
  readonly evidence: readonly Evidence[];
  /** Set by the indicator where the grade depends on the case (a hub next door, a cloned family): a key of grading.json. */
  readonly variant: string | null;
}

/** What an indicator found between two documents. */
export interface DocumentFinding {
  readonly id: DocumentIndicatorId;
  readonly severity: Severity;
  /** One sentence for a person, both documents named. */
  readonly message: string;
  readonly fields: readonly Field[];
  /** A key of grading.json, where the level depends on the case. */
  readonly variant: string | null;
}
