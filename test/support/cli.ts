import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { main } from '#cli/main.ts';
import type { Terminal } from '#cli/terminal.ts';

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
  /** Whether stdout is a terminal. */
  readonly isTerminal?: boolean;
  /** Bytes of stdout after which the reader goes away. */
  readonly readAtMost?: number;
  /** A file that takes stdout; it is opened for writing. */
  readonly stdoutTo?: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'bin/cargoscreen.js');

/** Facts age, and a run says so: these tests hold whenever they are run. */
const NOW = new Date('2026-11-28T12:00:00Z');

const results = new Map<string, Promise<CliResult>>();
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Runs a command line without a terminal; equal runs without a folder of their own are shared. Where a process of its own matters (a pipe that
 * closes, a device) the built program runs as one; else its `main` runs here on streams.
 */
export function cargoscreen(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  if (options.readAtMost !== undefined || options.stdoutTo !== undefined) return spawnProgram(args, options);
  if (options.cwd !== undefined) return runMain(args, options);
  const key = JSON.stringify([args, options]);
  const result = results.get(key) ?? runMain(args, options);
  results.set(key, result);
  return result;
}

/** Runs command lines at once, in the folder of the repository: each reads and writes while the others do. */
export function atOnce(commands: readonly (readonly string[])[]): Promise<CliResult[]> {
  const result = lastRun.then(() => Promise.all(commands.map((args) => runOnStreams(args, {}))));
  lastRun = result.catch(() => undefined);
  return result;
}

/** Runs the built program in a process of its own. */
export const spawnProgram = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> => run(args, options);

/** One run after the other, as all of them share the working folder of the process. */
function runMain(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const result = lastRun.then(async () => {
    const before = process.cwd();
    process.chdir(options.cwd ?? ROOT);
    try {
      return await runOnStreams(args, options);
    } finally {
      process.chdir(before);
    }
  });
  lastRun = result.catch(() => undefined);
  return result;
}

async function runOnStreams(args: readonly string[], { input, env = {}, isTerminal = false }: CliOptions): Promise<CliResult> {
  const stdout = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const stderr = new PassThrough();
  const written = [collect(stdout), collect(stderr)] as const;
  const stdin = Readable.from(input === undefined ? [] : [Buffer.from(input)], { objectMode: false });
  const terminal = { stdin, stdout, stderr, env, now: () => NOW } as unknown as Terminal;
  const code = await main(args, terminal);
  stdout.end();
  stderr.end();
  return { code, stdout: await written[0], stderr: await written[1] };
}

async function collect(stream: PassThrough): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
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
