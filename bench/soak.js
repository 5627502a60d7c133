// Streams a long manifest through the built program and tells its memory as it goes; ends with 1 where memory grows:
// npm run soak -- [--rows 3000000] [--every 15]

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Rows that are made once and sent again and again, each time with other declaration numbers: making them all would take longer than screening. */
const BLOCK_ROWS = 100_000;
/** Digits of a declaration number, which stand behind its first letter. */
const DIGITS = 8;
const PIECE_BYTES = 1 << 20;
/** What the last third of a run may take beyond the middle one, as a share. */
const GROWTH = 0.1;

const { values } = parseArgs({ options: { rows: { type: 'string', default: '3000000' }, every: { type: 'string', default: '15' } } });
const rows = Number(values.rows);

const made = execFileSync(process.execPath, [here('generate-manifest.js'), '--rows', String(BLOCK_ROWS)], { maxBuffer: 1 << 30 });
const headerEnd = made.indexOf('\n') + 1;
const [header, block] = [made.subarray(0, headerEnd), made.subarray(headerEnd)];
/** Where each row begins, and where the last one ends. */
const starts = [0];
for (let end = block.indexOf('\n'); end !== -1; end = block.indexOf('\n', end + 1)) starts.push(end + 1);

function renumber(first) {
  for (let row = 0; row < BLOCK_ROWS; row++) {
    const number = String(Math.floor((first + row) / 7) % 10 ** DIGITS).padStart(DIGITS, '0');
    block.write(number, starts[row] + 1, 'latin1');
  }
}

const child = spawn(
  process.execPath,
  [here('../bin/cargoscreen.js'), '-', '--format', 'jsonl', '--fail-on', 'none', '--today', '2026-01-31'],
  {
    stdio: ['pipe', 'ignore', 'ignore'],
  },
);
const exited = once(child, 'exit');
const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1000);
const megabytes = (name) => {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
};

let sent = 0;
const samples = [];
const print = (...cells) => process.stdout.write(`${cells.map((cell) => String(cell).padStart(12)).join('')}\n`);
const sample = () => {
  const memory = megabytes('VmRSS');
  samples.push({ sent, memory });
  print(sent.toLocaleString('en-US'), seconds(), memory);
};

print('rows', 'seconds', 'RSS MB');
const timer = setInterval(sample, Number(values.every) * 1000);
const send = async (bytes) => {
  if (!child.stdin.write(Buffer.from(bytes))) await once(child.stdin, 'drain');
};
await send(header);
while (sent < rows) {
  renumber(sent);
  const count = Math.min(BLOCK_ROWS, rows - sent);
  for (let from = 0; from < starts[count]; from += PIECE_BYTES)
    await send(block.subarray(from, Math.min(from + PIECE_BYTES, starts[count])));
  sent += count;
}
sample();
const peak = megabytes('VmHWM');
clearInterval(timer);
child.stdin.end();
const [code] = await exited;

const highest = (from, to) =>
  Math.max(...samples.filter((each) => each.sent > from * rows && each.sent <= to * rows).map(({ memory }) => memory));
const [middle, last] = [highest(1 / 3, 2 / 3), highest(2 / 3, 1)];
const isFlat = last <= middle * (1 + GROWTH);
process.stdout.write(
  `${rows.toLocaleString('en-US')} rows in ${seconds()} s, ${Math.round(rows / seconds()).toLocaleString('en-US')} rows/s; exit code ${code}; ` +
    `at most ${peak} MB, ${middle} MB in the middle third, ${last} MB in the last: ${isFlat ? 'flat' : 'it grows'}\n`,
);
process.exitCode = code === 0 && isFlat ? 0 : 1;
