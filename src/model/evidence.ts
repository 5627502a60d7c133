import type { Field } from './fields.ts';
import type { Row } from './row.ts';
import type { Evidence } from './signals.ts';

/** @returns evidence for what an indicator read out of a part of a cell; it adds no confidence to goods */
export const sliceEvidence = (row: Row, field: Field, start: number, end: number, term: string): Evidence => ({
  field,
  column: row.column(field),
  start,
  end,
  text: row.text(field).slice(start, end),
  kind: 'context',
  term,
  weight: 0,
});

/** @returns evidence for a whole cell, without the white space around it */
export function cellEvidence(row: Row, field: Field, term: string): Evidence {
  const raw = row.text(field);
  const start = raw.length - raw.trimStart().length;
  return sliceEvidence(row, field, start, Math.max(start, raw.trimEnd().length), term);
}
