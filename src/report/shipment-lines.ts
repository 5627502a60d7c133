import { grouped } from '#model/grouped.ts';
import type { ReportSettings } from '#model/report.ts';
import type { GroupResult } from '#model/result.ts';
import { andMore, counted, TOP_SHOWS } from './count.ts';
import { padEnd } from './lines.ts';
import { needReviewText } from './run-text.ts';
import { visible } from './visible.ts';

/** @returns shipments on which something was found, those that need review first, else gravest first */
export function foundShipments(groups: readonly GroupResult[]): readonly GroupResult[] {
  const found = groups.filter(({ level }) => level !== 'none');
  return [...found.filter(({ needReview }) => needReview > 0), ...found.filter(({ needReview }) => needReview === 0)];
}

/** @returns how many shipments something was found on, of how many */
export const shipmentsText = (found: readonly GroupResult[], groups: readonly GroupResult[]): string =>
  `Shipments with findings: ${grouped(found.length)} of ${grouped(groups.length)}`;

/** @returns shipments on which something was found, after a line that counts them; none where rows were not grouped */
export function shipmentLines(groups: readonly GroupResult[], { paint, top }: ReportSettings): string[] {
  if (groups.length === 0) return [];
  const found = foundShipments(groups);
  return [
    '',
    shipmentsText(found, groups),
    ...found.slice(0, top).map(({ field, value, level, score, rows, needReview }) => {
      const lead = paint.level(level, ` ${padEnd(level.toUpperCase(), 8)} ${String(score).padStart(3)} `);
      return `${lead}  ${field} ${visible(value)}   ${counted(rows, 'row')}, ${needReviewText(needReview)}`;
    }),
    ...andMore(found.length - top, 'shipment', TOP_SHOWS),
  ];
}
