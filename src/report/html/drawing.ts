import { BarChart, type BarSeriesOption, SankeyChart, type SankeySeriesOption } from 'echarts/charts';
import { GraphicComponent, type GraphicComponentOption, GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { markup } from './markup.ts';

use([BarChart, SankeyChart, GridComponent, GraphicComponent, SVGRenderer]);

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What the drawing shows, in words. */
  readonly spoken: string;
  readonly option: ComposeOption<BarSeriesOption | SankeySeriesOption | GridComponentOption | GraphicComponentOption>;
}

const SHAPES = ['viewBox', 'd', 'x', 'y', 'transform'];
const PAINT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-miterlimit', 'paint-order'];
const TEXT = ['text-anchor', 'dominant-baseline', 'xml:space', 'font-size', 'font-weight'];
/** Others count the drawings of a process, or serve a pointer. */
const KEPT: ReadonlySet<string> = new Set([...SHAPES, ...PAINT, ...TEXT]);

/** Last digits of a layout differ between machines. */
const rounded = (value: string): string => value.replace(/\d+\.\d+/g, (length) => String(Math.round(Number(length) * 100) / 100));

/** @returns the drawing without what the page's policy blocks, as styles, and without what differs from run to run */
function plain(svg: string): string {
  return svg
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => style.replace(/([\w-]+):([^;]*);?/g, ' $1="$2"'))
    .replace(/ ([\w:-]+)="([^"]*)"/g, (_, name: string, value: string) => (KEPT.has(name) ? ` ${name}="${rounded(value)}"` : ''))
    .replace(/\n+/g, '\n');
}

/** Colors are variables of the page's style, so that a drawing follows its theme. @returns what Apache ECharts draws, as SVG for the page */
export function draw({ width, height, spoken, option }: Drawing): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = plain(chart.renderToSVGString({ useViewBox: true }));
  chart.dispose();
  return svg.replace('<svg', () => `<svg role="img" aria-label="${markup(spoken)}"`);
}
