import { BarChart, SankeyChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { markup } from './markup.ts';

use([BarChart, SankeyChart, GridComponent, SVGRenderer]);

const WIDTH = 560;
const BAR = 26;
/** Blue of the Okabe-Ito palette, which color-blind eyes tell apart. */
const BLUE = '#0072b2';

export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly color?: string | undefined;
}

/** A stretch of a route with the rows that go that way. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
}

/** Styles would be blocked by the page's policy (those of hovering are not needed) and counters differ from run to run: what is left become plain attributes and fixed names. */
function steady(svg: string, name: string): string {
  return svg
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((rule) => rule.split(':').map((part) => part.trim()))
        .map(([key, value]) => (key && value ? ` ${key}="${value}"` : ''))
        .join(''),
    )
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/zr\d+-/g, `${name}-`);
}

function draw(name: string, title: string, height: number, option: Readonly<Record<string, unknown>>): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({ animation: false, textStyle: { color: 'currentColor' }, ...option });
  const svg = steady(chart.renderToSVGString(), name);
  chart.dispose();
  return svg.replace('<svg ', `<svg role="img" aria-label="${markup(title)}" `);
}

/** @returns bars with their counts as SVG, the first on top */
export const bars = (name: string, title: string, entries: readonly Bar[]): string =>
  draw(name, `${title}: ${entries.map(({ label, count }) => `${label} ${count}`).join(', ')}`, entries.length * BAR + 16, {
    grid: { left: 190, right: 60, top: 8, bottom: 8 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: entries.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: 'currentColor', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 16,
        data: entries.map(({ count, color }) => ({ value: count, itemStyle: { color: color ?? BLUE } })),
        label: { show: true, position: 'right', color: 'currentColor' },
      },
    ],
  });

/** @returns routes as a flow diagram in SVG; places are named by stage and place, as `origin CN` */
export function flows(name: string, title: string, routes: readonly Flow[]): string {
  const places = [...new Set(routes.flatMap(({ from, to }) => [from, to]))];
  const spoken = `${title}: ${routes.map(({ from, to, rows }) => `${from} to ${to} ${rows}`).join(', ')}`;
  return draw(name, spoken, Math.max(160, Math.min(520, places.length * 30)), {
    series: [
      {
        type: 'sankey',
        silent: true,
        left: 10,
        right: 130,
        top: 10,
        bottom: 10,
        layoutIterations: 16,
        data: places.map((place) => ({ name: place, itemStyle: { color: BLUE } })),
        links: routes.map(({ from, to, rows }) => ({ source: from, target: to, value: rows })),
        lineStyle: { color: BLUE, opacity: 0.3 },
        label: { color: 'currentColor', fontSize: 11 },
      },
    ],
  });
}
