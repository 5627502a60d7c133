// What a small manifest costs beside a program that does nothing, both started in turn: npm run bench:start
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNS = 15;
const NOTHING = 'node -e 0';
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PROGRAM = here('bin/cargoscreen.js');
const PROGRAMS = {
  [NOTHING]: ['-e', '0'],
  'cargoscreen --version': [PROGRAM, '--version'],
  'cargoscreen manifest.csv': [PROGRAM, here('fixtures/quickstart/manifest.csv'), '--format', 'jsonl', '--fail-on', 'none'],
};
/** Node.js does not tell the time of its children, bash does: seconds on the clock, of its own and of the system for it. */
const TIMED = 'LC_ALL=C; TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1';

/** @returns milliseconds on the clock and of processor time */
function measure(args) {
  const { stderr, status } = spawnSync('bash', ['-c', TIMED, 'bash', process.execPath, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  const [wall, user, system] = stderr.trim().split(' ').map(Number);
  return { wall: wall * 1000, processor: (user + system) * 1000 };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const results = Object.keys(PROGRAMS).map((name) => ({ name, runs: [] }));
for (let run = 0; run < RUNS; run++) for (const { name, runs } of results) runs.push(measure(PROGRAMS[name]));

const figures = results.map(({ name, runs }) => ({
  name,
  wall: median(runs.map(({ wall }) => wall)),
  processor: median(runs.map(({ processor }) => processor)),
}));
const nothing = figures.find(({ name }) => name === NOTHING);
process.stdout.write(`median of ${RUNS} runs, Node.js ${process.version}\n`);
for (const { name, wall, processor } of figures) {
  const times = `${(wall / nothing.wall).toFixed(2)} times on the clock, ${(processor / nothing.processor).toFixed(2)} times of processor time`;
  process.stdout.write(
    `${name.padEnd(26)} ${wall.toFixed(0).padStart(5)} ms, ${processor.toFixed(0).padStart(5)} ms of processor time; ${times}\n`,
  );
}
