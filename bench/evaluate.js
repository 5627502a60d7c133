import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { evaluateOptions } from '../dist/config/evaluate-options.js';
import { evaluate } from '../dist/evaluate/evaluate.js';
import { tryFile } from '../dist/run/evaluate-file.js';
import { createScreening } from '../dist/run/prepare/screening.js';
import { barsTable, missedBars } from './bars.js';
import { alarmsOnWords, wordsBars } from './word-list.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const GOODS = here('../../shared/eval/goods-dev.csv');
const CASES = here('../fixtures/goods-cases.csv');

const { values } = parseArgs({ options: { accept: { type: 'string' } } });
const screening = await createScreening({ only: [], skip: [] });
const { threshold, accept } = evaluateOptions(values, screening.data.matching.leastConfidence);

/** Figures strictly by label, and with --accept for rows that are brand and model only. */
async function figuresOf(file) {
  if (!existsSync(file)) {
    process.stdout.write(`${file} is not there: nothing of it was measured.\n`);
    return undefined;
  }
  const { rows } = await tryFile({ kind: 'file', file }, screening, false);
  const settings = { file, hsShown: false, threshold, worst: 0 };
  return { strict: evaluate(rows, { ...settings, accept: {} }), accepting: evaluate(rows, { ...settings, accept }) };
}

const goods = await figuresOf(GOODS);
const cases = await figuresOf(CASES);
const kind = (evaluation, name) => evaluation?.kinds.find((group) => group.name === name);

/** The corruption test spoils every case in every way and counts; its figures are read, whether it passes or fails. */
function stillFound() {
  const { stdout } = spawnSync('npx', ['vitest', 'run', 'test/match/corruption.test.ts', '--reporter=json'], {
    cwd: here('..'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  const counts = testResults.flatMap((file) => file.assertionResults).map(({ meta }) => meta.stillFound);
  const sum = (key) => counts.reduce((total, count) => total + (count?.[key] ?? 0), 0);
  return sum('n') === 0 ? null : { part: sum('part'), n: sum('n'), share: sum('part') / sum('n') };
}

const bars = [
  { name: 'negatives of traders: any category', figure: kind(goods?.strict, 'trader')?.falseAlarms, most: 0.001, stretch: 0.0003 },
  {
    name: 'negatives of nomenclature: any category',
    figure: kind(goods?.strict, 'nomenclature')?.falseAlarms,
    most: 0.005,
    stretch: 0.002,
  },
  {
    name: 'positives of catalogues: routers or data-center',
    figure: kind(goods?.accepting, 'catalogue')?.recall,
    least: 0.93,
    stretch: 0.98,
  },
  { name: 'positives of nomenclature: found', figure: kind(goods?.strict, 'nomenclature')?.recall, least: 0.85, stretch: 0.92 },
  { name: 'goods-cases: precision', figure: cases?.strict.overall.precision, least: 0.985, stretch: 0.995 },
  { name: 'goods-cases: recall', figure: cases?.strict.overall.recall, least: 0.95, stretch: 0.98 },
  { name: 'one corruption in a word of 5+ letters: still matched', figure: stillFound(), least: 0.96, stretch: 0.99 },
  ...wordsBars(await alarmsOnWords()),
].map((bar) => ({ ...bar, figure: bar.figure ?? null }));
process.stdout.write(`${barsTable(bars)}\n`);
const missed = missedBars(bars);
for (const bar of missed) process.stderr.write(`Missed: ${bar}\n`);
if (missed.length > 0) process.exitCode = 1;
