import type { ReportSettings } from '#model/report.ts';
import type { ColumnResult, Notice, SkippedIndicator, TableResult } from '#model/result.ts';
import { sourceName } from '#model/source-name.ts';
import { hang, padEnd } from './lines.ts';
import { shortened } from './shortened.ts';
import { visible } from './visible.ts';

const HOW: Readonly<Record<TableResult['columns'][number]['how'], string>> = {
  name: 'by its name',
  alias: 'by a known name',
  fuzzy: 'by a near spelling',
  values: 'by its values',
  option: 'by --column',
  config: 'by the config',
  none: '',
};

const FIELD_WIDTH = 20;
const INDEX_WIDTH = 5;
/** UTF-16 units of an example. */
const EXAMPLE_LENGTH = 40;

/** A table as it was read, with what tells a person whether it was read rightly. */
interface Description {
  readonly result: TableResult;
  readonly skippedIndicators: readonly SkippedIndicator[];
  readonly examples: readonly string[];
  readonly encodingRunnerUp: string | null;
}

function whyOf({ field, how, candidateFor, dateOrder, decimalComma }: ColumnResult, columns: readonly ColumnResult[]): string {
  if (field === null) {
    if (candidateFor === null) return '';
    const isTaken = columns.some((other) => other.field === candidateFor);
    return `could be ${candidateFor}; ${isTaken ? 'another column was preferred' : 'its values are no countries'}`;
  }
  const order = dateOrder === undefined ? '' : `, ${dateOrder === 'month-first' ? 'month' : 'day'} first by its values`;
  const comma = decimalComma ? ', decimals behind a comma by its values' : '';
  return `${HOW[how]}${order}${comma}${candidateFor === null ? '' : `, or else ${candidateFor}`}`;
}

/** @returns how a table was read, for a person; columns are numbered from 1, as `--column field=#1` counts them */
export function columnsText(
  { result, skippedIndicators, examples, encodingRunnerUp }: Description,
  { width, paint }: Pick<ReportSettings, 'width' | 'paint'>,
): string {
  const { encoding, delimiter, headerRow, columns } = result;
  const read = [
    encoding === null
      ? ''
      : `encoding ${encoding}${encodingRunnerUp === null ? '' : ` (the likeliest by its letters; next: ${encodingRunnerUp})`}`,
    delimiter === null ? '' : `cells parted by ${delimiter === '\t' ? 'tab' : JSON.stringify(delimiter)}`,
    headerRow === null ? 'no header line' : `header on line ${headerRow}`,
  ];
  const lines = [...hang(paint.strong(`${visible(sourceName(result))}  `), read.filter(Boolean).join(', '), width), ''];
  for (const column of columns) {
    const { index, header, field } = column;
    const lead = `${`#${index + 1}`.padStart(INDEX_WIDTH)}  ${padEnd(field ?? '-', FIELD_WIDTH)} `;
    const name = visible(header.trim()) || '(no name)';
    const example = visible(examples[index] ?? '');
    const shown = example === '' ? 'no value in the first rows' : `e.g. ${shortened(example, EXAMPLE_LENGTH)}`;
    const text = `${name}  ${paint.dim([whyOf(column, columns), shown].filter(Boolean).join('; '))}`;
    lines.push(...hang(field === null ? paint.dim(lead) : lead, text, width));
  }
  const unable = skippedIndicators.filter(({ missing }) => missing.length > 0);
  if (unable.length > 0) lines.push('', 'Indicators that can not run here:');
  for (const { id, missing } of unable)
    lines.push(...hang(`  ${padEnd(id, FIELD_WIDTH + INDEX_WIDTH - 1)} `, `no column for ${missing.join(' or ')}`, width));
  return `${lines.join('\n')}\n`;
}

/** @returns what a person must know besides */
export const notesText = (notices: readonly Notice[], { width }: Pick<ReportSettings, 'width'>): string =>
  notices.map(({ message }) => `${hang('Note: ', visible(message), width).join('\n')}\n`).join('');
