// Tries new inputs on every promise of docs/reliability.md for as long as it is told, and keeps what breaks one in fixtures/fuzz-corpus:
// npm run fuzz [-- --seconds 60 --seed 1 --target reader]
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

/** Processor time in milliseconds that a case may take when it ends, and after which one that does not is given up. */
const MOST = 5000;
const GIVEN_UP = 10_000;
const LOOK_EVERY = 500;
/** Bytes of the case at hand, and of what stands before it. */
const ROOM = 2 ** 24;
const HEAD = 8;
const MOST_FAILURES = 5;
const MEGABYTES = 1024;

/** Of this process alone: several may run. */
const BUNDLE = `dist/fuzz-${process.pid}`;

/** Beside dist, from which the targets take the built program: Node 20 runs no TypeScript. */
async function bundled() {
  await build({
    entryPoints: ['test/fuzz/worker.ts', 'test/fuzz/corpus.ts', 'test/fuzz/targets.ts'],
    outdir: BUNDLE,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    external: ['#*'],
  });
  const [{ keep }, { TARGETS }] = await Promise.all(['corpus', 'targets'].map((name) => import(`../${BUNDLE}/${name}.js`)));
  return { keep, TARGETS };
}

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs cases in a thread until the time is up or one fails; a case that does not end is a failure as well. */
function fuzz(target, seed, milliseconds) {
  const shared = new SharedArrayBuffer(ROOM);
  const head = new Int32Array(shared, 0, 2);
  const workerData = { target, seed, milliseconds, most: MOST, shared };
  const inputNow = () => Buffer.from(new Uint8Array(shared, HEAD, head[1])).toString();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`../${BUNDLE}/worker.js`, import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    let last = { number: 0, since: processorTime() };
    const watch = setInterval(() => {
      const number = Atomics.load(head, 0);
      if (number !== last.number) last = { number, since: processorTime() };
      else if (number > 0 && processorTime() - last.since > GIVEN_UP)
        end({ why: `a case did not end in ${GIVEN_UP} ms of processor time` });
    }, LOOK_EVERY);
    const end = async ({ why }) => {
      clearInterval(watch);
      await worker.terminate();
      resolve({ cases: head[0], slowest: GIVEN_UP, failure: { input: inputNow(), why } });
    };
    worker.on('message', (result) => {
      clearInterval(watch);
      resolve(result);
    });
    worker.on('error', (error) => {
      if (head[0] > 0) return end({ why: String(error.stack ?? error) });
      clearInterval(watch);
      return reject(error);
    });
  });
}

/** Goes on behind a failure until the time is up, or as many have been found as a person looks into at once. */
async function fuzzTarget({ name }, firstSeed, milliseconds, keep) {
  const until = Date.now() + milliseconds;
  const failures = new Map();
  const before = processorTime();
  let [cases, slowest] = [0, 0];
  for (let seed = firstSeed; Date.now() < until && failures.size < MOST_FAILURES; seed++) {
    const result = await fuzz(name, seed, until - Date.now());
    cases += result.cases;
    slowest = Math.max(slowest, result.slowest);
    if (result.failure === null) continue;
    const { why, input } = result.failure;
    const [headline] = why.split('\n');
    if (failures.has(headline)) continue;
    failures.set(headline, keep(name, headline, input));
    process.stderr.write(`\n${name}, seed ${seed}: ${why}\nkept as ${failures.get(headline)}\n\n`);
  }
  return { cases, seconds: (processorTime() - before) / 1000, slowest, failures: failures.size };
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    target: { type: 'string', multiple: true },
  },
});
try {
  const { keep, TARGETS } = await bundled();
  const names = TARGETS.map(({ name }) => name);
  const unknown = (values.target ?? []).find((name) => !names.includes(name));
  const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
  if (unknown !== undefined || !(seconds > 0) || !Number.isInteger(seed)) {
    process.stderr.write(`--seconds and --seed take a number, --target one of ${names.join(', ')}.\n`);
    process.exitCode = 2;
  } else {
    const chosen = TARGETS.filter(({ name }) => values.target === undefined || values.target.includes(name));
    process.stdout.write(
      `seed ${seed}, ${seconds} s\n${'target'.padEnd(12)}${['cases', 'CPU s', 'slowest ms', 'failures'].map((title) => title.padStart(12)).join('')}\n`,
    );
    let total = 0;
    for (const target of chosen) {
      const { cases, seconds: spent, slowest, failures } = await fuzzTarget(target, seed, (seconds * 1000) / chosen.length, keep);
      total += cases;
      process.stdout.write(
        `${target.name.padEnd(12)}${[cases, Math.round(spent), Math.round(slowest), failures].map((figure) => String(figure).padStart(12)).join('')}\n`,
      );
      if (failures > 0) process.exitCode = 1;
    }
    process.stdout.write(`${'all'.padEnd(12)}${String(total).padStart(12)}\n`);
  }
} finally {
  rmSync(BUNDLE, { recursive: true, force: true });
}
