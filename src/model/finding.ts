import type { Field } from './fields.ts';
import type { GradedLevel } from './grading.ts';
import type { DocumentIndicatorId, IndicatorId, ManifestIndicatorId } from './indicator-ids.ts';
import type { Severity } from './level.ts';
import type { ManifestPlace } from './manifest.ts';
import type { Settlement } from './settlement.ts';
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

/** What an indicator found over the rows of a manifest. */
export interface ManifestFinding {
  readonly id: ManifestIndicatorId;
  readonly severity: Severity;
  /** One sentence for a person. */
  readonly message: string;
  readonly fields: readonly Field[];
  /** A key of grading.json, where the level depends on the case. */
  readonly variant: string | null;
  /** What tells the finding again in a later run. */
  readonly identity: readonly string[];
  /** The first rows that it names, at most 20. */
  readonly places: readonly ManifestPlace[];
  readonly rowCount: number;
}

/** A manifest finding with its level. */
export interface GradedManifestFinding extends ManifestFinding {
  readonly level: GradedLevel;
  readonly fingerprint: string;
  readonly settled: Settlement | null;
}
