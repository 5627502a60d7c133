import { isListed } from '#aspects/listed.ts';
import type { ManifestFolds } from '#assess/manifest.ts';
import type { ReadOptions } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { RowIndicator } from '#indicators/define.ts';
import type { ManifestIndicator } from '#indicators/define-manifest.ts';
import type { Field } from '#model/fields.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import type { SourceRecord } from '#model/position.ts';
import type { ManifestFindingResult, NamedRow, ReportOptions, RowResult, TableResult } from '#model/result.ts';
import { saysNothing } from '#model/signals.ts';
import { manifestResults } from '#run/account/manifest-results.ts';
import { isSwitchedOn, mappedFields, missingFields } from '#run/account/skipped.ts';
import { isUnreadCountry } from '#run/notices/country-notices.ts';
import { openInput, openOnlySource } from '#run/open/open-input.ts';
import type { ScreenedRow, Screening } from '#run/prepare/screening.ts';
import type { Input } from './files.ts';

/** What became of an indicator on one row. */
export interface IndicatorOutcome {
  readonly id: IndicatorId;
  readonly outcome:
    | 'found'
    | 'silent'
    | 'listed-goods-only'
    | 'no-signal'
    | 'empty-cells'
    | 'unread-cells'
    | 'not-evaluated'
    | 'switched-off'
    | 'found-across'
    | 'could-not-tell';
  /** Fields without a column, or whose cells can not be read, where it could not be evaluated; those whose cells hold nothing on this row, where it was silent for want of them. */
  readonly missing: readonly Field[];
  /** When it is silent in general; why it could not tell, where it could not. */
  readonly silentWhen: string;
}

export interface ExplainedRow {
  readonly row: RowResult;
  readonly indicators: readonly IndicatorOutcome[];
  /** What speaks of several rows, this one among them. */
  readonly across: readonly ManifestFindingResult[];
}

/** How the row is assessed; the screening was made with the same selection. */
export interface ExplainOptions extends Pick<ReportOptions, 'only' | 'skip'> {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What is screened together with the input, for what speaks of rows of several. */
  readonly beside?: readonly Input[];
}

/** A row by its number, from 1 below the header, or by the physical line on which it begins. */
export type WantedRow = { readonly record: number } | { readonly line: number };

const isWanted = ({ position }: SourceRecord, wanted: WantedRow): boolean =>
  'record' in wanted ? position.record === wanted.record : position.line === wanted.line;

/**
 * Screens one row and tells what became of each indicator. The file is read to its end, for what speaks of several rows.
 * @throws ScreenError E_ROW_UNKNOWN, E_LINE_UNKNOWN, and what openOnlySource throws
 */
export async function explainRow(
  input: Input,
  wantedRow: WantedRow,
  screening: Screening,
  settings: ReadOptions,
  { today, beside = [], ...selection }: ExplainOptions,
): Promise<ExplainedRow> {
  const { tables, seal } = await openOnlySource(input, screening.columnNames, settings);
  const folds = screening.manifestFolds();
  let rows = 0;
  let [firstLine, lastLine]: [number | null, number | null] = [null, null];
  let wanted: (ScreenedRow & { readonly source: SourceRecord; readonly table: TableResult }) | undefined;
  for (const [place, { result: table, batches }] of tables.entries()) {
    const screenRow = screening.rowScreener(table.columns, today);
    const observe = folds.observer({ order: place, name: String(place) }, screening.ableFolds(table.columns));
    for await (const { records, repeatedHeaders, totals } of batches()) {
      rows += records.length + repeatedHeaders.length + totals.length;
      for (const source of records) {
        const screened = screenRow(source);
        observe?.(screened.row, screened.signals);
        firstLine ??= source.position.line;
        lastLine = source.position.line;
        if (isWanted(source, wantedRow)) wanted = { ...screened, source, table };
      }
    }
  }
  await seal(false);
  if (wanted === undefined) {
    const { file } = input;
    throw 'record' in wantedRow
      ? new ScreenError('E_ROW_UNKNOWN', { file, row: wantedRow.record, rows })
      : new ScreenError('E_LINE_UNKNOWN', { file, line: wantedRow.line, firstLine, lastLine });
  }
  const { source, assessment, table } = wanted;
  const { record } = source.position;
  const seen = tables.map(({ result }) => result);
  for (const other of beside) await observeInput(other, folds, seen, screening, settings, today);
  const { findings, skipped } = manifestResults(folds, seen);
  const isNamed = (named: NamedRow): boolean =>
    named.record === record && named.file === table.file && (named.sheet ?? null) === table.sheet;
  const across = findings.filter(({ rows }) => rows.some(isNamed));
  const reasons = new Map(skipped.map(({ id, reason }) => [id, reason]));
  const mapped = mappedFields(table);
  const outcomes = [
    ...screening.indicators.map((indicator) => rowOutcome(indicator, wanted, mapped, selection)),
    ...screening.manifestIndicators.map((indicator) => manifestOutcome(indicator, across, mapped, selection, reasons.get(indicator.id))),
  ];
  const row = { table, record, line: source.position.line, cells: source.cells, value: null, assessment };
  return { row, indicators: outcomes, across };
}

