import type { ReporterFactory } from '#model/report.ts';
import { jsonText } from './json-text.ts';
import { rowObject } from './row-object.ts';

/** Changes when a key is renamed, removed or means something else. */
const SCHEMA_VERSION = 1;

const member = (key: string, value: unknown): string => `${jsonText(key)}: ${jsonText(value)}`;

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
      return `${rows === 1 ? '' : ','}\n    ${jsonText(rowObject(row))}`;
    },
    end: ({ counts, inputs, skipped, manifestFindings, groups, notices }) => {
      const tail = [
        member('manifestFindings', manifestFindings),
        member('groups', groups),
        member('skipped', skipped),
        member('notices', notices),
        member('counts', counts),
        member('inputs', inputs),
      ];
      return `${rows === 0 ? '' : '\n  '}],\n  ${tail.join(',\n  ')}\n}\n`;
    },
  };
};
