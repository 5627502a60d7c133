import type { Field } from '#model/fields.ts';
import type { RowResult } from '#model/result.ts';

/** @returns the mapped cells of a row, raw and untrimmed, empty ones left out, in the order of the columns */
export function mappedCells({ table, cells }: Pick<RowResult, 'table' | 'cells'>): Partial<Record<Field, string>> {
  const mapped: Partial<Record<Field, string>> = {};
  for (const { index, field } of table.columns) {
    const cell = cells[index];
    if (field !== null && cell !== undefined && cell.trim() !== '') mapped[field] = cell;
  }
  return mapped;
}

/** @returns a row as the jsonl and json formats print it, keys in the order of the contract */
export function rowObject(row: RowResult): object {
  const { table, record, line, assessment } = row;
  return {
    file: table.file,
    // Left out of JSON where there is none.
    sheet: table.sheet ?? undefined,
    record,
    line,
    level: assessment.level,
    score: assessment.score,
    goods: assessment.goods.map(({ category, confidence, accessory, fingerprint, settled, evidence }) => ({
      category,
      confidence,
      accessory,
      fingerprint,
      settled,
      evidence,
    })),
    indicators: assessment.indicators.map(({ id, severity, message, fields, evidence, fingerprint, settled }) => ({
      id,
      severity,
      message,
      fields,
      evidence,
      fingerprint,
      settled,
    })),
    points: assessment.points,
    openLevel: assessment.openLevel,
    row: mappedCells(row),
  };
}
