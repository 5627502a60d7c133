import { grouped } from '#model/grouped.ts';
import { LEVELS } from '#model/level.ts';
import type { ReportDocs } from '#model/report.ts';
import type { GroupResult, Head, ManifestFindingResult, SkippedIndicator, Tail } from '#model/result.ts';
import { counted } from '#report/count.ts';
import { settledText } from '#report/ledger-text.ts';
import { placesText } from '#report/places-text.ts';
import { openFirst } from '#report/ranking.ts';
import { mostFirst, type RuleCounts } from '#report/rule-counts.ts';
import { countsText, NO_CLEARANCE, NO_ROW_SCREENED, needReviewText, optionTexts, toolText } from '#report/run-text.ts';
import { foundShipments, shipmentsText } from '#report/shipment-lines.ts';
import { visible } from '#report/visible.ts';
import type { Archive } from './archive.ts';
import { type Cell, Sheet } from './sheet.ts';
import { REPORT_SHEETS } from './sheet-names.ts';
import type { Style } from './styles.ts';
import { MOST_CELL } from './text.ts';
import type { SheetEntry } from './workbook-parts.ts';

/** What the workbook knows when its rows are written. */
export interface Summary {
  readonly head: Head;
  readonly tail: Tail;
  readonly counts: RuleCounts;
  readonly docs: ReportDocs;
  /** Rows that the workbook shows, the sheets that they stand on, and cells that had to be cut. */
  readonly rows: number;
  readonly cut: number;
  readonly sheets: readonly SheetEntry[];
  /** Rows that a sheet holds, its header among them. */
  readonly mostRows: number;
}

type Line = readonly (Cell | undefined)[];

const WIDTHS = [34, 13, 13, 105];

const say = (value: string, style: Style = 'text'): Cell => ({ value: visible(value), style });
const count = (value: number): Cell => ({ value, style: 'number' });
/** A name, a figure or two, and words. */
const line = (name: string, figures: readonly (Cell | undefined)[], words = ''): Line => {
  const [first, second] = figures;
  return [say(name), first, second, say(words)];
};

/** @returns a heading with what stands below it; nothing where nothing does */
function section(title: string, [first = '', second = '', words = '']: readonly string[], lines: readonly Line[]): readonly Line[] {
  if (lines.length === 0) return [];
  return [[], [say(title, 'section'), say(first, 'sectionFigures'), say(second, 'sectionFigures'), say(words, 'section')], ...lines];
}

function limitLines({ rows, cut, sheets, mostRows, head }: Summary): readonly Line[] {
  const { minLevel } = head.options;
  const several = sheets.map(({ name }) => name).join(', ');
  return [
    line(
      'Rows in this workbook',
      [count(rows)],
      minLevel === 'none' ? 'every row' : `rows from level ${minLevel} on; --all shows every row`,
    ),
    ...(sheets.length > 1
      ? [
          line(
            'Sheets with rows',
            [count(sheets.length)],
            `${several}: a sheet holds ${grouped(mostRows)} rows, and no more than a spreadsheet program can open`,
          ),
        ]
      : []),
    ...(cut > 0
      ? [
          line(
            'Cells cut',
            [count(cut)],
            `A cell of a workbook holds ${grouped(MOST_CELL)} characters. These end in "[cut: ... characters]"; --format csv has them whole.`,
          ),
        ]
      : []),
  ];
}

const acrossLine = (finding: ManifestFindingResult, several: boolean, docs: ReportDocs): Line => {
  const { id, level, rowCount, message, settled } = finding;
  const words = `${placesText(finding, several)}: ${message}${settledText(settled)} Next: ${docs.next(id)}`;
  return line(id, [{ value: level, style: level }, count(rowCount)], words);
};

function shipmentLines(groups: readonly GroupResult[]): readonly Line[] {
  if (groups.length === 0) return [];
  const found = foundShipments(groups);
  return [
    [say(shipmentsText(found, groups), 'overflow')],
    ...found.map(({ value, field, level, score, rows, needReview }) =>
      line(value, [{ value: level, style: level }, count(score)], `${field}: ${counted(rows, 'row')}, ${needReviewText(needReview)}`),
    ),
  ];
}

