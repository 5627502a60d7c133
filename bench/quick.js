// Measures whole processes against csv-parse alone, in processor time, which others on the machine disturb least:
// npm run bench:quick [-- --rows 200000 --times 3]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CLI, manifest, measured } from './processes.js';

const ALONE = fileURLToPath(new URL('csv-parse-alone.js', import.meta.url));
const SMALL_ROWS = 20;

const { values } = parseArgs({ options: { rows: { type: 'string', default: '200000' }, times: { type: 'string', default: '3' } } });
const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-bench-'));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A figure is the time of one command over that of another, both on the same file. */
function figures() {
  const realistic = manifest(join(folder, 'realistic.csv'), Number(values.rows));
  const distinct = manifest(join(folder, 'distinct.csv'), Math.round(Number(values.rows) / 4), 'distinct');
  const small = manifest(join(folder, 'small.csv'), SMALL_ROWS);
  const nothing = join(folder, 'nothing.js');
  writeFileSync(nothing, '0;\n');
  return [
    { name: 'flagged rows as JSONL / csv-parse alone', run: [CLI, realistic, '--format', 'jsonl'], against: [ALONE, realistic], bar: 1 },
    {
      name: 'every row as CSV / csv-parse alone',
      run: [CLI, realistic, '--format', 'csv', '--all'],
      against: [ALONE, realistic],
      bar: 1.25,
    },
    { name: 'all-distinct words / csv-parse alone', run: [CLI, distinct, '--format', 'jsonl'], against: [ALONE, distinct], bar: 2 },
    { name: `a file of ${SMALL_ROWS} rows / node alone`, run: [CLI, small, '--format', 'jsonl'], against: [nothing], bar: 1.6 },
  ];
}

try {
  process.stdout.write(`${values.rows} rows, medians of ${values.times}, seconds of processor time\n`);
  for (const { name, run, against, bar } of figures()) {
    const ours = [];
    const theirs = [];
    for (let time = 0; time < Number(values.times); time++) {
      theirs.push(measured(against));
      ours.push(measured(run));
    }
    const [ran, held] = [ours, theirs].map((runs) => median(runs.map(({ seconds }) => seconds)));
    const peak = median(ours.map(({ megabytes }) => megabytes));
    const columns = [
      name.padEnd(42),
      `${ran.toFixed(2)} s`,
      `${held.toFixed(2)} s`,
      (ran / held).toFixed(2),
      `bar ${bar.toFixed(2)}`,
      `${peak.toFixed(0)} MB`,
    ];
    process.stdout.write(`${columns.map((column) => column.padStart(10)).join('')}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
