import { SEARCHED_FIELDS } from '#match/row-gate.ts';
import { isLong } from '#match/views.ts';
import type { Level } from '#model/level.ts';
import type { SourceRecord } from '#model/position.ts';
import type { RowResult, TableResult } from '#model/result.ts';
import type { Row } from '#model/row.ts';
import { isShown } from '#model/shown.ts';
import type { Signals } from '#model/signals.ts';
import type { Shipments } from '#run/account/shipments.ts';
import type { Tally } from '#run/account/tally.ts';
import type { TableNotices } from '#run/notices/table-notices.ts';
import type { DataBatch } from '#run/open/data-batches.ts';
import type { Screening } from '#run/prepare/screening.ts';

/** A row that reports show, without its table. */
export type ShownRow = Omit<RowResult, 'table'>;

/** Where it is told what became of the rows. */
export interface BatchAccount {
  readonly tally: Tally;
  readonly rows: TableNotices;
  readonly shipments: Shipments | undefined;
}

export interface BatchSettings {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly minLevel: Level;
  /** Takes in each row that is screened, for what stands across rows. */
  readonly observe: ((row: Row, signals: Signals) => void) | undefined;
}

/** @returns a function that screens the records of a batch and accounts for each of them; what it gives is to be shown */
export function createBatchScreener(
  screening: Pick<Screening, 'rowSteps' | 'facts'>,
  table: Pick<TableResult, 'columns'>,
  { today, minLevel, observe }: BatchSettings,
): (batch: DataBatch, account: BatchAccount) => ShownRow[] {
  const width = table.columns.length;
  const searched = table.columns.flatMap(({ field, index }) => (field !== null && SEARCHED_FIELDS.has(field) ? [index] : []));
  const { toRow, signalsOf, assess } = screening.rowSteps(table.columns, today, minLevel !== 'none');
  return (batch, { tally, rows, shipments }) => {
    const countShipment = shipments?.counter(table);
    const report = (trouble: 'repeated' | 'totals' | 'blank', line: number | null): void => {
      tally.reported();
      rows.add(trouble, line);
    };
    const shown: ShownRow[] = [];
    for (const line of batch.repeatedHeaders) report('repeated', line);
    for (const line of batch.totals) report('totals', line);
    rows.read(batch);
    const look = (record: SourceRecord): Row | undefined => {
      if (isBlank(record)) {
        report('blank', record.position.line);
        return undefined;
      }
      if (record.cells.length !== width) {
        tally.ragged();
        rows.add('ragged', record.position.line);
      }
      if (searched.some((column) => isLong(record.cells[column] ?? ''))) rows.add('long', record.position.line);
      rows.damage.look(record);
      rows.scripts.look(record, screening.facts);
      const row = toRow(record);
      rows.countries.look(row, screening.facts);
      return row;
    };
    const account = (row: Row, signals: Signals): void => {
      const assessment = assess(row, signals);
      tally.screened(assessment);
      countShipment?.(row.source.cells, assessment);
      if (isShown(assessment, [...assessment.goods, ...assessment.indicators], minLevel)) shown.push(rowResult(row, assessment));
    };
    // All records take each step together: what a step looks up is then at hand.
    const looked = batch.records.map(look).filter((row) => row !== undefined);
    const screened = looked.map((row) => ({ row, signals: signalsOf(row) }));
    for (const { row, signals } of screened) account(row, signals);
    if (observe !== undefined) for (const { row, signals } of screened) observe(row, signals);
    return shown;
  };
}

const isBlank = ({ cells }: SourceRecord): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

function rowResult({ source: { position, cells }, value: money }: Row, assessment: RowResult['assessment']): ShownRow {
  const value = money.kind === 'value' ? money.value.amount : null;
  return { record: position.record, line: position.line, cells, value, assessment };
}
