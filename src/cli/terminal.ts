import { once } from 'node:events';
import { Chalk, type ChalkInstance } from 'chalk';
import { ScreenError } from '#errors/screen-error.ts';
import type { Level } from '#model/level.ts';
import type { Paint, ReportPiece } from '#model/report.ts';
import type { Sink } from '#run/screen.ts';

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
export function createPaint(terminal: Terminal, wanted: boolean | undefined): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.env;
  const byEnvironment =
    FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
      ? true
      : NO_COLOR !== undefined && NO_COLOR !== ''
        ? false
        : terminal.stdout.isTTY && TERM !== 'dumb';
  if (!(wanted ?? byEnvironment)) return PLAIN_PAINT;
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
  #failure: NodeJS.ErrnoException | undefined;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure ??= error;
      stream.emit('drain');
    });
  }

  /** Whether the reader closed the pipe. */
  get gone(): boolean {
    return this.#failure?.code === 'EPIPE';
  }

  /** @throws ScreenError E_OUTPUT where stdout can't take it, as a file on a full disk */
  async write(piece: ReportPiece): Promise<void> {
    if (this.gone) return;
    if (!this.#stream.write(piece)) await once(this.#stream, 'drain');
    this.#check();
  }

  /** Waits until all that was written is out, or has failed. @throws ScreenError as write does */
  async flush(): Promise<void> {
    if (this.gone) return;
    await new Promise<void>((resolve) => {
      this.#stream.write('', () => resolve());
    });
    this.#check();
  }

  #check(): void {
    if (this.#failure === undefined || this.gone) return;
    throw new ScreenError('E_OUTPUT', { file: 'stdout', reason: this.#failure.code ?? this.#failure.message }, { cause: this.#failure });
  }
}
