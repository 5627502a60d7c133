import type { ReportSettings } from '#model/report.ts';
import type { ManifestFindingResult, RowResult } from '#model/result.ts';
import { acrossFindingLines } from './across-rows.ts';
import { evidenceText } from './ledger-text.ts';
import { hang, padEnd } from './lines.ts';
import { rowLines } from './table-row.ts';
import { visible } from './visible.ts';

interface Explained {
  readonly row: RowResult;
  readonly across: readonly ManifestFindingResult[];
  readonly indicators: readonly Outcome[];
}

interface Outcome {
  readonly id: string;
  readonly outcome: keyof typeof WORDS;
  readonly missing: readonly string[];
  readonly silentWhen: string;
}

type Told = Pick<Outcome, 'missing' | 'silentWhen'>;

/** What became of an indicator, in words. */
const WORDS = {
  found: () => 'found, see above',
  'found-across': () => 'found across rows, see above',
  silent: ({ silentWhen }: Told) => `silent. It is silent when: ${silentWhen}`,
  'empty-cells': ({ missing }: Told) => `silent: this row holds nothing in ${missing.join(' or ')}`,
  'unread-cells': ({ missing }: Told) => `could not be evaluated: the cell of ${missing.join(' or ')} can not be read as a country`,
  'no-signal': () => 'silent: none of the words, makers, parts or codes that it goes by stands on this row',
  'listed-goods-only': () => 'not asked: the row has no listed goods and no priority-list code',
  'switched-off': () => 'not asked: --only or --skip switches it off',
  'not-evaluated': ({ missing }: Told) => `could not be evaluated: no column for ${missing.join(' or ')}`,
  'could-not-tell': ({ silentWhen }: Told) => `could not be evaluated: ${silentWhen}`,
} as const;

const ID_WIDTH = 26;

/** @returns one row with every point, the weight of each piece of evidence, and what became of every indicator */
export function explainedRowText({ row, across, indicators }: Explained, settings: ReportSettings): string {
  const { width, paint } = settings;
  const lines = rowLines(row, settings, true).slice(1);
  for (const { category, confidence, evidence } of row.assessment.goods) {
    lines.push('', `${paint.strong(category)}  confidence ${confidence} = 1 - product of (1 - weight) over:`);
    for (const entry of evidence)
      lines.push(...hang(`  ${entry.weight.toFixed(2)}  ${padEnd(entry.field, 14)} `, visible(evidenceText(entry, settings.docs)), width));
  }
  for (const finding of across) lines.push('', ...acrossFindingLines(finding, settings, false));
  lines.push('', 'Indicators:');
  for (const { id, outcome, ...told } of indicators) lines.push(...hang(`  ${padEnd(id, ID_WIDTH)} `, WORDS[outcome](told), width));
  return `${lines.join('\n')}\n`;
}
