import type { ReportSettings } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { evidenceText } from './ledger-text.ts';
import { hang, padEnd } from './lines.ts';
import { rowLines } from './table-row.ts';
import { visible } from './visible.ts';

interface Explained {
  readonly row: RowResult;
  readonly indicators: readonly {
    readonly id: string;
    readonly outcome: 'found' | 'silent' | 'listed-goods-only' | 'not-evaluated' | 'switched-off';
    readonly missing: readonly string[];
    readonly silentWhen: string;
  }[];
}

const ID_WIDTH = 26;

/** @returns one row with every point, the weight of each piece of evidence, and what became of every indicator */
export function explainedRowText({ row, indicators }: Explained, settings: ReportSettings): string {
  const { width, paint } = settings;
  const lines = rowLines(row, settings, true).slice(1);
  for (const { category, confidence, evidence } of row.assessment.goods) {
    lines.push('', `${paint.strong(category)}  confidence ${confidence} = 1 - product of (1 - weight) over:`);
    for (const entry of evidence)
      lines.push(...hang(`  ${entry.weight.toFixed(2)}  ${padEnd(entry.field, 14)} `, visible(evidenceText(entry, settings.docs)), width));
  }
  lines.push('', 'Indicators:');
  for (const { id, outcome, missing, silentWhen } of indicators) {
    const says = {
      found: 'found, see above',
      silent: `silent. It is silent when: ${silentWhen}`,
      'listed-goods-only': 'not asked: the row has no listed goods and no priority-list code',
      'switched-off': 'not asked: --only or --skip switches it off',
      'not-evaluated': `could not be evaluated: no column for ${missing.join(' or ')}`,
    }[outcome];
    lines.push(...hang(`  ${padEnd(id, ID_WIDTH)} `, says, width));
  }
  return `${lines.join('\n')}\n`;
}
