import { type ReadOptions, readOptions } from '#config/read-options.ts';
import type { Assessment } from '#model/assessment.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import type { ColumnResult, TableResult } from '#model/result.ts';
import { openInput } from '#run/open/open-input.ts';
import { createScreening } from '#run/prepare/screening.ts';

export { ScreenError } from '#errors/screen-error.ts';
export type { AssessedFinding, AssessedGoods, Assessment, LedgerLine } from '#model/assessment.ts';
export type { CategoryId } from '#model/category-ids.ts';
export type { Field } from '#model/fields.ts';
export type { IndicatorId } from '#model/indicator-ids.ts';
export type { Level, Severity } from '#model/level.ts';
export type { ColumnResult, TableResult } from '#model/result.ts';
export type { Evidence } from '#model/signals.ts';

export interface ScreenerOptions {
  /** Run these indicators only. */
  readonly only?: readonly IndicatorId[];
  /** Leave these indicators out. */
  readonly skip?: readonly IndicatorId[];
  /** The day of the run as YYYY-MM-DD, for rules about dates; today in UTC unless given. */
  readonly today?: string;
}

export interface StreamOptions extends Partial<ReadOptions> {
  /** Name of the input for messages and results; `<stream>` unless given. */
  readonly name?: string;
}

/** One row of a stream: where it stands, its cells as they stand there, and its grade. */
export interface ScreenedRecord {
  readonly table: TableResult;
  /** Data record from 1. */
  readonly record: number;
  /** Physical line from 1. */
  readonly line: number | null;
  readonly cells: readonly string[];
  readonly assessment: Assessment;
}

/** Screens goods lines. Holds the compiled lexicon: make one and use it for everything. */
export interface Screener {
  /** Version of the facts and their SHA-256: note both with results. */
  readonly lexicon: { readonly version: string; readonly digest: string; readonly priorityList: string };
  /** Screens one text as a row that has only a description. */
  screenText(text: string): Assessment;
  /** Screens one row of cells by field; evidence points into those cells, its `column` counts the fields given. */
  screenRow(cells: Readonly<Partial<Record<Field, string>>>): Assessment;
  /**
   * Screens a stream row by row, in order: CSV, TSV, xlsx or ods, also packed by gzip or zip. Header and columns are found as the command
   * line does. Sheets and files of an archive that are no manifest are left out.
   * @throws ScreenError when the input can't be used: empty, no rows, no usable column; at the end, if a part of it could not be used
   */
  screenStream(bytes: AsyncIterable<Uint8Array>, options?: StreamOptions): AsyncGenerator<ScreenedRecord>;
}

const READ_SETTINGS = readOptions({});

const columnsFor = (fields: readonly Field[]): ColumnResult[] =>
  fields.map((field, index) => ({ index, header: field, field, how: 'option', candidateFor: null }));

/**
 * Compiles the bundled lexicon; takes tens of milliseconds.
 * Nothing found is no clearance, and results are no legal advice.
 * @example
 * const screener = await createScreener();
 * screener.screenText('XC7K325T-2FFG900I FPGA, label removed').level; // 'high'
 */
export async function createScreener(options: ScreenerOptions = {}): Promise<Screener> {
  const screening = await createScreening({ only: options.only ?? null, skip: options.skip ?? [] });
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const screenCells = (cells: Readonly<Partial<Record<Field, string>>>): Assessment => {
    const fields = FIELDS.filter((field) => cells[field] !== undefined);
    const source = { position: { chunk: 0, record: 1, line: null }, cells: fields.map((field) => cells[field] ?? '') };
    return screening.rowScreener(columnsFor(fields), today)(source).assessment;
  };
  return {
    lexicon: screening.lexicon,
    screenText: (text) => screenCells({ description: text }),
    screenRow: screenCells,
    async *screenStream(bytes, { name = '<stream>', ...settings } = {}) {
      const read = { ...READ_SETTINGS, ...settings };
      const { tables, failures, seal } = await openInput({ kind: 'stream', file: name, bytes }, screening.columnNames, read);
      try {
        for (const table of tables) {
          const screenRecord = screening.rowScreener(table.result.columns, today);
          for await (const { records } of table.batches()) {
            for (const source of records) {
              const { position, cells } = source;
              yield {
                table: table.result,
                record: position.record,
                line: position.line,
                cells,
                assessment: screenRecord(source).assessment,
              };
            }
          }
        }
      } finally {
        await seal(false);
      }
      if (failures[0] !== undefined) throw failures[0];
    },
  };
}
