// Changes the stages that decide in one place at a time (as Stryker does) and tells which changes no test notices:
// npm run mutation [-- --room assess --room match --file src/match/denials.ts]
// Ends with 1 where a room falls below its bar.
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { startVitest } from 'vitest/node';

const filesOf = (folder) => readdirSync(folder).map((name) => `${folder}/${name}`);
const MATCH = ['candidates', 'denials', 'modifiers', 'part-conditions', 'row-gate', 'weigh'];

/** What is changed, folders or files of tests that are to notice, and the least share of changes noticed (percent). */
const ROOMS = {
  settle: { files: filesOf('src/settle'), tests: ['test/settle'], bar: 95 },
  assess: { files: filesOf('src/assess'), tests: ['test/assess'], bar: 95 },
  match: {
    files: MATCH.map((name) => `src/match/${name}.ts`),
    // Not those that compare the matcher with itself over thousands of texts: they take minutes for each change.
    tests: filesOf('test/match').filter((name) => !/corruption|near-words|tokens|word-memo/.test(name)),
    bar: 90,
  },
};

const NO_LOG = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };
const INSTRUMENTER = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };

const VITEST = {
  watch: false,
  runner: fileURLToPath(new URL('mutation-runner.js', import.meta.url)),
  // None of the tests runs the program, so it is not built.
  globalSetup: ['test/support/temporary-root.ts'],
  maxWorkers: 1,
  // A test runs once for each change that it comes by.
  testTimeout: 3_600_000,
  update: false,
  reporters: ['dot'],
};

/** @returns a plugin that gives the tests the code with all changes in it, each behind a switch */
function switching(files) {
  const code = new Map(files.map(({ name, content }) => [name, content]));
  return { name: 'mutation', enforce: 'pre', load: (id) => code.get(id.split('?')[0]) };
}

const testsIn = (task) => (task.type === 'test' ? [task] : task.tasks.flatMap(testsIn));

/** @returns all changes of the files, each with what came of it */
async function tried(files, tests) {
  const sources = files.map((name) => ({ name: resolve(name), mutate: true, content: readFileSync(name, 'utf8') }));
  const { files: switched, mutants } = await new Instrumenter(NO_LOG).instrument(sources, INSTRUMENTER);
  const vitest = await startVitest('test', tests, VITEST, { plugins: [switching(switched)] });
  const done = vitest.state.getFiles().flatMap(testsIn);
  await vitest.close();
  const failed = done.filter(({ result }) => result?.state !== 'pass').map(({ name }) => name);
  if (failed.length > 0) throw new Error(`These tests fail without a change, or behind one that they noticed: ${failed.join('; ')}`);
  const [noticed, covered, loaded] = ['noticed', 'covered', 'loaded'].map((list) => new Set(done.flatMap(({ meta }) => meta[list])));
  const outcomeOf = ({ id }) => {
    if (noticed.has(id)) return 'noticed';
    if (covered.has(id)) return 'unnoticed';
    return loaded.has(id) ? 'untried' : 'uncovered';
  };
  return mutants.map((mutant) => ({ ...mutant, file: relative('.', mutant.fileName), outcome: outcomeOf(mutant) }));
}

function describe({ file, location: { start }, mutatorName, replacement, outcome }) {
  return `${outcome} ${file}:${start.line + 1}:${start.column + 1} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;
}

/** Changes that only matter while a module is loaded are untried: modules are loaded once. */
function figures(name, changes) {
  const count = (outcome) => changes.filter((change) => change.outcome === outcome).length;
  const percent = (100 * count('noticed')) / Math.max(1, changes.length - count('untried'));
  const counts = ['noticed', 'unnoticed', 'uncovered', 'untried'].map((outcome) => `${count(outcome)} ${outcome}`.padStart(14));
  return {
    percent,
    line: `${name.padEnd(32)}${`${changes.length} changes`.padStart(14)}${counts.join('')}${percent.toFixed(1).padStart(8)} %`,
  };
}

const { values } = parseArgs({
  options: { room: { type: 'string', multiple: true, default: Object.keys(ROOMS) }, file: { type: 'string', multiple: true } },
});

const lines = [];
for (const room of values.room) {
  const { files, tests, bar } = ROOMS[room];
  const chosen = files.filter((file) => values.file?.includes(file) ?? true);
  if (chosen.length === 0) continue;
  const changes = await tried(chosen, tests);
  lines.push(...changes.filter(({ outcome }) => outcome !== 'noticed').map(describe));
  for (const name of chosen) {
    lines.push(
      figures(
        name,
        changes.filter(({ file }) => file === name),
      ).line,
    );
  }
  const { percent, line } = figures(room, changes);
  const isBelow = values.file === undefined && percent < bar;
  lines.push(`${line}${isBelow ? `, below its bar of ${bar} %` : ''}`);
  if (isBelow) process.exitCode = 1;
}
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
