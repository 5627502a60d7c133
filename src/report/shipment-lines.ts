import type { ReportSettings } from '#model/report.ts';
import type { GroupResult } from '#model/result.ts';
import { padEnd } from './lines.ts';
import { visible } from './visible.ts';

const plural = (count: number, one: string): string => `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;

/** @returns shipments on which something was found, gravest first, after a line that counts them; none where rows were not grouped */
export function shipmentLines(groups: readonly GroupResult[], { paint, top }: ReportSettings): string[] {
  if (groups.length === 0) return [];
  const found = groups.filter(({ level }) => level !== 'none');
  const left = found.length - top;
  return [
    '',
    `Shipments with findings: ${found.length.toLocaleString('en-US')} of ${groups.length.toLocaleString('en-US')}`,
    ...found.slice(0, top).map(({ field, value, level, score, rows, needReview }) => {
      const lead = paint.level(level, ` ${padEnd(level.toUpperCase(), 8)} ${String(score).padStart(3)} `);
      return `${lead}  ${field} ${visible(value)}   ${plural(rows, 'row')}, ${needReview.toLocaleString('en-US')} need review`;
    }),
    ...(left > 0 ? [`and ${plural(left, 'shipment')} more (--top shows more)`] : []),
  ];
}
