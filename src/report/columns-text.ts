import type { ReportSettings } from '#model/report.ts';
import type { Notice, SkippedIndicator, TableResult } from '#model/result.ts';
import { hang, padEnd } from './lines.ts';
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
const INDEX_WIDTH = 4;

/** @returns how a table was read, for a person */
export function columnsText(
  table: TableResult & { readonly skippedIndicators: readonly SkippedIndicator[] },
  { width, paint }: Pick<ReportSettings, 'width' | 'paint'>,
): string {
  const { file, sheet, encoding, delimiter, headerRow, columns, skippedIndicators } = table;
  const read = [
    encoding === null ? '' : `encoding ${encoding}`,
    delimiter === null ? '' : `cells parted by ${delimiter === '\t' ? 'tab' : JSON.stringify(delimiter)}`,
    headerRow === null ? 'no header line' : `header on line ${headerRow}`,
  ];
  const lines = [
    ...hang(paint.strong(`${visible(sheet === null ? file : `${file} (${sheet})`)}  `), read.filter(Boolean).join(', '), width),
    '',
  ];
  for (const { index, header, field, how, candidateFor } of columns) {
    const lead = `${String(index).padStart(INDEX_WIDTH)}  ${padEnd(field ?? '-', FIELD_WIDTH)} `;
    const why = field === null ? (candidateFor === null ? '' : `could be ${candidateFor}; another column was preferred`) : HOW[how];
    lines.push(
      ...hang(
        field === null ? paint.dim(lead) : lead,
        `${visible(header) || '(no name)'}${why === '' ? '' : paint.dim(`  ${why}`)}`,
        width,
      ),
    );
  }
  const unable = skippedIndicators.filter(({ missing }) => missing.length > 0);
  if (unable.length > 0) lines.push('', 'Indicators that can not run here:');
  for (const { id, missing } of unable)
    lines.push(...hang(`  ${padEnd(id, FIELD_WIDTH + INDEX_WIDTH)} `, `no column for ${missing.join(' or ')}`, width));
  return `${lines.join('\n')}\n`;
}

/** @returns what a person must know besides */
export const notesText = (notices: readonly Notice[], { width }: Pick<ReportSettings, 'width'>): string =>
  notices.map(({ message }) => `${hang('Note: ', visible(message), width).join('\n')}\n`).join('');
