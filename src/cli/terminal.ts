import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import type { ChalkInstance } from 'chalk';
import type { ScreenError } from '#errors/screen-error.ts';
import type { Level } from '#model/level.ts';
import type { Paint, ReportPiece } from '#model/report.ts';
import type { Sink } from '#run/screen.ts';
import { lossOf } from '#run/write/output-file.ts';

/** Terminal columns where the terminal does not say. */
const DEFAULT_WIDTH = 80;
const NARROWEST = 40;

/** The streams and surroundings that a command works with. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** The file that screening threads run; without it everything runs in one. */
  readonly threadProgram?: string;
}

/** @returns the day of the run in UTC, YYYY-MM-DD */
export const dayOf = ({ now }: Terminal): string => now().toISOString().slice(0, 10);

export const terminalWidth = ({ stdout, env }: Terminal): number =>
  Math.max(NARROWEST, stdout.columns ?? (Number(env['COLUMNS']) || DEFAULT_WIDTH));

/** Colors are told apart by lightness as well as hue, and never stand alone: the level's word stands in them. */
const LEVEL_COLORS: Readonly<Record<Level, (chalk: ChalkInstance) => ChalkInstance>> = {
  none: (chalk) => chalk.dim,
  low: (chalk) => chalk.cyan,
  medium: (chalk) => chalk.yellow,
  high: (chalk) => chalk.bold.magentaBright,
  critical: (chalk) => chalk.bold.inverse.redBright,
};

export const PLAIN_PAINT: Paint = { level: (_, text) => text, mark: (text) => `[${text}]`, dim: (text) => text, strong: (text) => text };

/** @param wanted --color, --no-color, or undefined to decide by NO_COLOR, FORCE_COLOR and the terminal */
export async function createPaint(terminal: Terminal, wanted: boolean | undefined): Promise<Paint> {
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.env;
  const byEnvironment =
    FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
      ? true
      : NO_COLOR !== undefined && NO_COLOR !== ''
        ? false
        : terminal.stdout.isTTY && TERM !== 'dumb';
  if (!(wanted ?? byEnvironment)) return PLAIN_PAINT;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    level: (level, text) => LEVEL_COLORS[level](chalk)(text),
    mark: (text) => chalk.bold.underline(text),
    dim: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
  };
}

/** Writes to stdout, waits where the reader is slow, and falls silent when the reader goes away. */
export class StdoutSink implements Sink {
  readonly #stream: NodeJS.WriteStream;
  /** The descriptor of stdout where it is a file. */
  readonly #file: number | undefined;
  #failure: NodeJS.ErrnoException | undefined;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    const { fd } = stream as { readonly fd?: number };
    this.#file = fd !== undefined && fstatSync(fd).isFile() ? fd : undefined;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure ??= error;
      stream.emit('drain');
    });
  }

  /** Whether the reader closed the pipe. */
  get gone(): boolean {
    return this.#failure?.code === 'EPIPE';
  }

  /** Whether somebody still takes what is written. */
  get isSound(): boolean {
    return this.#failure === undefined;
  }

  /** @throws ScreenError E_OUTPUT_LOST where stdout can't take it, as a file on a full disk */
  async write(piece: ReportPiece): Promise<void> {
    await this.offer(piece);
    const failure = this.#lost([]);
    if (failure !== undefined) throw failure;
  }

  /** Gives it up: what is to be written can't be had. */
  fail(cause: Error): void {
    this.#failure ??= cause;
  }

  /** As write, but what can't be written is told by `flush` alone: others take the same report. */
  async offer(piece: ReportPiece): Promise<void> {
    if (!this.isSound) return;
    if (this.#file !== undefined) this.#fill(this.#file, piece);
    else if (!this.#stream.write(piece)) await once(this.#stream, 'drain');
  }

  /**
   * Waits until all that was written is out, or has failed.
   * @param written files that were written beside it
   * @returns why stdout could not take it; undefined where it did, or its reader went away
   */
  async flush(written: readonly string[]): Promise<ScreenError | undefined> {
    if (this.isSound)
      await new Promise<void>((resolve) => {
        this.#stream.write('', () => resolve());
      });
    return this.#lost(written);
  }

  /** The stream of Node.js takes a part for the whole where a disk has room for a part only. */
  #fill(file: number, piece: ReportPiece): void {
    try {
      for (let rest = Buffer.from(piece); rest.length > 0; ) rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      this.#failure ??= error as NodeJS.ErrnoException;
    }
  }

  #lost(written: readonly string[]): ScreenError | undefined {
    if (this.#failure === undefined || this.gone) return undefined;
    return lossOf('stdout', this.#failure, written);
  }
}
