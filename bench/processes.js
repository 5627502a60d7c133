// Runs whole processes for the benchmarks and tells what they used.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const NODE = process.execPath;
export const CLI = here('../bin/cargoscreen.js');
const PRELOAD = ['--require', here('usage.cjs')];

/** Node.js does not tell the time of its children, bash does: seconds on the clock, of its own and of the system for it. */
const TIMED = 'LC_ALL=C; TIMEFORMAT="%3R %3U %3S"; time "$@" 2>/dev/null';

/**
 * @typedef {Record<string, number>} Used clock and processor in seconds, megabytes at the peak where asked for, and what `told` tells
 * @typedef {{ command: readonly string[], output?: string, withPeak?: boolean, told?: (output: string, used: Used) => Record<string, number> }} Program
 *   what runs; a file for its standard output; whether its peak memory is told, for which node loads a file more; what its output says
 */

/** Output goes to a file, so that no pipe holds the program up. */
function run(command, output, usage) {
  const files = [output, usage].map((file) => openSync(file, 'w'));
  const { stderr, status } = spawnSync('bash', ['-c', TIMED, 'bash', ...command], {
    stdio: ['ignore', files[0], 'pipe', files[1]],
    encoding: 'utf8',
  });
  for (const file of files) closeSync(file);
  const hasFindings = status === 1 && command.includes(CLI);
  if (status !== 0 && !hasFindings) throw new Error(`${command.join(' ')} ended with ${status}`);
  const [clock, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { clock, processor: user + system };
}

function withPeakOf([program, ...args], output) {
  const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-usage-'));
  try {
    const usage = join(folder, 'usage.json');
    return { ...run([program, ...PRELOAD, ...args], output, usage), ...JSON.parse(readFileSync(usage, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a program to its end.
 * @param {Program} program
 * @returns {Used}
 */
export function measured({ command, output = '/dev/null', withPeak = false, told = () => ({}) }) {
  const used = withPeak ? withPeakOf(command, output) : run(command, output, '/dev/null');
  return { ...used, ...told(output, used) };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const mediansOf = (runs) => Object.fromEntries(Object.keys(runs[0]).map((what) => [what, median(runs.map((used) => used[what]))]));

/**
 * Runs programs in turn, so that whatever else the machine does meets all of them.
 * @template {string} Name
 * @param {Record<Name, Program>} programs
 * @returns {Record<Name, Used>} medians
 */
export function interleaved(programs, times) {
  const runs = Object.entries(programs).map(([name, program]) => ({ name, program, all: [] }));
  for (let time = 0; time < times; time++) for (const { program, all } of runs) all.push(measured(program));
  return Object.fromEntries(runs.map(({ name, all }) => [name, mediansOf(all)]));
}

/** @returns the file, with a manifest that is the same for the same number of rows */
export function manifest(file, rows, kind = 'realistic') {
  measured({ command: [NODE, here('generate-manifest.js'), '--rows', String(rows), '--kind', kind], output: file });
  return file;
}
