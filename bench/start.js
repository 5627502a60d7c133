// What a small manifest costs beside a program that does nothing, both started in turn: npm run bench:start
import { fileURLToPath } from 'node:url';
import { CLI, interleaved, NODE } from './processes.js';

const RUNS = 15;
const NOTHING = 'node -e 0';
const MANIFEST = fileURLToPath(new URL('../fixtures/quickstart/manifest.csv', import.meta.url));

const figures = interleaved(
  {
    [NOTHING]: { command: [NODE, '-e', '0'] },
    'cargoscreen --version': { command: [NODE, CLI, '--version'] },
    'cargoscreen manifest.csv': { command: [NODE, CLI, MANIFEST, '--format', 'jsonl', '--fail-on', 'none'] },
  },
  RUNS,
);
const nothing = figures[NOTHING];
const milliseconds = (seconds) => `${(seconds * 1000).toFixed(0).padStart(5)} ms`;
process.stdout.write(`median of ${RUNS} runs, Node.js ${process.version}\n`);
for (const [name, { clock, processor }] of Object.entries(figures)) {
  const times = `${(clock / nothing.clock).toFixed(2)} times on the clock, ${(processor / nothing.processor).toFixed(2)} times of processor time`;
  process.stdout.write(`${name.padEnd(26)} ${milliseconds(clock)}, ${milliseconds(processor)} of processor time; ${times}\n`);
}
