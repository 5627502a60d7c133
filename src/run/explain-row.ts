import { isListed } from '#aspects/listed.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Field } from '#model/fields.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import type { ReportOptions, RowResult } from '#model/result.ts';
import type { Input } from './files.ts';
import { openOnlyTable } from './open-input.ts';
import type { ReadSettings } from './open-table.ts';
import type { Screening } from './screening.ts';
import { isSwitchedOn, missingFields } from './skipped.ts';

/** What became of an indicator on one row. */
export interface IndicatorOutcome {
  readonly id: IndicatorId;
  readonly outcome: 'found' | 'silent' | 'listed-goods-only' | 'not-evaluated' | 'switched-off';
  /** Fields without a column, where it could not be evaluated. */
  readonly missing: readonly Field[];
  readonly silentWhen: string;
}

export interface ExplainedRow {
  readonly row: RowResult;
  readonly indicators: readonly IndicatorOutcome[];
}

/** How the row is assessed; the screening was made with the same selection. */
export interface ExplainOptions extends Pick<ReportOptions, 'only' | 'skip'> {
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Screens one row and tells what became of each indicator.
 * @param record data record, from 1
 * @throws ScreenError E_ROW_UNKNOWN, and what openOnlyTable throws
 */
export async function explainRow(
  input: Input,
  record: number,
  screening: Screening,
  settings: ReadSettings,
  { today, ...selection }: ExplainOptions,
): Promise<ExplainedRow> {
  const { table, seal } = await openOnlyTable(input, screening.columnNames, settings);
  const screenRow = screening.rowScreener(table.result.columns, today);
  let rows = 0;
  for await (const { records, repeatedHeaders, totals } of table.batches()) {
    rows += records.length + repeatedHeaders.length + totals.length;
    const source = records.find(({ position }) => position.record === record);
    if (source === undefined) continue;
    await seal(false);
    const { signals, assessment } = screenRow(source);
    const listed = isListed(signals);
    const mapped = new Set(table.result.columns.map(({ field }) => field));
    const found = new Set(assessment.indicators.map(({ id }) => id));
    const indicators = screening.indicators.map(({ id, applies, needs, docs }): IndicatorOutcome => {
      const missing = missingFields(needs, mapped);
      const outcomeOf = (): IndicatorOutcome['outcome'] => {
        if (!isSwitchedOn(id, selection)) return 'switched-off';
        if (missing.length > 0) return 'not-evaluated';
        if (found.has(id)) return 'found';
        return applies === 'listed' && !listed ? 'listed-goods-only' : 'silent';
      };
      return { id, outcome: outcomeOf(), missing, silentWhen: docs.silentWhen };
    });
    return { row: { table: table.result, record, line: source.position.line, cells: source.cells, value: null, assessment }, indicators };
  }
  throw new ScreenError('E_ROW_UNKNOWN', { file: input.file, row: record, rows });
}
