import { grouped } from '#model/grouped.ts';
import type { Level } from '#model/level.ts';
import { draw } from './drawing.ts';

const WIDTH = 420;
const LINE = 26;
const THICKNESS = 16;
const FONT_SIZE = 13;
/** Room for the labels on the left; that on the right goes by the longest count. */
const LEFT = 172;
const DIGIT = 8;

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Whose color the bar has; that of the page's accent where there is none. */
  readonly level?: Level;
}

/** @returns bars with their counts as SVG, the first on top; what they show is said in words too */
export function bars(title: string, entries: readonly Bar[]): string {
  const counts = entries.map(({ count }) => grouped(count));
  const label = { color: 'currentColor', fontSize: FONT_SIZE };
  return draw({
    width: WIDTH,
    height: entries.length * LINE,
    spoken: `${title}: ${entries.map(({ label }, index) => `${label} ${counts[index]}`).join(', ')}`,
    option: {
      grid: { left: LEFT, right: 12 + DIGIT * Math.max(...counts.map(({ length }) => length)), top: 0, bottom: 0 },
      xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, ...entries.map(({ count }) => count)) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: entries.map(({ label }) => label),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...label, interval: 0, width: LEFT - 10, overflow: 'truncate', ellipsis: '…' },
      },
      series: {
        type: 'bar',
        silent: true,
        clip: false,
        barWidth: THICKNESS,
        itemStyle: { borderColor: 'currentColor', borderWidth: 0.5 },
        label: { ...label, show: true, position: 'right', formatter: ({ dataIndex }) => counts[dataIndex] ?? '' },
        data: entries.map(({ count, level = 'accent' }) => ({ value: count, itemStyle: { color: `var(--${level})` } })),
      },
    },
  });
}
