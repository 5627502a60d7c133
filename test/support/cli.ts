import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, vi } from 'vitest';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** Piped into stdin; without it stdin is empty. */
  readonly input?: string | Buffer;
  /** The whole environment of the program. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder in which it runs; the repository's root unless told. */
  readonly cwd?: string;
  /** Bytes of stdout after which the reader goes away. */
  readonly readAtMost?: number;
  /** A file that takes stdout; it is opened for writing. */
  readonly stdoutTo?: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'bin/cargoscreen.js');

// A test waits for its turn on the processor as long as it takes.
vi.setConfig({ testTimeout: 60_000 });

const results = new Map<string, Promise<CliResult>>();

/** Runs the built command line as a user does, without a terminal. The tests of one file share equal runs. */
export function cargoscreen(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const key = JSON.stringify([args, options]);
  const result = results.get(key) ?? run(args, options);
  results.set(key, result);
  return result;
}

function run(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const failure = inject('buildFailure');
  if (failure) throw new Error(failure);
  const { input, env = {}, cwd = ROOT, readAtMost = Number.POSITIVE_INFINITY, stdoutTo } = options;
  return new Promise((resolve, reject) => {
    const target = stdoutTo === undefined ? 'pipe' : openSync(stdoutTo, 'w');
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env, stdio: ['pipe', target, 'pipe'] });
    if (typeof target === 'number') closeSync(target);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let length = 0;
    const leave = (): void => {
      if (length >= readAtMost) child.stdout?.destroy();
    };
    leave();
    child.stdout?.on('data', (piece: Buffer) => {
      stdout.push(piece);
      length += piece.length;
      leave();
    });
    child.stderr?.on('data', (piece: Buffer) => stderr.push(piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
    // A program that ends before it has read its input closes the pipe: that is its right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