/** Lets the folds see the rows of an input; its tables are added to those that they saw. */
async function observeInput(
  input: Input,
  folds: ManifestFolds,
  tables: TableResult[],
  screening: Screening,
  settings: ReadOptions,
  today: string,
): Promise<void> {
  const opened = await openInput(input, screening.columnNames, settings);
  for (const table of opened.tables) {
    const { columns } = table.result;
    const screenRow = screening.rowScreener(columns, today);
    const order = tables.push(table.result) - 1;
    const observe = folds.observer({ order, name: `${order}` }, screening.ableFolds(columns));
    for await (const { records } of table.batches()) {
      for (const source of records) {
        const { row, signals } = screenRow(source);
        observe?.(row, signals);
      }
    }
  }
  await opened.seal(false);
  for (const failure of opened.failures) throw failure;
}

type Selection = Pick<ReportOptions, 'only' | 'skip'>;

function rowOutcome(
  { id, applies, needs, needsSignals, docs }: RowIndicator,
  { row, signals, assessment }: ScreenedRow,
  mapped: ReadonlySet<Field | null>,
  selection: Selection,
): IndicatorOutcome {
  const lacking = missingFields(needs, mapped);
  const isEmpty = (field: Field): boolean => row.text(field).trim() === '';
  const empty = needs.find((choice) => choice.every((field) => isEmpty(field) || isUnreadCountry(row, field))) ?? [];
  const unread = empty.filter((field) => isUnreadCountry(row, field));
  const outcome = (): IndicatorOutcome['outcome'] => {
    if (!isSwitchedOn(id, selection)) return 'switched-off';
    if (lacking.length > 0) return 'not-evaluated';
    if (assessment.indicators.some((finding) => finding.id === id)) return 'found';
    if (applies === 'listed' && !isListed(signals)) return 'listed-goods-only';
    if (needsSignals === true && saysNothing(signals)) return 'no-signal';
    if (unread.length > 0) return 'unread-cells';
    return empty.length > 0 ? 'empty-cells' : 'silent';
  };
  const became = outcome();
  const missing = became === 'unread-cells' ? unread : became === 'empty-cells' ? empty.filter((field) => row.has(field)) : lacking;
  return { id, outcome: became, missing, silentWhen: docs.silentWhen };
}

function manifestOutcome(
  { id, needs, docs }: ManifestIndicator,
  across: readonly ManifestFindingResult[],
  mapped: ReadonlySet<Field | null>,
  selection: Selection,
  reason: string | undefined,
): IndicatorOutcome {
  const missing = missingFields(needs, mapped);
  const outcome = (): IndicatorOutcome['outcome'] => {
    if (!isSwitchedOn(id, selection)) return 'switched-off';
    if (missing.length > 0) return 'not-evaluated';
    if (reason !== undefined) return 'could-not-tell';
    return across.some((finding) => finding.id === id) ? 'found-across' : 'silent';
  };
  return { id, outcome: outcome(), missing, silentWhen: reason ?? docs.silentWhen };
}
