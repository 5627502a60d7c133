// Runs whole processes for the benchmarks and tells what they used.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const CLI = here('../bin/cargoscreen.js');

/**
 * Runs node to its end; its output goes to a file, so that no pipe holds it up.
 * @returns {{ seconds: number, megabytes: number }} its processor time and peak memory
 */
export function measured(args, output = '/dev/null') {
  const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-usage-'));
  try {
    const usage = join(folder, 'usage.json');
    const files = [output, usage].map((file) => openSync(file, 'w'));
    const { status } = spawnSync(process.execPath, ['--require', here('usage.cjs'), ...args], {
      stdio: ['ignore', files[0], 'ignore', files[1]],
    });
    for (const file of files) closeSync(file);
    // 1 says that there are findings.
    if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}`);
    return JSON.parse(readFileSync(usage, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the file, with a manifest that is the same for the same number of rows */
export function manifest(file, rows, kind = 'realistic') {
  measured([here('generate-manifest.js'), '--rows', String(rows), '--kind', kind], file);
  return file;
}
