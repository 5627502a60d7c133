import type { ReportSettings } from '#model/report.ts';
import type { GroupResult } from '#model/result.ts';
import { andMore, counted, grouped, TOP_SHOWS } from './count.ts';
import { padEnd } from './lines.ts';
import { visible } from './visible.ts';

/** @returns shipments on which something was found, gravest first, after a line that counts them; none where rows were not grouped */
export function shipmentLines(groups: readonly GroupResult[], { paint, top }: ReportSettings): string[] {
  if (groups.length === 0) return [];
  const found = groups.filter(({ level }) => level !== 'none');
  return [
    '',
    `Shipments with findings: ${grouped(found.length)} of ${grouped(groups.length)}`,
    ...found.slice(0, top).map(({ field, value, level, score, rows, needReview }) => {
      const lead = paint.level(level, ` ${padEnd(level.toUpperCase(), 8)} ${String(score).padStart(3)} `);
      return `${lead}  ${field} ${visible(value)}   ${counted(rows, 'row')}, ${grouped(needReview)} need review`;
    }),
    ...andMore(found.length - top, 'shipment', TOP_SHOWS),
  ];
}
