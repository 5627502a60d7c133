// Tables in Markdown of what the benchmarks measured.
import { FIGURES } from './figures.js';

export const count = (number) => Math.round(number).toLocaleString('en-US');

const shown = (number) => (number >= 100 ? count(number) : number.toFixed(2));
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, body) => `${[line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')}\n`;

function figureCells({ name, most, least, stretch, of }, used) {
  const [sign, bar] = least === undefined ? ['<=', most] : ['>=', least];
  const figure = of(used);
  const bars = [`${sign} ${shown(bar)}`, stretch === undefined ? '' : `${sign} ${shown(stretch)}`];
  if (figure === undefined) return [name, '-', '-', ...bars, 'not measured'];
  const held = figure.megabytes ?? figure.clock;
  const isReached = least === undefined ? held <= most : held >= least;
  const measured = 'megabytes' in figure ? [`${count(held)} MB`, ''] : [shown(held), shown(figure.processor)];
  return [name, ...measured, ...bars, isReached ? 'yes' : 'no'];
}

/** @returns the figures that have bars, and whether each reaches its bar on the clock */
export const figuresTable = (used) =>
  table(
    ['figure', 'on the clock', 'of processor time', 'bar', 'stretch', 'bar reached'],
    FIGURES.map((figure) => figureCells(figure, used)),
  );

/** @returns what each program used */
export const usedTable = (used) =>
  table(
    ['program', 'seconds on the clock', 'of processor time', 'peak MB'],
    Object.entries(used).map(([name, { clock, processor, megabytes }]) => [
      name,
      clock.toFixed(2),
      processor.toFixed(2),
      megabytes === undefined ? '' : count(megabytes),
    ]),
  );

/** @returns how fast each program searches beside the first one, and which were not there */
export function searchTable(used, missing) {
  const [ours] = Object.values(used);
  const body = Object.entries(used).map(([name, { rows, matched, clockRate, processorRate }]) => [
    name,
    count(rows),
    matched === undefined ? '' : `${((matched / rows) * 100).toFixed(1)}%`,
    count(clockRate),
    count(processorRate),
    shown(ours.processorRate / processorRate),
  ]);
  return table(
    ['program', 'rows', 'rows that match', 'rows a second', 'rows a second of processor time', 'cargoscreen is so many times as fast'],
    [...body, ...missing.map((name) => [name, 'not there', '', '', '', ''])],
  );
}
