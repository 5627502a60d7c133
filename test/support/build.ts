import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { BYTECODE } from '../../bin/program.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What the build printed when it failed; empty where dist is fit for use. */
    buildFailure: string;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the program is built from, and what the build writes last. */
const SOURCES = ['src', 'data', 'bin', 'package.json'];
const LAST_BUILT = BYTECODE;
/** Characters of what a failed build printed; every test that runs the program repeats them. */
const LONGEST_FAILURE = 500;

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return changed(path);
  return Math.max(changed(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the program once where dist is older than its sources; a failure fails the tests that run it, and no others. */
export function setup({ provide }: TestProject): void {
  provide('buildFailure', '');
  if (Math.max(...SOURCES.map((name) => newest(join(ROOT, name)))) <= changed(LAST_BUILT)) return;
  try {
    execSync('npm run build', { cwd: ROOT, stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    provide('buildFailure', `npm run build failed:\n${stdout ?? ''}${stderr ?? ''}`.slice(0, LONGEST_FAILURE));
  }
}
