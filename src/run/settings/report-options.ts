import { toldOfReading } from '#config/read-options.ts';
import type { RunOptions } from '#config/screen-options.ts';
import type { ReportOptions } from '#model/result.ts';
import type { DecisionFiles } from './decisions.ts';

/**
 * @param decided the files of decisions that hold
 * @returns the options that a report tells
 */
export function reportOptions(options: RunOptions, decided: DecisionFiles): ReportOptions {
  const { failOn, minLevel, today, only, skip, grading, lexicon, groupBy, redact, strict, require, listAge, read } = options;
  const columns = { ...read.configColumns, ...read.columns };
  return {
    failOn,
    minLevel,
    today,
    only,
    skip,
    grading,
    lexicon,
    groupBy,
    ...(redact.length > 0 ? { redact } : {}),
    ...(strict ? { strict } : {}),
    ...(require.length > 0 ? { require } : {}),
    ...(listAge === undefined ? {} : { listAge }),
    ...decided,
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...toldOfReading(read),
  };
}
