import { compileColumnNames } from '#columns/names.ts';
import { readOptions } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { readLabel } from '#evaluate/labels.ts';
import type { TriedRow } from '#model/evaluation.ts';
import type { Field } from '#model/fields.ts';
import type { ColumnResult } from '#model/result.ts';
import type { Input } from './files.ts';
import { openOnlyTable } from './open-input.ts';
import type { Screening } from './screening.ts';

/** Headers of a labelled file that the matcher sees; the first that is there counts. */
const SEEN = [
  { field: 'description', names: ['text', 'description'] },
  { field: 'brand', names: ['brand'] },
  { field: 'hsCode', names: ['hs', 'hs6'] },
] as const satisfies readonly { readonly field: Field; readonly names: readonly string[] }[];

/** Goods do not depend on the day. */
const ANY_DAY = '2000-01-01';

const NAMES = compileColumnNames(SEEN.map(({ field, names }) => ({ field, names: names.map((text) => ({ text })) })));

const indexOf = (headers: readonly string[], names: readonly string[]): number =>
  names.reduce((found, name) => (found < 0 ? headers.indexOf(name) : found), -1);

/** @throws ScreenError E_LABEL_COLUMN */
function seenColumns(headers: readonly string[], showHs: boolean, file: string): ColumnResult[] {
  const columns: ColumnResult[] = [];
  for (const { field, names } of SEEN) {
    const index = indexOf(headers, names);
    if (index < 0 && field === 'description') throw new ScreenError('E_LABEL_COLUMN', { file, columns: names, headers });
    if (index < 0 || (field === 'hsCode' && !showHs)) continue;
    columns.push({ index, header: headers[index] ?? '', field, how: 'name', candidateFor: null });
  }
  if (!headers.includes('category')) throw new ScreenError('E_LABEL_COLUMN', { file, columns: ['category'], headers });
  return columns;
}

/**
 * Reads a labelled file and tries the matcher on every row that holds anything.
 * @param screening needs no indicators: only its goods are looked at
 * @param showHs whether the matcher sees the HS column
 * @throws ScreenError E_LABEL_COLUMN, E_LABEL, E_LABEL_CATEGORY, and what openOnlyTable throws
 */
export async function tryFile(input: Input, screening: Screening, showHs: boolean): Promise<TriedRow[]> {
  const { file } = input;
  const settings = readOptions({ headerRow: '1' });
  const { table, seal } = await openOnlyTable(input, NAMES, settings);
  const headers = table.result.columns.map(({ header }) => header.trim().toLowerCase());
  const tried: TriedRow[] = [];
  try {
    const screenRow = screening.rowScreener(seenColumns(headers, showHs, file), ANY_DAY);
    for await (const { records } of table.batches()) {
      for (const record of records) {
        const { cells, position } = record;
        if (cells.every((cell) => cell.trim() === '')) continue;
        const cell = (name: string): string => (cells[headers.indexOf(name)] ?? '').trim();
        const label = headers.includes('label') ? cell('label') : undefined;
        const { row, signals } = screenRow(record);
        tried.push({
          id: cell('id') || String(position.record),
          line: position.line,
          text: row.text('description'),
          brand: row.text('brand'),
          lang: cell('lang'),
          kind: cell('kind'),
          strength: cell('strength'),
          ...readLabel(label, cell('category'), { file, line: position.line }),
          goods: signals.goods,
        });
      }
    }
  } finally {
    await seal(false);
  }
  return tried;
}
