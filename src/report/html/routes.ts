import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import stringWidth from 'string-width';
import { counted, grouped } from '#report/count.ts';
import { markup } from './markup.ts';

const WIDTH = 460;
const NODE_WIDTH = 12;
/** Room for the labels on the left and on the right. */
const MARGIN = 116;
const HEADING = 24;
/** Between two places, so that their labels stand apart. */
const GAP = 18;
const HEIGHT_OF_PLACE = 36;
/** Columns of a label, a wide character taking two; the whole name stands in its title. */
const LONGEST_LABEL = 13;

/** Where goods are on their way, in order. */
export const STAGES = ['origin', 'transit', 'destination'] as const;

export interface Stop {
  readonly stage: (typeof STAGES)[number];
  readonly place: string;
}

/** A stretch of a route with the rows that go that way. */
export interface Stretch {
  readonly from: Stop;
  readonly to: Stop;
  readonly rows: number;
}

const nameOf = ({ stage, place }: Stop): string => `${stage} ${place}`;

function clip(text: string): string {
  if (stringWidth(text) <= LONGEST_LABEL) return text;
  let short = '';
  for (const character of text) {
    if (stringWidth(short + character) >= LONGEST_LABEL) break;
    short += character;
  }
  return `${short}…`;
}

/** Figures of the layout differ in their last digits between machines. */
const round = (length: number): number => Math.round(length * 10) / 10;

function layOut(stretches: readonly Stretch[]) {
  const stops = new Map(stretches.flatMap(({ from, to }) => [from, to]).map((stop) => [nameOf(stop), stop]));
  const rowsOf = (name: string, end: 'from' | 'to'): number =>
    stretches.filter((stretch) => nameOf(stretch[end]) === name).reduce((sum, { rows }) => sum + rows, 0);
  const nodes = [...stops].map(([name, stop]) => ({ name, ...stop, rows: Math.max(rowsOf(name, 'from'), rowsOf(name, 'to')) }));
  const links = stretches.map(({ from, to, rows }) => ({ source: nameOf(from), target: nameOf(to), value: rows }));
  const most = Math.max(...STAGES.map((stage) => nodes.filter((node) => node.stage === stage).length));
  const height = HEADING + Math.max(3, most) * HEIGHT_OF_PLACE;
  type Place = (typeof nodes)[number];
  const layout = sankey<Place, (typeof links)[number]>()
    .nodeId(({ name }) => name)
    .nodeAlign(({ stage }) => STAGES.indexOf(stage))
    .nodeWidth(NODE_WIDTH)
    .nodePadding(GAP)
    .extent([
      [MARGIN, HEADING],
      [WIDTH - MARGIN, height - 8],
    ]);
  return { height, ...layout({ nodes, links }) };
}

/** @returns routes as a flow diagram in SVG, from origin over transit to destination, wider where more rows go */
export function routeDiagram(stretches: readonly Stretch[]): string {
  const { height, nodes, links } = layOut(stretches);
  const path = sankeyLinkHorizontal();
  const columns = [...new Set(nodes.map(({ x0 }) => x0))].sort((a, b) => a - b);
  const side = (x0: number): 'before' | 'behind' => (x0 === columns[0] ? 'before' : 'behind');
  const headings = columns.map((x0) => {
    const stages = STAGES.filter((stage) => nodes.some((node) => node.x0 === x0 && node.stage === stage));
    const x = side(x0) === 'before' ? x0 + NODE_WIDTH : x0;
    return `<text class="heading${side(x0) === 'before' ? ' end' : ''}" x="${round(x)}" y="14">${stages.join(', ')}</text>`;
  });
  const flows = links.map((link) => {
    const line = path(link).replace(/\d+\.\d+/g, (length) => String(round(Number(length))));
    return `<path class="flow" d="${line}" stroke-width="${Math.max(1.5, round(link.width))}"/>`;
  });
  const places = nodes.map(({ place, rows, x0, y0, y1 }) => {
    const middle = round((y0 + y1) / 2);
    const label = `<title>${markup(place)}: ${counted(rows, 'row')}</title>${markup(clip(place))} ${grouped(rows)}`;
    const text =
      side(x0) === 'before'
        ? `<text class="end" x="${round(x0 - 6)}" y="${middle + 4}">${label}</text>`
        : `<text x="${round(x0 + NODE_WIDTH + 6)}" y="${middle + 4}">${label}</text>`;
    return `<rect class="place-mark" x="${round(x0)}" y="${round(y0)}" width="${NODE_WIDTH}" height="${Math.max(1.5, round(y1 - y0))}"/>${text}`;
  });
  return `<svg role="img" aria-label="Routes of the rows, in numbers below" viewBox="0 0 ${WIDTH} ${height}">${[...headings, ...flows, ...places].join('')}</svg>`;
}

/** @returns what the flow diagram shows, as a table */
export function routeTable(stretches: readonly Stretch[]): string {
  const lines = stretches.map(
    ({ from, to, rows }) =>
      `<tr><td>${markup(nameOf(from))}</td><td>${markup(nameOf(to))}</td><td class="value">${grouped(rows)}</td></tr>`,
  );
  return `<details><summary>In numbers</summary><table><thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">Rows</th></tr></thead><tbody>${lines.join('')}</tbody></table></details>`;
}
