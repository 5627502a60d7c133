// Preloaded into a process that is measured: tells at its end, on a fourth stream, the most memory that it used.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const USAGE = 3;

if (isMainThread) {
  process.on('exit', () => {
    writeSync(USAGE, JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }));
  });
}
