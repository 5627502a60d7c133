import { grouped } from '#model/grouped.ts';
import type { ReporterFactory, ReportSettings } from '#model/report.ts';
import type { Head, Tail } from '#model/result.ts';
import { acrossRowsLines } from './across-rows.ts';
import { andMore, counted, TOP_SHOWS } from './count.ts';
import { hang, paragraph } from './lines.ts';
import { notChecked } from './not-checked.ts';
import { rankedReporter } from './ranked-reporter.ts';
import { decidedTexts, NO_CLEARANCE, NO_ROW_SCREENED, openAcrossText, reviewText, sourcesText } from './run-text.ts';
import { shipmentLines } from './shipment-lines.ts';
import { rowLines } from './table-row.ts';
import { visible } from './visible.ts';

function summary(head: Head, tail: Tail, { width, paint }: ReportSettings): string[] {
  const { counts } = tail;
  const parts = [
    `${counted(counts.rowsScreened, 'row')} screened`,
    reviewText(counts),
    ...(counts.openLevels.low > 0 ? [`${grouped(counts.openLevels.low)} low`] : []),
    ...(tail.manifestFindings.length > 0 ? [openAcrossText(tail.manifestFindings)] : []),
    ...decidedTexts(counts),
    `${grouped(counts.rowsUnreadable)} unreadable; priority list of ${head.lexicon.priorityList}`,
  ];
  return paragraph(`${paint.strong(sourcesText(head))}  ${parts.join(', ')}`, width);
}

/** For a person at a terminal: rows ranked by risk, then what could not be checked. */
export const table: ReporterFactory = (settings) =>
  rankedReporter(settings.top, ({ head, tail, rows, rowsLeft, across }) => {
    const several = head.tables.length > 1;
    const more = andMore(rowsLeft, 'row', TOP_SHOWS);
    const lines = [
      ...summary(head, tail, settings),
      ...rows.flatMap((row) => rowLines(row, settings, several)),
      ...(more.length > 0 ? ['', ...more] : []),
      ...acrossRowsLines(across, head, settings),
      ...shipmentLines(tail.groups, settings),
      '',
      ...notChecked(tail).flatMap((text) => hang('', visible(text), settings.width)),
      ...tail.notices.flatMap(({ message }) => hang('Note: ', visible(message), settings.width)),
      tail.counts.rowsScreened === 0 ? NO_ROW_SCREENED : NO_CLEARANCE,
    ];
    return `${lines.join('\n')}\n`;
  });
