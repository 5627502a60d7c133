import { atLeast } from '#model/level.ts';
import type { ReportSettings } from '#model/report.ts';
import type { Head, ManifestFindingResult, NamedRow, Tail } from '#model/result.ts';
import { settledText } from './ledger-text.ts';
import { hang, padEnd } from './lines.ts';
import { visible } from './visible.ts';

/** Rows that are named in a line; the rest is counted. */
const MOST_NAMED = 6;

const tableOf = ({ file, sheet }: NamedRow): string => (sheet === undefined ? file : `${file} (${sheet})`);

const numbersOf = (rows: readonly NamedRow[]): string => {
  const word = rows[0]?.line === null ? 'row' : 'line';
  const numbers = rows.map(({ line, record }) => line ?? record).sort((a, b) => a - b);
  return `${word}${rows.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
};

/**
 * @param named whether the tables stand with their names
 * @returns where a finding stands: `lines 4, 9 and 12 more rows`, `a.csv line 4; b.csv lines 7, 8`
 */
export function placesText({ rows, rowCount }: ManifestFindingResult, named: boolean): string {
  const shown = rows.slice(0, MOST_NAMED);
  const byTable = new Map<string, NamedRow[]>();
  for (const row of shown) byTable.set(tableOf(row), [...(byTable.get(tableOf(row)) ?? []), row]);
  const places = [...byTable].map(([table, of]) => `${named ? `${visible(table)} ` : ''}${numbersOf(of)}`);
  const left = rowCount - shown.length;
  return `${places.join('; ')}${left > 0 ? ` and ${left.toLocaleString('en-US')} more row${left === 1 ? '' : 's'}` : ''}`;
}

/** @returns findings that speak of several rows, gravest first, each with its rows and the next step; none where there are none */
export function acrossRowsLines({ manifestFindings }: Tail, head: Head, { paint, docs, top, width }: ReportSettings): string[] {
  const wanted = manifestFindings.filter(({ level }) => atLeast(level, head.options.minLevel));
  const shown = wanted.slice(0, top);
  const [left, below] = [wanted.length - shown.length, manifestFindings.length - wanted.length];
  if (manifestFindings.length === 0) return [];
  return [
    '',
    paint.strong('Across rows'),
    ...shown.flatMap((finding) => {
      const { id, level, message, settled } = finding;
      const lead = paint.level(level, ` ${padEnd(level.toUpperCase(), 8)} `);
      return [
        ...hang(`${lead}  `, `${id}   ${placesText(finding, head.tables.length > 1)}`, width),
        ...hang('   ', visible(message) + settledText(settled), width),
        ...hang('   Next: ', `${docs.next(id)} ${paint.dim(`(cargoscreen explain ${id})`)}`, width),
      ];
    }),
    ...(left > 0 ? [`and ${left.toLocaleString('en-US')} more (--top shows more)`] : []),
    ...(below > 0 ? [`and ${below.toLocaleString('en-US')} below --min-level`] : []),
  ];
}
