// The figures that a run of the benchmarks tells, with the bars that they are held to.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLI, manifest, NODE } from './processes.js';
import { rivalPrograms } from './rivals/programs.js';
import { lexiconTerms } from './rivals/terms.js';

const ALONE = fileURLToPath(new URL('csv-parse-alone.js', import.meta.url));
const START_ROWS = 20;
const FEW = `a file of ${START_ROWS} rows`;
const NOTHING = 'node -e 0';
const TERMS = 600;
/** Of a long manifest the short one has so many rows: 200,000 of 5,000,000. */
const SHORT_PART = 25;

const alone = (file) => ({ command: [NODE, ALONE, file] });
const screening = (file, threads, ...options) => ({ command: [NODE, CLI, file, '--threads', String(threads), ...options] });
const flagged = (file, threads = 1) => screening(file, threads, '--format', 'jsonl');

/** @returns programs over a manifest of so many rows, by name */
export function speedPrograms(folder, rows) {
  const realistic = manifest(join(folder, 'realistic.csv'), rows);
  const distinct = manifest(join(folder, 'distinct.csv'), rows, 'distinct');
  return {
    'csv-parse alone': alone(realistic),
    'one thread': flagged(realistic),
    'two threads': flagged(realistic, 2),
    'every row as CSV': screening(realistic, 1, '--format', 'csv', '--all'),
    'csv-parse alone, all-distinct': alone(distinct),
    'all-distinct': flagged(distinct),
  };
}

/** @returns programs that end soon, of which many runs are taken */
export function startPrograms(folder) {
  return { [NOTHING]: { command: [NODE, '-e', '0'] }, [FEW]: flagged(manifest(join(folder, 'few.csv'), START_ROWS)) };
}

/** @returns programs over a manifest of so many rows, and over a short one */
export function growthPrograms(folder, rows) {
  const long = manifest(join(folder, 'long.csv'), rows);
  const shortRows = rows / SHORT_PART;
  const short = manifest(join(folder, 'short.csv'), shortRows);
  const costOf = (count) => ({
    told: (_, { clock, processor }) => ({ clockCost: clock / count, processorCost: processor / count }),
    withPeak: true,
  });
  return {
    'short manifest': { ...flagged(short), ...costOf(shortRows) },
    'long manifest': { ...flagged(long), ...costOf(rows) },
    'long manifest, two threads': { ...flagged(long, 2), withPeak: true },
  };
}

const rowsWithGoods = (output) => readFileSync(output, 'latin1').split('"goods":[{').length - 1;

/** @returns programs that search a manifest of so many rows for the same terms, ours among them; their figures hold rows a second */
export function searchPrograms(folder, rows, seconds) {
  const file = manifest(join(folder, 'searched.csv'), rows);
  const termsFile = join(folder, 'terms.txt');
  writeFileSync(termsFile, `${lexiconTerms(TERMS).join('\n')}\n`);
  const all = [
    { name: 'cargoscreen, one thread', ...flagged(file), told: (output) => ({ rows, matched: rowsWithGoods(output) }) },
    { name: 'csv-parse, which searches nothing', ...alone(file), told: () => ({ rows }) },
    ...rivalPrograms({ folder, file, rows, termsFile, seconds }),
  ];
  const programs = all.flatMap(({ name, command, told }, index) => {
    if (command === null) return [];
    const speed = (output, { clock, processor }) => {
      const { rows: done, ...others } = told(output);
      return { rows: done, ...others, clockRate: done / clock, processorRate: done / processor };
    };
    return [[name, { command, output: join(folder, `output-${index}`), told: speed }]];
  });
  return { programs: Object.fromEntries(programs), missing: all.flatMap(({ name, command }) => (command === null ? [name] : [])) };
}

const over =
  (ours, theirs, clock = 'clock', processor = 'processor') =>
  (used) =>
    used[ours] &&
    used[theirs] && { clock: used[ours][clock] / used[theirs][clock], processor: used[ours][processor] / used[theirs][processor] };
const peakOf = (program) => (used) => used[program] && { megabytes: used[program].megabytes };

/**
 * Ratios are of whole processes in one run; on the clock they are held to the bar.
 * @type {{ name: string, most?: number, least?: number, stretch?: number, of: (used: Record<string, import('./processes.js').Used>) =>
 *   { clock: number, processor: number } | { megabytes: number } | undefined }[]}
 */
export const FIGURES = [
  { name: 'one thread / csv-parse alone', most: 1, stretch: 0.8, of: over('one thread', 'csv-parse alone') },
  { name: 'two threads / csv-parse alone', most: 0.6, stretch: 0.45, of: over('two threads', 'csv-parse alone') },
  { name: 'every row as CSV, one thread / csv-parse alone', most: 1.25, stretch: 1, of: over('every row as CSV', 'csv-parse alone') },
  {
    name: 'all-distinct words, one thread / csv-parse alone on them',
    most: 2,
    stretch: 1.5,
    of: over('all-distinct', 'csv-parse alone, all-distinct'),
  },
  {
    name: `rows a second / naive fuse.js (${TERMS} terms)`,
    least: 2000,
    stretch: 3000,
    of: over('cargoscreen, one thread', 'fuse.js naive', 'clockRate', 'processorRate'),
  },
  { name: 'peak memory of the long manifest, one thread', most: 150, of: peakOf('long manifest') },
  { name: 'peak memory of the long manifest, two threads', most: 220, of: peakOf('long manifest, two threads') },
  { name: `${FEW} / ${NOTHING}`, most: 1.6, stretch: 1.4, of: over(FEW, NOTHING) },
  {
    name: `cost per row, the long manifest / one of 1/${SHORT_PART} of its rows`,
    most: 1.05,
    of: over('long manifest', 'short manifest', 'clockCost', 'processorCost'),
  },
];
