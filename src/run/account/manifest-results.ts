import type { ManifestFolds } from '#assess/manifest.ts';
import { grouped } from '#model/grouped.ts';
import type { ManifestPlace } from '#model/manifest.ts';
import type { ManifestFindingResult, NamedRow, Notice, SkippedIndicator, TableResult } from '#model/result.ts';

export interface ManifestResults {
  readonly findings: readonly ManifestFindingResult[];
  readonly notices: readonly Notice[];
  /** Indicators that found their columns and could tell nothing by the rows. */
  readonly skipped: readonly SkippedIndicator[];
}

function namedRow([table, , record, line]: ManifestPlace, tables: readonly TableResult[]): NamedRow {
  const { file = '', sheet = null } = tables[table] ?? {};
  return { file, ...(sheet === null ? {} : { sheet }), record, line };
}

/** @returns what the folds found, rows named by file and line, and which of them could not keep all of their keys */
export function manifestResults(folds: ManifestFolds, tables: readonly TableResult[]): ManifestResults {
  const { findings, partly, idle } = folds.finish();
  return {
    findings: findings.map(({ id, severity, level, message, fields, places, rowCount, fingerprint, settled }) => ({
      id,
      severity,
      level,
      message,
      fields,
      rows: places.map((place) => namedRow(place, tables)),
      rowCount,
      fingerprint,
      settled,
    })),
    skipped: idle.map(({ id, reason }) => ({ id, missing: [], reason })),
    notices: partly.map(({ id, keys, checked, all }) => ({
      code: 'manifest-partly-checked',
      message: `${id} checked ${grouped(checked)} of about ${grouped(all)} ${keys}: it can miss findings on the others. Screen fewer files at once.`,
      file: null,
      line: null,
    })),
  };
}
