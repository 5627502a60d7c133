import { compileColumnNames } from '#columns/names.ts';
import { readOptions } from '#config/read-options.ts';
import type { ErrorParams } from '#errors/catalogue.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { readLabel } from '#evaluate/labels.ts';
import { CATEGORY_IDS } from '#model/category-ids.ts';
import type { TriedRow } from '#model/evaluation.ts';
import type { Field } from '#model/fields.ts';
import type { ColumnResult, Notice } from '#model/result.ts';
import { once } from '#normalize/memo.ts';
import { LineNotice, rowsText } from '#run/notices/line-notice.ts';
import { ScriptNotices } from '#run/notices/script-notices.ts';
import { TableNotices } from '#run/notices/table-notices.ts';
import { openOnlyTable } from '#run/open/open-input.ts';
import type { Screening } from '#run/prepare/screening.ts';
import type { Input } from './files.ts';

export interface TriedFile {
  readonly rows: readonly TriedRow[];
  /** What a person must know of how the file was read. */
  readonly notices: readonly Notice[];
}

/** Headers of a labelled file that the matcher sees; the first that is there counts. */
const SEEN = [
  { field: 'description', names: ['text', 'description'] },
  { field: 'brand', names: ['brand'] },
  { field: 'hsCode', names: ['hs', 'hs6'] },
] as const satisfies readonly { readonly field: Field; readonly names: readonly string[] }[];

/** Goods do not depend on the day. */
const ANY_DAY = '2000-01-01';

const columnNames = once(() =>
  compileColumnNames({ columns: SEEN.map(({ field, names }) => ({ field, names: names.map((text) => ({ text })) })) }),
);

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

/** Headers that stand more than once, of those that are read: the first counts. */
const doubledHeaders = (headers: readonly string[], file: string): Notice[] =>
  [...new Set([...SEEN.flatMap(({ names }) => names), 'category', 'label', 'kind', 'lang', 'strength', 'id'])]
    .filter((name) => headers.indexOf(name) !== headers.lastIndexOf(name))
    .map((name) => ({
      code: 'doubled-column',
      message: `${file}: several columns are called "${name}"; the first was read.`,
      file,
      line: null,
    }));

/** Opens the table with the errors of a labelled file in place of those of a manifest. */
async function openLabelled(input: Input) {
  try {
    return await openOnlyTable(input, columnNames(), readOptions({ headerRow: '1' }));
  } catch (error) {
    const { file } = input;
    if (!(error instanceof ScreenError)) throw error;
    if (error.code === 'E_NO_ROWS') throw new ScreenError('E_LABEL_ROWS', { file });
    if (error.code !== 'E_NO_USABLE_COLUMN') throw error;
    const { headers } = error.params as ErrorParams<'E_NO_USABLE_COLUMN'>;
    throw new ScreenError('E_LABEL_COLUMN', { file, columns: SEEN[0].names, headers });
  }
}

/**
 * Reads a labelled file and tries the matcher on every row that holds anything.
 * @param screening needs no indicators: only its goods are looked at
 * @param showHs whether the matcher sees the HS column
 * @throws ScreenError E_LABEL_COLUMN, E_LABEL_ROWS, E_LABEL, E_LABEL_CATEGORY, and what openOnlyTable throws
 */
export async function tryFile(input: Input, screening: Screening, showHs: boolean): Promise<TriedFile> {
  const { file } = input;
  const { table, seal } = await openLabelled(input);
  const headers = table.result.columns.map(({ header }) => header.trim().toLowerCase());
  const place = { file, place: file };
  const found = new TableNotices(place, table.result.columns);
  const blank = new LineNotice('blank-category', place, (count) =>
    rowsText(count, 'has no category and counts as negative', 'have no category and count as negative'),
  );
  const both = new LineNotice(
    'negative-category',
    place,
    (count) =>
      `${rowsText(count, 'is labelled negative and names a category', 'are labelled negative and name a category')}; the label counts`,
  );
  const rows: TriedRow[] = [];
  try {
    const seen = seenColumns(headers, showHs, file);
    const screenRow = screening.rowScreener(seen, ANY_DAY);
    const scripts = new ScriptNotices(place, seen);
    for await (const batch of table.batches()) {
      found.read(batch);
      for (const record of batch.records) {
        const { cells, position } = record;
        if (cells.every((cell) => cell.trim() === '')) continue;
        if (cells.length !== headers.length) found.add('ragged', position.line);
        const cell = (name: string): string => (cells[headers.indexOf(name)] ?? '').trim();
        const label = headers.includes('label') ? cell('label') : undefined;
        const category = cell('category');
        if (label === undefined && category === '') blank.add(position.line);
        if (label?.toLowerCase() === 'negative' && CATEGORY_IDS.some((id) => id === category)) both.add(position.line);
        const { row, signals } = screenRow(record);
        scripts.look(record, screening.facts);
        rows.push({
          id: cell('id') || String(position.record),
          line: position.line,
          text: row.text('description'),
          brand: row.text('brand'),
          lang: cell('lang'),
          kind: cell('kind'),
          strength: cell('strength'),
          ...readLabel(label, category, { file, line: position.line }),
          goods: signals.goods,
        });
      }
    }
    return {
      rows,
      notices: [...doubledHeaders(headers, file), ...found.notices(), ...scripts.notices(), ...blank.notices(), ...both.notices()],
    };
  } finally {
    await seal(false);
  }
}
