import type { ReportDocs } from '#model/report.ts';
import type { ManifestFindingResult } from '#model/result.ts';
import { mostFirst, type RuleCounts } from '#report/rule-counts.ts';
import { NO_CLEARANCE } from '#report/run-text.ts';
import type { Archive } from './archive.ts';
import { type Cell, Sheet } from './sheet.ts';
import { REPORT_SHEETS } from './sheet-names.ts';
import type { SheetEntry } from './workbook-parts.ts';

const COLUMNS = [
  ['id', 28],
  ['kind', 20],
  ['rows', 9],
  ['what', 44],
  ['why', 44],
  ['next', 44],
  ['silent when', 44],
  ['source', 40],
] as const;

/** @returns the rows that findings across rows name, by indicator */
function acrossCounts(findings: readonly ManifestFindingResult[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, rowCount } of findings) counts.set(id, (counts.get(id) ?? 0) + rowCount);
  return counts;
}

/** Writes the sheet that tells of every category and indicator that was found what it is and what to do about it. */
export function addExplanationSheet(
  archive: Archive,
  number: number,
  {
    counts,
    docs,
    findings,
  }: { readonly counts: RuleCounts; readonly docs: ReportDocs; readonly findings: readonly ManifestFindingResult[] },
): SheetEntry {
  const sheet = new Sheet(archive, number, {
    widths: COLUMNS.map(([, width]) => width),
    frozen: 1,
    hasFilter: true,

    isFirst: false,
  });
  sheet.row(COLUMNS.map(([value]) => ({ value, style: 'ownHeader' })));
  const kinds = [
    ['goods', counts.categories],
    ['indicator of a row', counts.indicators],
    ['indicator across rows', acrossCounts(findings)],
  ] as const;
  for (const [kind, found] of kinds) {
    for (const [id, rows] of mostFirst(found)) {
      const { title, what, why, next, silentWhen, source } = docs.about(id);
      const texts = [what || title, why, next, silentWhen, source].map((value): Cell => ({ value, style: 'text' }));
      sheet.row([{ value: id, style: 'strong' }, { value: kind, style: 'text' }, { value: rows, style: 'score' }, ...texts]);
    }
  }
  if (sheet.rows === 1) sheet.row([{ value: `Nothing was found. ${NO_CLEARANCE}`, style: 'overflow' }]);
  const { range } = sheet;
  sheet.close();
  return { name: REPORT_SHEETS.explanation, filter: range };
}
