import type { Field } from '#model/fields.ts';
import type { Head, RowResult, TableResult } from '#model/result.ts';
import { sourceName } from '#model/source-name.ts';
import { settledMark, settledText } from './ledger-text.ts';
import { visible } from './visible.ts';

/** Columns that cargoscreen appends, in this order. */
export const APPENDED = ['risk_level', 'risk_score', 'categories', 'indicators', 'reasons', 'evidence'] as const;
const SOURCE_FILE = 'source_file';

const headerOf = (table: TableResult): string[] =>
  table.columns.map(({ header, index }) => (header.trim() === '' ? `column_${index + 1}` : header));

/**
 * The columns of all tables of a run as one table, as they stand there: headers in the order in which they are first seen, behind the name of
 * the file where there are several. The n-th column of a name goes to the n-th column of that name.
 */
export class JoinedTable {
  readonly header: readonly string[];
  readonly #places = new Map<TableResult, readonly number[]>();
  readonly #isNamed: boolean;

  constructor({ tables }: Pick<Head, 'tables'>) {
    this.#isNamed = tables.length > 1;
    const header: string[] = this.#isNamed ? [SOURCE_FILE] : [];
    const known = new Map<string, number[]>();
    for (const table of tables) {
      const seen = new Map<string, number>();
      const places = headerOf(table).map((name) => {
        const same = known.get(name) ?? [];
        known.set(name, same);
        const before = seen.get(name) ?? 0;
        seen.set(name, before + 1);
        if (before === same.length) same.push(header.push(name) - 1);
        return same[before] as number;
      });
      this.#places.set(table, places);
    }
    this.header = header;
  }

  /** @returns where a field stands in the first table that has it; undefined where none has */
  columnOf(field: Field): number | undefined {
    for (const [{ columns }, places] of this.#places) {
      const column = columns.find((entry) => entry.field === field);
      if (column !== undefined) return places[column.index];
    }
    return undefined;
  }

  /** @returns the cells of a row below the header; those left over stand in the last one */
  cells({ table, cells }: Pick<RowResult, 'table' | 'cells'>): string[] {
    const places = this.#places.get(table) ?? [];
    const row = new Array<string>(this.header.length).fill('');
    if (this.#isNamed) row[0] = sourceName(table);
    const beyond: string[] = [];
    cells.forEach((cell, index) => {
      const place = places[index];
      if (place === undefined) beyond.push(cell);
      else row[place] = cell;
    });
    if (beyond.length > 0 && row.length > 0) row[row.length - 1] = [row[row.length - 1], ...beyond].join(' ');
    return row;
  }
}

/** @returns the cells that are appended to a row, lists still apart */
export function appendedTo({ assessment }: Pick<RowResult, 'assessment'>) {
  const { level, score, goods, indicators } = assessment;
  const evidence = [...goods, ...indicators].flatMap((entry) => entry.evidence);
  return {
    level,
    score,
    categories: goods.map(({ category, settled }) => category + settledMark(settled)),
    indicators: indicators.map(({ id, settled }) => id + settledMark(settled)),
    reasons: indicators.map(({ message, settled }) => visible(message + settledText(settled))),
    evidence: [...new Set(evidence.map(({ text }) => visible(text)))],
  } as const;
}
