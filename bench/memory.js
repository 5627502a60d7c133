// Peak memory of whole processes over growing manifests, each as in use: npm run bench:memory [-- --rows 20,20000,100000,400000 --kind realistic --threads 1]
// A part of these rows fits into what a run keeps; from --flat-from on it must not grow.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CLI, manifest, measured, NODE } from './processes.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20,20000,100000,400000' },
    kind: { type: 'string', default: 'realistic' },
    format: { type: 'string', default: 'jsonl' },
    'flat-from': { type: 'string', default: '100000' },
    threads: { type: 'string', default: '1' },
    most: { type: 'string', default: '150' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-bench-'));
try {
  const sizes = values.rows.split(',').map(Number);
  process.stdout.write(`${'rows'.padStart(12)}${'peak'.padStart(10)}${'seconds'.padStart(10)}${'µs a row'.padStart(10)}\n`);
  const peaks = sizes.map((rows) => {
    const file = manifest(join(folder, 'manifest.csv'), rows, values.kind);
    const { processor: seconds, megabytes } = measured({
      command: [NODE, CLI, file, '--format', values.format, '--threads', values.threads],
      withPeak: true,
    });
    const columns = [rows.toLocaleString('en-US'), `${megabytes.toFixed(0)} MB`, seconds.toFixed(1), ((seconds * 1e6) / rows).toFixed(1)];
    process.stdout.write(`${columns.map((column, index) => column.padStart(index === 0 ? 12 : 10)).join('')}\n`);
    return { rows, megabytes };
  });
  const flat = peaks.filter(({ rows }) => rows >= Number(values['flat-from'])).map(({ megabytes }) => megabytes);
  const [least, most] = [Math.min(...flat), Math.max(...flat)];
  process.stdout.write(
    `from ${Number(values['flat-from']).toLocaleString('en-US')} rows on: ${((most / least - 1) * 100).toFixed(0)}% between the least and the most (bar 10%); most ${most.toFixed(0)} MB (bar ${values.most} MB)\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
