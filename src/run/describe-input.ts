import type { ReadOptions } from '#config/read-options.ts';
import type { ScreenError } from '#errors/screen-error.ts';
import type { Notice, SkippedIndicator, TableResult } from '#model/result.ts';
import { skippedIndicators } from '#run/account/skipped.ts';
import { openInput } from '#run/open/open-input.ts';
import type { Screening } from '#run/prepare/screening.ts';
import type { Input } from './files.ts';

/** How a table is read and mapped, and what can't be evaluated on it. */
export interface TableDescription {
  readonly result: TableResult;
  readonly skippedIndicators: readonly SkippedIndicator[];
  /** One cell of each column; '' where it holds none. */
  readonly examples: readonly string[];
  /** The next likeliest encoding, where that of the table was told by likelihood; null else. */
  readonly encodingRunnerUp: string | null;
}

/** How an input is read. */
export interface InputDescription {
  readonly tables: readonly TableDescription[];
  readonly notices: readonly Notice[];
  /** Parts of the input that could not be used. */
  readonly failures: readonly ScreenError[];
}

/** @throws ScreenError as openInput does */
export async function describeInput(input: Input, screening: Screening, settings: ReadOptions): Promise<InputDescription> {
  const { tables, notices, failures, seal } = await openInput(input, screening.columnNames, settings);
  await seal(false);
  const indicators = [...screening.indicators, ...screening.manifestIndicators];
  const describe = ({ result, examples, encodingRunnerUp }: (typeof tables)[number]): TableDescription => ({
    result,
    examples,
    encodingRunnerUp,
    skippedIndicators: skippedIndicators([result], indicators, { only: null, skip: [] }),
  });
  return { tables: tables.map(describe), notices: [...notices, ...tables.flatMap((table) => table.notices)], failures };
}
