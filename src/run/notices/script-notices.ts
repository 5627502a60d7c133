import { LEAST_TERMS } from '#lexicon/scripts.ts';
import type { Facts } from '#model/facts.ts';
import { DESCRIPTION_FIELDS } from '#model/fields.ts';
import type { SourceRecord } from '#model/position.ts';
import type { ColumnResult } from '#model/result.ts';
import { LineNotices, type LineState, type Place, rowsText } from './line-notice.ts';

interface Script {
  /** As messages call it. */
  readonly script: string;
}

export type ScriptState = Script & LineState;

const told = (count: number, { script }: Script): string =>
  `${rowsText(count, 'describes', 'describe')} goods in ${script}, in which few terms or none are known; goods that are named in it alone may not have been found: translate them, or lay ${LEAST_TERMS} terms or more over by --lexicon`;

/** Gathers rows that describe goods in a script in which few terms or none are written, by script. */
export class ScriptNotices extends LineNotices<Script> {
  readonly #described: readonly number[];

  constructor(place: Place, columns: readonly ColumnResult[]) {
    super('script-unknown', place, told);
    this.#described = columns.flatMap(({ field, index }) => (field !== null && DESCRIPTION_FIELDS.has(field) ? [index] : []));
  }

  look({ cells, position }: SourceRecord, { unknownScripts }: Pick<Facts, 'unknownScripts'>): void {
    let met: Set<string> | undefined;
    for (const index of this.#described) {
      const scripts = unknownScripts(cells[index] ?? '');
      if (scripts.length > 0) met = new Set([...(met ?? []), ...scripts]);
    }
    for (const script of met ?? []) this.add({ script }, position.line);
  }
}
