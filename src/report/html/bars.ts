import { grouped } from '#report/count.ts';
import { markup } from './markup.ts';

const WIDTH = 420;
const LINE = 26;
const THICKNESS = 16;
/** Room for the labels on the left and the counts on the right. */
const LEFT = 172;
const RIGHT = 54;

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Class of a color; that of the page's accent where there is none. */
  readonly kind?: string | undefined;
}

/** @returns bars with their counts as SVG, the first on top; what they show is said in words too */
export function bars(title: string, entries: readonly Bar[]): string {
  const most = Math.max(1, ...entries.map(({ count }) => count));
  const spoken = entries.map(({ label, count }) => `${label} ${count}`).join(', ');
  const lines = entries.map(({ label, count, kind = '' }, index) => {
    const width = Math.round(((WIDTH - LEFT - RIGHT) * count) / most);
    const y = index * LINE;
    return `<text x="${LEFT - 8}" y="${y + 17}" class="end">${markup(label)}</text><rect class="bar ${kind}" x="${LEFT}" y="${y + 5}" width="${width}" height="${THICKNESS}"/><text x="${LEFT + width + 6}" y="${y + 17}">${grouped(count)}</text>`;
  });
  return `<svg role="img" aria-label="${markup(`${title}: ${spoken}`)}" viewBox="0 0 ${WIDTH} ${entries.length * LINE}">${lines.join('')}</svg>`;
}
