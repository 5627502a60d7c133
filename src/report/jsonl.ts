import type { ReporterFactory } from '#model/report.ts';
import { jsonText } from './json-text.ts';
import { rowObject } from './row-object.ts';

/** One object a shown row, in input order. */
export const jsonl: ReporterFactory = () => ({
  begin: () => '',
  row: (row) => `${jsonText(rowObject(row))}\n`,
  end: () => '',
});
