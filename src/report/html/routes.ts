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
const OPACITY = 0.35;
/** A frame besides the color: neither tells by itself for everybody. */
const OF_CONCERN = { color: 'var(--critical)', borderColor: 'currentColor', borderWidth: 1 };
const OTHER = { color: 'var(--accent)' };
const paintOf = (isOfConcern: boolean) => (isOfConcern ? OF_CONCERN : OTHER);
/** Stands before the name of a place of concern. */
const MARK = '▲ ';

/** Where goods are on their way, in order. */
export const STAGES = ['origin', 'transit', 'destination'] as const;

export interface Stop {
  readonly stage: (typeof STAGES)[number];
  readonly place: string;
  /** A place on the way or at its end that listed goods may not go to, or only with a licence that few get. */
  readonly isOfConcern: boolean;
}

/** A stretch of a route with the rows that go that way. */
export interface Stretch {
  readonly from: Stop;
  readonly to: Stop;
  readonly rows: number;
  /** Those of the rows that are high or critical by what is open of them, or pass or reach a place of concern. */
  readonly ofConcern: number;
}

const nameOf = ({ stage, place }: Stop): string => `${stage} ${place}`;
const markOf = ({ isOfConcern }: Pick<Stop, 'isOfConcern'>): string => (isOfConcern ? MARK : '');

function clip(text: string, longest: number): string {
  if (stringWidth(text) <= longest) return text;
  let short = '';
  for (const character of text) {
    if (stringWidth(short + character) >= longest) break;
    short += character;
  }
  return `${short}…`;
}

function labelOf({ place, rows, isOfConcern }: Pick<Stop, 'place' | 'isOfConcern'> & Pick<Stretch, 'rows'>): string {
  const count = ` ${grouped(rows)}`;
  return markOf({ isOfConcern }) + clip(place, Math.max(SHORTEST_NAME, LONGEST_LABEL - count.length)) + count;
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
  const flows = stretches.flatMap(({ from, to, rows, ofConcern }) =>
    [
      { isOfConcern: true, count: ofConcern },
      { isOfConcern: false, count: rows - ofConcern },
    ]
      .filter(({ count }) => count > 0)
      .map(({ isOfConcern, count }) => {
        // A flow that passes a column has a place of its own there, or it would run through a place where it does not stop.
        const between = columnOf(to) - columnOf(from) > 1 ? [JSON.stringify([from, to, isOfConcern])] : [];
        return { names: [nameOf(from), ...between, nameOf(to)], between, isOfConcern, value: Math.max(count, thinnest) };
      }),
  );
  return {
    columns,
    nodes: [
      ...places.map((place) => ({
        name: place.name,
        column: columnOf(place),
        label: labelOf(place),
        itemStyle: { ...paintOf(place.isOfConcern), opacity: 1 },
      })),
      ...flows.flatMap(({ between, isOfConcern }) =>
        between.map((name) => ({ name, column: 1, label: '', itemStyle: { color: paintOf(isOfConcern).color, opacity: OPACITY } })),
      ),
    ],
    links: flows.flatMap(({ names, value, isOfConcern }) =>
      names.slice(1).map((target, index) => ({ source: names[index] as string, target, value, lineStyle: paintOf(isOfConcern) })),
    ),
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
        lineStyle: { opacity: OPACITY },
        label: {
          color: 'currentColor',
          fontSize: FONT_SIZE,
          textBorderColor: 'var(--paper)',
          textBorderWidth: 4,
          formatter: ({ dataIndex }) => nodes[dataIndex]?.label ?? '',
        },
        data: nodes.map(({ name, column, label, itemStyle }) => ({
          name,
          depth: column,
          itemStyle,
          label: { show: label !== '', position: sided(column, 'left', 'top', 'right') },
        })),
        links,
      },
    },
  });
}

/** @returns what the marks of the diagram mean; '' where nothing is marked */
export function routeLegend(stretches: readonly Stretch[]): string {
  if (!stretches.some(({ ofConcern }) => ofConcern > 0)) return '';
  return `<p class="legend"><span class="flow"></span>Of concern: rows that are high or critical, or pass or reach a place of concern (${MARK.trim()})</p>`;
}

/** @returns what the flow diagram shows, as a table */
export function routeTable(stretches: readonly Stretch[]): string {
  const place = (stop: Stop): string => `<td>${markOf(stop)}${markup(nameOf(stop))}</td>`;
  const lines = stretches.map(
    ({ from, to, rows, ofConcern }) =>
      `<tr>${place(from)}${place(to)}<td class="value">${grouped(rows)}</td><td class="value">${grouped(ofConcern)}</td></tr>`,
  );
  const columns = ['From', 'To', 'Rows', 'Of concern'].map((title) => `<th scope="col">${title}</th>`).join('');
  return `<details><summary>In numbers</summary><table><thead><tr>${columns}</tr></thead><tbody>${lines.join('')}</tbody></table></details>`;
}