function lackText({ missing, reason, tables }: SkippedIndicator): string {
  if (reason !== undefined) return `not evaluated, because ${reason}`;
  if (missing.length === 0) return 'switched off';
  return `columns are missing: ${missing.join(', ')}${tables === undefined ? '' : ` (in ${tables.join(', ')})`}`;
}

function linesOf(summary: Summary): readonly Line[] {
  const { head, tail, counts, docs } = summary;
  const { counts: of, inputs, skipped, manifestFindings, groups, notices, failures, indicatorCount } = tail;
  const rules = (found: ReadonlyMap<string, number>): readonly Line[] =>
    mostFirst(found).map(([id, rows]) => line(id, [count(rows)], docs.about(id).what || docs.about(id).title));
  return [
    [say('cargoscreen summary', 'title')],
    [say(countsText(tail), 'overflow')],
    [say(of.rowsScreened === 0 ? NO_ROW_SCREENED : NO_CLEARANCE, 'strong')],
    ...section(
      'Not screened',
      ['', '', 'why'],
      failures.map(({ file, message }) => line(file ?? '', [], message)),
    ),
    ...section(
      'Rows',
      ['rows'],
      [
        line('Rows read', [count(of.rowsRead)]),
        line('Rows screened', [count(of.rowsScreened)]),
        line('Rows not screened', [count(of.rowsReported)], of.rowsReported > 0 ? 'named below, under Notices' : ''),
        line('Rows with cells missing or left over', [count(of.rowsRagged)]),
        line('Rows that can not be read', [count(of.rowsUnreadable)]),
        line('Rows that need review', [count(of.needReview)], 'medium and above, without what is waived or known'),
        ...(of.findingsWaived > 0 ? [line('Findings waived', [count(of.findingsWaived)])] : []),
        ...(of.findingsKnown > 0 ? [line('Findings known by the baseline', [count(of.findingsKnown)])] : []),
        ...limitLines(summary),
      ],
    ),
    ...section(
      'Levels',
      ['rows', 'open'],
      [...LEVELS].reverse().map((level) => [{ value: level, style: level }, count(of.levels[level]), count(of.openLevels[level])] as const),
    ),
    ...section('Categories', ['rows', '', 'goods, on the rows of this workbook'], rules(counts.categories)),
    ...section('Indicators', ['rows', '', 'what they see, on the rows of this workbook'], rules(counts.indicators)),
    ...section(
      'Across rows',
      ['level', 'rows', 'what several rows show together'],
      openFirst(manifestFindings).map((finding) => acrossLine(finding, head.tables.length > 1, docs)),
    ),
    ...section('Shipments', ['level', 'score'], shipmentLines(groups)),
    ...section(
      `Not checked: ${skipped.length} of ${indicatorCount}`,
      ['', '', 'why'],
      skipped.map((entry) => line(entry.id, [], lackText(entry))),
    ),
    ...section(
      'Notices',
      [],
      notices.map(({ code, message }) => line(code, [], message)),
    ),
    ...section(
      'Inputs',
      ['rows', 'bytes', 'SHA-256'],
      inputs.map(({ file, rows, bytes, sha256 }) => line(file, [count(rows), count(bytes)], sha256)),
    ),
    ...section(
      'Made by',
      [],
      [
        line('Tool', [], toolText(head)),
        line('Digest of the lexicon', [], head.lexicon.digest),
        line('Priority list of', [], head.lexicon.priorityList),
        ...optionTexts(head).map(([name, value]) => line(`Option ${name}`, [], value)),
      ],
    ),
  ];
}

/** Writes the sheet that tells what the run did, found and could not check. */
export function addSummarySheet(archive: Archive, number: number, summary: Summary): SheetEntry {
  const sheet = new Sheet(archive, number, { widths: WIDTHS, frozen: 0, hasFilter: false, isFirst: false });
  for (const cells of linesOf(summary)) sheet.row(cells);
  sheet.close();
  return { name: REPORT_SHEETS.summary, filter: undefined };
}
