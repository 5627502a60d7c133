// Measures whole processes, one after the other in turn, and prints tables in Markdown:
// npm run bench [-- --rows 1000000 --times 5 --seconds 60 --parts start,speed,growth,search]

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FIGURES, growthPrograms, searchPrograms, speedPrograms, startPrograms } from './figures.js';
import { interleaved } from './processes.js';

/** Programs that end in a part of a second are run so many times as often. */
const START_TIMES = 5;
/** The long manifest of memory and cost per row has so many times the rows. */
const LONG = 5;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
    parts: { type: 'string', default: 'start,speed,growth,search' },
  },
});
const rows = Number(values.rows);
const times = Number(values.times);

const count = (number) => Math.round(number).toLocaleString('en-US');
const print = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, body) => print('', line(head), line(head.map(() => '---')), ...body.map(line));

const shown = (number) => (number >= 100 ? count(number) : number.toFixed(2));

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

function programCells([name, { clock, processor, megabytes }]) {
  return [name, clock.toFixed(2), processor.toFixed(2), megabytes === undefined ? '' : count(megabytes)];
}

function searchTable({ used, missing }) {
  const [ours] = Object.values(used);
  const body = Object.entries(used).map(([name, { rows: done, matched, clockRate, processorRate }]) => [
    name,
    count(done),
    matched === undefined ? '' : `${((matched / done) * 100).toFixed(1)}%`,
    count(clockRate),
    count(processorRate),
    shown(ours.processorRate / processorRate),
  ]);
  const absent = missing.map((name) => [name, 'not there', '', '', '', '']);
  const head = [
    'program',
    'rows',
    'rows that match',
    'rows a second, clock',
    'rows a second of processor time',
    'cargoscreen is so many times as fast',
  ];
  table(head, [...body, ...absent]);
}

const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-bench-'));
const PARTS = {
  start: () => interleaved(startPrograms(folder), times * START_TIMES),
  speed: () => interleaved(speedPrograms(folder, rows), times),
  growth: () => interleaved(growthPrograms(folder, rows * LONG), times),
};

try {
  const parts = values.parts.split(',');
  print(
    `${count(rows)} rows (long manifest ${count(rows * LONG)}), medians of ${times} runs in turn (start: ${times * START_TIMES}); ` +
      `Node.js ${process.version}, ${availableParallelism()} cores of ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)} at the start.`,
  );
  const used = {};
  for (const part of Object.keys(PARTS).filter((name) => parts.includes(name))) Object.assign(used, PARTS[part]());
  const timed = { ...used };
  let search = null;
  if (parts.includes('search')) {
    const { programs, missing } = searchPrograms(folder, rows, Number(values.seconds));
    search = { used: interleaved(programs, times), missing };
    Object.assign(used, search.used);
  }
  table(
    ['figure', 'on the clock', 'of processor time', 'bar', 'stretch', 'bar reached'],
    FIGURES.map((figure) => figureCells(figure, used)),
  );
  table(['program', 'seconds on the clock', 'of processor time', 'peak MB'], Object.entries(timed).map(programCells));
  if (search !== null) searchTable(search);
  print('', `Load ${loadavg()[0].toFixed(1)} at the end.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
