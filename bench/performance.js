// Measures whole processes, one after the other in turn, and prints tables in Markdown; docs/performance.md tells what they mean:
// npm run bench [-- --rows 1000000 --times 5 --seconds 60 --parts start,speed,growth,search]

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growthPrograms, searchPrograms, speedPrograms, startPrograms } from './figures.js';
import { interleaved } from './processes.js';
import { count, figuresTable, searchTable, usedTable } from './tables.js';

/** Programs that end in a part of a second are run so many times as often. */
const START_TIMES = 5;
/** Programs that take minutes. */
const ONCE = 1;
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
const asked = values.parts.split(',');

const print = (text) => process.stdout.write(`${text}\n`);
const load = () => `load ${loadavg()[0].toFixed(1)}`;

const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-bench-'));
const all = {};

function measure(programs, runs, tableOf) {
  const used = interleaved(programs, runs);
  Object.assign(all, used);
  print(`\n${runs === 1 ? 'One run each' : `Medians of ${runs} in turn`}, ${load()} at the end:\n\n${tableOf(used)}`);
}

const PARTS = {
  start: () => measure(startPrograms(folder), times * START_TIMES, usedTable),
  speed: () => measure(speedPrograms(folder, rows), times, usedTable),
  growth: () => measure(growthPrograms(folder, rows * LONG), ONCE, usedTable),
  search: () => {
    const { programs, missing } = searchPrograms(folder, rows, Number(values.seconds));
    measure(programs, ONCE, (used) => searchTable(used, missing));
  },
};

try {
  const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
  if (unknown.length > 0) throw new Error(`--parts knows ${Object.keys(PARTS).join(', ')}; not ${unknown.join(', ')}.`);
  const machine = `Node.js ${process.version}, ${availableParallelism()} cores of ${cpus()[0].model.trim()}, ${load()} at the start`;
  print(`${count(rows)} rows, the long manifest ${count(rows * LONG)}; ${machine}.`);
  for (const [part, run] of Object.entries(PARTS)) if (asked.includes(part)) run();
  print(figuresTable(all));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
