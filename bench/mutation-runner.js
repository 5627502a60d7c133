// Runs each test once as it stands and once more for each change that its code came by, all in one process: modules, and what they compiled, are shared.
import { setMaxListeners } from 'node:events';
import { TestRunner } from 'vitest';

/** Where instrumented code looks up which change is made, and counts what it came by. */
globalThis.__stryker__ ??= {};
const switches = globalThis.__stryker__;

/** Milliseconds: slower tests are not repeated. */
const SLOWEST = 1000;
/** A changed loop that turns this many times as often as the whole test came by it has no end. */
const MOST_TURNS = 100;

/** Changes that a test noticed, in whatever file. */
const noticed = new Set();

async function isNoticed(run, change, turns) {
  Object.assign(switches, { activeMutant: change, hitCount: 0, hitLimit: MOST_TURNS * turns });
  try {
    await run();
    return false;
  } catch {
    return true;
  } finally {
    switches.activeMutant = undefined;
  }
}

export default class MutationRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test);
    // Each run listens for the end of the test.
    setMaxListeners(0, test.context.signal);
    const began = performance.now();
    switches.currentTestId = test.id;
    await run();
    switches.currentTestId = undefined;
    const isSlow = performance.now() - began > SLOWEST;
    const covered = Object.entries(switches.mutantCoverage?.perTest[test.id] ?? {});
    test.meta.covered = covered.map(([change]) => change);
    test.meta.loaded = Object.keys(switches.mutantCoverage?.static ?? {});
    test.meta.noticed = [];
    if (isSlow) return;
    for (const [change, turns] of covered) {
      if (noticed.has(change) || !(await isNoticed(run, change, turns))) continue;
      noticed.add(change);
      test.meta.noticed.push(change);
      // A change that leaves something behind would be told of all that follow: then the test fails here.
      await run();
    }
  }
}
