import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PROGRAM = join(ROOT, 'bin/cargoscreen.js');

export interface Ended {
  /** null where a signal ended it before it could take one. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** Gives it more of its stdin. */
  feed(text: string): void;
  endInput(): void;
  /** Lets stdout be read; it stands still until then where it was begun with `held`. */
  readOn(): void;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Piped into stdin, which then ends; without it stdin is empty. 'open': stdin waits for `feed`. */
  readonly input?: string | 'open';
  /** Nobody reads stdout until `readOn`: who prints more than a pipe holds waits. */
  readonly held?: boolean;
}

/** Starts the built program as a process of its own. */
export const start = (args: readonly string[], options: RunOptions = {}): Running =>
  startAny([process.execPath, PROGRAM, ...args], options);

/** Runs the built program as a process of its own. */
export const run = (args: readonly string[], options: RunOptions = {}): Promise<Ended> => start(args, options).ended;

/**
 * Runs a script of bash, in which `cargoscreen` is the built program.
 * @param words its $1, $2 and so on
 */
export const shell = (script: string, words: readonly string[] = [], options: RunOptions = {}): Promise<Ended> =>
  startAny(['bash', '--norc', '-c', `${SHELL_PROGRAM}\n${script}`, 'bash', ...words], options).ended;

/** As shell, where it may mount what nobody else sees. */
export const shellOfItsOwn = (script: string, words: readonly string[] = [], options: RunOptions = {}): Promise<Ended> =>
  startAny(['unshare', '--map-root-user', '--mount', 'bash', '--norc', '-c', `${SHELL_PROGRAM}\n${script}`, 'bash', ...words], options)
    .ended;

const SHELL_PROGRAM = `set -u; node='${process.execPath}'; program='${PROGRAM}'; cargoscreen() { "$node" "$program" "$@"; }`;

function startAny(command: readonly string[], { cwd = ROOT, env = {}, input = '', held = false }: RunOptions): Running {
  const failure = inject('buildFailure');
  if (failure) throw new Error(failure);
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const readOn = (): void => {
    child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
  };
  if (!held) readOn();
  child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
  // A program that ends before it has read its input closes the pipe: that is its right.
  child.stdin.on('error', () => undefined);
  if (input !== 'open') child.stdin.end(input);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
  return {
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => void child.kill(signal),
    feed: (text) => void child.stdin.write(text),
    endInput: () => void child.stdin.end(),
    readOn,
  };
}
