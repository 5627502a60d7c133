import type { ReporterFactory } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { jsonText } from './json-text.ts';
import { rowObject } from './row-object.ts';

/** Changes when a key is renamed, removed or means something else. */
export const SCHEMA_VERSION = 1;

const member = (key: string, value: unknown): string => `${jsonText(key)}: ${jsonText(value)}`;

/** A row as jsonl has it, and behind that what ranks rows of one score: a report is made of this. */
const savedRow = (row: RowResult): object => ({ ...rowObject(row), tier: row.assessment.tier, value: row.value });

/** One object with everything that is known of the run, rows in input order; streams. No wall clock in it: same inputs, same bytes. */
export const json: ReporterFactory = () => {
  let rows = 0;
  return {
    begin: ({ tool, lexicon, options, tables }) => {
      const head = [
        member('schemaVersion', SCHEMA_VERSION),
        member('tool', tool),
        member('lexicon', lexicon),
        member('options', options),
        member('columns', tables),
      ];
      return `{\n  ${head.join(',\n  ')},\n  "rows": [`;
    },
    row: (row) => {
      rows++;
      return `${rows === 1 ? '' : ','}\n    ${jsonText(savedRow(row))}`;
    },
    end: ({ counts, inputs, skipped, manifestFindings, groups, notices, indicatorCount, failures }) => {
      const tail = [
        member('manifestFindings', manifestFindings),
        member('groups', groups),
        member('skipped', skipped),
        member('notices', notices),
        member('counts', counts),
        member('inputs', inputs),
        member('indicatorCount', indicatorCount),
        member('failures', failures),
      ];
      return `${rows === 0 ? '' : '\n  '}],\n  ${tail.join(',\n  ')}\n}\n`;
    },
  };
};
