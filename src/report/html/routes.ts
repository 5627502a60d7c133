import stringWidth from 'string-width';
import { grouped } from '#model/grouped.ts';
import { draw } from './drawing.ts';
import { markup } from './markup.ts';

const WIDTH = 474;
const NODE_WIDTH = 12;
const FONT_SIZE = 13;
/** Room for the labels on the left and on the right. */
const MARGIN = 126;
const HEADING = 38;
/** Between two places, so that their labels stand apart. */
const GAP = 22;
const HEIGHT_OF_PLACE = 38;
/** A flow is drawn at least as wide as this part of the widest, to be seen at all. */
const THINNEST = 1 / 50;
/** Columns of a label with its count, a wide character taking two; the whole name stands in the table. */
const LONGEST_LABEL = 14;
const SHORTEST_NAME = 5;
const FLOW = 'var(--accent)';
const OPACITY = 0.35;

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

function clip(text: string, longest: number): string {
  if (stringWidth(text) <= longest) return text;
  let short = '';
  for (const character of text) {
    if (stringWidth(short + character) >= longest) break;
    short += character;
  }
  return `${short}…`;
}

function labelOf({ place, rows }: { readonly place: string; readonly rows: number }): string {
  const count = ` ${grouped(rows)}`;
  return clip(place, Math.max(SHORTEST_NAME, LONGEST_LABEL - count.length)) + count;
}

/** @returns the places of routes, with all rows that pass each */
function placesOf(stretches: readonly Stretch[]) {
  const stops = new Map(stretches.flatMap(({ from, to }) => [from, to]).map((stop) => [nameOf(stop), stop]));
  const rowsOf = (name: string, end: 'from' | 'to'): number =>
    stretches.filter((stretch) => nameOf(stretch[end]) === name).reduce((sum, { rows }) => sum + rows, 0);
  return [...stops].map(([name, stop]) => ({ name, ...stop, rows: Math.max(rowsOf(name, 'from'), rowsOf(name, 'to')) }));
}

/** @returns what is drawn of routes: places in columns, and the flows between them */
function graphOf(stretches: readonly Stretch[]) {
  const places = placesOf(stretches);
  const columns = STAGES.filter((stage) => places.some((place) => place.stage === stage));
  const columnOf = ({ stage }: Stop): number => columns.indexOf(stage);
  const thinnest = Math.max(...stretches.map(({ rows }) => rows)) * THINNEST;
  const flows = stretches.map(({ from, to, rows }) => {
    // A flow that passes a column has a place of its own there, or it would run through a place where it does not stop.
    const between = columnOf(to) - columnOf(from) > 1 ? [JSON.stringify([from, to])] : [];
    return { names: [nameOf(from), ...between, nameOf(to)], between, value: Math.max(rows, thinnest) };
  });
  return {
    columns,
    nodes: [
      ...places.map((place) => ({ name: place.name, column: columnOf(place), label: labelOf(place) })),
      ...flows.flatMap(({ between }) => between.map((name) => ({ name, column: 1, label: '' }))),
    ],
    links: flows.flatMap(({ names, value }) => names.slice(1).map((target, index) => ({ source: names[index] as string, target, value }))),
  };
}

/** @returns routes as a flow diagram in SVG, from origin over transit to destination, wider where more rows go */
export function routeDiagram(stretches: readonly Stretch[]): string {
  const { columns, nodes, links } = graphOf(stretches);
  const highest = Math.max(3, ...columns.map((_, index) => nodes.filter(({ column }) => column === index).length));
  const last = columns.length - 1;
  /** Labels stand outside of the outer columns, and above the places between them. */
  const sided = <Side>(column: number, first: Side, between: Side, end: Side): Side =>
    column === 0 ? first : column === last ? end : between;
  return draw({
    width: WIDTH,
    height: HEADING + highest * HEIGHT_OF_PLACE,
    spoken: 'Routes of the rows, in numbers below',
    option: {
      graphic: columns.map((text, column) => ({
        type: 'text',
        x: MARGIN + (column * (WIDTH - 2 * MARGIN - NODE_WIDTH)) / last + sided(column, NODE_WIDTH, NODE_WIDTH / 2, 0),
        style: { text, fill: 'currentColor', fontSize: FONT_SIZE, fontWeight: 600, textAlign: sided(column, 'right', 'center', 'left') },
      })),
      series: {
        type: 'sankey',
        silent: true,
        left: MARGIN,
        right: MARGIN,
        top: HEADING,
        bottom: 8,
        nodeWidth: NODE_WIDTH,
        nodeGap: GAP,
        lineStyle: { color: FLOW, opacity: OPACITY },
        label: {
          color: 'currentColor',
          fontSize: FONT_SIZE,
          textBorderColor: 'var(--paper)',
          textBorderWidth: 4,
          formatter: ({ dataIndex }) => nodes[dataIndex]?.label ?? '',
        },
        data: nodes.map(({ name, column, label }) => ({
          name,
          depth: column,
          itemStyle: { color: FLOW, opacity: label === '' ? OPACITY : 1 },
          label: { show: label !== '', position: sided(column, 'left', 'top', 'right') },
        })),
        links,
      },
    },
  });
}

/** @returns what the flow diagram shows, as a table */
export function routeTable(stretches: readonly Stretch[]): string {
  const lines = stretches.map(
    ({ from, to, rows }) =>
      `<tr><td>${markup(nameOf(from))}</td><td>${markup(nameOf(to))}</td><td class="value">${grouped(rows)}</td></tr>`,
  );
  return `<details><summary>In numbers</summary><table><thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">Rows</th></tr></thead><tbody>${lines.join('')}</tbody></table></details>`;
}
